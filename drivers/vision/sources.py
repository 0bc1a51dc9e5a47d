"""Sources of frames: a camera, a video file, a folder of pictures. Each is a generator, run by the camera's thread.

They yield gray frames, or None when there is nothing to see for now, and raise ScannerError when they are lost.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import cv2
import numpy as np

from drivers.vision.decode import load_picture
from drivers.vision.engines import Gray
from scanstation.errors import ScannerError

Frames = Iterator[Gray | None]

POLL_S = 0.1
"""Seconds between two looks into a folder."""
_TRIES = 20  # looks at a picture that cannot be opened: it may still be being written
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff"})

# OpenCV prints a line for every attempt to open a camera that is not there.
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


RESTING = 3
"""Of so many frames one is looked at while nothing moves: the others cost nothing then."""


def device(number: int, resting: Callable[[], bool] = lambda: False) -> Frames:
    """The camera with this number, at 1920 × 1080 where it can; fewer of its frames while it is `resting`."""
    # Windows else looks for half a minute for hardware that turns pictures.
    os.environ.setdefault("OPENCV_VIDEOIO_MSMF_ENABLE_HW_TRANSFORMS", "0")
    capture = cv2.VideoCapture(number)
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, 1920)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, 1080)
    # Labels move: an old frame is worth nothing.
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    yield from _captured(
        capture, f"There is no camera with the number {number}. Check its cable and the option 'device'.", resting
    )
    raise ScannerError(f"The camera with the number {number} is gone. Check its cable; it will be found again.")


def stream(url: str, resting: Callable[[], bool] = lambda: False) -> Frames:
    """A camera in the network, by its address."""
    # Not the address: it may hold a password.
    otherwise = "The camera in the network does not answer. Check that it is on, and the option 'url'."
    # FFmpeg else looks at a stream for seconds before it begins, and keeps frames for later.
    os.environ.setdefault("OPENCV_FFMPEG_CAPTURE_OPTIONS", "fflags;nobuffer|flags;low_delay|analyzeduration;300000")
    yield from _captured(cv2.VideoCapture(url, cv2.CAP_FFMPEG), otherwise, resting)
    raise ScannerError("The camera in the network is gone. It will be found again.")


def video(path: Path) -> Frames:
    """The frames of a video file, once."""
    return _captured(cv2.VideoCapture(str(path)), f"The video {path} cannot be opened. Check the option 'path'.")


def _captured(
    capture: cv2.VideoCapture, otherwise: str, resting: Callable[[], bool] = lambda: False
) -> Iterator[Gray]:
    try:
        if not capture.isOpened():
            raise ScannerError(otherwise)
        while True:
            for _ in range(RESTING - 1 if resting() else 0):
                if not capture.grab():
                    return
            came, frame = capture.read()
            if not came:
                return
            yield np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY) if frame.ndim == 3 else frame, np.uint8)
    finally:
        capture.release()


def folder(path: Path, hold: int, stopping: Event) -> Frames:
    """Each picture of a folder once, by name, shown for `hold` frames; then those that come later."""
    tries: dict[str, int] = {}
    while not stopping.is_set():
        yield None
        for name in _waiting(path, tries):
            try:
                picture = load_picture(path / name)
            except ScannerError:
                tries[name] = tries.get(name, 0) + 1
            else:
                tries[name] = _TRIES
                yield from [picture] * hold
        stopping.wait(POLL_S)


def _waiting(path: Path, tries: dict[str, int]) -> list[str]:
    try:
        names = sorted(entry.name for entry in path.iterdir() if entry.suffix.lower() in _PICTURES)
    except OSError as error:
        raise ScannerError(
            f"The folder {path} cannot be read. Check the option 'path'. ({error.strerror})"
        ) from error
    return [name for name in names if tries.get(name, 0) < _TRIES]
