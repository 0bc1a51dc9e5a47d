"""Regions: where in a picture a linear code may be, and which way its bars run. Pure.

Bars are the strongest parallel edges there are. Blocks of a picture whose edges agree, and agree with their
neighbours', are a code or a line of print; cut out, turned upright and made larger, each costs the engines next to
nothing, so that they can look at it in several ways.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import cos, hypot, radians, sin
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.vision.tilt import BLOCK, Edges
from drivers.vision.views import WHITE, View, fitted

_STEP = 18  # degrees: blocks whose bars differ by less than this are looked at together
_AGREEMENT = 0.55  # of the edges in a block: 1 where all are parallel, 0 where they run in all directions
_FEWEST = 4  # blocks
_QUIET = 1.5  # blocks of margin along the bars' row: the quiet zones
_MARGIN = 0.1  # of its length, besides
_LEAST_HEIGHT = 20  # pixels
_PATCH_PIXELS = 200_000


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a picture, in its pixels: `width` across the bars, `height` along them.

    Turned by `degrees` anticlockwise its bars stand upright. `weight` says how much it looks like a code.
    """

    x: float
    y: float
    width: float
    height: float
    degrees: float
    weight: float

    @property
    def length(self) -> float:
        """From the first bar to the last, in pixels, as far as that is known."""
        return (self.width - 2 * _QUIET * BLOCK) / (1 + _MARGIN)

    def grown(self, pixels: float) -> "Region":
        """The region with half as many pixels more at each side."""
        return replace(self, width=self.width + pixels, height=self.height + pixels)

    def holds(self, x: float, y: float) -> bool:
        """Whether a place is within it."""
        turn = radians(self.degrees)
        across, along = x - self.x, y - self.y
        across, along = across * cos(turn) + along * sin(turn), along * cos(turn) - across * sin(turn)
        return 2 * abs(across) <= self.width and 2 * abs(along) <= self.height


def regions(edges: Edges, most: int) -> list[Region]:
    """The likeliest places of linear codes, the best first."""
    weights = np.where((edges.agreement > _AGREEMENT) & (edges.strength > edges.floor), edges.strength, 0)
    clusters: list[_Cluster] = []
    for middle in range(0, 180, _STEP):
        away = np.abs((edges.angles - middle + 90) % 180 - 90)
        clusters += _clusters((weights > 0) & (away <= _STEP), weights)
    heaviest = heapq.nlargest(4 * most, clusters, key=lambda one: one.weight)
    found = sorted((_region(one, edges, weights) for one in heaviest), key=lambda one: -one.weight)
    return _apart(found, most)


class _Cluster(NamedTuple):
    """Blocks beside each other: those of `marks` that are `number`, within `part` of the grid."""

    weight: float
    marks: NDArray[np.int32]
    number: int
    part: tuple[slice, slice]


def _clusters(mask: NDArray[np.bool_], weights: NDArray[np.float64]) -> Iterator[_Cluster]:
    closed = cv2.morphologyEx(mask.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    # A single edge, of a box or of the label itself, is a line of blocks: no code, and no part of one.
    dense = cv2.morphologyEx(closed, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    count, found, stats, _ = cv2.connectedComponentsWithStats(dense, connectivity=8)
    marks: NDArray[np.int32] = np.where(mask, np.asarray(found, np.int32), np.int32(0))
    masses = np.bincount(marks.ravel(), weights.ravel(), count)
    for number in np.flatnonzero(stats[:, cv2.CC_STAT_AREA] >= _FEWEST).tolist():
        if number and masses[number]:
            left, top, width, height = stats[number, :4].tolist()
            yield _Cluster(masses[number], marks, number, np.s_[top : top + height, left : left + width])


def _region(cluster: _Cluster, edges: Edges, weights: NDArray[np.float64]) -> Region:
    """The upright box around some blocks, seen along their common direction."""
    rows, columns = np.nonzero(cluster.marks[cluster.part] == cluster.number)
    rows, columns = rows + cluster.part[0].start, columns + cluster.part[1].start
    weight = weights[rows, columns]
    doubled = np.radians(2 * edges.angles[rows, columns])
    angle = 0.5 * np.arctan2((weight * np.sin(doubled)).sum(), (weight * np.cos(doubled)).sum())
    x, y = (columns + 0.5) * edges.width, (rows + 0.5) * edges.height
    across, along = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    (left, right), (top, bottom) = (_extent(values) for values in (across, along))
    middle, level = (left + right) / 2, (top + bottom) / 2
    width, height = right - left, bottom - top
    # A code is longer than high, and crowded: lines of print are neither.
    filled = weight.size * edges.width * edges.height / max((width + BLOCK) * (height + BLOCK), 1)
    return Region(
        float(middle * np.cos(angle) - level * np.sin(angle)),
        float(middle * np.sin(angle) + level * np.cos(angle)),
        float(width + 2 * _QUIET * BLOCK + _MARGIN * width),
        float(max(height + BLOCK, _LEAST_HEIGHT)),
        float(np.degrees(angle)),
        float(weight.sum() * filled),
    )


def _extent(values: NDArray[np.float64]) -> tuple[float, float]:
    return float(values.min()), float(values.max())


def _apart(found: list[Region], most: int) -> list[Region]:
    """Each place once: directions overlap, and so does what is found in them."""
    kept: list[Region] = []
    for one in found:
        if len(kept) == most:
            break
        if not any(_same(one, other) for other in kept):
            kept.append(one)
    return kept


def _same(one: Region, other: Region) -> bool:
    turned = abs((one.degrees - other.degrees + 90) % 180 - 90)
    return turned < _STEP and hypot(one.x - other.x, one.y - other.y) < min(one.width, other.width) / 4


def cut(view: View, region: Region, factor: float = 1.0, flat: int = 1) -> View:
    """The region upright, `factor` times larger, or only as much wider where `flat` rows are averaged to one."""
    tall = factor if flat == 1 else 1.0
    size = (max(8, round(region.width * factor)), max(8, round(region.height * tall)))
    matrix = np.asarray(cv2.getRotationMatrix2D((region.x, region.y), region.degrees, 1), np.float64)
    matrix[:, 2] -= region.x, region.y
    matrix = np.diag((factor, tall)) @ matrix
    matrix[:, 2] += size[0] / 2, size[1] / 2
    method = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_LINEAR
    upright = cv2.warpAffine(view.picture, matrix, size, flags=method, borderValue=WHITE)
    if flat > 1:
        low = max(4, size[1] // flat)
        upright = cv2.resize(upright, (size[0], low), interpolation=cv2.INTER_AREA)
        matrix = np.diag((1, low / size[1])) @ matrix
    return view.then(upright, matrix)


def patches(view: View, edges: Edges, most: int) -> list[View]:
    """The likeliest places of matrix codes, cut out: where strong edges run all ways."""
    crowded = (edges.strength > 2 * edges.floor) & (edges.agreement < _AGREEMENT + 0.2)
    closed = cv2.morphologyEx(crowded.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    boxes = sorted(stats[1:].tolist(), key=lambda box: -box[cv2.CC_STAT_AREA])[:most]
    return [_patch(view, edges, *box[:4]) for box in boxes if box[cv2.CC_STAT_AREA] >= _FEWEST]


def _patch(view: View, edges: Edges, column: int, row: int, columns: int, rows: int) -> View:
    left, top = (max(0, int((start - 2) * size)) for start, size in ((column, edges.width), (row, edges.height)))
    right, bottom = int((column + columns + 2) * edges.width), int((row + rows + 2) * edges.height)
    part = View(view.picture[top:bottom, left:right], _moved_up(view, left, top))
    return fitted(part, _PATCH_PIXELS)


def _moved_up(view: View, left: int, top: int) -> NDArray[np.float64]:
    return np.asarray(view.matrix - np.array([[0, 0, left], [0, 0, top]]), np.float64)
