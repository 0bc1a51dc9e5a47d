"""Decoding: a still picture -> the codes in it. Any thread.

No single pass reads everything: a round of cheap ones on different views of the picture does. Where two of them
agree, a misread is next to impossible, and linear codes, whose checks are weak, are believed only then.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from time import perf_counter

import cv2
import numpy as np

from drivers.vision.engines import LINEAR, MATRIX, Decoded, Format, Gray, zbar, zxing
from drivers.vision.regions import Region, cut, patches, regions
from drivers.vision.tilt import Edges, edges, tilts
from drivers.vision.views import View, fitted, flattened, plain, scaled, sharpened, smoothed, thresholded, turned
from drivers.vision.votes import Votes, is_piece
from scanstation.errors import ScannerError

BUDGET_S = 0.75
"""Seconds after which no further pass over a still picture is begun."""

_PIXELS = 2_100_000  # of 1920 × 1080: enough for every pass but the first two, whatever the camera can do
_MOST_PIXELS = 12_000_000  # of a telephone's picture: all that the first two passes have the time for
_SMALLEST = 40_000  # pixels of the smallest copy of a picture that is looked at
_UPRIGHT = (*LINEAR, Format.PDF417)


def load_picture(path: Path) -> Gray:
    """The picture in a file. Raises ScannerError when there is none, or none that can be opened."""
    try:
        content = np.frombuffer(path.read_bytes(), np.uint8)
        picture = cv2.imdecode(content, cv2.IMREAD_GRAYSCALE) if content.size else None
    except OSError as error:
        raise ScannerError(f"The picture {path} cannot be read: {error.strerror}.") from error
    except cv2.error:  # too large, or nonsense that looked like a picture
        picture = None
    if picture is None:
        raise ScannerError(f"The file {path} is not a picture that can be opened. Give a PNG, JPEG or WebP file.")
    return np.asarray(picture, np.uint8)


def read_picture(picture: Gray, clock: Callable[[], float] = perf_counter) -> list[Decoded]:
    """The codes in a still picture, each once. Takes at most a second on one core; `clock` is in seconds."""
    until = clock() + BUDGET_S
    votes = Votes()
    for number, reads in enumerate(_passes(plain(picture))):
        for code in reads:
            votes.add(code, number)
        if votes.settled(number) or clock() > until:
            break
    return votes.believed(last_word=True)


def _passes(whole: View) -> Iterator[list[Decoded]]:
    """What one pass after the other reads, from the cheapest and most fruitful on."""
    large = fitted(whole, _MOST_PIXELS)
    yield _zxing(large, LINEAR)
    yield _zxing(large, MATRIX)
    view = fitted(whole, _PIXELS)
    seen = edges(view.picture)
    places = _places(view, seen)
    yield _look_at(places, lambda view, place: _zxing(sharpened(cut(view, place, 2, 6)), LINEAR))
    yield _look_at(places, lambda view, place: _zbar(cut(view, place, 2, 8)))
    yield _look_at(places, lambda view, place: _zxing(cut(view, place, 1.5), _UPRIGHT))
    squares = patches(view, seen, 4)
    yield _look(squares, lambda part: _zxing(scaled(smoothed(part), 2), MATRIX))
    yield _look(squares, lambda part: _zxing(sharpened(scaled(part, 2)), MATRIX))
    angles = tilts(seen, 2)
    for angle in angles:
        yield _zxing(sharpened(_larger(turned(view, angle), 1.5)), _UPRIGHT)
    for angle in angles:
        yield _zbar(turned(view, angle))
    yield _zxing(view, (*LINEAR, *MATRIX), thorough=True)
    yield _look_at(places, lambda view, place: _zxing(cut(view, place, 3, 4), LINEAR))
    yield _look_at(places, lambda view, place: _zbar(sharpened(cut(view, place, 2, 2))))
    yield _zxing(_larger(view, 2), (*LINEAR, *MATRIX))
    for angle in angles:
        yield _zxing(_larger(turned(view, angle), 2), _UPRIGHT)
        yield _zxing(turned(view, angle), _UPRIGHT)
        yield _zbar(flattened(turned(view, angle), 4))
    yield _zxing(thresholded(view), (*LINEAR, *MATRIX))
    yield _zbar(view)
    yield _zxing(sharpened(view), (*LINEAR, *MATRIX))
    for angle in (45, 30, 60):
        yield _zxing(turned(view, angle), (*_UPRIGHT, *MATRIX))
    yield _zxing(scaled(view, 0.5), MATRIX)


def _places(view: View, seen: Edges) -> list[tuple[View, Region]]:
    """Where linear codes may be, in the picture and in smaller copies: the bars of a large code stand far apart."""
    places = [(view, region) for region in regions(seen, 4)]
    while (view := scaled(view, 0.5)).picture.size > _SMALLEST:
        places += [(view, region) for region in regions(edges(view.picture), 3)]
    return places


def _look(parts: list[View], look: Callable[[View], list[Decoded]]) -> list[Decoded]:
    return [code for part in parts for code in look(part)]


def _look_at(places: list[tuple[View, Region]], look: Callable[[View, Region], list[Decoded]]) -> list[Decoded]:
    found: list[Decoded] = []
    for view, place in places:
        reads = look(plain(view.picture), place)
        found += view.back([code for code in reads if not is_piece(code, [place])])
    return found


def _larger(view: View, factor: float) -> View:
    return scaled(view, min(factor, max(1.0, (2 * _PIXELS / view.picture.size) ** 0.5)))


def _zxing(view: View, formats: tuple[Format, ...], *, thorough: bool = False) -> list[Decoded]:
    return view.back(zxing(view.picture, formats, thorough=thorough))


def _zbar(view: View) -> list[Decoded]:
    return view.back(zbar(view.picture))
