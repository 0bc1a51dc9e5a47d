"""A camera as a scanner. Capture and decoding run on its own thread; `_sightings` is the seam between them and us.

A video file or a folder of pictures can stand in for the camera, for trying things out without one.
"""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from drivers.base import Clock, State, Watch
from drivers.framing import frame
from drivers.outlet import Outlet
from drivers.threaded import ThreadedScanner
from drivers.vision.engines import ZBAR_MISSING, Decoded, Gray
from drivers.vision.live import PASSES, LiveDecoder
from drivers.vision.preview import Preview
from drivers.vision.sources import Frames, device, folder, video
from scanstation.errors import ScannerError

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.2, 2.0
"""Seconds between two attempts to find a lost camera: doubled from the first to the longest."""

HOLD = 2 * len(PASSES)
"""Frames for which a picture of a folder is shown: every pass sees it twice."""


class CameraOptions(BaseModel):
    """Where frames come from: `device`, a camera's number, or `path`, a video file or a folder of pictures.

    A label is read again only when it was out of view for `again_after_s` seconds.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    device: Annotated[int, Field(ge=0, le=99)] | None = None
    path: Path | None = None
    again_after_s: Annotated[float, Field(ge=0, le=3600)] = 2.0

    @model_validator(mode="after")
    def _name_one_source(self) -> Self:
        if (self.device is None) == (self.path is None):
            raise ValueError("A camera needs exactly one of 'device' and 'path'.")
        return self


class InView:
    """Which labels are lying in view: each of them is one reading, however long it stays."""

    def __init__(self, again_after_s: float) -> None:
        self._again_after_s = again_after_s
        self._seen: dict[str, float] = {}

    def arrived(self, codes: list[Decoded], now_s: float) -> list[Decoded]:
        """Those of the codes, seen at `now_s`, that were not in view just before."""
        self._seen = {text: at for text, at in self._seen.items() if now_s - at < self._again_after_s}
        new = {code.text: code for code in codes if code.text not in self._seen}
        self._seen.update({code.text: now_s for code in codes})
        return list(new.values())


class CameraScanner(ThreadedScanner):
    """Delivers the labels that are held before a camera, and finds the camera again when it was lost."""

    Options = CameraOptions

    def __init__(self, name: str, options: CameraOptions, clock: Clock) -> None:
        super().__init__(name, clock)
        self._options = options
        self._watch: Watch | None = None

    def watch(self, watch: Watch) -> None:
        """Show what the camera sees, from the next start on."""
        self._watch = watch

    def _run(self, outlet: Outlet, stopping: Event) -> None:
        in_view = InView(self._options.again_after_s)
        preview = Preview(self.name, self._watch)
        pause = FIRST_PAUSE_S
        while not stopping.is_set():
            try:
                for picture, codes in _sightings(_frames(self._options, stopping)):
                    pause = FIRST_PAUSE_S
                    preview.show(picture, codes, monotonic())
                    outlet.say(State.READY, ZBAR_MISSING)
                    for code in in_view.arrived(codes, monotonic()):
                        outlet.emit(frame(code.text), code.symbology)
                    if stopping.is_set():
                        return
            except ScannerError as error:
                outlet.say(State.LOST, str(error))
                stopping.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE_S)
            else:
                outlet.say(State.READY, f"Done: {self._options.path} was played to its end.")
                return


def _frames(options: CameraOptions, stopping: Event) -> Frames:
    if options.path is None:
        return device(options.device or 0)
    return folder(options.path, HOLD, stopping) if options.path.is_dir() else video(options.path)


def _sightings(frames: Frames) -> Iterator[tuple[Gray | None, list[Decoded]]]:
    """Each frame and the codes in it that are believed."""
    decoder = LiveDecoder()
    for picture in frames:
        yield picture, [] if picture is None else decoder.frame(picture)
