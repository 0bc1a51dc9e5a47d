"""How server processes that share a PostgreSQL wake each other: NOTIFY after a commit, LISTEN where somebody waits.

A NOTIFY within the writers' transactions would make all of them queue for one lock. So it is sent when the commit is
done, by the thread of the `Line` on a connection of its own, once for however many commits there were meanwhile.
Nothing depends on it: who listens looks at the feed by itself too, if less often.
"""

import contextlib
import logging
import select
import socket
import threading
from collections.abc import Callable

from django.db import Error, connection

log = logging.getLogger(__name__)

CHANNEL = "tracking_feed"
RETRY_SECONDS = 1.0


class Line(threading.Thread):
    """This process's line to the others. Calls `on_wake`, on its own thread, when another process has committed."""

    def __init__(self, on_wake: Callable[[], object]) -> None:
        super().__init__(name="feed-line", daemon=True)
        self._on_wake = on_wake
        self._bell, self._button = socket.socketpair()
        self._button.setblocking(False)
        self._stopping = False

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
                log.warning("PostgreSQL does not pass on wake-ups: %s", error)
                select.select([self._bell], [], [], RETRY_SECONDS)
            finally:
                connection.close()

    def _talk(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute(f"LISTEN {CHANNEL}")
            self._on_wake()
            while not self._stopping:
                ready, _, _ = select.select([connection.connection, self._bell], [], [])
                if self._bell in ready:
                    self._bell.recv(4096)
                    cursor.execute(f"NOTIFY {CHANNEL}")
                if self._heard():
                    self._on_wake()

    @staticmethod
    def _heard() -> bool:
        """Whether another process has called. What this one said comes back too."""
        with connection.wrap_database_errors:
            callers = {call.pid for call in connection.connection.notifies(timeout=0)}
        return bool(callers - {connection.connection.info.backend_pid})
