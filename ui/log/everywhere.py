"""Asks the server for a parcel's whole story while the log is open: what others did with it, wherever it was.

A thread of its own, with a connection of its own; only the newest question counts. Without an answer the log shows
what this bench knows. GUI thread, but for the asking.
"""

import logging
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from scanstation.errors import ScanStationError
from scanstation.wire import ParcelStory

log = logging.getLogger(__name__)


class Teller(Protocol):
    """What is needed of `client.Client`."""

    def story(self, code: str) -> ParcelStory | None:
        """What the server knows of the parcel that a code names; None from one that tells no stories yet."""

    def close(self) -> None:
        """Drop the connections."""


class Everywhere(QObject):
    """`teller` makes the connection, on the thread that uses it."""

    told = Signal(str, object)
    """The number that was asked for, and its ParcelStory; None while the server does not answer."""

    def __init__(self, teller: Callable[[], Teller], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._teller = teller
        self._asked: SimpleQueue[str | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="everywhere", daemon=True)

    def ask(self, number: str) -> None:
        """Have the server tell of the parcel that a number names."""
        self._asked.put(number)
        if self._thread.ident is None:
            self._thread.start()

    def close(self) -> None:
        """Ask nothing more. What is being asked ends by itself, and nobody hears of it."""
        self.told.disconnect()
        self._asked.put(None)

    def _run(self) -> None:
        teller = self._teller()
        try:
            while (number := self._newest()) is not None:
                self._tell(teller, number)
        finally:
            teller.close()

    def _newest(self) -> str | None:
        number = self._asked.get()
        while number is not None:
            try:
                number = self._asked.get_nowait()
            except Empty:
                break
        return number

    def _tell(self, teller: Teller, number: str) -> None:
        try:
            story = teller.story(number)
        except ScanStationError as error:
            log.info("No story of the server: %s", error)
            story = None
        except Exception:  # a bug here must not end the thread: the log would wait for ever
            log.exception("A bug kept the server's story from being shown")
            story = None
        try:
            self.told.emit(number, story)
        except RuntimeError:
            log.debug("The log was closed before the server answered.")
