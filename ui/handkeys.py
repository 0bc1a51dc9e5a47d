"""What a person types while the keypad is open goes into it, a scan goes where every scan goes. GUI thread.

A PIN that is typed must not get into the journal, so it must not get to the wedge: this stands before it. Keys go
into the keypad at once; those that then turn out to be a scanner's are taken out of it again and handed on, with
their own times.
"""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from drivers.wedge import BACKSPACE, ESCAPE, SILENCE_MS, TERMINATORS, WedgeOptions, as_typed, elapsed
from ui.bench.keypad import Keypad, Kind

FAST_DIGITS = 8
"""So many digits at a scanner's pace are a scan, also while a PIN is asked for. Fewer are somebody quick."""
DRAIN_MS = 3_000
"""What follows the keys of a PIN so closely belongs to it, also when a scan has closed the keypad meanwhile."""
DELETE = "\x7f"
_LONGEST_MARK = 16


class _Press(NamedTuple):
    watched: QObject
    event: QKeyEvent


class HandKeys(QObject):
    """Make it after the scanners' key filters: the last one made is asked first."""

    def __init__(self, keypad: Keypad, app: QApplication) -> None:
        super().__init__(keypad)
        self._keypad, self._app = keypad, app
        self._wedge = WedgeOptions()
        self._run: list[_Press] = []
        self._before = ""
        self._last_ms = -DRAIN_MS
        self._passing = self._framed = self._handing_on = False
        self._pin_begun = False
        self._tail = ""
        app.installEventFilter(self)

    def know(self, options: WedgeOptions) -> None:
        """How the bench's keyboard scanner sends: its pace, and the marks around its codes."""
        self._wedge = as_typed(options)

    def remove(self) -> None:
        """See no key any more. Harmless when repeated."""
        self._app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """True for a key that the keypad has taken, or that nobody may have."""
        if self._handing_on or event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.text() or event.matches(QKeySequence.StandardKey.Paste):
            return False
        gap = elapsed(self._last_ms, event.timestamp())
        joins = 0 <= gap <= self._wedge.max_gap_ms
        self._last_ms = event.timestamp()
        if self._passes(event.text(), gap, joins=joins):
            return False
        if not joins:
            self._run, self._before = [], self._keypad.value
        self._run.append(_Press(watched, _copy(event)))
        if self._is_scan():
            self._hand_on()
        else:
            self._take(event.text())
        return True

    def _passes(self, text: str, gap: int, *, joins: bool) -> bool:
        """Whether a key is none of ours: the rest of a scan, or the keypad is shut."""
        if self._passing and (joins or (self._framed and 0 <= gap < SILENCE_MS)):
            self._tail = (self._tail + text)[-_LONGEST_MARK:]
            self._framed = self._framed and not self._ends()
            return True
        draining = self._pin_begun and 0 <= gap < DRAIN_MS
        self._pin_begun = self._pin_begun and draining
        self._framed = False
        self._passing = not (self._keypad.isVisible() or draining)
        return self._passing

    def _ends(self) -> bool:
        """Whether a code between marks is over: after it a person's keys are a person's again."""
        suffix = self._wedge.suffix
        return self._tail.endswith(suffix) if suffix else self._tail[-1] in TERMINATORS

    def _is_scan(self) -> bool:
        """Whether the keys at one pace so far can only be a scanner's."""
        text = "".join(press.event.text() for press in self._run).strip(TERMINATORS)
        if self._wedge.prefix and text.endswith(self._wedge.prefix):
            self._framed, self._tail = True, ""
            return True
        is_pin = self._pin_begun or self._keypad.kind is Kind.PIN
        return len(text) >= (FAST_DIGITS if is_pin and text.isdigit() else self._wedge.min_length)

    def _hand_on(self) -> None:
        """It was a scanner all along: the keypad is as it was before, and the keys go to the wedge."""
        run, self._run, self._passing = self._run, [], True
        if self._keypad.isVisible():
            self._keypad.restore(self._before)
        self._handing_on = True
        try:
            for watched, event in run:
                QApplication.sendEvent(watched, event)
        finally:
            self._handing_on = False

    def _take(self, text: str) -> None:
        keypad = self._keypad
        if not keypad.isVisible():
            self._pin_begun = text not in TERMINATORS
            return  # the rest of a PIN
        self._pin_begun = keypad.kind is Kind.PIN and text not in TERMINATORS
        if text in TERMINATORS:
            self._run = []
            if text != "\t":
                keypad.enter.click()
        elif text in (BACKSPACE, DELETE):
            keypad.delete.click()
        elif text == ESCAPE:
            self._pin_begun = False
            keypad.cancel.click()
        else:
            for character in text:
                keypad.type(character)


def _copy(event: QKeyEvent) -> QKeyEvent:
    """Qt's own event lives only as long as it is being delivered."""
    copy = QKeyEvent(event.type(), event.key(), event.modifiers(), event.text(), event.isAutoRepeat())
    copy.setTimestamp(event.timestamp())
    return copy
