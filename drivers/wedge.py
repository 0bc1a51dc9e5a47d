"""The keyboard wedge: key presses -> scans. `WedgeDecoder` is pure (times are passed in); all on the GUI thread.

Times are the window system's own event times in milliseconds (`QKeyEvent.timestamp()`), so that a busy window does
not stretch a scan. They have 32 bits and start again from 0 after 49 days.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from drivers.base import Apart, Clock, Emit, Report, State
from drivers.framing import Frame, frame
from drivers.keys import CapsLock, Key, KeyReader, garbled, is_function_key
from drivers.layout import Layout, learned
from drivers.outlet import Outlet
from scanstation.reading import MAX_TEXT, Doubt

TERMINATORS = "\r\n\t"
BACKSPACE, ESCAPE = "\b", "\x1b"
LEARNED = "That was the set-up barcode. To repair this keyboard layout, put into station.toml, at this scanner:"
RIGHT = "That was the set-up barcode. The keyboard layout is right; station.toml needs no 'layout'."
SILENCE_MS = 500
"""A code that pauses for so long is over, whether it has ended or not."""
LATE_MS = 1000
"""For so long after keys that ended nothing a burst may be the rest of their code."""
FORGET_MS = 30_000
"""A line typed by hand is forgotten after so long without a key."""

_LONGEST_MARK = 16
_MOST_KEPT = MAX_TEXT + _LONGEST_MARK + 1
_WRAP = 1 << 32


class WedgeOptions(BaseModel):
    """How scans are told from typing.

    A burst is at least `min_length` keys at most `max_gap_ms` apart. `prefix` and `suffix` are what the scanner is
    set to send around each code (control characters as in "\\u0002"): they beat timing. A prefix is something that no
    code contains. `typing`: what is typed by hand and ended with Enter counts too, marked as typed. `layout`: how the
    set-up barcode was seen on this computer's keyboard layout (`drivers.layout`). `gs_key`: the function
    key that the scanner is set to press for GS.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    max_gap_ms: Annotated[int, Field(ge=5, le=80)] = 50
    min_length: Annotated[int, Field(ge=2, le=MAX_TEXT)] = 4
    prefix: Annotated[str, Field(max_length=_LONGEST_MARK)] = ""
    suffix: Annotated[str, Field(max_length=_LONGEST_MARK)] = ""
    typing: bool = False
    layout: str = ""
    gs_key: str = "F8"

    @field_validator("layout")
    @classmethod
    def _can_be_learned(cls, seen: str) -> str:
        Layout(seen)
        return seen

    @field_validator("suffix")
    @classmethod
    def _ends_once(cls, suffix: str) -> str:
        if suffix.strip(TERMINATORS) and not {*suffix}.isdisjoint(TERMINATORS):
            raise ValueError("Enter or Tab ends a code by itself: the suffix is what stands before it")
        return suffix

    @field_validator("gs_key")
    @classmethod
    def _is_a_function_key(cls, name: str) -> str:
        if not is_function_key(name):
            raise ValueError(f"'{name[:16]}' is no function key; write it like 'F8'")
        return name


def as_typed(options: WedgeOptions) -> WedgeOptions:
    """The options with the scanner's marks as its keys bring them: through the same layout as its codes."""
    layout = Layout(options.layout)
    marks = {"prefix": layout.garbled(options.prefix), "suffix": layout.garbled(options.suffix)}
    return options.model_copy(update=marks)


class WedgeDecoder:
    """Collects keys into runs (no gap longer than `max_gap_ms`) and decides at the end of a code what they were.

    - A burst that ends at its own speed with Enter, Tab or the suffix is a scan. Earlier stray keys are discarded; an
      earlier burst that never ended is delivered as INCOMPLETE.
    - Between prefix and suffix (or Enter or Tab, without one) everything is the scan, however slow. With a prefix
      configured, a burst without it is INCOMPLETE: its beginning was lost.
    - With a suffix alone, slow keys that it ends are a scan too.
    - A burst that keys without an end came shortly before may be the rest of a code: it is INCOMPLETE.
    - A burst without an end, then silence, is INCOMPLETE. If the silence was only ours (keys turn up late with early
      times), the whole code is still delivered once it ends.
    """

    def __init__(self, options: WedgeOptions) -> None:
        self._options = options
        # A suffix of Enter or Tab says nothing that they do not say by themselves.
        self._suffix = options.suffix if options.suffix.strip(TERMINATORS) else ""
        self._runs: list[str] = []
        self._framed = False
        self._given_up: tuple[list[str], bool] | None = None
        self._follows_given_up = False
        self._may_be_rest = False
        self._fresh = True
        self._tail = ""
        self._last_ms = 0

    @property
    def typed_so_far(self) -> str:
        """The line that is being typed by hand, for the window to show. Empty without the option `typing`."""
        return "".join(self._runs) if self._options.typing and not self._framed else ""

    def key(self, text: str, at_ms: int) -> tuple[bool, list[Frame]]:
        """Take a key's text, pressed at `at_ms`: whether the key is swallowed, and the codes that it completes.

        Every key with a text is swallowed, so that no scan presses a button; only Backspace and Escape pass when
        there is nothing that they could edit. A key without a text (Shift) passes and interrupts nothing.
        """
        if not text:
            return False, []
        frames = self.idle(at_ms)
        swallowed = False
        for character in text:
            swallowed |= self._character(character, at_ms, frames)
        return swallowed, frames

    def bursting(self, at_ms: int) -> bool:
        """Whether a key at this time would belong to a burst that is going on."""
        return self._goes_on(at_ms, SILENCE_MS if self._suffix else self._options.max_gap_ms)

    def collecting(self, at_ms: int) -> bool:
        """Whether a key at this time would belong to a code, or to a line that is being typed."""
        return self._goes_on(at_ms, SILENCE_MS if self._suffix or self._options.typing else self._options.max_gap_ms)

    def _goes_on(self, at_ms: int, patience_ms: int) -> bool:
        return bool(self._runs) and (self._framed or 0 <= elapsed(self._last_ms, at_ms) <= patience_ms)

    @property
    def is_empty(self) -> bool:
        """Whether no code is under way."""
        return not self._runs

    def begin_amid(self, at_ms: int) -> None:
        """The key of this time may be amid a code of which the beginning went elsewhere."""
        self._clear()
        self._last_ms = at_ms - self._options.max_gap_ms - 1
        self._given_up = (["?"], False)

    def hold(self, at_ms: int) -> None:
        """A key at this time is a part of a character: it keeps a burst going."""
        if self.bursting(at_ms):
            self._last_ms = at_ms

    def idle(self, now_ms: int) -> list[Frame]:
        """Let time pass: the codes that were given up. `now_ms` is on the keys' clock.

        The window gets it by adding to the last key's time what has passed since that key was handled.
        """
        silence = elapsed(self._last_ms, now_ms)
        if not self._runs or silence < SILENCE_MS:
            return []
        if self._by_hand() and silence < FORGET_MS:
            return []
        given_up = (self._runs, self._framed)
        frames = [] if self._by_hand() else self._incomplete() or self._slow_beginning()
        self._clear()
        self._given_up = given_up
        return frames

    def _slow_beginning(self) -> list[Frame]:
        """Slow keys without an end, after which nothing may come that tells of them: a suffix would have made them a
        code, Enter a line that is too slow.
        """
        slow = self._too_slow()
        return [replace(one, doubt=Doubt.INCOMPLETE, typed=False) for one in slow] if self._suffix else slow

    def _doubt(self) -> Doubt | None:
        """Of all keys so far together: whether they may be the rest of what was given up."""
        return Doubt.INCOMPLETE if self._follows_given_up else None

    def _character(self, character: str, at_ms: int, frames: list[Frame]) -> bool:
        """Take one character, add what it completes to `frames`, and say whether it is swallowed."""
        gap = elapsed(self._last_ms, at_ms)
        self._resume(gap)
        joins = bool(self._runs) and not self._fresh and 0 <= gap <= self._options.max_gap_ms
        if not joins:
            self._may_be_rest = abs(gap) < LATE_MS and (self._follows_given_up or _is_begun(self._runs))
        if character in (BACKSPACE, ESCAPE) and not (self._framed or (joins and self._is_burst(self._runs[-1]))):
            return self._edit(character, at_ms)
        self._last_ms = at_ms
        if character in TERMINATORS and not (self._framed and self._suffix):
            frames += self._terminated(joins)
        else:
            frames += self._append(character, joins=joins or self._framed)
        return True

    def _resume(self, gap: int) -> None:
        """Go on with a code that was given up too early, when this key is no later than it should be."""
        if self._given_up is None:
            self._follows_given_up = self._follows_given_up and bool(self._runs)
            return
        runs, framed = self._given_up
        if 0 <= gap < (SILENCE_MS if framed else self._options.max_gap_ms + 1):
            self._runs, self._framed, self._fresh = runs, framed, False
        else:
            self._follows_given_up = abs(gap) < LATE_MS and _is_begun(runs)
        self._given_up = None

    def _edit(self, character: str, at_ms: int) -> bool:
        if not self._by_hand():
            return False
        self._last_ms = at_ms
        if character == ESCAPE:
            self._clear()
            return True
        self._strip(1)
        self._fresh = True
        self._tail = ""
        return True

    def _append(self, character: str, *, joins: bool) -> list[Frame]:
        frames = [] if joins else self._new_run()
        if len(self._runs[-1]) < _MOST_KEPT:
            self._runs[-1] += character
        self._fresh = False
        self._tail = (self._tail + character)[-_LONGEST_MARK:]
        return frames + self._marked()

    def _new_run(self) -> list[Frame]:
        frames = []
        if sum(map(len, self._runs)) > MAX_TEXT:
            frames = self._ended_by_hand()
        self._runs.append("")
        return frames

    def _marked(self) -> list[Frame]:
        """What a prefix or a suffix that has just been completed makes of the keys so far."""
        if self._options.prefix and self._tail.endswith(self._options.prefix):
            self._strip(len(self._options.prefix))
            frames = self._incomplete()
            self._clear()
            self._runs, self._framed, self._fresh = [""], True, False
            return frames
        if self._suffix and self._tail.endswith(self._suffix):
            self._strip(len(self._suffix))
            return self._ended_by_suffix()
        return []

    def _terminated(self, joins: bool) -> list[Frame]:
        if self._framed or (joins and self._is_burst(self._runs[-1])):
            return self._ended_by_scanner()
        return self._ended_by_hand()

    def _ended_by_suffix(self) -> list[Frame]:
        if self._framed or any(map(self._is_burst, self._runs)):
            return self._ended_by_scanner()
        text, doubt = "".join(self._runs), self._doubt()
        if self._options.prefix:  # a key or two that a person ends so are nothing
            text, doubt = text if self._is_burst(text) else "", Doubt.INCOMPLETE
        self._clear()
        return [frame(text, doubt)] if text else []

    def _ended_by_scanner(self) -> list[Frame]:
        """The last run is the scan: clean, unless its prefix is missing."""
        scan = self._runs.pop() if self._runs else ""
        lacks_begin = not self._framed and (self._options.prefix or self._may_be_rest)
        doubt = Doubt.INCOMPLETE if lacks_begin else None
        wanted = self._framed or self._is_burst(scan)
        frames = [] if self._framed else self._incomplete()
        self._clear()
        return [*frames, frame(scan, doubt)] if scan and wanted else frames

    def _ended_by_hand(self) -> list[Frame]:
        typed = [frame("".join(self._runs), self._doubt(), typed=True)] if self._by_hand() else []
        frames = typed or self._incomplete() or self._too_slow()
        self._clear()
        return frames

    def _too_slow(self) -> list[Frame]:
        """A line that came key by key where typing does not count: kept, and refused where the worker sees it."""
        text = "".join(self._runs)
        return [frame(text, Doubt.TOO_SLOW, typed=True)] if len(text) >= self._options.min_length else []

    def _by_hand(self) -> bool:
        """Whether the keys so far are a line typed by hand, in which one fast stretch may occur."""
        bursts = sum(map(self._is_burst, self._runs))
        return self._options.typing and not self._framed and bursts <= 1 and len(self._runs) > bursts

    def _incomplete(self) -> list[Frame]:
        return [frame(run, Doubt.INCOMPLETE) for run in self._runs if run and (self._framed or self._is_burst(run))]

    def _is_burst(self, run: str) -> bool:
        return len(run) >= self._options.min_length

    def _strip(self, count: int) -> None:
        """Take the last `count` characters off the runs."""
        for _ in range(count):
            if self._runs:
                self._runs[-1] = self._runs[-1][:-1]
                if not self._runs[-1] and not self._framed:
                    self._runs.pop()

    def _clear(self) -> None:
        self._runs, self._framed, self._given_up = [], False, None
        self._fresh = True
        self._tail = ""


def _is_begun(runs: Iterable[str]) -> bool:
    """Whether keys may be the beginning of a code: what some scanners send behind Enter, an ETX say, is none."""
    return any(character.isprintable() for run in runs for character in run)


class WedgeScanner:
    """The wedge as a scanner. The window's event filter calls `key`, its timer `idle`; both deliver at once."""

    Options = WedgeOptions
    APART = Apart(
        (),
        "Keyboard scanners cannot be told apart: one section is for all of them. "
        "Set one that is to have a stage of its own to HID POS or serial.",
    )

    def __init__(self, name: str, options: WedgeOptions, clock: Clock) -> None:
        self._name = name
        self._clock = clock
        self.options = options
        self._layout = Layout(options.layout)
        self._decoder = WedgeDecoder(as_typed(options))
        self._reader = KeyReader(self._layout, options.gs_key)
        self._caps = CapsLock()
        self._held_ms = 0
        self._outlet: Outlet | None = None

    @property
    def name(self) -> str:
        """The scanner's name from the settings."""
        return self._name

    @property
    def typed_so_far(self) -> str:
        """The line that is being typed by hand, for the window to show; raw, as the keys came."""
        return self._decoder.typed_so_far

    def start(self, emit: Emit, report: Report) -> None:
        """Begin to deliver. `emit` is called on the GUI thread: it must not wait."""
        self._outlet = Outlet(self._name, self._clock, emit, report)
        self._outlet.say(State.READY)

    def stop(self) -> None:
        """Stop delivering: from now on keys are neither taken nor swallowed."""
        if self._outlet is not None:
            self._outlet.shut()
        self._outlet = None

    def key(self, text: str, at_ms: int) -> bool:
        """Take a key press of which only the text is known. See `press`."""
        return self.press(Key(text, at_ms))

    def press(self, key: Key) -> bool:
        """Take a key press; True when nobody else may have it. See `WedgeDecoder.key`."""
        if self._outlet is None:
            return False
        if self._reader.holds(key):
            self._decoder.hold(key.at_ms)
            self._held_ms = key.at_ms
            return True
        self._flush()
        self._caps.see(key)
        at_ms = key.at_ms
        bursting, collecting = self._decoder.bursting(at_ms), self._decoder.collecting(at_ms)
        text = self._reader.text(key, bursting=bursting, collecting=collecting)
        swallowed, frames = self._decoder.key(text, key.at_ms)
        self._deliver(frames)
        if frames:
            self._caps.forget()
            # What this key tells is of the code that it begins, where it was not the one that ended the last.
            if not self._decoder.is_empty:
                self._caps.see(key)
        return swallowed or bool(key.text and not text)

    def begin_amid(self, at_ms: int) -> None:
        """The window is back since a moment ago: see `WedgeDecoder.begin_amid`."""
        self._decoder.begin_amid(at_ms)

    def idle(self, now_ms: int) -> None:
        """Let time pass; to be called every 100 ms or so. See `WedgeDecoder.idle`."""
        if elapsed(self._held_ms, now_ms) >= SILENCE_MS:
            self._flush()
        if frames := self._decoder.idle(now_ms):
            self._deliver(frames)
            self._caps.forget()

    def _flush(self) -> None:
        """What was typed while Alt was held counts as of its last key."""
        if text := self._reader.flush():
            _, frames = self._decoder.key(text, self._held_ms)
            self._deliver(frames)

    def _deliver(self, frames: Iterable[Frame]) -> None:
        for found in frames:
            if self._outlet is not None:
                seen = None if found.typed or found.doubt else learned(found.text)
                repaired = self._repaired(found)
                self._outlet.emit(repaired if seen is None else replace(repaired, doubt=Doubt.SETUP))
                if seen is not None:
                    self._tell_layout(seen, self._outlet)

    def _tell_layout(self, seen: str, outlet: Outlet) -> None:
        """After a scan of the set-up barcode say, for the log and the lead, what belongs into the settings.

        It changes nothing by itself: anybody can print it on a label, and any layout with it.
        """
        # JSON's strings are TOML's too, and nothing in them can be mistaken for a line of the log.
        outlet.say(State.READY, f"{LEARNED} layout = {json.dumps(seen)}" if seen else RIGHT)

    def _repaired(self, found: Frame) -> Frame:
        """What a person types needs no repair: whoever typed it saw it."""
        if found.typed:
            return found
        text, clear = self._layout.repaired(found.text)
        return self._caps.judged(replace(found, text=text)) if clear else garbled(found)


def elapsed(since_ms: int, now_ms: int) -> int:
    """Milliseconds between two 32-bit times across their wrap; negative when the clock went back."""
    return (now_ms - since_ms + _WRAP // 2) % _WRAP - _WRAP // 2
