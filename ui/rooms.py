"""Which room is open: the bench, or its set-up; and the way between them. GUI thread.

There is never more than one: both want the same scanners and the same journal.
"""

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from scanstation.errors import ScanStationError
from ui.only_one import AlreadyRunning

log = logging.getLogger(__name__)


class Room(Protocol):
    """The bench or the set-up: a window, and what stands behind it."""

    @property
    def window(self) -> QWidget:
        """What is on the screen."""

    def show(self) -> None:
        """Put it on the screen."""

    def close(self) -> None:
        """Let go of scanners and journal."""


class Rooms(QObject):
    """Opens one room and closes the other. `bench` and `setup` build them, or raise a ScanStationError."""

    failed = Signal(str)
    """A room that somebody wanted to go to cannot be opened; nothing is open now."""
    _bench_asked = Signal()
    _setup_asked = Signal()

    def __init__(self, bench: Callable[[], Room], setup: Callable[[], Room]) -> None:
        super().__init__()
        self._bench, self._setup = bench, setup
        self.room: Room | None = None
        # Later: whoever asks is about to be closed, and must not be in the middle of something then.
        self._bench_asked.connect(lambda: self._go(self._bench), Qt.ConnectionType.QueuedConnection)
        self._setup_asked.connect(lambda: self._go(self._setup), Qt.ConnectionType.QueuedConnection)

    def open(self, *, setup: bool) -> None:
        """Open the first room. Raises what its builder raises."""
        self._enter(self._setup if setup else self._bench)

    def go_to_bench(self) -> None:
        """The set-up is done, or left."""
        self._bench_asked.emit()

    def go_to_setup(self) -> None:
        """A lead wants the set-up. The bench is closed: nothing is scanned meanwhile, and nothing of it is lost."""
        self._setup_asked.emit()

    def close(self) -> None:
        """The end."""
        if self.room is not None:
            self.room.close()
            self.room = None

    def _go(self, build: Callable[[], Room]) -> None:
        left = self.room
        self.close()
        try:
            self._enter(build)
        except (ScanStationError, AlreadyRunning) as error:
            log.warning("%s", error)
            self.failed.emit(str(error))
        if left is not None:
            left.window.hide()
            left.window.deleteLater()

    def _enter(self, build: Callable[[], Room]) -> None:
        self.room = build()
        self.room.show()
