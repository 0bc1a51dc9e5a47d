"""Formats: what a number on a label looks like, said in data. Reading one is the same for all. Runs on any thread."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from scanstation.codes.checkdigits import CheckDigit
from scanstation.codes.label import PARCEL_KINDS, Kind, LabelCode

CHECK_DIGIT = 10
"""The odds that a check digit speaks for a number, whichever modulus makes it: one random text in ten has it."""
CHECK_CHARACTER = 36
"""The odds of a check character out of letters and digits."""


class Fit(NamedTuple):
    """A reading of a text, and how much speaks for it: one in how many random texts of its shape would fit."""

    label: LabelCode
    odds: int


@dataclass(frozen=True, slots=True)
class Format:
    """The shape of one number: a line of data.

    `pattern` must match the whole text (ASCII, capitals, no blanks or hyphens; GS stays in). Its named groups say
    what is what: `number` is printed on the label (without that group: all of it), `check` is the check character
    and `body` the characters that it checks. `odds` are those of a fit, prefix times check. `groups` are the lengths
    in which the number is printed, the last one repeated; `prefix` is printed before it. `also` is a further check.
    `printed` makes the number where it is no part of the text. `guess` is explained at LabelCode.
    """

    carrier: str | None
    pattern: str
    odds: int
    groups: tuple[int, ...]
    check: CheckDigit | None = None
    also: Callable[[re.Match[str]], bool] | None = None
    printed: Callable[[re.Match[str]], str] | None = None
    kind: Kind = Kind.TRACKING_NUMBER
    prefix: str = ""
    guess: bool = False

    def read(self, text: str) -> Fit | None:
        """The text read as this format; None when it does not have its shape."""
        match = _compiled(self.pattern).fullmatch(text)
        return Fit(self._label(match), self.odds) if match else None

    def _label(self, match: re.Match[str]) -> LabelCode:
        number = self.printed(match) if self.printed else match.groupdict().get("number") or match[0]
        grouped = self.prefix + in_groups(number, self.groups)
        return LabelCode(self.kind, number, self.carrier, self._holds(match), grouped, self.guess)

    def _holds(self, match: re.Match[str]) -> bool:
        checked = self.check is None or self.check(match["body"]) == match["check"]
        return checked and (self.also is None or self.also(match))


def read_all(formats: Iterable[Format], text: str) -> list[Fit]:
    """Every format that has the text's shape, in the order of `formats`."""
    return [fit for entry in formats if (fit := entry.read(text))]


def misread(_: re.Match[str]) -> bool:
    """The check of a shape that no whole number has: only its beginning says whose it is."""
    return False


def ranked(fits: Iterable[Fit]) -> tuple[LabelCode, ...]:
    """The labels of `fits`, best first, each once.

    What passes its checks goes before what fails, what a check or a prefix speaks for before a guess, the less
    likely accident before the likelier; and where that is equal, a parcel before what is none.
    """
    return tuple(dict.fromkeys(fit.label for fit in sorted(fits, key=_doubt)))


def in_groups(number: str, groups: tuple[int, ...]) -> str:
    """The number with blanks between groups of these lengths, the last length repeated to the end."""
    parts: list[str] = []
    for length in (*groups, *[groups[-1]] * len(number)):
        parts.append(number[:length])
        number = number[length:]
    return " ".join(filter(None, parts))


def _doubt(fit: Fit) -> tuple[bool, bool, int, bool]:
    return not fit.label.valid, fit.label.guess, -fit.odds, fit.label.kind not in PARCEL_KINDS


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when first needed: forty patterns would be felt at the station's start."""
    return re.compile(pattern, re.ASCII)
