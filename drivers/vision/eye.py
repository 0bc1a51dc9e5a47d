"""The eye: capture and decoding in a process of their own, which may hang, crash or be killed without harm.

Run as `python -m drivers.vision.eye` by `drivers/child.py`. The order says where frames come from; what it tells are
the kinds of messages below. Its standard input is the leash: when it closes, the station is gone or wants no more.
"""

import json
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from enum import StrEnum
from math import dist
from pathlib import Path
from threading import Event, Thread
from time import monotonic, sleep
from typing import Any, BinaryIO

import cv2

from drivers import telling
from drivers.base import Glimpse
from drivers.vision.engines import ZBAR_MISSING, Decoded, Gray
from drivers.vision.gate import Frozen, Gate
from drivers.vision.live import ROUND, LiveDecoder
from drivers.vision.preview import Preview
from drivers.vision.sources import Frames, device, folder, stream, video
from scanstation.errors import ScannerError

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.2, 2.0
"""Seconds between two attempts to find a lost camera: doubled from the first to the longest."""
HOLD = 2 * ROUND
"""Frames for which a picture of a folder is shown: every look sees it twice."""
BEAT_S = 0.1
"""Seconds after which it says that it is alive though there is no news."""
LONGEST_FRAME_S = 0.5
"""Seconds that one frame counts at most as seeing: what lasts longer was blindness."""
_LEASH_S = 0.4  # from the end of the leash until the process ends whatever it is doing


class Kind(StrEnum):
    """What a message is about."""

    OPENING = "opening"
    """The source is being opened; that may take a camera half a minute."""
    SEEN = "seen"
    """A frame came: `codes` (text, symbology), the one nearest the middle first; `now_s`, seconds of seeing; `still`
    and `dark`; `moved`, whether frames have differed yet; and `detail`, what a person could do to see better."""
    CUT = "cut"
    """Another picture of a folder: what comes has nothing to do with what was."""
    GLIMPSE = "glimpse"
    """A picture to show: `width`, `height`, `outlines`, and a byte a pixel."""
    LOST = "lost"
    """There is no picture; `detail` says why. It tries again by itself."""
    FROZEN = "frozen"
    """The camera repeats one frame. The process ends: another one may fare better."""
    DONE = "done"
    """The video was played to its end."""
    BUG = "bug"
    """`detail` is a traceback. The process ends."""


Tell = Callable[..., None]


class Eye:
    """Looks through one source and tells what it sees, until `leaving` is set."""

    def __init__(self, order: dict[str, Any], tell: Tell, leaving: Event) -> None:
        self._order = order
        self._tell = tell
        self._leaving = leaving
        self._decoder = LiveDecoder()
        self._gate = Gate()
        self._preview = Preview("", self._glimpse if order["watched"] else None)
        self._seeing_s = 0.0
        self._beat_s = float("-inf")
        self._said = (False, False, False)

    def run(self) -> None:
        """Look until there is nothing more to see, or the source has to be opened by another process."""
        pause = FIRST_PAUSE_S
        while not self._leaving.is_set():
            self._tell(Kind.OPENING)
            try:
                for frame, is_new in _times(self._frames()):
                    pause = FIRST_PAUSE_S
                    if self._leaving.is_set() or not self._take(frame, is_new):
                        return
            except ScannerError as error:
                self._tell(Kind.LOST, detail=str(error))
                self._leaving.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE_S)
            else:
                self._tell(Kind.DONE)
                return

    def _frames(self) -> Frames:
        order = self._order
        self._frozen = Frozen(order["frozen_after_s"] if order["path"] is None else float("inf"))
        self._is_folder = False
        if order["device"] is not None:
            return device(order["device"], lambda: self._gate.is_still)
        if order["url"] is not None:
            return stream(order["url"], lambda: self._gate.is_still)
        path = Path(order["path"])
        self._is_folder = path.is_dir()
        return folder(path, HOLD, self._leaving) if self._is_folder else video(path)

    def _take(self, picture: Gray | None, lasted_s: float) -> bool:
        """Look at one frame, of which `lasted_s` is how long it took to come; False when the camera is frozen."""
        self._seeing_s += min(lasted_s, LONGEST_FRAME_S)
        now_s = monotonic()
        codes: list[Decoded] = []
        if picture is not None:
            if self._is_folder and self._decoder.is_other(picture):
                self._tell(Kind.CUT)
            picture = self._frozen.take(picture, now_s)
            if self._frozen.is_frozen(now_s):
                self._tell(Kind.FROZEN)
                return False
            if self._gate.lets_through(picture, now_s):
                codes = self._look(picture, now_s)
        self._preview.show(picture, codes, now_s, still=self._gate.is_still)
        self._say(picture, codes, now_s)
        return True

    def _look(self, picture: Gray, now_s: float) -> list[Decoded]:
        codes = self._decoder.frame(picture)
        if self._decoder.is_curious:
            self._gate.open(now_s)
        height, width = picture.shape
        return sorted(codes, key=lambda code: dist(code.middle, (width / 2, height / 2)))

    def _say(self, picture: Gray | None, codes: list[Decoded], now_s: float) -> None:
        state = (self._gate.is_still, picture is not None and self._frozen.is_dark, self._frozen.has_moved)
        if not codes and state == self._said and now_s - self._beat_s < BEAT_S:
            return
        self._said, self._beat_s = state, now_s
        still, dark, moved = state
        found = [(code.text, code.symbology) for code in codes]
        seen = {"still": still, "dark": dark, "moved": moved, "detail": ZBAR_MISSING}
        self._tell(Kind.SEEN, codes=found, now_s=self._seeing_s, **seen)

    def _glimpse(self, glimpse: Glimpse) -> None:
        fields = {"width": glimpse.width, "height": glimpse.height, "outlines": glimpse.outlines}
        self._tell(Kind.GLIMPSE, glimpse.pixels, **fields)


def _times(frames: Frames) -> Iterator[tuple[Gray | None, float]]:
    """Each frame, and the seconds since the one before was taken."""
    before_s: float | None = None
    for frame in frames:
        now_s = monotonic()
        yield frame, 0.0 if before_s is None else now_s - before_s
        before_s = now_s


def _private_output() -> BinaryIO:
    """The pipe to the station. What libraries print goes to the standard error."""
    private = os.dup(1)
    try:
        os.dup2(2, 1)
    except OSError:  # a station without a console has no standard error
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return os.fdopen(private, "wb")


def _hold_leash(leaving: Event) -> None:
    """Wait until the station lets go, then end the process: nicely, or else at once."""
    sys.stdin.buffer.read()
    leaving.set()
    sleep(_LEASH_S)
    os._exit(0)


def main() -> None:
    """Be the process."""
    pipe = _private_output()
    leaving = Event()
    order = json.loads(sys.stdin.buffer.readline())
    Thread(target=_hold_leash, args=(leaving,), daemon=True).start()
    cv2.setNumThreads(1)

    def tell(kind: Kind, content: bytes = b"", **fields: object) -> None:
        telling.write(pipe, {"kind": kind, **fields}, content)

    try:
        Eye(order, tell, leaving).run()
    except OSError:  # nobody listens any more
        return
    except Exception:
        tell(Kind.BUG, detail=traceback.format_exc())


if __name__ == "__main__":
    main()
