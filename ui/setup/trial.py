"""What a test scan says about a scanner. Pure."""

from enum import Enum, auto

from scanstation.reading import Doubt, Reading

TEST_CODE = "TEST-AZQWY-1234"
"""Its letters stand elsewhere on French and German keyboards: a scanner with the wrong layout is found out."""
_IDENTIFIER = 3
"""Characters that a scanner may put before a code to say what symbology it is."""


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


def judged(reading: Reading) -> Result:
    """What became of a scan of the test code, or of any other."""
    text = reading.text
    right = text.endswith(TEST_CODE) and len(text) <= len(TEST_CODE) + _IDENTIFIER
    if reading.doubt is Doubt.INCOMPLETE:
        return Result.NO_ENTER
    if reading.typed or reading.doubt is Doubt.TOO_SLOW:
        return Result.SLOW
    if right:
        return Result.WORKS
    if text.upper() == TEST_CODE:
        return Result.CAPITALS
    if len(text) == len(TEST_CODE) and _alike(text) >= _ALIKE:
        return Result.LAYOUT
    return Result.ANOTHER


def _alike(text: str) -> int:
    return sum(a.upper() == b for a, b in zip(text, TEST_CODE, strict=True))


_ALIKE = 5
"""So many of its characters stand at the same place on any of the three common keyboards."""

GOOD = frozenset({Result.WORKS, Result.ANOTHER})
