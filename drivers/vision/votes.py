"""Votes: which of the texts that several passes read are believed. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import dist

from drivers.vision.engines import Decoded, Quad
from drivers.vision.regions import Region

_MATRIX = frozenset({"QRCode", "DataMatrix", "Aztec", "MaxiCode"})
"""Reed-Solomon codes: a read is right or it is none. Micro QR and some PDF417 have too little of it to be sure."""
_CHECKED = frozenset({"Code128", "Code93", "PDF417", "CompactPDF417"})
"""Their check characters let little pass: one read will do when nothing better is to be had and nothing speaks
against it. Code 39 has none."""

_WHOLE = 0.65
"""Of the length of its bars, which may count the label's own edges in: what spans less is a piece of a code."""

LAST_OF_ALL = 4
"""The pass up to which all are made in any case: they look for different kinds of codes, and for codes that lie askew
beside what is read already."""
PATIENCE = 4
"""Passes that are still made for the sake of doubtful reads once another code in the picture is believed."""


def needs_two(code: Decoded) -> bool:
    """Whether one read of a code is no proof yet."""
    return code.symbology not in _MATRIX


@dataclass(slots=True)
class _Candidate:
    code: Decoded
    passes: set[int] = field(default_factory=set)

    @property
    def is_believed(self) -> bool:
        return len(self.passes) > 1 or not needs_two(self.code)


class Votes:
    """The reads of one picture, by text. A pass has one vote for each text."""

    def __init__(self) -> None:
        self._candidates: dict[str, _Candidate] = {}
        self._believed_since: int | None = None

    def add(self, code: Decoded, number: int) -> None:
        """Count a read of pass `number`."""
        self._candidates.setdefault(code.text, _Candidate(code)).passes.add(number)

    def settled(self, number: int) -> bool:
        """Whether, after pass `number`, there is something to believe and no good reason to go on."""
        believed = self.believed()
        if not believed:
            return False
        if self._believed_since is None:
            self._believed_since = number
        return number >= LAST_OF_ALL and (
            len(believed) == len(self._candidates) or number - self._believed_since >= PATIENCE
        )

    def believed(self, *, last_word: bool = False) -> list[Decoded]:
        """The codes that are believed so far; with `last_word` also what nothing more can be found out about."""
        return [one.code for one in self._candidates.values() if self._wins(one, last_word=last_word)]

    def _wins(self, one: _Candidate, *, last_word: bool) -> bool:
        if not one.is_believed and not (last_word and one.code.symbology in _CHECKED):
            return False
        return not any(_beats(other, one) for other in self._candidates.values() if other is not one)


def _beats(other: _Candidate, one: _Candidate) -> bool:
    """Whether `other` shows that `one` was misread: both cannot be in the same place."""
    if not needs_two(one.code) or not _same_place(one.code, other.code):
        return False
    if one.code.symbology == other.code.symbology == "ITF" and one.code.text in other.code.text:
        return True
    return len(other.passes) >= len(one.passes) and not (
        other.code.symbology == "ITF" and other.code.text in one.code.text
    )


def _same_place(one: Decoded, other: Decoded) -> bool:
    return dist(one.middle, other.middle) < min(_length(one.position), _length(other.position)) / 2


def _length(position: Quad) -> float:
    return max(dist(position[0], position[2]), dist(position[1], position[3]))


def is_piece(code: Decoded, places: Sequence[Region]) -> bool:
    """Whether a code may be a piece of a longer one, seen in the given places: any bars make a short ITF."""
    if code.symbology != "ITF":
        return False
    length = _length(code.position)
    return not any(place.holds(*code.middle) and length >= _WHOLE * place.length for place in places)
