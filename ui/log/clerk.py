"""A clerk: a thread with a reader of its own, which answers one question after the other.

Of each kind of question only the newest counts: one that waits is replaced, one that is being answered is broken off.
Nothing of the scan log is ever asked on the window's thread.
"""

import logging
import os
import sys
from collections.abc import Callable
from enum import IntEnum
from pathlib import Path
from threading import Condition, Thread, get_native_id
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from scanstation.errors import StorageError
from scanstation.scanlog import LogReader

log = logging.getLogger(__name__)

AGAIN_S = 0.05
NICE = 5


class Kind(IntEnum):
    """What is asked, the most urgent first."""

    LINES = 0
    FIND = 1
    NEWS = 2
    STORY = 3
    TRAY = 4
    PARCELS = 5
    ALL = 6
    FACETS = 7
    FACTS = 8


_SHORT = frozenset({Kind.LINES})
"""These are finished once begun, and their answer is of use whatever was asked since."""


class _Question(NamedTuple):
    kind: Kind
    token: object
    ask: Callable[[LogReader], object]


class Clerk(QObject):
    """Belongs to the GUI thread; its thread only emits."""

    answered = Signal(int, object, object)
    """Kind, the token of the question, and the answer."""
    failed = Signal(str)
    """The journal cannot be read: a sentence that says why."""

    def __init__(self, open_reader: Callable[[], LogReader], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_reader
        self._changed = Condition()
        self._waiting: dict[Kind, _Question] = {}
        self._running: _Question | None = None
        self._reader: LogReader | None = None
        self._closed = False
        self._gives_way = False
        self._thread = Thread(target=self._run, name="log", daemon=True)

    @classmethod
    def of(cls, path: Path, parent: QObject | None = None) -> "Clerk":
        """A clerk that reads the journal at `path`."""
        return cls(lambda: LogReader(path), parent)

    def ask(self, kind: Kind, token: object, question: Callable[[LogReader], object]) -> None:
        """Answer a question in the place of what was asked of its kind before. `token` comes back with the answer."""
        with self._changed:
            self._waiting[kind] = _Question(kind, token, question)
            if self._running is not None and self._running.kind is kind and kind not in _SHORT:
                self._break_off()
            self._changed.notify()
        if self._thread.ident is None:  # not before: somebody listens now, also to a failure
            self._thread.start()

    def give_way(self) -> None:
        """Whatever else the computer has to do comes first. To be said before the first question."""
        self._gives_way = True

    def drop(self, kind: Kind) -> None:
        """Nobody wants the answer to that any more."""
        with self._changed:
            self._waiting.pop(kind, None)
            if self._running is not None and self._running.kind is kind:
                self._running = None
                self._break_off()

    def close(self) -> None:
        """Break off, and let the file go. Harmless when called again."""
        with self._changed:
            self._closed = True
            self._waiting.clear()
            self._changed.notify()
        while self._thread.is_alive():
            self._break_off()  # again and again: a question that has not begun yet cannot be broken off
            self._thread.join(AGAIN_S)

    def _break_off(self) -> None:
        if (reader := self._reader) is not None:
            reader.interrupt()

    def _run(self) -> None:
        if self._gives_way and sys.platform == "linux":  # only there has a thread a priority of its own
            os.setpriority(os.PRIO_PROCESS, get_native_id(), NICE)
        try:
            with self._open() as reader:
                self._reader = reader
                while (question := self._next()) is not None:
                    self._answer(reader, question)
                self._reader = None
        except StorageError as error:
            self.failed.emit(str(error))

    def _next(self) -> _Question | None:
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._waiting)
            if self._closed:
                return None
            self._running = self._waiting.pop(min(self._waiting))
            return self._running

    def _answer(self, reader: LogReader, question: _Question) -> None:
        failure, answer = "", None
        try:
            answer = question.ask(reader)
        except StorageError as error:
            failure = str(error)
        except Exception:
            log.exception("A bug in a question to the scan log")
            failure = "The program has a fault; its log file says more."
        with self._changed:
            replaced = question.kind in self._waiting and question.kind not in _SHORT
            stale = self._closed or self._running is not question or replaced
            self._running = None
        if stale:
            return
        if failure:
            self.failed.emit(failure)
        else:
            self.answered.emit(int(question.kind), question.token, answer)
