"""Notices that the computer slept, or that its clock was set: whatever waits for a time looks again. GUI thread."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

log = logging.getLogger(__name__)

LOOK_MS = 2_000
JUMP_S = 10.0
"""So far the clock may go apart from the steady one between two looks."""
PAUSE_S = 60.0
"""On some systems the steady clock goes on during sleep: so late is no look that was only held up."""


class Wake(QObject):
    """Compares two clocks, in seconds: the wall's, which sleep and people move, and a steady one."""

    woke = Signal()

    def __init__(self, wall: Callable[[], float], steady: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._then = wall(), steady()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Compare with the last look."""
        now = self._wall(), self._steady()
        wall, steady = now[0] - self._then[0], now[1] - self._then[1]
        self._then = now
        if abs(wall - steady) > JUMP_S or steady > PAUSE_S:
            log.info("The computer slept or its clock was set: %.0f s by the clock, %.0f s awake.", wall, steady)
            self.woke.emit()
