"""Finding scanners that are plugged in, for the set-up to choose from. Slow: never on the GUI thread."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drivers.hid_library import HidApi, Library
from drivers.hidpos import is_scanner, kind_of
from drivers.usb_id import vid_pid
from scanstation.errors import ScannerError

MOST_CAMERAS = 4
MOST_LOOKED_AT = 16
"""Each camera on Linux has two numbers at least, and only one of them delivers pictures."""
PREVIEW_WIDTH = 320
_LONGEST = 48

_MAKERS = {
    0x0536: "Honeywell",
    0x05E0: "Zebra",
    0x05F9: "Datalogic",
    0x065A: "Opticon",
    0x080C: "Datalogic",
    0x0C2E: "Honeywell",
    0x1EAB: "Newland",
}
"""USB vendors that make scanners, by the names that stand on them (linux-usb.org/usb.ids)."""
_FORMERLY = {
    "Honeywell": ("Hand Held Products", "HHP", "Metrologic"),
    "Zebra": ("Symbol Technologies", "Symbol", "Motorola"),
    "Datalogic": ("PSC",),
}
_ADAPTERS = {0x0403: "FTDI", 0x067B: "Prolific", 0x10C4: "Silicon Labs", 0x1A86: "WCH"}
"""Vendors of the chip in a cable, of which nobody knows what hangs on it."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A small gray picture: `pixels` has a byte for each, row by row."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Found:
    """A scanner, or what could be one. `options` are those of station.toml; `detail` says where it is.

    `safe` to open: it is on USB, and no part of this computer.
    """

    kind: str
    name: str
    options: Mapping[str, object]
    detail: str = ""
    safe: bool = True
    picture: Picture | None = None

    @property
    def described(self) -> str:
        """What it is in words: "Zebra DS2208, USB serial"."""
        ways = {"serial": "USB serial" if self.safe else "serial port", "hidpos": "HID POS"}
        return f"{self.name}, {ways.get(self.kind, self.kind)}"


def serial_ports() -> Sequence[Found]:
    """What is on serial ports, USB first. Each is named by what stays the same when it is plugged in elsewhere."""
    from serial.tools.list_ports import comports  # noqa: PLC0415 - loaded only when somebody looks

    return named(comports())


def named(infos: Iterable[Any]) -> Sequence[Found]:
    """pyserial's word on ports, as scanners."""
    ports = sorted(infos, key=lambda port: (port.vid is None, str(port.device)))
    usb = [(port.vid, port.pid) for port in ports if port.vid is not None]
    found = []
    for port in ports:
        options: dict[str, object] = {"port": str(port.device)}
        if port.vid is not None and usb.count((port.vid, port.pid)) == 1:
            options = {"vid_pid": vid_pid(port.vid, port.pid)}
        elif port.serial_number:
            options = {"serial_number": str(port.serial_number)}
        elif port.vid is not None and port.location:
            options = {"vid_pid": vid_pid(port.vid, port.pid), "location": str(port.location)}
        name = called(port.vid, port.manufacturer, port.product or _described(port.description))
        name = name or _short(str(port.device))
        found.append(Found("serial", name, options, str(port.device), safe=port.vid is not None))
    return found


def hid_pos_scanners(library: Library | None = None) -> Sequence[Found]:
    """The scanners in the mode HID POS. None without the library that would find them."""
    try:
        infos = (library or HidApi()).enumerate()
    except ScannerError:
        return ()
    scanners = list({info["path"]: info for info in infos if is_scanner(info)}.values())
    kinds = [(info["vendor_id"], info["product_id"]) for info in scanners]
    found = []
    for info in scanners:
        options: dict[str, object] = {"path": info["path"].decode(errors="replace")}
        if kinds.count((info["vendor_id"], info["product_id"])) == 1:
            options = {"vid_pid": kind_of(info)}
        elif info.get("serial_number"):
            options = {"serial_number": str(info["serial_number"])}
        name = called(info["vendor_id"], info.get("manufacturer_string"), info.get("product_string"))
        found.append(Found("hidpos", name or kind_of(info), options))
    return found


def plugged_in() -> Iterator[Found]:
    """What is on serial ports and in the mode HID POS: quick enough to be looked for again and again."""
    yield from serial_ports()
    yield from hid_pos_scanners()


def called(vid: int | None, manufacturer: str | None, product: str | None) -> str:
    """What people call a device: its maker, if known, and the product; "" when nobody says what it is."""
    said = _plain(product or "").split("::")[0]
    if vid in _ADAPTERS:
        return f"USB serial adapter ({_ADAPTERS[vid]})"
    maker = _MAKERS.get(vid or 0) or _plain(_described(manufacturer)).split(",")[0]
    # Makers write themselves, or whom they have bought, into the product's name.
    for old in filter(None, (maker, *_FORMERLY.get(maker, ()))):
        if said.lower().startswith(f"{old.lower()} "):
            said = said[len(old) :].strip()
    return _plain(f"{maker} {said}") if said else ""


def cameras() -> Iterator[Found]:
    """The cameras that deliver a picture, each with its first one."""
    from drivers.vision.sources import device  # noqa: PLC0415 - OpenCV takes a moment

    for number in camera_numbers():
        picture = first_picture(device(number))
        if picture is not None:
            yield Found("camera", camera_name(number), {"device": number}, f"#{number}", picture=picture)


def camera_numbers() -> Sequence[int]:
    """The numbers that cameras may have: on Linux those that there are, elsewhere the first few."""
    if not sys.platform.startswith("linux"):
        return range(MOST_CAMERAS)
    numbers = sorted(int(path.name[5:]) for path in Path("/dev").glob("video*") if path.name[5:].isdigit())
    return numbers[:MOST_LOOKED_AT]


def camera_name(number: int, sys_class: Path = Path("/sys/class/video4linux")) -> str:
    """What a camera calls itself, where the system says so; else its number, as people count."""
    file = sys_class / f"video{number}" / "name"
    name = _plain(file.read_text(errors="replace")) if file.is_file() else ""
    return name or f"camera {number + 1}"


def first_picture(frames: Any) -> Picture | None:
    """The first of a camera's frames, made small; None when there is none. The camera is let go."""
    try:
        frame = next(frames)
    except (ScannerError, StopIteration):
        return None
    finally:
        frames.close()
    if frame is None:
        return None
    step = max(1, frame.shape[1] // PREVIEW_WIDTH)
    small = frame[::step, ::step]
    return Picture(small.shape[1], small.shape[0], small.tobytes())


def _described(text: str | None) -> str:
    """pyserial's description of a port; "" for its "n/a"."""
    return "" if text in (None, "n/a") else str(text)


def _short(device: str) -> str:
    """A port as people call it: "ttyS0", "COM1"."""
    return device.rpartition("/")[2]


def _plain(text: str) -> str:
    """A device's own name for itself, bounded and printable."""
    return " ".join("".join(c for c in text if c.isprintable()).split())[:_LONGEST]
