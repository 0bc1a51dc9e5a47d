"""A camera as a scanner. A process of its own sees and decodes (`vision/eye.py`); here it is kept alive and heard.

A video file or a folder of pictures can stand in for the camera, for trying things out without one.
"""

import logging
import re
from collections.abc import Mapping
from enum import Enum, auto
from importlib.util import find_spec
from math import inf
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from drivers.base import Apart, Choose, Clock, Glimpse, State, Trouble, Watch
from drivers.child import Child, Ended, Silence
from drivers.framing import frame
from drivers.outlet import Outlet
from drivers.sights import Sights
from drivers.telling import Message
from drivers.threaded import ThreadedScanner
from scanstation.reading import Code, Sight

# This process loads neither; the one that does would only say that it ended.
for _library in ("cv2", "zxingcpp"):
    if find_spec(_library) is None:
        raise ImportError(f"No module named '{_library}'")

log = logging.getLogger(__name__)

PATIENCE_S = 1.2
"""Seconds without a word from the process after which it hangs."""
OPENING_PATIENCE_S = 60.0
"""Seconds that a camera may take from being opened to its first picture, while nobody knows how slow it is."""
REOPENING_PATIENCE_S = 2.0
"""Seconds that it may take to be opened again; twice what it took before, if that is more."""
START_PATIENCE_S = 15.0
"""Seconds that the process may take to come up on a busy computer."""
SLOW_S = 0.8
"""Seconds after which it is said that a camera is still being opened."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 5.0
"""Seconds before a process that died is started again: doubled while none of them sees anything."""
FORGET_S = 60.0
"""Seconds of blindness after which nothing is known any more of what was in view."""
FROZEN_S, LONGEST_FROZEN_S = 0.8, 60.0
"""Seconds of one and the same frame that make a camera frozen: doubled when starting again does not help."""

FROZEN = "The camera's picture is frozen: starting it again."
"""Said until the picture has moved."""

_ADDRESS = re.compile(r"(https?|rtsps?)://\S+")
LONGEST_ADDRESS = 2000
AWAY_S: Mapping[str, float] = {"hand": 1.0, "tray": 5.0}


def _address(url: str) -> str:
    if len(url) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(url):
        raise ValueError("a camera's address begins with http://, https://, rtsp:// or rtsps://, and has no blank")
    try:
        parts = urlsplit(url)
        is_whole = bool(parts.hostname) and parts.port != 0 and (parts.username is not None or "@" not in url)
    except ValueError:
        is_whole = False
    if not is_whole:
        raise ValueError("a camera's address has a host; in a password / is written %2F, # %23, ? %3F, and @ %40")
    return url


class CameraOptions(BaseModel):
    """Where frames come from: `device`, a camera's number, `url`, a camera in the network, or `path`, a video file or
    a folder of pictures.

    `mode` is how labels come before it: held by a `hand`, or lying in a `tray`. A label is read again only when it
    was out of view for `again_after_s` seconds.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    device: Annotated[int, Field(ge=0, le=99)] | None = None
    url: Annotated[str, AfterValidator(_address)] | None = None
    path: Path | None = None
    mode: Literal["hand", "tray"] = "hand"
    again_after_s: Annotated[float, Field(ge=0, le=3600)] | None = None

    @model_validator(mode="after")
    def _name_one_source(self) -> Self:
        if [self.device, self.url, self.path].count(None) != 2:
            raise ValueError("A camera needs exactly one of 'device', 'url' and 'path'.")
        return self

    @property
    def away_s(self) -> float:
        """Seconds out of view after which a label is news again."""
        return AWAY_S[self.mode] if self.again_after_s is None else self.again_after_s


class _Outcome(Enum):
    STOPPED = auto()
    DONE = auto()
    FROZEN = auto()
    DIED = auto()


class CameraScanner(ThreadedScanner):
    """Delivers the labels that are held before a camera, and finds the camera again when it was lost."""

    Options = CameraOptions
    APART = Apart(("device", "url", "path"), "Give each its own 'device' or 'url'.")

    def __init__(self, name: str, options: CameraOptions, clock: Clock) -> None:
        super().__init__(name, clock)
        self._options = options
        self._watch: Watch | None = None
        self._choose: Choose = lambda sight: sight.new
        self._sights = Sights(options.away_s)
        self._frozen_after_s = FROZEN_S
        self._is_frozen = False
        self._opening = _Opening()
        self.eye: int | None = None
        """The number of the process that sees, while there is one."""

    def watch(self, watch: Watch) -> None:
        """Show what the camera sees, from the next start on."""
        self._watch = watch

    def choose(self, choose: Choose) -> None:
        """Have `choose` say which codes of a label are readings, from the next start on."""
        self._choose = choose

    def _run(self, outlet: Outlet, stopping: Event) -> None:
        pause, seen_s = FIRST_PAUSE_S, 0.0
        blind_since = monotonic()
        while not stopping.is_set():
            following = _Following(self._sights, self._opening, self._choose, self._watch, outlet, seen_s, self.name)
            following.is_frozen = self._is_frozen
            if monotonic() - blind_since > FORGET_S:
                self._sights.forget()
            outcome = self._see(following, outlet, stopping)
            seen_s, blind_since = following.now_s, following.heard_at or blind_since
            self._is_frozen = following.is_frozen
            if outcome is _Outcome.DONE:
                outlet.say(State.READY, f"Done: {self._options.path} was played to its end.")
                return
            if outcome is _Outcome.STOPPED:
                return
            self._frozen_after_s = self._next_patience(outcome, following.lasted_s)
            pause = FIRST_PAUSE_S if following.heard_at else min(2 * pause, LONGEST_PAUSE_S)
            stopping.wait(pause)

    def _see(self, following: "_Following", outlet: Outlet, stopping: Event) -> _Outcome:
        """Have a process see for as long as it lives. Whatever goes wrong around it, another one is tried."""
        try:
            with Child("drivers.vision.eye", self._order()) as eye:
                self.eye = eye.pid
                return following.follow(eye, stopping)
        except Exception:  # no process could be made, or a bug: a camera comes back by itself
            log.exception("The camera %s is started again", self.name)
            outlet.say(State.LOST, "The camera could not be used; it is tried again.", Trouble.FAILED)
            return _Outcome.DIED
        finally:
            self.eye = None

    def _next_patience(self, outcome: _Outcome, lasted_s: float) -> float:
        """A picture that starting again does not move is a still one: it is given longer and longer."""
        if outcome is _Outcome.FROZEN and lasted_s < 2 * self._frozen_after_s + 1:
            return min(2 * self._frozen_after_s, LONGEST_FROZEN_S)
        return FROZEN_S

    def _order(self) -> Mapping[str, object]:
        options = self._options
        return {
            "device": options.device,
            "url": options.url,
            "path": None if options.path is None else str(options.path.absolute()),
            "watched": self._watch is not None,
            "frozen_after_s": self._frozen_after_s,
        }


class _Opening:
    """How long a camera takes to be opened. Unplugged and back again, it takes about as long as before."""

    def __init__(self) -> None:
        self.patience_s = OPENING_PATIENCE_S
        self._began: float | None = None

    def begin(self) -> None:
        """It is being opened."""
        self._began = monotonic()

    def end(self, *, opened: bool) -> None:
        """There is a picture, or the patience is over: then it gets twice as long the next time."""
        if self._began is None:
            return
        took_s = monotonic() - self._began
        self._began = None
        patience_s = max(REOPENING_PATIENCE_S, 2 * took_s) if opened else 2 * self.patience_s
        self.patience_s = min(patience_s, OPENING_PATIENCE_S)


class _Following:
    """Listens to one process for as long as it lives. `now_s` are the seconds of seeing, of all processes so far."""

    def __init__(
        self,
        sights: Sights,
        opening: _Opening,
        choose: Choose,
        watch: Watch | None,
        outlet: Outlet,
        seen_s: float,
        name: str,
    ) -> None:
        self._sights, self._opening, self._choose, self._watch = sights, opening, choose, watch
        self._outlet, self._name = outlet, name
        self._before_s = self.now_s = seen_s
        self._patience_s = START_PATIENCE_S
        self._slow_at = monotonic() + SLOW_S
        """When it is said that it is still being opened."""
        self.heard_at: float | None = None
        """When the last frame was seen; None before the first one."""
        self.is_frozen = False
        """Whether one picture was repeated, and none has differed since: started again it may repeat it still."""

    @property
    def lasted_s(self) -> float:
        """How long it has been seeing."""
        return self.now_s - self._before_s

    def follow(self, eye: Child, stopping: Event) -> _Outcome:
        """Deliver what it sees, until it ends or hangs."""
        try:
            return self._listen(eye, stopping)
        except Silence:
            log.warning("The process of the camera %s says nothing any more; it is killed", self._name)
            self._lost(Trouble.FAILED, "The camera does not answer: starting it again.")
            self._opening.end(opened=False)
            eye.kill()
        except Ended:
            log.warning("The process of the camera %s ended by itself", self._name)
            self._lost(Trouble.FAILED, "The camera's program ended unexpectedly: starting it again.")
        return _Outcome.DIED

    def _listen(self, eye: Child, stopping: Event) -> _Outcome:
        while (heard := self._hear(eye, stopping)) is not None:
            message, content = heard
            match message["kind"]:
                case "seen":
                    self._patience_s = PATIENCE_S
                    self._slow_at = inf
                    self._opening.end(opened=True)
                    self._see(message)
                case "glimpse":
                    self._show(message, content)
                case "opening":
                    self._opening.begin()
                    self._patience_s = self._opening.patience_s
                    self._slow_at = min(self._slow_at, monotonic() + SLOW_S)
                case "lost":
                    self._slow_at = inf
                    self._outlet.say(State.LOST, message["detail"])
                case "cut":
                    self._deliver(self._sights.cut())
                case "done":
                    self._deliver(self._sights.cut())
                    return _Outcome.DONE
                case "frozen":
                    self.is_frozen = True
                    self._lost(Trouble.FROZEN, FROZEN)
                    return _Outcome.FROZEN
                case "bug":
                    log.error("The process of the camera %s has a fault: %s", self._name, message["detail"])
        return _Outcome.STOPPED

    def _hear(self, eye: Child, stopping: Event) -> tuple[Message, bytes] | None:
        slow_s = max(0.0, self._slow_at - monotonic())
        if self._patience_s <= slow_s:
            return eye.hear(self._patience_s, stopping)
        try:
            return eye.hear(slow_s, stopping)
        except Silence:
            self._lost(Trouble.OPENING, "The camera is being opened. Some take half a minute.")
        return eye.hear(self._patience_s - slow_s, stopping)

    def _see(self, message: Message) -> None:
        self.heard_at = monotonic()
        self.now_s = self._before_s + message["now_s"]
        self.is_frozen = self.is_frozen and not message["moved"]
        if self.is_frozen:
            self._lost(Trouble.FROZEN, FROZEN)
        elif message["dark"]:
            self._lost(Trouble.DARK, "The camera sees nothing but black. Is its lens covered?")
        else:
            self._outlet.say(State.READY, message["detail"])
        codes = [Code(text, symbology) for text, symbology in message["codes"]]
        self._deliver(self._sights.see(codes, self.now_s, still=message["still"]))

    def _deliver(self, sight: Sight | None) -> None:
        if sight is None:
            return
        try:
            chosen = self._choose(sight)
        except Exception:  # a bug there must lose no label: then every code of it is a reading
            log.exception("Nobody could choose among the codes of %s", self._name)
            chosen = sight.new
        # Settled first: what cannot be delivered is a fault, and no reason to try for ever.
        self._sights.settle(sight, chosen)
        for code in chosen:
            self._outlet.emit(frame(code.text), code.symbology)

    def _lost(self, trouble: Trouble, detail: str) -> None:
        self._outlet.say(State.LOST, detail, trouble)

    def _show(self, message: Message, content: bytes) -> None:
        if self._watch is None:
            return
        outlines: Any = tuple(tuple(map(tuple, outline)) for outline in message["outlines"])
        try:
            self._watch(Glimpse(self._name, message["width"], message["height"], content, outlines))
        except Exception:  # who only watches must cost no label
            log.exception("Nobody watches %s any more", self._name)
            self._watch = None
