"""The scanners of the settings, and what is plugged in. Nothing is opened: a running bench holds its ports."""

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from serial.tools.list_ports import comports

import drivers
from drivers.finding import Found, camera_name, camera_numbers, hid_pos_scanners, serial_ports
from drivers.hid_library import HidApi
from drivers.hidpos import HidPosOptions, find_device
from drivers.serial_port import SerialOptions, find_port
from scanstation.config import Settings
from scanstation.doctor import Finding, Health
from scanstation.errors import ScannerError, SettingsError

TOPIC = "Scanners"


def examine_scanners(settings: Settings) -> Iterator[Finding]:
    """Whether each scanner of the settings can be built; which ports and cameras there are and may be used."""
    if not settings.scanner:
        yield Finding(TOPIC, Health.BAD, "The settings name no scanner.", "Run `scanstation setup`.")
    for index, scanner in enumerate(settings.scanner):
        finding = _configured(settings.scanner_name(index), scanner.kind, scanner.options)
        yield finding
        if finding.health is Health.GOOD:
            yield from _absent(settings.scanner_name(index), scanner.kind, scanner.options)
    ports = serial_ports()
    yield _listed("Serial ports", [f"{each.described} ({each.detail})" for each in ports])
    yield _listed("HID POS scanners", [each.described for each in hid_pos_scanners()])
    yield from _forbidden([each.detail for each in ports if each.safe], "dialout")
    if sys.platform.startswith("linux"):
        found = [(number, camera_name(number)) for number in camera_numbers()]
        yield _listed("Cameras", [f"{name} (device {number})" for number, name in found])
        yield from _forbidden([f"/dev/video{number}" for number, _ in found], "video")
        yield from _wedge_hint(settings, ports)


def _configured(name: str, kind: str, options: dict[str, object]) -> Finding:
    try:
        drivers.open_scanner(kind, name, options, lambda: datetime.now(UTC))
    except SettingsError as error:
        return Finding(TOPIC, Health.BAD, f"{name}: {error}", "Mend it in station.toml, or run `scanstation setup`.")
    except ScannerError as error:
        return Finding(TOPIC, Health.BAD, f"{name}: {error}")
    return Finding(TOPIC, Health.GOOD, f"{name}: a scanner of the kind {kind}, rightly set.")


def _absent(name: str, kind: str, options: dict[str, object]) -> Iterator[Finding]:
    """Whether a scanner on a cable is plugged in now. It is looked for as its driver does, and not opened."""
    try:
        if kind == "serial":
            _look_for_serial(SerialOptions.model_validate(options))
        elif kind == "hidpos":
            find_device(HidPosOptions.model_validate(options), HidApi().enumerate())
    except ScannerError as error:
        yield Finding(TOPIC, Health.BAD, f"{name}: {error}", "Plug it in; the bench finds it again by itself.")


def _look_for_serial(options: SerialOptions) -> None:
    place = find_port(options, comports())
    if "://" not in place and sys.platform != "win32" and not Path(place).exists():
        raise ScannerError(f"There is no port {place}.")


def _listed(what: str, names: Sequence[str]) -> Finding:
    return Finding(TOPIC, Health.GOOD, f"{what}: {', '.join(names) or 'none is plugged in'}.")


def _forbidden(devices: Sequence[str], group: str) -> Iterator[Finding]:
    for device in devices:
        if sys.platform.startswith("linux") and not os.access(device, os.R_OK | os.W_OK):
            yield Finding(
                TOPIC,
                Health.BAD,
                f"{device} may not be used by this user.",
                f"Run `sudo usermod -aG {group} $USER`, log out and in again.",
            )


def _wedge_hint(settings: Settings, ports: Sequence[Found]) -> Iterator[Finding]:
    """A wedge works, and a cable that does not type is safer: said once, and only where one is plugged in."""
    kinds = {scanner.kind for scanner in settings.scanner}
    if kinds == {"wedge"} and any(each.safe for each in ports):
        yield Finding(
            TOPIC,
            Health.NOTE,
            "A scanner on a serial port is plugged in, and the settings use only scanners that type.",
            "Choose it in `scanstation setup`: no keyboard layout can garble what it sends.",
        )
