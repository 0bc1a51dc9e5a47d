"""What the bench asks for with its keypad, and where the answer goes: a number, or a lead's PIN. GUI thread."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from drivers.base import Clock
from drivers.wedge import WedgeOptions
from scanstation.handlers.badges import WAIT
from scanstation.reading import Reading
from scanstation.station import KEYPAD
from scanstation.verdict import Answer, Reason, Verdict
from ui import words
from ui.bench.keypad import Keypad, Kind
from ui.handkeys import HandKeys

_ASKS = {Reason.KEYPAD: Kind.NUMBER, Reason.PIN_NEEDED: Kind.PIN, Reason.WRONG_PIN: Kind.PIN}


class Answered(Protocol):
    """Who takes the answers: the station."""

    def submit(self, reading: Reading) -> object:
        """A number."""

    def enter_pin(self, digits: str, at: datetime) -> object:
        """A PIN."""

    def give_up_pin(self, at: datetime) -> object:
        """No PIN came."""


class Asking(QObject):
    """Opens the keypad when a verdict asks for it; any other verdict closes it: somebody has scanned instead."""

    def __init__(self, keypad: Keypad, station: Answered, clock: Clock) -> None:
        super().__init__(keypad)
        self._keypad, self._station, self._clock = keypad, station, clock
        self._hands: HandKeys | None = None
        self.patience = QTimer(self, singleShot=True, interval=int(WAIT.total_seconds() * 1000))
        self.patience.timeout.connect(self._give_up)
        keypad.entered.connect(self._entered)
        keypad.cancelled.connect(self.patience.stop)

    def listen(self, app: QApplication, wedge: WedgeOptions | None) -> None:
        """Take what is typed while the keypad is open. After the scanners have started: theirs is what is left."""
        self._hands = HandKeys(self._keypad, app)
        if wedge is not None:
            self._hands.know(wedge)

    def close(self) -> None:
        """Take nothing any more. Harmless when repeated."""
        self.patience.stop()
        if self._hands is not None:
            self._hands.remove()

    def hear(self, verdict: Verdict) -> None:
        """A verdict is on the screen. A second read of one trigger pull is none."""
        if verdict.answer is Answer.AGAIN:
            return
        self.patience.stop()
        kind = _ASKS.get(verdict.reason) if verdict.reason else None
        if kind is None:
            self._keypad.dismiss()
            return
        self._keypad.show_for(kind, words.shown(verdict.worker))
        if kind is Kind.PIN:
            self.patience.start()

    def _give_up(self) -> None:
        if self._keypad.isVisible() and self._keypad.kind is Kind.PIN:
            self._station.give_up_pin(self._clock())

    def _entered(self, text: str) -> None:
        self.patience.stop()
        if self._keypad.kind is Kind.PIN:
            self._station.enter_pin(text, self._clock())
        else:
            self._station.submit(Reading(text, KEYPAD, self._clock(), typed=True))
