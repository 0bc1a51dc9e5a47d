"""HID report descriptors: where a device's input reports keep what. Pure: bytes in, fields out.

The format is that of the USB-IF's "Device Class Definition for HID" 1.11, chapter 6.2.2. A descriptor comes from a
device and is hostile: whatever it holds, it costs a bounded time, and one that makes no sense is a ScannerError.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from scanstation.errors import ScannerError

LONGEST_REPORT_BITS = 8 * 8192
"""No report is longer; a descriptor that says so is broken."""

_MOST_NESTED = 64
_MOST_FIELDS = 4096
_LONG_ITEM = 0xFE
_MAIN, _GLOBAL, _LOCAL = 0, 1, 2
_INPUT, _COLLECTION, _END_COLLECTION = 0x8, 0xA, 0xC
_CONSTANT, _VARIABLE = 0x01, 0x02
_APPLICATION = 0x01


@dataclass(frozen=True, slots=True)
class Usage:
    """What a field means: a page of the HID usage tables, and a number on it."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Field:
    """`count` values of `size` bits each, from bit `offset` of the input report `report` on.

    The offset counts from the report's first byte, its id included; `report` 0 has no id. `usage` is what every
    value means. `application` is what the device is as a whole, where it says so.
    """

    report: int
    usage: Usage
    offset: int
    size: int
    count: int
    application: Usage | None = None

    def values(self, report: bytes) -> list[int]:
        """The values in a report, as far as it reaches: a short one has fewer."""
        whole = int.from_bytes(report, "little")
        held = max(0, min(self.count, (8 * len(report) - self.offset) // self.size))
        mask = (1 << self.size) - 1
        return [whole >> (self.offset + place * self.size) & mask for place in range(held)]


@dataclass(slots=True)
class _Globals:
    page: int = 0
    size: int = 0
    count: int = 0
    report: int = 0


@dataclass(slots=True)
class _Locals:
    """`ranges` are first and last usage, page included. Of alternatives between delimiters the first is meant."""

    ranges: list[tuple[int, int]] = field(default_factory=list)
    lowest: int | None = None
    alternatives: int | None = None

    def add(self, first: int, last: int) -> None:
        """Take a usage or a range of them."""
        if self.alternatives is None or self.alternatives == 0:
            self.ranges.append((first, last))
        if self.alternatives is not None:
            self.alternatives += 1

    def usages(self, most: int) -> list[Usage]:
        """The usages in order, at most so many."""
        listed: list[Usage] = []
        for first, last in self.ranges:
            after = min(last + 1, first + most - len(listed))
            listed += (Usage(each >> 16, each & 0xFFFF) for each in range(first, after))
        return listed


def parse(descriptor: bytes) -> list[Field]:
    """The fields of a device's input reports, in order; what is only padding is left out.

    Raises ScannerError when the descriptor is cut off or makes no sense.
    """
    parser = _Parser()
    for tag, kind, data in _items(descriptor):
        if kind == _MAIN:
            parser.main(tag, int.from_bytes(data, "little"))
        elif kind == _GLOBAL:
            parser.shared(tag, int.from_bytes(data, "little"))
        elif kind == _LOCAL:
            parser.local(tag, data)
    return parser.fields


def _items(descriptor: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Tag, type and data of each item. Long items are reserved, and nobody knows any."""
    at = 0
    while at < len(descriptor):
        prefix = descriptor[at]
        if prefix == _LONG_ITEM:
            at += 3 + (descriptor[at + 1] if at + 1 < len(descriptor) else 0)
            continue
        size = (0, 1, 2, 4)[prefix & 3]
        data = descriptor[at + 1 : at + 1 + size]
        if len(data) < size:
            raise _broken("it is cut off")
        yield prefix >> 4, prefix >> 2 & 3, data
        at += 1 + size


class _Parser:
    def __init__(self) -> None:
        self.fields: list[Field] = []
        self._globals = _Globals()
        self._locals = _Locals()
        self._pushed: list[_Globals] = []
        self._collections: list[Usage | None] = []
        self._ends: dict[int, int] = {}

    def main(self, tag: int, flags: int) -> None:
        if tag == _INPUT:
            self._input(flags)
        elif tag == _COLLECTION:
            self._open(flags)
        elif tag == _END_COLLECTION and self._collections:
            self._collections.pop()
        self._locals = _Locals()

    def shared(self, tag: int, value: int) -> None:
        if tag in (0xA, 0xB):
            self._stack(tag)
            return
        name = {0x0: "page", 0x7: "size", 0x8: "report", 0x9: "count"}.get(tag)
        if name is not None:
            setattr(self._globals, name, value)

    def local(self, tag: int, data: bytes) -> None:
        value = int.from_bytes(data, "little")
        # A usage of four bytes brings its page along; a shorter one is on the page that is set.
        usage = value if len(data) == 4 else self._globals.page << 16 | value
        if tag == 0x0:
            self._locals.add(usage, usage)
        elif tag == 0x1:
            self._locals.lowest = usage
        elif tag == 0x2 and self._locals.lowest is not None:
            self._locals.add(self._locals.lowest, usage)
            self._locals.lowest = None
        elif tag == 0xA:
            self._locals.alternatives = 0 if value else None

    def _stack(self, tag: int) -> None:
        if tag == 0xA:
            if len(self._pushed) >= _MOST_NESTED:
                raise _broken("it is nested too deeply")
            self._pushed.append(replace(self._globals))
        elif self._pushed:
            self._globals = self._pushed.pop()
        else:
            raise _broken("it takes back what it never kept")

    def _open(self, kind: int) -> None:
        if len(self._collections) >= _MOST_NESTED:
            raise _broken("it is nested too deeply")
        usages = self._locals.usages(1)
        inherited = self._collections[-1] if self._collections else None
        self._collections.append(usages[0] if kind == _APPLICATION and usages else inherited)

    def _input(self, flags: int) -> None:
        here = self._globals
        start = self._ends.get(here.report, 8 if here.report else 0)
        end = start + here.size * here.count
        if end > LONGEST_REPORT_BITS or here.report > 0xFF:
            raise _broken("a report of it is too long")
        self._ends[here.report] = end
        if here.size and here.count and not flags & _CONSTANT:
            self._place(self._locals.usages(here.count), start, variable=bool(flags & _VARIABLE))

    def _place(self, usages: Sequence[Usage], start: int, *, variable: bool) -> None:
        """A field for each usage, one value each, and the last usage for all that is left; an array is one field."""
        here = self._globals
        application = self._collections[-1] if self._collections else None
        if not variable:
            usages = usages[:1]
        if len(self.fields) + len(usages) > _MOST_FIELDS:
            raise _broken("it has too many fields")
        for place, usage in enumerate(usages):
            count = here.count - place if place == len(usages) - 1 else 1
            offset = start + place * here.size
            self.fields.append(Field(here.report, usage, offset, here.size, count, application))


def _broken(why: str) -> ScannerError:
    return ScannerError(f"This device's description of itself (HID report descriptor) is broken: {why}.")
