"""The keyboard countries that a scanner can be set to, and what a wrong one makes of a code. Pure.

`layouts.json` holds for each what the keys of an American keyboard type there, in the order of `layout.KNOWN`
(X.Org's xkeyboard-config 2.35); a dead key is written as the accent that it brings.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drivers.layout import KNOWN

LAYOUTS: Mapping[str, str] = json.loads(Path(__file__).with_name("layouts.json").read_text(encoding="utf-8"))
USA = "USA"
NAMES = {
    "fr": "France",
    "de": "Germany",
    "cz": "Czechia",
    "es": "Spain",
    "it": "Italy",
    "pl": "Poland",
    "pl-qwertz": "Poland (214)",
    "tr": "Turkey Q",
    "tr-f": "Turkey F",
    "hu": "Hungary",
    "pt": "Portugal",
    "be": "Belgium",
    "ch": "Switzerland",
    "se": "Sweden",
    "ua": "Ukraine",
}
"""As scanners' manuals call them, which are English."""


class Pair(NamedTuple):
    """The keyboard country of the computer, and the one that a scanner is set to."""

    computer: str
    scanner: str


@cache
def seen_as(code: str) -> Mapping[str, tuple[Pair, ...]]:
    """What a code is seen as where computer and scanner differ -> between which countries.

    A scanner of the USA comes first, as most are delivered, then a computer of the USA; what changes nothing is none.
    """
    found: dict[str, list[Pair]] = {}
    for pair, change in _changes().items():
        seen = code.translate(change)
        if seen != code and all(ord(character) in change for character in code):
            found.setdefault(seen, []).append(pair)
    return {seen: tuple(pairs) for seen, pairs in found.items()}


def changed(text: str, pair: Pair) -> str:
    """What a text is seen as between these two."""
    return text.translate(_changes()[pair])


@cache
def _changes() -> Mapping[Pair, Mapping[int, str]]:
    keyboards = {USA: KNOWN} | {NAMES[name]: seen for name, seen in LAYOUTS.items()}
    pairs = sorted(_different(keyboards), key=lambda pair: (pair.scanner != USA, pair.computer != USA))
    return {
        pair: {
            ord(sent): seen
            for sent, seen in zip(keyboards[pair.scanner], keyboards[pair.computer], strict=True)
            if keyboards[pair.scanner].count(sent) == 1
        }
        for pair in pairs
    }


def _different(keyboards: Mapping[str, str]) -> Iterator[Pair]:
    return (Pair(one, other) for one in keyboards for other in keyboards if keyboards[one] != keyboards[other])
