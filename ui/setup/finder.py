"""Looks for scanners on threads of its own: a camera that hangs freezes no window, and no port waits for it."""

import logging
from collections.abc import Callable, Iterable
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from drivers.finding import Found

log = logging.getLogger(__name__)

Search = Callable[[], Iterable[Found]]
PATIENCE_MS = 8_000
"""After so long what has not been found is taken not to be there."""


class Finder(QObject):
    """Runs searches side by side, each on its thread."""

    found = Signal(object)
    _over = Signal()
    finished = Signal()
    """Every search is over, or has taken too long."""

    def __init__(self, searches: Iterable[Search], parent: QObject, patience_ms: int = PATIENCE_MS) -> None:
        super().__init__(parent)
        self._searches = list(searches)
        self._left = len(self._searches)
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._end)
        self._over.connect(self._one_over)

    def start(self) -> None:
        """Begin to look."""
        self._patience.start()
        for search in self._searches:
            Thread(target=self._run, args=(search,), name="finder", daemon=True).start()

    def _run(self, search: Search) -> None:
        try:
            for each in search():
                if self._gone(self.found, each):
                    return
        except Exception:  # a library that is missing, a driver that fails: then there is no such scanner
            log.exception("Looking for scanners failed")
        self._gone(self._over)

    def _gone(self, signal: SignalInstance, *what: object) -> bool:
        """Say something, unless the window was closed meanwhile."""
        try:
            signal.emit(*what)
        except RuntimeError:  # Qt's side of this object is no more
            return True
        return False

    def _one_over(self) -> None:
        self._left -= 1
        if self._left == 0 and self._patience.isActive():
            self._end()

    def _end(self) -> None:
        self._patience.stop()
        self.finished.emit()
