"""The libraries and programs that come from the system, not from pip: what each is for, and what to tell people.

Pure: `apt.py` looks at the machine. Loaded before the Python version is known to be good, so it keeps to what
Python 3.7 understands.
"""

from __future__ import annotations

from enum import Enum
from typing import AbstractSet, Iterable, NamedTuple, Sequence  # noqa: UP035 - as old as Python 3.7


class Demo(Enum):
    """When the demo cannot do without."""

    ALWAYS = "always"
    WITHOUT_A_SCREEN = "without a screen"
    NEVER = "never"


class Need(NamedTuple):
    """What some packages are for, and their names in Debian."""

    purpose: str
    packages: tuple[str, ...]
    demo: Demo = Demo.ALWAYS


BROWSER = "chromium"
NEEDS = (
    Need(
        "the window, even without a screen (Qt)",
        ("libglib2.0-0", "libgl1", "libegl1", "libxkbcommon0", "libdbus-1-3", "libfontconfig1"),
    ),
    Need(
        "the window on a screen (Qt on X)",
        ("libxcb-cursor0", "libxcb-icccm4", "libxcb-keysyms1", "libxcb-shape0", "libxkbcommon-x11-0"),
    ),
    Need("the tones (Qt Multimedia)", ("libpulse0",)),
    Need("the second barcode decoder (pyzbar)", ("libzbar0",)),
    Need("a virtual screen", ("xvfb", "xauth"), Demo.WITHOUT_A_SCREEN),
    Need("a browser that tests can drive", (BROWSER,), Demo.WITHOUT_A_SCREEN),
    Need("what drives it (Playwright)", ("libatomic1",), Demo.WITHOUT_A_SCREEN),
    Need("the signs that our own font lacks", ("fonts-dejavu-core",), Demo.NEVER),
)


def needs(*, ubuntu: bool, venv_package: str | None) -> tuple[Need, ...]:
    """What this machine should have.

    Ubuntu's chromium is a snap, which tests cannot drive: `BROWSER_ON_UBUNTU` says what to do there.
    `venv_package` is the package that completes Python's own `venv`, where Python came without it.
    """
    first = (Need("virtual environments", (venv_package,)),) if venv_package else ()
    return first + tuple(need for need in NEEDS if not (ubuntu and need.packages == (BROWSER,)))


BROWSER_ON_UBUNTU = ".venv/bin/playwright install --with-deps chromium"


def missing(needed: Iterable[Need], present: AbstractSet[str]) -> tuple[Need, ...]:
    """The needs that are not met, each with only the packages that are absent."""
    absent = (need._replace(packages=tuple(name for name in need.packages if name not in present)) for need in needed)
    return tuple(need for need in absent if need.packages)


def of_the_demo(needed: Iterable[Need], *, screen: bool) -> tuple[Need, ...]:
    """The needs without which the demo cannot run on a machine with (or without) a screen."""
    unneeded = {Demo.NEVER, Demo.WITHOUT_A_SCREEN} if screen else {Demo.NEVER}
    return tuple(need for need in needed if need.demo not in unneeded)


def names(needed: Iterable[Need]) -> tuple[str, ...]:
    """The packages of all these needs."""
    return tuple(name for need in needed for name in need.packages)


def install_line(packages: Iterable[str], *, root: bool, sudo: bool) -> str:
    """One line for a terminal that installs `packages`, for a person who is root, has sudo, or has neither."""
    steps = ["apt-get update", "apt-get install -y --no-install-recommends " + " ".join(packages)]
    if root:
        return " && ".join(steps)
    if sudo:
        return " && ".join("sudo " + step for step in steps)
    return f"su -c '{' && '.join(steps)}'"


def advice(lacking: Sequence[Need], line: str) -> str:
    """What is missing, what for, and the line that installs it."""
    rows = [f"  {', '.join(need.packages)}: {need.purpose}" for need in lacking]
    return "\n".join(["Missing on this system:", *rows, "Install with:", f"  {line}"])


def elsewhere(platform: str) -> str:
    """What to do on a system without Debian's packages; `platform` as in `sys.platform`."""
    if platform == "darwin":
        return (
            "On macOS everything needed comes with pip, except the second barcode decoder: brew install zbar. "
            "The tests that need a virtual screen or a browser skip."
        )
    return (
        "This system has no apt, so its libraries are not checked. Install with its own package manager: "
        "OpenGL and EGL, xkbcommon and xkbcommon-x11, xcb-util-cursor, xcb-util-keysyms, xcb-util-wm, fontconfig, "
        "D-Bus and the PulseAudio client library for the window; zbar; Xvfb, xauth and Chromium for demo and tests."
    )
