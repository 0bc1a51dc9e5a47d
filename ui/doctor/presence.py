"""Whether a scanner of the settings is there. It is looked for as its driver does, and none that is in use is opened.

Each function takes what the driver takes as options and raises ScannerError with a sentence when it is not there.
"""

import os
import socket
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from serial.tools.list_ports import comports

from drivers.camera import CameraOptions
from drivers.finding import camera_numbers
from drivers.hid_library import HidApi
from drivers.hidpos import HidPosOptions, find_device
from drivers.replay import ReplayOptions
from drivers.serial_port import SerialOptions, address_of, find_port
from scanstation.errors import ScannerError

PATIENCE_S = 2.0
"""Seconds in which something in the network answers."""
_PORTS = {"http": 80, "https": 443, "rtsp": 554, "rtsps": 322}


class NotAsked(Exception):
    """The bench has it open: many scanners in the network talk to one at a time."""


def look_for(kind: str, options: Mapping[str, object], *, is_used: bool) -> None:
    """Raises ScannerError when a scanner is not there, NotAsked when only the bench that has it open can know."""
    match kind:
        case "serial":
            _serial(SerialOptions.model_validate(options), is_used=is_used)
        case "hidpos":
            _hid(HidPosOptions.model_validate(options))
        case "camera":
            _camera(CameraOptions.model_validate(options))
        case "replay":
            _file(ReplayOptions.model_validate(options).path)


def _serial(options: SerialOptions, *, is_used: bool) -> None:
    place = find_port(options, comports())
    address = address_of(place) if "://" in place else None
    if address is not None:
        if is_used:
            raise NotAsked
        _call(*address)
    elif "://" not in place and not _is_port(place):
        raise ScannerError(f"There is no port {place}.")


def _is_port(place: str) -> bool:
    if sys.platform == "win32":
        return place.upper() in {str(port.device).upper() for port in comports()}
    return Path(place).exists()


def _hid(options: HidPosOptions) -> None:
    path = Path(os.fsdecode(find_device(options, HidApi().enumerate())["path"]))
    if sys.platform.startswith("linux") and path.exists() and not os.access(path, os.R_OK | os.W_OK):
        raise ScannerError(f"{path} may not be used by this user. It needs a udev rule: see docs/station.md.")


def _camera(options: CameraOptions) -> None:
    if options.path is not None:
        _file(options.path)
    elif options.url is not None:
        parts = urlsplit(options.url)
        _call(parts.hostname or "", parts.port or _PORTS[parts.scheme.lower()])
    elif sys.platform.startswith("linux") and not Path(f"/dev/video{options.device}").exists():
        there = ", ".join(map(str, camera_numbers())) or "none"
        raise ScannerError(f"There is no camera {options.device}; the numbers of those that are plugged in: {there}.")


def _file(path: Path) -> None:
    if not path.exists():
        raise ScannerError(f"There is no {path}.")


def _call(host: str, port: int) -> None:
    try:
        socket.create_connection((host, port), PATIENCE_S).close()
    except (OSError, UnicodeError, OverflowError) as error:
        raise ScannerError(f"Nothing answers at {host}:{port} ({error}).") from None
