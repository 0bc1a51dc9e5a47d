"""The preview: makes small pictures of what a camera sees, with the found codes outlined. On the camera's thread.

A preview is for eyes: ten pictures a second are plenty, and none may cost the decoder a frame.
"""

import cv2
import numpy as np

from drivers.base import Glimpse, Watch
from drivers.vision.engines import Decoded, Gray, Quad

INTERVAL_S, STILL_S = 0.1, 0.5
"""Seconds between two pictures at least; while nothing moves."""
WIDTH = 480
"""Pixels of a picture's width at most."""
LINGER_S = 0.8
"""Seconds for which an outline stays: a code is believed in single frames, and a blink is not seen."""


class Preview:
    """Passes on some of a camera's frames. Without a `watch` it does nothing."""

    def __init__(self, scanner: str, watch: Watch | None) -> None:
        self._scanner = scanner
        self._watch = watch
        self._due = float("-inf")
        self._outlines: dict[str, tuple[float, Quad]] = {}

    def show(self, picture: Gray | None, codes: list[Decoded], now_s: float, *, still: bool = False) -> None:
        """Take note of the codes of a frame, seen at `now_s`; show it if it is time, or if a code is new in it."""
        if self._watch is None:
            return
        self._outlines = {text: one for text, one in self._outlines.items() if now_s - one[0] < LINGER_S}
        is_new = any(code.text not in self._outlines for code in codes)
        self._outlines.update({code.text: (now_s, code.position) for code in codes})
        if picture is not None and (is_new or now_s >= self._due):
            self._due = now_s + (STILL_S if still else INTERVAL_S)
            self._watch(_glimpse(self._scanner, picture, [position for _at, position in self._outlines.values()]))


def _glimpse(scanner: str, picture: Gray, outlines: list[Quad]) -> Glimpse:
    height, width = picture.shape
    factor = min(1.0, WIDTH / width)
    size = (max(round(width * factor), 1), max(round(height * factor), 1))
    small = np.ascontiguousarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA))
    scaled = tuple(tuple((x * factor, y * factor) for x, y in outline) for outline in outlines)
    return Glimpse(scanner, *size, small.tobytes(), scaled)
