"""Notices that the disk takes its time: a reading that has no verdict yet after a moment. GUI thread."""

from collections import deque

from PySide6.QtCore import QObject, QTimer, Signal

from scanstation.reading import Reading
from scanstation.verdict import Verdict

PATIENCE_MS = 700
"""A commit takes some milliseconds. Nobody waits so long for one without wondering."""


class Saving(QObject):
    """Hears of readings and of their verdicts, which come in the same order."""

    late = Signal(object)
    """This reading, the oldest without a verdict, is still being saved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[Reading] = deque()
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._timer.timeout.connect(self._tell)

    def take(self, reading: Reading) -> None:
        """A reading was handed in."""
        self._waiting.append(reading)
        if not self._timer.isActive():
            self._timer.start()

    def answer(self, _verdict: Verdict) -> None:
        """A reading has its verdict."""
        if self._waiting:
            self._waiting.popleft()
        if self._waiting:
            self._timer.start()
        else:
            self._timer.stop()

    def _tell(self) -> None:
        if self._waiting:
            self.late.emit(self._waiting[0])
