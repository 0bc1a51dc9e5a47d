"""The gate: whether anything moves before the camera, so that an empty bench costs next to nothing. Pure."""

import cv2
import numpy as np
from numpy.typing import NDArray

from drivers.vision.engines import Gray

LINGER_S, LINGER_FRAMES = 1.2, 24
"""Seconds and frames for which one goes on looking after the last motion: every way to look has had several turns."""
GLANCE_S = 0.5
"""Seconds between two looks while nothing moves: for what is hard to read, or comes in very slowly."""

_SMALL = 240  # pixels of width, at most, in which motion is looked for
_LEAST = 6.0  # steps of brightness
_NOISES = 8.0  # so many times the noise counts as motion
_FEWEST = 3  # pixels
_DRIFT = 0.05  # of each frame goes into what the next ones are compared with: daylight changes slowly


class Gate:
    """Says of each frame whether it is worth decoding."""

    def __init__(self) -> None:
        self._before: NDArray[np.float32] | None = None
        self._moved_s = float("-inf")
        self._frames = 0
        self._glance_s = float("-inf")

    @property
    def is_still(self) -> bool:
        """Whether nothing has moved for a while."""
        return self._frames > LINGER_FRAMES and self._glance_s > self._moved_s + LINGER_S

    def lets_through(self, picture: Gray, now_s: float) -> bool:
        """Take the next frame, of `now_s`: whether it is to be decoded."""
        if self._moves(picture):
            self.open(now_s)
        self._frames += 1
        if now_s - self._moved_s <= LINGER_S or self._frames <= LINGER_FRAMES:
            return True
        if now_s - self._glance_s < GLANCE_S:
            return False
        self._glance_s = now_s
        return True

    def open(self, now_s: float) -> None:
        """Look on: something moved, or was half read."""
        self._moved_s, self._frames = now_s, 0

    def _moves(self, picture: Gray) -> bool:
        small = _small(picture)
        before, self._before = self._before, small
        if before is None or before.shape != small.shape:
            return True
        change = small - before
        # The light as a whole may change, and every camera's picture is alive with noise.
        change = np.abs(cv2.blur(change - np.median(change), (3, 3)))
        moves = int((change > max(_LEAST, _NOISES * float(np.median(change)))).sum()) >= _FEWEST
        if not moves:
            self._before = before + _DRIFT * (small - before)
        return moves


def _small(picture: Gray) -> NDArray[np.float32]:
    small = picture
    while small.shape[1] >= 2 * _SMALL and small.shape[0] > 1:
        small = np.asarray(
            cv2.resize(small, (small.shape[1] // 2, small.shape[0] // 2), interpolation=cv2.INTER_AREA), np.uint8
        )
    return np.asarray(small, np.float32)


class Frozen:
    """Whether a camera repeats one frame. Its noise makes every frame another one, but a black one."""

    def __init__(self, after_s: float) -> None:
        self._after_s = after_s
        self._last: Gray | None = None
        self._since_s = 0.0
        self._repeats = 0
        self.has_moved = False
        """Whether any frame was another one than the one before it."""

    def take(self, picture: Gray, now_s: float) -> Gray:
        """The next frame: the one before, when it is the same to the bit."""
        if self._last is not None and np.array_equal(self._last, picture):
            self._repeats += 1
            return self._last
        self.has_moved = self._last is not None
        self._last, self._since_s, self._repeats = picture, now_s, 0
        return picture

    def is_frozen(self, now_s: float) -> bool:
        """Whether the same frame has come again and again."""
        return self._repeats >= 10 and now_s - self._since_s >= self._after_s and not self.is_dark

    @property
    def is_dark(self) -> bool:
        """Whether the camera sees nothing but black: its lens is covered."""
        return self._last is not None and int(self._last[::8, ::8].max()) < 24
