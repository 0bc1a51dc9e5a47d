"""Which room is open: the bench, or its set-up; and the way between them. GUI thread.

There is never more than one: both hold the same scanners, and the bench its journal.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance, Signal
from PySide6.QtWidgets import QWidget

from scanstation.errors import ScanStationError


class Room(Protocol):
    """The bench or the set-up: a window, and what stands behind it."""

    window: QWidget
    closing: SignalInstance

    def close(self) -> None:
        """Let go of everything."""


class Rooms(QObject):
    """Opens one room and closes the other."""

    closed = Signal()
    """The window was closed: that is the end."""

    def __init__(
        self,
        bench: Callable[[], Room],
        setup: Callable[[], Room],
        show: Callable[[QWidget], None],
        trouble: Callable[[str], None],
    ) -> None:
        """`bench` and `setup` build a room, or raise a ScanStationError; `trouble` says its sentence."""
        super().__init__()
        self._bench, self._setup, self._show, self._trouble = bench, setup, show, trouble
        self.room: Room | None = None

    def open_bench(self) -> None:
        """Work."""
        self._open(self._bench)

    def open_setup(self) -> None:
        """Set up. The bench is closed first, so nothing is scanned meanwhile; nothing of it is lost."""
        self._open(self._setup)

    def close(self) -> None:
        """The end."""
        if self.room is not None:
            room, self.room = self.room, None
            room.closing.disconnect(self.closed)
            room.close()
            room.window.hide()
            room.window.deleteLater()

    def _open(self, build: Callable[[], Room]) -> None:
        self.close()
        try:
            room = build()
        except ScanStationError as error:
            self._trouble(str(error))
            return
        self.room = room
        room.closing.connect(self.closed)
        self._show(room.window)
