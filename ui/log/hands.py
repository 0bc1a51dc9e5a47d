"""Hands: tells what a person types from what a scanner types, when both come through the same keys. Pure.

A key is held back until it is clear whose it is: a person's after a pause, a scanner's when so many follow each other
as make a burst. So a scan counts while a lead is typing, and nothing of it gets into the field. Times are the keys'
own, in milliseconds.
"""

from dataclasses import dataclass, field, replace
from enum import Enum

from drivers.keys import Key
from drivers.wedge import BACKSPACE, ESCAPE, SILENCE_MS, TERMINATORS, WedgeOptions, elapsed

_ALWAYS_A_PERSONS = frozenset({BACKSPACE, ESCAPE, "\x7f"})


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key with a text. `event` is what it came as, `key` what was held down with it; nothing here looks at them."""

    text: str
    at_ms: int
    event: object = None
    key: Key | None = None

    def as_key(self) -> Key:
        """What the wedge is to be told: with all that was held down, as if nobody had looked at it before."""
        if self.key is None:
            return Key(self.text, self.at_ms)
        return self.key if self.key.text in ("", self.text) else replace(self.key, text=self.text)


@dataclass(slots=True)
class Split:
    """What becomes of the keys. The last `take_back` of those that a person had got were a scanner's after all."""

    scanner: list[Stroke] = field(default_factory=list)
    person: list[Stroke] = field(default_factory=list)
    take_back: int = 0


class _Turn(Enum):
    OPEN = 0
    SCAN = 1
    """A scanner is typing, until it ends its code or falls silent."""
    END = 2
    """It has ended it; a second terminator (CR LF) may follow."""


class Hands:
    """One for the keyboard. `options` are those of the wedge that listens to it."""

    def __init__(self, options: WedgeOptions) -> None:
        self._options = options
        self._turn = _Turn.OPEN
        self._run: list[Stroke] = []
        self._given = 0
        """How many of the run a person has got already: the pause was the window's and not the keys'."""
        self._last_ms = -SILENCE_MS

    @property
    def waits_ms(self) -> int | None:
        """How long after the last key `idle` is to be asked; None while nothing is held back."""
        return self._options.max_gap_ms + 1 if self._held() else None

    @property
    def is_scanning(self) -> bool:
        """Whether a scanner is in the middle of a code."""
        return self._turn is _Turn.SCAN

    def key(self, stroke: Stroke) -> Split:
        """Take a key."""
        gap = elapsed(self._last_ms, stroke.at_ms)
        self._last_ms = stroke.at_ms
        joins = 0 <= gap <= self._options.max_gap_ms
        split = Split()
        if self._turn is _Turn.SCAN and 0 <= gap < SILENCE_MS:
            self._go_on(stroke, split)
        elif self._turn is _Turn.END and joins and stroke.text in TERMINATORS:
            split.scanner.append(stroke)
        else:
            self._open(stroke, split, joins=joins and self._turn is _Turn.OPEN)
        return split

    def idle(self, now_ms: int) -> Split:
        """No key has come for a while: what is held back is a person's."""
        split = Split()
        if self._turn is _Turn.OPEN and elapsed(self._last_ms, now_ms) > self._options.max_gap_ms:
            split.person = self._held()
            self._given = len(self._run)
        return split

    def _held(self) -> list[Stroke]:
        return self._run[self._given :] if self._turn is _Turn.OPEN else []

    def _go_on(self, stroke: Stroke, split: Split) -> None:
        split.scanner.append(stroke)
        self._run.append(stroke)
        suffix = self._options.suffix
        if stroke.text in TERMINATORS or (suffix and self._text().endswith(suffix)):
            self._turn, self._run = _Turn.END, []

    def _open(self, stroke: Stroke, split: Split, *, joins: bool) -> None:
        if self._turn is not _Turn.OPEN:
            self._turn, self._run, self._given = _Turn.OPEN, [], 0
        if not joins:
            split.person += self._held()
            self._run, self._given = [], 0
        if stroke.text in _ALWAYS_A_PERSONS or stroke.text in TERMINATORS:
            split.person += [*self._held(), stroke]
            self._run, self._given = [], 0
            return
        self._run.append(stroke)
        prefix = self._options.prefix
        if len(self._run) >= self._options.min_length or (prefix and self._text().endswith(prefix)):
            split.scanner, split.take_back = list(self._run), self._given
            self._turn, self._given = _Turn.SCAN, 0

    def _text(self) -> str:
        return "".join(stroke.text for stroke in self._run)
