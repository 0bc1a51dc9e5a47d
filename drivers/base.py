"""The one interface behind which every scanner stands, whatever its cable."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Protocol, runtime_checkable

from scanstation.reading import Code, Reading, Sight

Clock = Callable[[], datetime]
"""Says what time it is: an aware datetime in UTC."""

Emit = Callable[[Reading], object]
"""Takes a reading. Called on the scanner's own thread; it may block until the reading is committed.

When it raises, that is logged and reported, and the scanner goes on.
"""


class State(StrEnum):
    """How a scanner is."""

    READY = "ready"
    LOST = "lost"
    """Gone (unplugged, switched off). The driver looks for it and becomes READY by itself."""
    FAILED = "failed"
    """It will not come back by itself, or a reading was not taken; `Status.detail` says what a person can do."""


class Trouble(StrEnum):
    """Why a camera is LOST, where that is more than a missing cable."""

    OPENING = "opening"
    """It is being opened; some take half a minute."""
    FROZEN = "frozen"
    """It repeats one frame: it is started again."""
    FAILED = "failed"
    """Its program hung or ended: it is started again."""
    DARK = "dark"
    """It sees nothing but black: its lens is covered, or there is no light."""


@dataclass(frozen=True, slots=True)
class Status:
    """What a scanner says about itself, whenever that changes. `detail` is a sentence or empty."""

    scanner: str
    state: State
    detail: str = ""
    trouble: Trouble | None = None


Report = Callable[[Status], object]


@dataclass(frozen=True, slots=True)
class Glimpse:
    """What a camera sees just now, small: `width` × `height` bytes of brightness in `pixels`, row by row.

    `outlines` are the four corners (x, y), in these pixels, of every code that was found and believed.
    """

    scanner: str
    width: int
    height: int
    pixels: bytes
    outlines: tuple[tuple[tuple[float, float], ...], ...] = ()


Watch = Callable[[Glimpse], object]


@runtime_checkable
class Watchable(Protocol):
    """A scanner that can show what it sees."""

    def watch(self, watch: Watch) -> None:
        """Call `watch` some times a second, on the scanner's thread, once it is started. It must only pass it on."""


Choose = Callable[[Sight], Sequence[Code]]
"""Says which of a sight's new codes are readings, in their order. Those of a whole sight that it leaves are none."""


@runtime_checkable
class Choosing(Protocol):
    """A scanner that sees several codes at once, and cannot know which of them counts."""

    def choose(self, choose: Choose) -> None:
        """Ask `choose`, on the scanner's thread, once it is started. Without it every code is a reading."""


class Apart(NamedTuple):
    """How two scanners of a kind are told apart: by the `options` that name the device. `do` mends two alike."""

    options: tuple[str, ...]
    do: str


class Scanner(Protocol):
    """A source of readings. Built by `drivers.open_scanner`; started and stopped in turn, by the same thread."""

    @property
    def name(self) -> str:
        """The scanner's name from the settings: the `source` of its readings."""

    def start(self, emit: Emit, report: Report) -> None:
        """Begin to deliver readings to `emit` and changes of state to `report`. Returns at once."""

    def stop(self) -> None:
        """Stop delivering; return within two seconds, after which `emit` is not called again."""
