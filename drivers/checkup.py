"""What two codes on a screen tell of a scanner: layout, case, prefix and suffix, end, and the form of GS. Pure.

A keyboard scanner is examined by the keys that it pressed (`strokes.Strokes.text`), not by what a wedge made of them:
that puts right what it can, and the scanner is to be set right all the same.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from drivers.countries import USA, Pair, changed, seen_as
from drivers.keys import GS

TEST_CODE = "TEST-AZQWY-1234"
"""Its letters stand elsewhere on French and German keyboards: a scanner with the wrong layout is found out."""
GS_ELEMENTS = "(10)TEST(21)AZ"
"""A batch and a serial number, which no parcel has: at the bench it is no label."""
HEAD, TAIL = "10TEST", "21AZ"
"""The same as a scanner sends it, before and after GS."""

SPELLED = ("^]", "<GS>", "{GS}", "[GS]", "<FNC1>", "\\x1d", "\\u001d", "\u241d", "0029")
"""Forms of GS in characters that a label code is read with."""
_IDENTIFIED = re.compile(r"\][A-Za-z][0-9A-Za-z]$")
_IDENTIFIER = 3
_LONGEST_GS = 12
_BREAKS = re.compile("[\r\n\t]+")


class End(Enum):
    """What comes after a code."""

    ENTER = auto()
    TAB = auto()
    NONE = auto()


class Gs(Enum):
    """How GS comes."""

    UNDERSTOOD = auto()
    DROPPED = auto()
    CUTS = auto()
    """As Enter or Tab: each half is a code."""
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Checkup:
    """What one scan tells. `between` are the countries that explain a wrong layout, the likeliest first.

    `case_turned`: small letters came for capitals. `gs` is None on the code without one; `gs_seen` is what came.
    """

    end: End
    identifier: str = ""
    prefix: str = ""
    suffix: str = ""
    case_turned: bool = False
    layout_wrong: bool = False
    between: tuple[Pair, ...] = ()
    gs: Gs | None = None
    gs_seen: str = ""

    @property
    def computers(self) -> tuple[str, ...]:
        """The countries that the computer's keyboard may have: of the likeliest pairs alone, each once."""
        likeliest = next((group for group in _by_likelihood(self.between) if group), [])
        return tuple(dict.fromkeys(pair.computer for pair in likeliest))


class _Found(NamedTuple):
    before: str
    middle: str
    after: str
    between: tuple[Pair, ...] = ()


def checked(raw: str, *, gs_key: str = "F8") -> Checkup | None:
    """What came, with its end, looked at; None when it is neither of the two codes."""
    text = raw.rstrip("\r\n\t")
    end = _end(raw[len(text) :])
    for case_turned, tried in ((False, text), (True, _turned(text))):
        if found := _with_gs(tried):
            return _checkup(found, end, case_turned=case_turned, gs=_form(found, gs_key))
        if found := _plain(_BREAKS.split(tried)[-1]):
            return _checkup(found, end, case_turned=case_turned, gs=None)
    line = _BREAKS.split(text)[-1]
    if rhythm(TEST_CODE) in (rhythm(line), rhythm(line[_IDENTIFIER:])):
        return Checkup(end, layout_wrong=True)
    return None


def gs_in(raw: str, *, gs_key: str = "F8") -> str:
    """The form of GS that is in any code; "" where there is none. (0029 may be digits, and is none here.)"""
    forms = ("<Ctrl+]>", "<Alt+0029>", f"<{gs_key}>", GS, *SPELLED[:-1])
    return next((form for form in forms if form in raw), "")


def _by_likelihood(pairs: tuple[Pair, ...]) -> Iterator[list[Pair]]:
    """Scanners as they are delivered, then computers with the keyboard of the USA, then any."""
    yield [pair for pair in pairs if pair.scanner == USA]
    yield [pair for pair in pairs if pair.computer == USA]
    yield list(pairs)


def _checkup(found: _Found, end: End, *, case_turned: bool, gs: Gs | None) -> Checkup:
    identifier = _identifier(found)
    prefix = found.before.removesuffix(identifier)
    if gs is not None:
        prefix = prefix.removesuffix(GS)  # FNC1 at the beginning, which some scanners send as well
    suffix = _turned(found.after) if case_turned else found.after
    return Checkup(
        end,
        identifier,
        _turned(prefix) if case_turned else prefix,
        suffix,
        case_turned,
        layout_wrong=bool(found.between),
        between=found.between,
        gs=gs,
        gs_seen=found.middle if gs is not None else "",
    )


def _identifier(found: _Found) -> str:
    """What says the symbology; through a wrong layout it has at least its length."""
    if found.between and len(found.before) == _IDENTIFIER:
        return found.before
    return match[0] if (match := _IDENTIFIED.search(found.before)) else ""


def _plain(text: str) -> _Found | None:
    for code, between in ((TEST_CODE, ()), *seen_as(TEST_CODE).items()):
        before, code_found, after = text.partition(code)
        if code_found:
            return _Found(before, "", after, between)
    return None


def _with_gs(text: str) -> _Found | None:
    for head, tail, between in _halves():
        before, head_found, rest = text.rpartition(head)
        middle, tail_found, after = rest.partition(tail)
        if head_found and tail_found and len(middle) <= _LONGEST_GS:
            return _Found(before, middle, after, between)
    return None


def _halves() -> Iterator[tuple[str, str, tuple[Pair, ...]]]:
    yield HEAD, TAIL, ()
    for seen, between in seen_as(HEAD + TAIL).items():
        yield seen[: len(HEAD)], seen[len(HEAD) :], between


def _form(found: _Found, gs_key: str) -> Gs:
    seen = found.middle
    if not seen:
        return Gs.DROPPED
    if _BREAKS.fullmatch(seen):
        return Gs.CUTS
    forms = {GS, "<Ctrl+]>", "<Alt+0029>", f"<{gs_key}>", *SPELLED}
    forms |= {changed(form, pair) for pair in found.between for form in SPELLED}
    return Gs.UNDERSTOOD if seen in forms or seen.upper() in forms else Gs.UNKNOWN


def _end(end: str) -> End:
    if not end:
        return End.NONE
    return End.TAB if end[0] == "\t" else End.ENTER


def _turned(text: str) -> str:
    """The text with its case turned, as Caps Lock does; what has no counterpart of one character stays."""
    return "".join(each.swapcase() if len(each.swapcase()) == 1 else each for each in text)


def rhythm(text: str) -> list[int]:
    """Which of its characters are the same: that stays, whatever keyboard they went through."""
    return [text.index(character) for character in text]
