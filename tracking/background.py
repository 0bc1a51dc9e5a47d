"""What goes on beside the server for ever, on a thread of its own: mails, webhooks."""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from django.db import connection

from tracking.outages import Outage, is_outage
from tracking.parcels import feed

LOOK_SECONDS = 1.0
"""How often there is a look without a wake-up from the feed."""


class Worker(Protocol):
    """Something that works until it is told to stop, by any thread."""

    def run(self) -> None:
        """Work until `stop`."""

    def stop(self) -> None:
        """End after what is under way."""


class Loop:
    """One step after the other, which nothing ends but `stop`. `name` is what the log calls it. Any thread."""

    def __init__(self, log: logging.Logger, name: str) -> None:
        self._log, self._name = log, name
        self._outage = Outage(log, f"The {name} cannot use the database")
        self._look, self._stop = threading.Event(), threading.Event()

    @property
    def is_stopping(self) -> bool:
        """Whether nothing new is to be begun."""
        return self._stop.is_set()

    def run(self, step: Callable[[], bool]) -> None:
        """Do the step again and again: at once while it says that there is more, else when the feed has grown."""
        unlisten = feed.listen(self._look.set)
        try:
            while not self.is_stopping:
                self._look.clear()
                if not self.guarded(step):
                    self._look.wait(LOOK_SECONDS)
        finally:
            unlisten()
            connection.close()

    def stop(self) -> None:
        """Have `run` end after the step that is under way."""
        self._stop.set()
        self._look.set()

    def guarded(self, step: Callable[[], bool]) -> bool:
        """What the step says; False when it failed: whatever it was (a full disk, a bug), the next one is done on a
        fresh connection.
        """
        try:
            return step()
        except Exception as error:
            if is_outage(error):
                self._outage.tell(error)
            else:
                self._log.exception("The %s stumbled; it goes on.", self._name)
            connection.close()
            return False

    def record(self, what: Callable[[], object]) -> None:
        """Record what has happened outside, however long the database is away: forgotten, it would happen again."""

        def done() -> bool:
            what()
            return True

        while not self.guarded(done) and not self._stop.wait(LOOK_SECONDS):
            pass


@contextmanager
def in_background(worker: Worker, name: str, stop_seconds: float) -> Iterator[None]:
    """Let it work on a thread of its own meanwhile. Its end is waited for, but no longer than `stop_seconds`."""
    thread = threading.Thread(target=worker.run, name=name, daemon=True)
    thread.start()
    try:
        yield
    finally:
        worker.stop()
        thread.join(stop_seconds)
