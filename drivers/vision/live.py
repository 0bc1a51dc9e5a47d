"""Live decoding: video frames, one after the other -> the codes in view. Pure; on the camera's thread.

One cheap pass a frame, another one each time: a label that is held still is seen by all of them within a few frames,
and none of them keeps the next frame waiting.
"""

from collections import deque
from collections.abc import Callable

from drivers.vision.engines import LINEAR, LINEAR_TURNED, MATRIX, Decoded, Format, Gray, zbar, zxing
from drivers.vision.tilt import tilts
from drivers.vision.views import View, fitted, flattened, plain, scaled, thresholded, turned
from drivers.vision.votes import needs_two

MEMORY = 24
"""Frames within which two reads of a linear code have to agree."""

SHORTEST_ITF = 6
"""Digits: shorter ITF codes are not read live."""

_PIXELS = 2_100_000  # of 1920 × 1080: a frame with more takes too long
_PDF417 = (Format.PDF417,)

Pass = Callable[[View], list[Decoded]]


def _plain(view: View) -> list[Decoded]:
    return view.back(zxing(view.picture, LINEAR))


def _matrix(view: View) -> list[Decoded]:
    return view.back(zxing(view.picture, MATRIX))


def _upright(view: View) -> list[Decoded]:
    return _turned(view, 0, LINEAR_TURNED)


def _upright_other(view: View) -> list[Decoded]:
    return _turned(view, 1, LINEAR_TURNED)


def _upright_larger(view: View) -> list[Decoded]:
    return _turned(view, 0, LINEAR_TURNED, 1.4)


def _upright_faint(view: View) -> list[Decoded]:
    """Averages along the bars: noise goes, contrast stays, and zbar, which needs little contrast, becomes cheap."""
    upright = turned(view, next(iter(tilts(view.picture, 1)), 0.0))
    squashed = flattened(upright, 8)
    return squashed.back(zbar(squashed.picture))


def _upright_stacked(view: View) -> list[Decoded]:
    return _turned(view, 0, _PDF417)


def _twice(view: View) -> list[Decoded]:
    return _plain(scaled(view, 2))


def _black_white(view: View) -> list[Decoded]:
    return _plain(thresholded(view))


def _turned(view: View, which: int, formats: tuple[Format, ...], factor: float = 1.0) -> list[Decoded]:
    angles = tilts(view.picture, which + 1)
    if len(angles) <= which:
        return []
    upright = turned(view, angles[which], factor)
    return upright.back(zxing(upright.picture, formats))


PASSES: tuple[Pass, ...] = (
    _plain,
    _upright,
    _matrix,
    _upright_other,
    _twice,
    _upright_larger,
    _upright_stacked,
    _upright_faint,
    _black_white,
)


def _is_short_itf(code: Decoded) -> bool:
    """Whether it may be a piece of another code: in a moving picture even two reads of such a piece can agree."""
    return code.symbology == "ITF" and len(code.text) < SHORTEST_ITF


class LiveDecoder:
    """Decodes one frame after the other and says which codes are in view."""

    def __init__(self) -> None:
        self._turn = 0
        self._repeating = False
        self._last: Gray | None = None
        self._number = 0
        # The frame's number, the pass and the text of each recent read.
        self._reads: deque[tuple[int, int, str]] = deque(maxlen=256)

    def frame(self, picture: Gray) -> list[Decoded]:
        """The codes seen in this frame that can be believed: matrix codes at once, linear ones at the second read.

        The two reads must come from different frames or different passes. A camera's next frame therefore repeats a
        pass that read something new; the same array shown again (a still picture) goes on to the next pass.
        """
        is_new, self._last = picture is not self._last, picture
        self._number += is_new
        found = PASSES[self._turn](fitted(plain(picture), _PIXELS))
        found = [code for code in found if not _is_short_itf(code)]
        believed = [code for code in found if not needs_two(code) or self._agrees(code.text)]
        self._repeating = is_new and not self._repeating and len(believed) < len(found)
        if not self._repeating:
            self._turn = (self._turn + 1) % len(PASSES)
        return believed

    def _agrees(self, text: str) -> bool:
        """Whether another recent read was the same; remembers this one."""
        read = (self._number, self._turn, text)
        agrees = any(other[2] == text and other != read and self._number - other[0] < MEMORY for other in self._reads)
        self._reads.append(read)
        return agrees
