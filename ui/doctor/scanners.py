"""The scanners of the settings, and what is plugged in. Nothing is opened: a running bench holds its ports."""

import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import drivers
from drivers.finding import Found, camera_name, camera_numbers, hid_pos_scanners, serial_ports
from scanstation.config import Settings, located
from scanstation.doctor import Finding, Health
from scanstation.errors import ScannerError, SettingsError
from scanstation.journal import is_used
from ui.doctor.presence import NotAsked, look_for

TOPIC = "Scanners"
_SEND_CR = "Set the scanner to send CR after each code, and leave 'terminator' out."
_HOW = {
    "serial": "Plug it in, or look at its power and the network; the bench finds it again by itself.",
    "hidpos": "Plug it in; the bench finds it again by itself.",
    "camera": "Look at its cable or the network, and at 'device', 'url' or 'path' in station.toml.",
    "replay": "Look at 'path' in station.toml.",
}
"""What mends it that a scanner of a kind is not there."""


def examine_scanners(settings: Settings, file: Path | None = None) -> Iterator[Finding]:
    """Whether each scanner of the settings can be built and is there; which ports and cameras may be used.

    `file` is where the settings stand, if anywhere: a mistake is named with its line.
    """
    is_open = is_used(settings.station.journal)
    try:
        drivers.check_apart(settings.named_scanners)
    except SettingsError as error:
        yield _mistaken("Scanners", SettingsError(("scanner", *error.key), str(error)), file)
    if not settings.scanner:
        yield Finding(TOPIC, Health.BAD, "The settings name no scanner.", "Run `scanstation setup`.")
    for index, (name, kind, options) in enumerate(settings.named_scanners):
        try:
            drivers.open_scanner(kind, name, options, lambda: datetime.now(UTC))
        except SettingsError as error:
            yield _mistaken(name, SettingsError(("scanner", index, *error.key), str(error)), file)
        except ScannerError as error:
            yield Finding(TOPIC, Health.BAD, f"{name}: {error}")
        else:
            yield _present(name, kind, options, is_open=is_open)
            if options.get("terminator") == "none" and not options.get("stx_etx"):
                yield Finding(
                    TOPIC, Health.NOTE, f"{name}: only a pause ends its codes, and may be in one.", _SEND_CR
                )
    ports = serial_ports()
    yield _listed("Serial ports", [f"{each.described} ({each.detail})" for each in ports])
    yield _listed("HID POS scanners", [each.described for each in hid_pos_scanners()])
    yield from _forbidden([each.detail for each in ports if each.safe], "dialout")
    if sys.platform.startswith("linux"):
        found = [(number, camera_name(number)) for number in camera_numbers()]
        yield _listed("Cameras", [f"{name} (device {number})" for number, name in found])
        yield from _forbidden([f"/dev/video{number}" for number, _ in found], "video")
        yield from _wedge_hint(settings, ports)


def _mistaken(name: str, error: SettingsError, file: Path | None) -> Finding:
    says = str(error) if file is None else str(located(error, file))
    return Finding(TOPIC, Health.BAD, f"{name}: {says}", "Mend it there, or run `scanstation setup`.")


def _present(name: str, kind: str, options: dict[str, object], *, is_open: bool) -> Finding:
    """Whether a scanner that is rightly set is there now."""
    try:
        look_for(kind, options, is_used=is_open)
    except ScannerError as error:
        return Finding(TOPIC, Health.BAD, f"{name}: {error}", _HOW[kind])
    except NotAsked:
        says = f"{name}: a scanner of the kind {kind}, rightly set. A bench is open and talks to it:"
        return Finding(TOPIC, Health.GOOD, f"{says} whether it answers is said at the bottom right of its screen.")
    return Finding(TOPIC, Health.GOOD, f"{name}: a scanner of the kind {kind}, rightly set.")


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
