"""What a HID POS scanner's reports hold: reports -> scans. Pure: the caller says when reports came, in milliseconds.

By the USB-IF's "HID Point of Sale Usage Tables" 1.02, chapter 3 (bar code scanner page): decoded data, up to three
characters of a symbology identifier, and a flag that says that the next report goes on with the same data. How many
of the data's bytes count stands in a byte count, where the maker has one; else NULs at their end are filling.

Reports have no numbers. USB itself repeats what was garbled and keeps the order; what gets lost are the last reports
of a code that a scanner breaks off. So a pause ends a code, and what could be the late rest of one is INCOMPLETE too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import inf

from drivers.aim import symbology
from drivers.framing import Frame, decoded, frame
from drivers.hid_descriptor import Field, Usage, parse
from scanstation.errors import ScannerError
from scanstation.reading import MAX_TEXT, Doubt

PAGE, SCANNER = 0x8C, 0x02
"""The bar code scanner page, and what a scanner says that it is on it."""

_IDENTIFIER = [Usage(PAGE, number) for number in (0xFB, 0xFC, 0xFD)]
_DATA, _CONTINUED = Usage(PAGE, 0xFE), Usage(PAGE, 0xFF)
_BYTE_COUNT = Usage(0x01, 0x3B)
_MOST_BYTES = 4 * MAX_TEXT + 1
_ENDS = b"\r\n"

SILENCE_MS = 150
"""The longest pause within a code. Its reports follow each other within 10 ms; nobody scans again so soon."""
LATE_MS = 1000
"""For so long after a code that was given up, what follows may be its rest: the two cannot be told apart."""


@dataclass(frozen=True, slots=True)
class Scan:
    """One code, and the name of its barcode if the scanner told it."""

    frame: Frame
    symbology: str | None = None


@dataclass(frozen=True, slots=True)
class _Piece:
    """What one report holds of a code. `whole`: as many bytes came as it says."""

    data: bytes
    identifier: str
    continued: bool
    whole: bool


class _Layout:
    """Where one report keeps what."""

    def __init__(self, fields: Sequence[Field]) -> None:
        self._data = [each for each in fields if each.usage == _DATA and each.size == 8]
        self._identifier = [each for each in fields if each.usage in _IDENTIFIER and each.size == 8]
        self._continued = [each for each in fields if each.usage == _CONTINUED][:1]
        self._count = [each for each in fields if each.usage == _BYTE_COUNT][:1]

    @property
    def holds_data(self) -> bool:
        return bool(self._data)

    def read(self, report: bytes) -> _Piece:
        data, whole = _values(self._data, report)
        flags, flags_came = _values(self._continued, report)
        counts, count_came = _values(self._count, report)
        text = bytes(data)
        if counts:
            whole = counts[0] <= len(text)
            text = text[: counts[0]]
        else:
            text = text.rstrip(b"\0")
        identifier = bytes(_values(self._identifier, report)[0]).rstrip(b"\0").decode("latin-1")
        return _Piece(text, identifier, any(flags[:1]), whole and flags_came and count_came)


class Scans:
    """Puts reports together. A code of which a part is missing is INCOMPLETE, never shortened."""

    def __init__(self, descriptor: bytes, opened_ms: float = -inf) -> None:
        """`opened_ms`: since when anybody listens; what comes at once may be the rest of a code that began before.

        Raises ScannerError when the device's report descriptor is broken, or tells of no decoded data.
        """
        fields = parse(descriptor)
        layouts = {number: _Layout([each for each in fields if each.report == number]) for number in _reports(fields)}
        self._layouts = {number: layout for number, layout in layouts.items() if layout.holds_data}
        if not self._layouts:
            raise ScannerError("This HID device tells of no decoded data: it is no scanner, or one of another kind.")
        self._numbered = 0 not in layouts
        self._code = bytearray()
        self._identifier = ""
        self._whole = True
        self._last: bytes | None = None
        """The data of the report before, while a code is to go on."""
        self._since_ms = 0.0
        self._rest_until_ms = opened_ms + SILENCE_MS
        self._rest_of: str | None = None
        """The identifier of the code that a rest may be of; None: of any."""

    def report(self, report: bytes, since_ms: float, now_ms: float) -> list[Scan]:
        """The scans that a report completes. `report` begins with its id where the device has ids.

        It came between `since_ms`, when no report was waiting, and `now_ms`: a report that waited for its reader came
        nobody knows when, and the longest pause that may have been before it counts.
        """
        layout = self._layouts.get(report[0] if self._numbered and report else 0)
        return [] if layout is None else self._take(layout.read(report), since_ms, now_ms)

    def idle(self, now_ms: float) -> list[Scan]:
        """A code that was to go on, and has not for SILENCE_MS, is INCOMPLETE."""
        return self._give_up(now_ms) if self._is_silent(now_ms) else []

    def lost(self) -> list[Scan]:
        """The device is gone: a code that was to go on is INCOMPLETE."""
        return [] if self._last is None else self._finish()

    def _take(self, piece: _Piece, since_ms: float, now_ms: float) -> list[Scan]:
        before = self._give_up(now_ms) if self._is_another(piece) or self._is_silent(now_ms) else []
        goes_on = self._last is not None
        repeated = goes_on and piece.data == self._last
        self._whole = (
            self._whole and piece.whole and not repeated and (goes_on or not self._may_be_rest(piece, since_ms))
        )
        self._identifier = piece.identifier or self._identifier
        if len(self._code) < _MOST_BYTES:
            self._code += piece.data
        self._last, self._since_ms = piece.data, since_ms
        if piece.continued:
            return before
        if goes_on or not piece.whole:  # its last report sent twice, or its rest, would be a code of its own
            self._rest_until_ms = now_ms + (SILENCE_MS if piece.whole else LATE_MS)
            self._rest_of = self._identifier
        return before + self._finish(None if self._whole else Doubt.INCOMPLETE)

    def _is_another(self, piece: _Piece) -> bool:
        """Whether the code so far has lost its end: another barcode's identifier follows."""
        return bool(self._last is not None and piece.identifier and piece.identifier != self._identifier)

    def _is_silent(self, now_ms: float) -> bool:
        """Whether the code so far may have paused for too long."""
        return self._last is not None and now_ms - self._since_ms > SILENCE_MS

    def _may_be_rest(self, piece: _Piece, since_ms: float) -> bool:
        is_of_it = self._rest_of is None or piece.identifier in ("", self._rest_of)
        return since_ms < self._rest_until_ms and is_of_it

    def _give_up(self, now_ms: float) -> list[Scan]:
        self._rest_until_ms, self._rest_of = now_ms + LATE_MS, self._identifier
        return self._finish()

    def _finish(self, doubt: Doubt | None = Doubt.INCOMPLETE) -> list[Scan]:
        text = decoded(bytes(self._code).rstrip(_ENDS))
        scans = [Scan(frame(text, doubt), symbology(self._identifier))] if text else []
        self._code.clear()
        self._identifier, self._whole, self._last = "", True, None
        return scans


def _reports(fields: Iterable[Field]) -> set[int]:
    return {each.report for each in fields}


def _values(fields: Sequence[Field], report: bytes) -> tuple[list[int], bool]:
    """The values of some fields, and whether the report was long enough for them all."""
    values = [value for each in fields for value in each.values(report)]
    return values, len(values) == sum(each.count for each in fields)
