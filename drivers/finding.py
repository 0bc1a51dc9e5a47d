"""Finding scanners that are plugged in, for the set-up to choose from. Slow: never on the GUI thread."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scanstation.errors import ScannerError

MOST_CAMERAS = 4
PREVIEW_WIDTH = 320
_LONGEST = 48


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
            options = {"vid_pid": f"{port.vid:04x}:{port.pid:04x}"}
        elif port.serial_number:
            options = {"serial_number": str(port.serial_number)}
        name = _plain(port.product or _described(port.description)) or _short(str(port.device))
        found.append(Found("serial", name, options, str(port.device), safe=port.vid is not None))
    return found


def cameras() -> Iterator[Found]:
    """The cameras that deliver a picture, each with its first one."""
    from drivers.vision.sources import device  # noqa: PLC0415 - OpenCV takes a moment

    for number in _camera_numbers():
        picture = first_picture(device(number))
        if picture is not None:
            yield Found("camera", _camera_name(number), {"device": number}, f"#{number}", picture=picture)


def _camera_numbers() -> Sequence[int]:
    if not sys.platform.startswith("linux"):
        return range(MOST_CAMERAS)
    return sorted(int(path.name[5:]) for path in Path("/dev").glob("video*") if path.name[5:].isdigit())[:8]


def _camera_name(number: int) -> str:
    file = Path(f"/sys/class/video4linux/video{number}/name")
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
