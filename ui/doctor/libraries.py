"""What a bench is made of, and in which version; whether the parts that come with the extra `station` load."""

import importlib
import platform
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

from scanstation import __version__
from scanstation.doctor import Finding, Health

TOPIC = "Programs"
PARTS = {
    "PySide6-Essentials": ("PySide6.QtWidgets", "the window"),
    "PySide6-Addons": ("PySide6.QtMultimedia", "tones"),
    "opencv-python-headless": ("cv2", "cameras"),
    "zxing-cpp": ("zxingcpp", "reading pictures"),
    "pyzbar": ("pyzbar.pyzbar", "reading pictures"),
    "pyserial": ("serial", "serial scanners"),
    "hidapi": ("hid", "HID POS scanners"),
    "requests": ("requests", "sending"),
    "keyring": ("keyring", "keeping the token"),
}
"""Distribution -> the module that must load, and what for."""


def examine_libraries() -> Iterator[Finding]:
    """Versions, and what does not load."""
    python = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {platform.platform()}"
    yield Finding(TOPIC, Health.GOOD, f"ScanStation {__version__} on {python}.")
    loaded = []
    for name, (module, purpose) in PARTS.items():
        try:
            importlib.import_module(module)
            loaded.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            loaded.append(name)
        except (ImportError, OSError) as error:
            yield Finding(TOPIC, Health.BAD, f"{name} ({purpose}) does not load: {error}", _what_to_do(name))
    yield Finding(TOPIC, Health.GOOD, f"Loaded: {', '.join(loaded)}.")


def _what_to_do(name: str) -> str:
    if name == "pyzbar" and sys.platform.startswith("linux"):
        return "Install the system's zbar library: libzbar0 on Debian and Ubuntu."
    return "Install it again: pip install --force-reinstall 'scanstation[station]'"
