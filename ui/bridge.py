"""The one way onto the GUI thread: whatever other threads have to say becomes a Qt signal here."""

import logging
from collections.abc import Sequence
from concurrent.futures import Future
from threading import Lock

from PySide6.QtCore import QObject, Signal

from drivers.base import Glimpse, Status
from scanstation.entries import Day
from scanstation.link import Link
from scanstation.reading import Reading
from scanstation.situation import Situation
from scanstation.verdict import Verdict
from scanstation.wire import Answer

log = logging.getLogger(__name__)


class Bridge(QObject):
    """Hand its methods to the core as callbacks; connect its signals to slots of widgets."""

    taken = Signal(object)
    verdict = Signal(object)
    situation = Signal(object)
    link = Signal(object)
    scanner = Signal(object)
    day = Signal(object)
    answers = Signal(object)
    glimpse = Signal(object)
    _look = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._latest: Glimpse | None = None
        self._looking = Lock()
        self._look.connect(self._pass_on)

    def tell_taken(self, reading: Reading) -> None:
        """From the thread that hands a reading in, before it is decided on."""
        self.taken.emit(reading)

    def tell_verdict(self, verdict: Verdict) -> None:
        """From the journal's thread, after the commit."""
        self.verdict.emit(verdict)

    def tell_situation(self, situation: Situation) -> None:
        """From the journal's thread, before the verdict."""
        self.situation.emit(situation)

    def tell_link(self, link: Link) -> None:
        """From the uploader's thread."""
        self.link.emit(link)

    def tell_day(self, day: "Future[Day]") -> None:
        """From the journal's thread. A failed look at the day changes nothing: the next scan brings another."""
        if day.exception() is None:
            self.day.emit(day.result())

    def tell_answers(self, answers: Sequence[Answer]) -> None:
        """From the uploader's thread: the server's word on events, once it is in the journal."""
        self.answers.emit(answers)

    def tell_scanner(self, status: Status) -> None:
        """From a scanner's thread."""
        log.info("Scanner %s: %s %s", status.scanner, status.state, status.detail)
        self.scanner.emit(status)

    def tell_glimpse(self, glimpse: Glimpse) -> None:
        """From a camera's thread. A busy window gets the latest picture only: they must not queue up."""
        with self._looking:
            waits, self._latest = self._latest is not None, glimpse
        if not waits:
            self._look.emit()

    def _pass_on(self) -> None:
        with self._looking:
            glimpse, self._latest = self._latest, None
        self.glimpse.emit(glimpse)
