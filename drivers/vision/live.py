"""Live decoding: video frames, one after the other -> the codes in view. Pure; on the camera's thread.

Each frame is looked at where bars are, upright and enlarged, in one of several ways, and as a whole in one cheap
way: a label that is held still is seen by all of them within a few frames, and none keeps the next frame waiting.
"""

from collections import Counter, deque
from collections.abc import Callable, Sequence
from math import dist, lcm
from typing import NamedTuple

from drivers.vision.engines import LINEAR, LINEAR_TURNED, MATRIX, Decoded, Format, Gray, zbar, zxing
from drivers.vision.regions import Region, cut, patches, regions
from drivers.vision.tilt import Edges, edges
from drivers.vision.views import View, fitted, flattened, plain, scaled, sharpened, smoothed
from drivers.vision.votes import is_piece, needs_two

MEMORY = 24
"""Frames within which two reads of a linear code have to agree."""

SHORTEST_ITF = 6
"""Digits: shorter ITF codes are not read live."""

_STRONG = frozenset({"Code128", "Code39", "Code93", "PDF417", "CompactPDF417"})
"""The others (EAN, UPC, ITF, DataBar, Codabar) are misread alike now and then."""
_NEAR = 60.0  # pixels between two reads of what may be one code, in a hand

_PIXELS = 2_100_000  # of 1920 × 1080: a frame with more takes too long
_REGIONS = 6
_LOOKED_AT = 3  # of them in each frame: the two likeliest, and the others in turn
_PATCHES = 3
_STACKED_AROUND = 192  # pixels

Look = Callable[[View, Region], list[Decoded]]
"""A way to look at a region."""
Pass = Callable[[View, Edges], list[Decoded]]
"""A way to look at a whole frame."""


def _sharp(view: View, region: Region) -> list[Decoded]:
    """The one that reads most: noise is averaged away along the bars, and then their edges can be raised."""
    part = sharpened(cut(view, region, 2, 6))
    return part.back(zxing(part.picture, LINEAR))


def _steady(view: View, region: Region) -> list[Decoded]:
    part = cut(view, region, 1.5, 4)
    return part.back(zxing(part.picture, LINEAR))


def _faint(view: View, region: Region) -> list[Decoded]:
    """zbar needs little contrast, and is cheap where there are few rows."""
    part = cut(view, region, 2, 8)
    return part.back(zbar(part.picture))


def _stacked(view: View, region: Region) -> list[Decoded]:
    """A stacked code's edges run both ways: only a part of it looks like bars, and the rest lies around that."""
    part = sharpened(cut(view, region.grown(_STACKED_AROUND), 2, 2))
    return part.back(zxing(part.picture, (*LINEAR_TURNED, Format.PDF417)))


LOOKS: Sequence[Look] = (_sharp, _faint, _sharp, _stacked, _sharp, _steady)


def _whole(view: View, _: Edges) -> list[Decoded]:
    low = flattened(view, 2)
    return low.back(zxing(low.picture, LINEAR))


def _small_matrix(view: View, _: Edges) -> list[Decoded]:
    small = scaled(view, 0.5)
    return small.back(zxing(small.picture, MATRIX))


def _matrix(view: View, seen: Edges) -> list[Decoded]:
    return _squares([scaled(smoothed(part), 2) for part in patches(view, seen, _PATCHES)])


def _sharp_matrix(view: View, seen: Edges) -> list[Decoded]:
    return _squares([sharpened(scaled(part, 2)) for part in patches(view, seen, _PATCHES)])


def _squares(parts: list[View]) -> list[Decoded]:
    return [code for part in parts for code in part.back(zxing(part.picture, MATRIX))]


PASSES: Sequence[Pass] = (_matrix, _whole, _sharp_matrix, _small_matrix)


ROUND = lcm(len(LOOKS), len(PASSES))
"""Frames after which every look and every pass had its turn."""


class _Read(NamedTuple):
    """A read of a code: in which frame, at whose turn, and where."""

    number: int
    turn: int
    text: str
    symbology: str
    middle: tuple[float, float]


class LiveDecoder:
    """Decodes one frame after the other and says which codes are in view."""

    def __init__(self) -> None:
        self._turn = 0
        self._repeating = False
        self._last: Gray | None = None
        self._number = 0
        self._reads: deque[_Read] = deque(maxlen=256)

    @property
    def is_curious(self) -> bool:
        """Whether the last frame showed something that another one has to confirm."""
        return self._repeating

    def is_other(self, picture: Gray) -> bool:
        """Whether this is not the array that was shown last."""
        return picture is not self._last

    def frame(self, picture: Gray) -> list[Decoded]:
        """The codes seen in this frame that can be believed: matrix codes at once, linear ones at the second read,
        those of weak symbologies at the third, unless another text is read in their place as often.

        The two reads must come from different frames. A camera's next frame therefore repeats the looks that read
        something new; the same array shown again (a still picture) is looked at in other ways, which count as well.
        """
        is_new, self._last = self.is_other(picture), picture
        self._number += is_new
        view = fitted(plain(picture), _PIXELS)
        found = {code.text: code for code in view.back(_read(plain(view.picture), self._turn))}
        believed = [code for code in found.values() if not needs_two(code) or self._agrees(code)]
        self._repeating = is_new and not self._repeating and len(believed) < len(found)
        if not self._repeating:
            self._turn += 1
        return believed

    def _agrees(self, code: Decoded) -> bool:
        """Whether other recent reads were the same: one, or two of a weak symbology. Remembers this one."""
        read = _Read(self._number, self._turn, code.text, code.symbology, code.middle)
        recent = [other for other in self._reads if self._number - other.number < MEMORY]
        self._reads.append(read)
        others = {(other.number, other.turn) for other in recent if other.text == code.text and other != read}
        if code.symbology in _STRONG:
            return len(others) > 0
        rivals = Counter(other.text for other in recent if other.text != code.text and _is_near(other, code))
        is_piece = any(code.text in text for text in rivals)
        return len(others) > 1 and len(others) + 1 > max(rivals.values(), default=0) and not is_piece


def _is_near(read: _Read, code: Decoded) -> bool:
    return read.symbology == code.symbology and dist(read.middle, code.middle) < _NEAR


def _read(view: View, turn: int) -> list[Decoded]:
    """What is read in a frame when it is `turn`'s turn."""
    seen = edges(view.picture)
    places = regions(seen, _REGIONS)
    found = PASSES[turn % len(PASSES)](view, seen)
    for region in _chosen(places, turn):
        found += LOOKS[turn % len(LOOKS)](view, region)
    return [code for code in found if not is_piece(code, places) and not _is_short_itf(code)]


def _chosen(found: list[Region], turn: int) -> list[Region]:
    if len(found) <= _LOOKED_AT:
        return found
    first, others = found[: _LOOKED_AT - 1], found[_LOOKED_AT - 1 :]
    return [*first, others[turn % len(others)]]


def _is_short_itf(code: Decoded) -> bool:
    """Whether it may be a piece of another code: in a moving picture even two reads of such a piece can agree."""
    return code.symbology == "ITF" and len(code.text) < SHORTEST_ITF
