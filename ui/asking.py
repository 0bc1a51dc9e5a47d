"""What the bench asks for with its keypad, and where the answer goes: a number, or a lead's PIN. GUI thread."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject

from drivers.base import Clock
from scanstation.reading import Reading
from scanstation.station import KEYPAD
from scanstation.verdict import Answer, Reason, Verdict
from ui.bench.keypad import Keypad, Kind

_ASKS = {Reason.KEYPAD: Kind.NUMBER, Reason.PIN_NEEDED: Kind.PIN, Reason.WRONG_PIN: Kind.PIN}


class Asking(QObject):
    """Opens the keypad when a verdict asks for it; any other verdict closes it: somebody has scanned instead."""

    def __init__(
        self,
        keypad: Keypad,
        submit: Callable[[Reading], object],
        enter_pin: Callable[[str, datetime], object],
        clock: Clock,
    ) -> None:
        super().__init__(keypad)
        self._keypad, self._submit, self._enter_pin, self._clock = keypad, submit, enter_pin, clock
        keypad.entered.connect(self._entered)

    def hear(self, verdict: Verdict) -> None:
        """A verdict is on the screen. A second read of one trigger pull is none."""
        if verdict.answer is Answer.AGAIN:
            return
        kind = _ASKS.get(verdict.reason) if verdict.reason else None
        if kind is None:
            self._keypad.dismiss()
        else:
            self._keypad.show_for(kind)

    def _entered(self, text: str) -> None:
        if self._keypad.kind is Kind.PIN:
            self._enter_pin(text, self._clock())
        else:
            self._submit(Reading(text, KEYPAD, self._clock(), typed=True))
