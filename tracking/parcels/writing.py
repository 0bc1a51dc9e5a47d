"""Writing: a transaction, and on SQLite one that no other thread or process of this server writes beside.

SQLite 3.7 to 3.51.2 can corrupt its log when two connections write or checkpoint at the same moment
(https://www.sqlite.org/wal.html#walresetbug). SQLite lets only one transaction in at a time anyway; waiting here
rather than there is fair among threads, and takes in the checkpoint that may follow a commit.

On PostgreSQL writers run side by side; `record` locks the parcels that it touches, and nothing else.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from random import random
from typing import TypeVar

from django.db import OperationalError, connection, transaction
from filelock import FileLock, Timeout

from tracking.outages import state_of

T = TypeVar("T")
LOCK_SECONDS = 20.0
"""How long a writer waits for its turn on SQLite."""
TRIES = 6
"""How often a transaction is begun that PostgreSQL ends for a conflict with others."""
_CONFLICTS = ("40001", "40P01")
"""PostgreSQL's serialization failure and deadlock."""
_thread = threading.RLock()


@cache
def _process(database: str) -> FileLock:
    """Held by the kernel for this process: it is free again when the process dies, however it dies."""
    return FileLock(f"{database}.lock", thread_local=False)


@contextmanager
def alone(patience: float = LOCK_SECONDS) -> Iterator[None]:
    """While this is held, nobody else writes to SQLite; on PostgreSQL, nobody else holds it. May be nested.

    Raises OperationalError when its turn has not come after `patience` seconds (on PostgreSQL: as long as any lock).
    """
    if connection.vendor == "postgresql":
        with _advised():
            yield
    else:
        with _turn(patience):
            yield


@contextmanager
def _turn(patience: float) -> Iterator[None]:
    """Among threads, then among processes."""
    sentence = f"Others have been writing to SQLite for {patience:.0f} s."
    if not _thread.acquire(timeout=patience):
        raise OperationalError(sentence)
    try:
        with _process(str(connection.settings_dict["NAME"])).acquire(patience):
            yield
    except Timeout:
        raise OperationalError(sentence) from None
    finally:
        _thread.release()


@contextmanager
def _advised() -> Iterator[None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(hashtext('tracking'))")
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(hashtext('tracking'))")


@contextmanager
def writing() -> Iterator[None]:
    """A transaction. May be nested; the outermost one commits."""
    if connection.vendor == "postgresql":
        with transaction.atomic(savepoint=False):
            yield
    else:
        with alone(), transaction.atomic(savepoint=False):
            yield


def committed(work: Callable[[], T]) -> T:
    """What `work` returns, done in a transaction; the outermost one is begun anew when it conflicts with others.

    Two that name the same things in another order may each wait for the other; PostgreSQL ends one of them. Nothing
    of it is stored then, and what was to be done after its commit is forgotten. So `work` must do nothing that a
    database does not take back. Raises OperationalError when it goes on conflicting.
    """
    for number in range(1, TRIES + 1):
        try:
            with writing():
                return work()
        except OperationalError as error:
            is_ours = not connection.in_atomic_block and state_of(error) in _CONFLICTS
            if not is_ours or number == TRIES:
                raise
        time.sleep(random() * 0.02 * 2**number)  # noqa: S311  so that the same two do not meet again
    raise AssertionError("unreachable")
