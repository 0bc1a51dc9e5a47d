"""When the database is away, locked for too long or out of disk: what counts as that, and how the log hears of it."""

import logging
import math
import threading
import time
from collections.abc import Callable

from django.db import Error, InterfaceError, OperationalError

RETRY_SECONDS = 10
"""When whoever was sent away is asked to come again."""
QUIET_SECONDS = 60.0
_READ_ONLY = "25006"
"""A PostgreSQL that has become another one's copy: who writes has to wait for the new first one."""


def is_outage(error: BaseException | None) -> bool:
    """Whether trying again later may help, as the database and not what was asked of it is at fault."""
    return isinstance(error, OperationalError | InterfaceError) or state_of(error) == _READ_ONLY


def state_of(error: BaseException | None) -> str:
    """The code that PostgreSQL gives an error; "" for what has none."""
    cause = error.__cause__ if isinstance(error, Error) else None
    return getattr(cause, "sqlstate", None) or ""


class Outage:
    """Tells the log of one reader's or writer's outage, once a minute while it lasts. Any thread.

    A line a failure would fill a disk, which may be what is full.
    """

    def __init__(self, log: logging.Logger, what: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._log, self._what, self._clock = log, what, clock
        self._lock = threading.Lock()
        self._quiet_until = -math.inf

    def tell(self, error: BaseException) -> None:
        """Something failed because of it."""
        now = self._clock()
        with self._lock:
            if now < self._quiet_until:
                return
            self._quiet_until = now + QUIET_SECONDS
        self._log.warning("%s: %s", self._what, " ".join(str(error).split()))
