"""HID POS scanners that are not there: their descriptors, the reports they would send, and a cable to pull.

The layouts are those that scanners have: a byte count before the data and a byte of the maker's own behind it; and
one that has neither, where NULs fill the data up.
"""

from collections.abc import Mapping, Sequence
from queue import Empty, Queue
from threading import Lock
from typing import Any

PAGE, LOGICAL_MAX, SIZE, COUNT, REPORT = 0x05, 0x25, 0x75, 0x95, 0x85
USAGE, INPUT, COLLECTION, END = 0x09, 0x81, 0xA1, 0xC0
VARIABLE, CONSTANT, BUFFERED = 0x02, 0x03, 0x102

ROOM = 56
"""Bytes of data in a report."""


def item(tag: int, value: int | None = None) -> bytes:
    """A short item, as short as its value allows."""
    if value is None:
        return bytes([tag])
    size, code = next((size, code) for size, code in ((1, 1), (2, 2), (4, 3)) if value < 1 << 8 * size)
    return bytes([tag & 0xFC | code]) + value.to_bytes(size, "little")


def items(*pairs: tuple[int, int] | tuple[int]) -> bytes:
    return b"".join(item(*pair) for pair in pairs)


def _scanner(*inside: tuple[int, int] | tuple[int]) -> bytes:
    return items(
        (PAGE, 0x8C), (USAGE, 0x02), (COLLECTION, 1), (USAGE, 0x12), (COLLECTION, 2), *inside, (END,), (END,)
    )


COUNTED = _scanner(
    (REPORT, 2), (LOGICAL_MAX, 255), (SIZE, 8),
    (COUNT, 1), (PAGE, 0x01), (USAGE, 0x3B), (INPUT, VARIABLE),
    (COUNT, 3), (PAGE, 0x8C), (USAGE, 0xFB), (USAGE, 0xFC), (USAGE, 0xFD), (INPUT, VARIABLE),
    (COUNT, ROOM), (USAGE, 0xFE), (INPUT, BUFFERED),
    (PAGE, 0xFF66), (COUNT, 2), (USAGE, 0x04), (USAGE, 0x00), (INPUT, VARIABLE),
    (PAGE, 0x8C), (LOGICAL_MAX, 1), (SIZE, 1), (COUNT, 8), (USAGE, 0xFF), (INPUT, VARIABLE),
)  # fmt: skip
FILLED = _scanner(
    (LOGICAL_MAX, 255), (SIZE, 8), (COUNT, ROOM), (USAGE, 0xFE), (INPUT, BUFFERED),
    (SIZE, 1), (COUNT, 1), (USAGE, 0xFF), (INPUT, VARIABLE), (SIZE, 7), (INPUT, CONSTANT),
)  # fmt: skip
KEYBOARD = items(
    (PAGE, 0x01), (USAGE, 0x06), (COLLECTION, 1), (PAGE, 0x07), (0x19, 0xE0), (0x29, 0xE7), (SIZE, 1), (COUNT, 8),
    (INPUT, VARIABLE), (END,),
)  # fmt: skip


def counted(code: bytes, identifier: bytes = b"]C0") -> list[bytes]:
    """The reports in which a scanner of the COUNTED kind sends a code."""
    pieces = [code[at : at + ROOM] for at in range(0, len(code), ROOM)] or [b""]
    return [
        bytes([2, len(piece)]) + identifier + piece.ljust(ROOM, b"\0") + b"\x6a\0" + bytes([piece is not pieces[-1]])
        for piece in pieces
    ]


def filled(code: bytes) -> list[bytes]:
    """The reports in which a scanner of the FILLED kind sends a code."""
    pieces = [code[at : at + ROOM] for at in range(0, len(code), ROOM)] or [b""]
    return [piece.ljust(ROOM, b"\0") + bytes([piece is not pieces[-1]]) for piece in pieces]


class Gun:
    """A scanner with a cable. It is at another path whenever it is plugged in."""

    def __init__(self, serial_number: str = "S1", product: str = "Voyager 1470g") -> None:
        self.descriptor = COUNTED
        self.handles = 0
        self._info = {
            "vendor_id": 0x0C2E, "product_id": 0x0B01, "serial_number": serial_number, "product_string": product,
            "manufacturer_string": "Honeywell", "usage_page": 0x8C, "usage": 0x02,
        }  # fmt: skip
        self._plugs = 0
        self._reports: Queue[bytes | None] = Queue()
        self.plugged = True

    def info(self) -> Mapping[str, Any]:
        place = self._info["serial_number"] or self._info["product_string"]
        return {**self._info, "path": f"/dev/hidraw-{place}-{self._plugs}".encode()}

    def send(self, *reports: bytes) -> None:
        for report in reports:
            self._reports.put(report)

    def pull(self) -> None:
        self.plugged = False
        self._reports.put(None)

    def plug(self) -> None:
        self._plugs += 1
        self._reports = Queue()
        self.plugged = True

    def open(self) -> "_Handle":
        self.handles += 1
        return _Handle(self, self._reports)


class _Handle:
    """What hidapi gives: `read` blocks, and raises OSError once the device is gone."""

    def __init__(self, gun: Gun, reports: "Queue[bytes | None]") -> None:
        self._gun, self._reports = gun, reports

    def get_report_descriptor(self) -> Sequence[int]:
        return list(self._gun.descriptor)

    def read(self, max_length: int, timeout_ms: int) -> Sequence[int]:
        try:
            report = self._reports.get(timeout=timeout_ms / 1000)
        except Empty:
            return []
        if report is None:
            raise OSError("read error")
        return list(report[:max_length])

    def close(self) -> None:
        self._gun.handles -= 1


class Hub:
    """Everything that is plugged in, as hidapi's two functions tell of it."""

    def __init__(self, *guns: Gun) -> None:
        self.guns = list(guns)
        self._lock = Lock()

    def enumerate(self) -> Sequence[Mapping[str, Any]]:
        keyboard = {"path": b"/dev/hidraw9", "vendor_id": 1, "product_id": 2, "usage_page": 0x01, "usage": 0x06}
        return [keyboard, *(gun.info() for gun in self.guns if gun.plugged)]

    def open(self, path: bytes) -> _Handle:
        with self._lock:
            for gun in self.guns:
                if gun.plugged and gun.info()["path"] == path:
                    return gun.open()
        raise OSError("open failed")
