"""The seam to `hidapi`: everything that touches a HID device, and nothing else. Used on a scanner's own thread."""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, Protocol

from scanstation.errors import ScannerError

MISSING = (
    "A HID POS scanner needs the library hidapi, which cannot be loaded here ({error}). Install it with: "
    "pip install 'scanstation[station]'. Where that has to build it, Linux needs libhidapi-hidraw0 and libudev first."
)


class Device(Protocol):
    """An open HID device, as `hidapi` gives it. Whatever it raises means that the device is gone."""

    def get_report_descriptor(self) -> Sequence[int]:
        """The report descriptor's bytes."""

    def read(self, max_length: int, timeout_ms: int) -> Sequence[int]:
        """The next input report's bytes; none when none came within `timeout_ms`."""

    def close(self) -> None:
        """Let it go."""


class Library(Protocol):
    """What finds and opens HID devices."""

    def enumerate(self) -> Sequence[Mapping[str, Any]]:
        """What is plugged in: path, vendor_id, product_id, serial_number, product_string, usage_page, usage …"""

    def open(self, path: bytes) -> Device:
        """Open a device. OSError when that is not possible."""


class HidApi:
    """`hidapi`. On Linux by hidraw: only that knows what a device is without taking it from the kernel."""

    def __init__(self) -> None:
        """Raises ScannerError, which says what to install, when the library cannot be loaded."""
        try:
            self._hid = import_module("hidraw" if sys.platform.startswith("linux") else "hid")
        except (ImportError, OSError) as error:
            raise ScannerError(MISSING.format(error=error)) from error

    def enumerate(self) -> Sequence[Mapping[str, Any]]:
        """What is plugged in."""
        listed: Sequence[Mapping[str, Any]] = self._hid.enumerate()
        return listed

    def open(self, path: bytes) -> Device:
        """Open a device by its path."""
        device: Any = self._hid.device()
        device.open_path(path)
        opened: Device = device
        return opened
