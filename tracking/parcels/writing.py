"""Writing: a transaction, and on SQLite one that no other thread or process of this server writes beside.

SQLite 3.7 to 3.51.2 can corrupt its log when two connections write or checkpoint at the same moment
(https://www.sqlite.org/wal.html#walresetbug). SQLite lets only one transaction in at a time anyway; waiting here
rather than there is fair among threads, and takes in the checkpoint that may follow a commit.

On PostgreSQL writers run side by side; `record` locks the parcels that it touches, and nothing else.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.db import connection, transaction
from filelock import FileLock

_thread = threading.RLock()


@cache
def _process(database: str) -> FileLock:
    """Held by the kernel for this process: it is free again when the process dies, however it dies."""
    return FileLock(f"{database}.lock", thread_local=False)


@contextmanager
def alone() -> Iterator[None]:
    """While this is held, nobody else writes to SQLite; on PostgreSQL, nobody else holds it. May be nested."""
    if connection.vendor == "postgresql":
        with _advised():
            yield
    else:
        with _thread, _process(str(connection.settings_dict["NAME"])):
            yield


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
