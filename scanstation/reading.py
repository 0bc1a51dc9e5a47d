"""A reading: what a scanner delivered, exactly as it came. Pure data, shared by every driver and the core."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

MAX_TEXT = 8192
"""Characters that a reading keeps at most. Longer than any symbology holds (QR: 7,089 digits)."""


class Doubt(StrEnum):
    """Why a driver does not trust what it read. A doubtful reading is kept and refused, never accepted."""

    INCOMPLETE = "incomplete"
    """The scanner stopped in the middle: the terminator never came."""
    TOO_SLOW = "too_slow"
    """Keys that came too slowly for a scanner, where typing by hand does not count."""
    TOO_LONG = "too_long"
    """More than MAX_TEXT characters came; the text holds the first MAX_TEXT of them."""
    GARBLED = "garbled"
    """The keyboard layout or Caps Lock changed it, and nobody can know what it was."""
    SETUP = "setup"
    """It is no label: it tells the keyboard layout of a scanner, and belongs into the set-up."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One delivery of one scanner.

    `text` is raw: control characters such as GS (0x1D) and symbology identifiers are still in it.
    `source` is the scanner's name from the settings. `read_at` is aware and in UTC.
    `symbology` is the decoder's name for the kind of barcode ("Code128"), if the scanner says so.
    `typed` means that a person typed it: such a reading is marked as manual all the way to the server.
    """

    text: str
    source: str
    read_at: datetime
    symbology: str | None = None
    typed: bool = False
    doubt: Doubt | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """A code in a camera's view: its raw text, and the decoder's name for the kind of barcode."""

    text: str
    symbology: str | None = None


@dataclass(frozen=True, slots=True)
class Sight:
    """The codes that a camera sees together, each once, the one nearest the middle of the picture first.

    Of the `new` ones nothing has been said yet. Those `along` came into view with them, and were delivered or passed
    over before; those `lying` have been there for longer. `is_whole`: there was time enough to read all of a label.
    """

    new: Sequence[Code]
    along: Sequence[Code] = ()
    lying: Sequence[Code] = ()
    is_whole: bool = True
