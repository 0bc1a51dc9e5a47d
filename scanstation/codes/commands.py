"""Command barcodes and badges: what a bench can be told by scanning it. Pure; runs on any thread.

Their text is the mark "SX", the site's prefix (6), "C" for a command or "B" for a badge, the word, and two check
letters. No carrier's number begins like it. The prefix is drawn at random for each site, so a customer's label cannot
give orders; whether it is the site's own is for the bench to judge, by `site`.

Words, mark and check are letters that stay where they are on QWERTY, QWERTZ and AZERTY keyboards (no A, M, Q, W, Y,
Z, no digits): a scanner that types for another keyboard garbles as little as possible.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from scanstation.codes.checkdigits import ALPHABET
from scanstation.codes.formats import Fit
from scanstation.codes.label import Kind, LabelCode

SAFE = "BCDEFGHIJKLNOPRSTUVX"
"""Letters that a scanner set to the wrong one of the three common keyboards still sends right."""
SITE_LENGTH = 6
LONGEST_BADGE = 12

_MARK = "SX"
_MODULUS = 397
"""The largest prime whose remainders two letters of SAFE can spell: every wrong or swapped character is found."""
_SPOKEN = re.compile(
    rf"{_MARK}([0-9A-Z]{{{SITE_LENGTH}}})([BC])([0-9A-Z]{{1,{LONGEST_BADGE}}})[{SAFE}]{{2}}", re.ASCII
)
_ENROLMENT = re.compile(rf"(?:SCANSTATION-ENROL +\S+ +)?((?:[{SAFE}]{{4}}-){{2}}[{SAFE}]{{4}})", re.ASCII)
"""A one-time code as the server prints it, alone or behind the server's address."""
_CERTAIN = 1_000_000_000_000
"""The odds of a command: above those of an own label, for a pattern must not be able to swallow the commands."""


class Command(StrEnum):
    """What a bench can be told. The value is the word in the barcode.

    Behind that of LANGUAGE stand the two letters of the language, behind that of BUTTON two that say which one.
    """

    PROCESSED = "PROC"
    PACKED = "PCKD"
    SHIPPED = "SHIP"
    NEXT = "NEXT"
    """From now on a scan stands for this stage, or for the parcel's next one."""
    UNDO = "UNDO"
    """The last scan that counted counts no longer."""
    ACK = "OK"
    """The red error was seen."""
    KEYPAD = "DIGITS"
    """The label won't scan: bring up the keypad."""
    SHORT = "SHORT"
    """The rest of the order is missing."""
    END = "END"
    """The worker's shift is over."""
    SETUP = "SETUP"
    """Open the set-up; a lead only."""
    LOG = "LOGS"
    """Open the scan log, or close it; a lead only. (LOG would be a language.)"""
    LANGUAGE = "L"
    BUTTON = "X"
    """A button that the set-up shows on its screen: it is pressed by scanning it, and means nothing at the bench."""


WITH_VALUE = frozenset({Command.LANGUAGE, Command.BUTTON})
"""The commands whose word is followed by two letters."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A command or badge as it was scanned, of whichever site.

    `command` is None on a badge; `value` is the badge's number, the language ("de") of LANGUAGE, or what stands
    behind BUTTON, in small letters too.
    """

    site: str
    command: Command | None
    value: str = ""


def command_text(site: str, command: Command, value: str = "") -> str:
    """The text of a command's barcode; with a `value` for LANGUAGE and BUTTON. Raises ValueError for what is none."""
    return _text(site, "C", command.value + value.upper())


def badge_text(site: str, badge: str) -> str:
    """The text of a badge. Raises ValueError when the badge's number is not 1 to 12 letters (A to Z) and digits."""
    return _text(site, "B", badge.upper())


def spoken(text: str) -> Spoken | None:
    """What command or badge a text is (capitals, nothing around it); None when it is none."""
    match = _SPOKEN.fullmatch(text)
    if match is None or _check(text[:-2]) != text[-2:]:
        return None
    site, kind, word = match.groups()
    if kind == "B":
        return Spoken(site, None, word)
    if len(word) == 3 and word[0] in WITH_VALUE:
        return Spoken(site, Command(word[0]), word[1:].lower())
    known = word in set(Command) - WITH_VALUE
    return Spoken(site, Command(word)) if known else None


def read(cleaned: str, code: str | None) -> list[Fit]:
    """The text as a command, a badge or an enrolment code. `code` is the text in capitals, without fillers."""
    said = spoken(code) if code else None
    if code and said:
        kind = Kind.COMMAND if said.command else Kind.BADGE
        return [Fit(LabelCode(kind, code, None, True, code), _CERTAIN)]
    enrolment = _ENROLMENT.fullmatch(cleaned.upper())
    if enrolment:
        return [Fit(LabelCode(Kind.ENROLMENT, enrolment[1], None, True, enrolment[1]), 1)]
    return []


def _text(site: str, kind: str, word: str) -> str:
    body = f"{_MARK}{site}{kind}{word}"
    text = body + _check(body) if body.isascii() and body.isalnum() and body.isupper() else ""
    if not _SPOKEN.fullmatch(text):
        raise ValueError(f"'{word}' of the site '{site}' cannot be a barcode: use A to Z and 0 to 9 only.")
    return text


def _check(body: str) -> str:
    total = sum(place * ALPHABET.index(char) for place, char in enumerate(body, 1)) % _MODULUS
    return SAFE[total // len(SAFE)] + SAFE[total % len(SAFE)]
