"""The outlet: the one way by which a running scanner delivers, shut for good when the scanner stops.

Used from the scanner's own thread; `shut` from the thread that stops it.
"""

import logging
from threading import RLock

from drivers.base import Clock, Emit, Report, State, Status, Trouble
from drivers.framing import Frame
from scanstation.reading import Reading

log = logging.getLogger(__name__)

FAULT = "A reading was not taken because of a fault in the program. Scan it again; if that does not help, restart."
"""Said when `emit` raised; the next reading that is taken ends it."""

LAST_CALL_S = 0.5
"""Seconds that `shut` waits for a call of `emit` that has begun."""


class Outlet:
    """Makes readings of frames, and statuses of sentences. Says a status only when it changes."""

    def __init__(self, name: str, clock: Clock, emit: Emit, report: Report) -> None:
        self._name = name
        self._clock = clock
        self._emit = emit
        self._report = report
        self._said: Status | None = None
        self._faulty = False
        self._open = True
        # Re-entrant: a listener on the GUI thread may stop the very scanner that is calling it.
        self._calling = RLock()

    def emit(self, frame: Frame, symbology: str | None = None) -> None:
        """Deliver what a scanner read, stamped with the time it is now. A bug behind it ends no scanner."""
        reading = Reading(
            frame.text, self._name, self._clock(), symbology=symbology, typed=frame.typed, doubt=frame.doubt
        )
        with self._calling:
            if self._open:
                self._hand_over(reading)

    def _hand_over(self, reading: Reading) -> None:
        try:
            self._emit(reading)
        except Exception:
            log.exception("A reading of the scanner %s was not taken because of a bug", self._name)
            self._faulty = True
            self.say(State.FAILED, FAULT)
        else:
            if self._faulty:
                self._faulty = False
                self.say(State.READY)

    def say(self, state: State, detail: str = "", trouble: Trouble | None = None) -> None:
        """Report how the scanner is, unless that is what was reported last."""
        status = Status(self._name, state, detail, trouble)
        with self._calling:
            if self._open and status != self._said:
                self._said = status
                self._report(status)

    def shut(self) -> None:
        """Let nothing through any more. A call that has begun may still be running after LAST_CALL_S."""
        self._open = False
        if self._calling.acquire(timeout=LAST_CALL_S):
            self._calling.release()
