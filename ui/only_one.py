"""A bench that is started twice: the second start shows the first one's window and ends. GUI thread.

The journal's kernel lock decides who is first; nothing here does. Whoever gets it hangs up a doorbell (a local socket
named by the journal's path) at once; whoever does not rings it. A first one that is still starting answers late, one
that is just ending not at all: then the lock is tried again.
"""

import hashlib
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from scanstation.errors import JournalInUse

log = logging.getLogger(__name__)

T = TypeVar("T")
HERE = b"here\n"
PATIENCE_MS = 5_000
"""How long the second one looks for the first one's doorbell."""
ANSWER_MS = 10_000
"""How long it then waits for the door: on a loaded machine a window takes its time."""
_AGAIN_MS = 100


class AlreadyRunning(Exception):
    """The bench runs already, and its window is in front now."""


class Doorbell(QObject):
    """The first one's side. Only the owner of the journal's lock may make one."""

    rung = Signal()
    """Somebody has started the bench again: show the window."""

    def __init__(self, journal: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        name = name_of(journal)
        QLocalServer.removeServer(name)  # what a killed one left: the lock is ours, so nobody listens there
        if not self._server.listen(name):
            log.warning("A second start will not find this window: %s", self._server.errorString())

    def close(self) -> None:
        """Take it down: who rings from now on gets no answer."""
        self._server.close()

    def _answer(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.disconnected.connect(caller.deleteLater)
            caller.write(HERE)
            caller.flush()
            caller.disconnectFromServer()
            self.rung.emit()


def open_or_ring(open_bench: Callable[[], T], journal: Path, *, patience_ms: int = PATIENCE_MS) -> T:
    """What `open_bench` returns. When another one holds the journal, that one is asked to show itself.

    Raises AlreadyRunning when it did, and JournalInUse when nobody answers: the holder is no bench, or hangs.
    """
    patience = QDeadlineTimer(patience_ms)
    while True:
        try:
            return open_bench()
        except JournalInUse:
            if ring(journal):
                raise AlreadyRunning("Another ScanStation has the bench now.") from None
            if patience.hasExpired():
                raise
        QThread.msleep(_AGAIN_MS)


def ring(journal: Path) -> bool:
    """Ring once: whether somebody opened. Blocks its thread, at most for ANSWER_MS."""
    socket = QLocalSocket()
    socket.connectToServer(name_of(journal))
    if not socket.waitForConnected(_AGAIN_MS):
        return False
    patience = QDeadlineTimer(ANSWER_MS)
    while not (socket.bytesAvailable() or patience.hasExpired()) and socket.isValid():
        socket.waitForReadyRead(_AGAIN_MS)  # in short waits: it keeps Python's other threads waiting, and Ctrl-C
    return bool(socket.readAll().data() == HERE)


def name_of(journal: Path) -> str:
    """The doorbell's name: two names of one file must not be two doors."""
    return "scanstation-" + hashlib.sha256(str(journal.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:24]
