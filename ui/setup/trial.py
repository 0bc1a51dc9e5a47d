"""What a test scan says about a scanner. Pure."""

import re
from enum import Enum, auto

from drivers.checkup import TEST_CODE, rhythm
from scanstation.reading import Doubt, Reading

IDENTIFIER = 3
"""Characters that a scanner may put before a code to say what symbology it is."""
_IDENTIFIED = re.compile(r"\][A-Za-z][0-9A-Za-z]$")


class Result(Enum):
    """How a scanner did."""

    WORKS = auto()
    ANOTHER = auto()
    """Something else was scanned, and it came whole."""
    NO_ENTER = auto()
    CAPITALS = auto()
    LAYOUT = auto()
    SLOW = auto()
    """It came key by key, as if typed."""
    MARKED = auto()
    """The scanner sends more than the code."""
    LEARN = auto()
    """The layout is wrong, and one scan of the set-up barcode teaches it."""
    LEARNED = auto()
    MARKS_LEARNED = auto()
    """What stands around each code is known from now on."""


def judged(reading: Reading, *, is_repaired: bool = False) -> Result:
    """What became of a scan of the test code, or of any other. `is_repaired`: a layout that was learned is undone."""
    if reading.doubt is Doubt.INCOMPLETE:
        return Result.NO_ENTER
    if reading.typed or reading.doubt is Doubt.TOO_SLOW:
        return Result.SLOW
    if reading.doubt is Doubt.GARBLED:
        return Result.LAYOUT if is_repaired else Result.CAPITALS
    return _compared(reading.text)


def _compared(text: str) -> Result:
    if TEST_CODE in text:
        return Result.MARKED if any(marks_around(text)) else Result.WORKS
    if text.upper() == TEST_CODE:
        return Result.CAPITALS
    bare = without_marks(text)
    if rhythm(TEST_CODE) in (rhythm(bare), rhythm(bare[IDENTIFIER:])):
        return Result.LAYOUT
    return Result.ANOTHER


def marks_around(text: str) -> tuple[str, str]:
    """What stands before and after the test code in a text, without a symbology identifier."""
    before, _code, after = text.partition(TEST_CODE)
    return _IDENTIFIED.sub("", before), after


def without_marks(text: str) -> str:
    """A text without the control characters around it: no keyboard layout changes those."""
    return text.strip("".join(map(chr, [*range(0x20), 0x7F])))


GOOD = frozenset({Result.WORKS, Result.ANOTHER})
