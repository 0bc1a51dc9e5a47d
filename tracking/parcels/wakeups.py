"""How server processes that share a PostgreSQL wake each other: NOTIFY after a commit, LISTEN where somebody waits.

A NOTIFY within the writers' transactions would make all of them queue for one lock. So it is sent when the commit is
done, by the thread of the `Line` on a connection of its own, once for however many commits there were meanwhile.
Nothing depends on it: who listens looks at the feed by itself too, if less often.
"""

import contextlib
import logging
import selectors
import socket
import threading
from collections.abc import Callable, Sequence
from typing import Protocol

from django.db import Error

from tracking.outages import Outage
from tracking.parcels.connecting import beside_the_pool

log = logging.getLogger(__name__)

CHANNEL = "tracking_feed"
RETRY_SECONDS = 1.0


class HasFileno(Protocol):
    """What can be waited for."""

    def fileno(self) -> int:
        """Its number."""


class Line(threading.Thread):
    """This process's line to the others. Calls `on_wake`, on its own thread, when another process has committed."""

    def __init__(self, on_wake: Callable[[], object]) -> None:
        super().__init__(name="feed-line", daemon=True)
        self._on_wake = on_wake
        self._bell, self._button = socket.socketpair()
        self._button.setblocking(False)
        self._stopping = False
        self._outage = Outage(log, "PostgreSQL does not pass on wake-ups")

    def tell(self) -> None:
        """Wake the other processes, soon. Never waits."""
        with contextlib.suppress(BlockingIOError):  # it has been asked often enough
            self._button.send(b"1")

    def stop(self) -> None:
        """Hang up."""
        self._stopping = True
        self.tell()
        self.join()
        self._bell.close()
        self._button.close()

    def run(self) -> None:
        """Until `stop`. A line that breaks is opened again; what was missed meanwhile counts as a wake-up."""
        while not self._stopping:
            try:
                self._talk()
            except (Error, OSError) as error:
                self._outage.tell(error)
                if self._bell in _ready([self._bell], RETRY_SECONDS):
                    self._bell.recv(4096)

    def _talk(self) -> None:
        with beside_the_pool() as line:
            line.execute(f"LISTEN {CHANNEL}")
            line.execute(f"NOTIFY {CHANNEL}")
            self._on_wake()
            while not self._stopping:
                if self._bell in _ready([line, self._bell]):
                    self._bell.recv(4096)
                    line.execute(f"NOTIFY {CHANNEL}")
                # Whether another process has called. What this one said comes back too.
                if {call.pid for call in line.notifies(timeout=0)} - {line.info.backend_pid}:
                    self._on_wake()


def _ready(files: Sequence[HasFileno], seconds: float | None = None) -> list[HasFileno]:
    """Those that can be read from, once there is one. (`select.select` knows no file after the 1,024th.)"""
    with selectors.DefaultSelector() as selector:
        for file in files:
            selector.register(file, selectors.EVENT_READ)
        return [key.fileobj for key, _ in selector.select(seconds)]  # type: ignore[misc]
