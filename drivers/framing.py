"""Framing: a stream of bytes -> the codes in it. Pure: no clock, no port; the caller says when it is quiet."""

from collections.abc import Iterable
from dataclasses import dataclass

from scanstation.reading import MAX_TEXT, Doubt

CR, LF, CRLF, TAB = b"\r", b"\n", b"\r\n", b"\t"
STX, ETX = b"\x02", b"\x03"

LONGEST_END = 8
"""Bytes that an end may have."""

# UTF-8 needs at most four bytes a character, so one byte more than this is too long however it is decoded.
_MOST_BYTES = 4 * MAX_TEXT
# A break reads as NUL, DC1-DC4 are flow control, CR and LF are left over from the code before.
_NOISE_BETWEEN_CODES = b"\x00\x11\x12\x13\x14\r\n"


@dataclass(frozen=True, slots=True)
class Frame:
    """One code as it was framed, at most MAX_TEXT characters; `typed` by a person rather than scanned."""

    text: str
    doubt: Doubt | None = None
    typed: bool = False


def frame(text: str, doubt: Doubt | None = None, *, typed: bool = False) -> Frame:
    """A frame of `text`; TOO_LONG, whatever else is doubtful, when that has more than MAX_TEXT characters."""
    return Frame(text[:MAX_TEXT], Doubt.TOO_LONG if len(text) > MAX_TEXT else doubt, typed)


class Framer:
    """Splits bytes into frames. How the bytes are cut into chunks makes no difference.

    `ends` are what ends a code. With CR and LF both, CRLF is one end: a code without a character is no code. With
    CRLF alone a single CR belongs to the code. An end of the scanner's own has at most LONGEST_END bytes. Without
    any, only a pause (`idle`) ends a code. With `stx_etx` a code stands between STX and ETX, and text outside of them
    is delivered as INCOMPLETE: its STX was lost.

    GS and every other character within a code is kept, so that a garbled code is refused and not repaired; NUL, DC1
    to DC4, CR and LF *before* a code are line noise and dropped. The text is UTF-8, or Latin-1 when that is invalid.
    """

    def __init__(self, ends: Iterable[bytes] = (CR, LF), *, stx_etx: bool = False) -> None:
        self._ends = (ETX,) if stx_etx else tuple(ends)
        self._noise = _noise(self._ends)
        self._stx_etx = stx_etx
        self._inside = not stx_etx
        self._code = bytearray()
        self._tail = b""

    @property
    def awaits_rest(self) -> bool:
        """Whether what comes up to the next end, or until `idle` is said again, may be the rest of a code."""
        return bool(self._ends) and not self._inside and not self._stx_etx

    def begin_amid(self) -> None:
        """Expect the rest of a code that began unheard: up to its end, or a pause, it is INCOMPLETE."""
        self._inside = False

    def feed(self, data: bytes) -> list[Frame]:
        """The codes that these bytes complete, in order."""
        return [found for byte in data for found in self._take(bytes([byte]))]

    def idle(self, *, sure: bool = True) -> list[Frame]:
        """Nothing has come for a while. What was left without an end is INCOMPLETE, unless a pause is the end and it
        is `sure` that there was none in it.

        Its rest may still come, and would look like a code: see `awaits_rest`.
        """
        given_up = self._finish(None if self._inside and sure and not self._ends else Doubt.INCOMPLETE)
        if given_up and self._ends:
            self.begin_amid()
        return given_up

    def lost(self) -> list[Frame]:
        """The line is gone: what was left without an end is INCOMPLETE."""
        return self._finish(Doubt.INCOMPLETE)

    def _take(self, byte: bytes) -> list[Frame]:
        if self._stx_etx and byte == STX:
            before = self._finish(Doubt.INCOMPLETE)
            self._inside = True
            return before
        if not self._code and byte in self._noise:
            return []
        self._tail = (self._tail + byte)[-LONGEST_END:]
        if len(self._code) <= _MOST_BYTES + LONGEST_END:
            self._code += byte
        end = next((end for end in self._ends if self._tail.endswith(end)), None)
        return [] if end is None else self._end(end)

    def _end(self, end: bytes) -> list[Frame]:
        if self._code.endswith(end):
            del self._code[-len(end) :]
        return self._finish(None if self._inside else Doubt.INCOMPLETE)

    def _finish(self, doubt: Doubt | None) -> list[Frame]:
        text = decoded(bytes(self._code))
        self._code.clear()
        self._tail = b""
        self._inside = not self._stx_etx
        return [frame(text, doubt)] if text else []


def _noise(ends: tuple[bytes, ...]) -> bytes:
    """What is dropped before a code; never a part of the scanner's own end, of which the rest would begin a code."""
    if set(ends) <= {CR, LF, CRLF, TAB, ETX}:
        return _NOISE_BETWEEN_CODES
    return bytes(byte for byte in _NOISE_BETWEEN_CODES if not any(byte in end for end in ends))


def decoded(data: bytes) -> str:
    """The text of a code: UTF-8, or Latin-1 when that is invalid."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
