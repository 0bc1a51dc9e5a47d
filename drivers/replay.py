"""Replay: a text file as a scanner, one code a line. On a thread of its own."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from drivers.base import Clock, State
from drivers.framing import frame
from drivers.outlet import Outlet
from drivers.threaded import ThreadedScanner


class ReplayOptions(BaseModel):
    """`path`: the file, UTF-8. `interval_s`: seconds before each code."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    path: Path
    interval_s: Annotated[float, Field(ge=0, le=3600)] = 0.5


class ReplayScanner(ThreadedScanner):
    """Delivers the file's lines in order, as they stand (`<GS>` stays `<GS>`). Empty lines are no codes."""

    Options = ReplayOptions

    def __init__(self, name: str, options: ReplayOptions, clock: Clock) -> None:
        super().__init__(name, clock)
        self._options = options

    def _run(self, outlet: Outlet, stopping: Event) -> None:
        try:
            self._replay(outlet, stopping)
        except OSError as error:
            path = self._options.path
            outlet.say(State.FAILED, f"The file {path} cannot be read ({error.strerror}). Check the option 'path'.")

    def _replay(self, outlet: Outlet, stopping: Event) -> None:
        count = 0
        for code in _codes(self._options.path):
            if count == 0:
                outlet.say(State.READY)
            if stopping.wait(self._options.interval_s):
                return
            outlet.emit(frame(code))
            count += 1
        outlet.say(State.READY, f"Done: {count} codes of {self._options.path.name} were replayed.")


def _codes(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8-sig", errors="backslashreplace") as lines:
        for line in lines:
            if code := line.rstrip("\n"):
                yield code
