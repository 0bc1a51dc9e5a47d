"""The one writer: a transaction that no other thread or process of this server writes beside.

SQLite 3.7 to 3.51.2 can corrupt its log when two connections write or checkpoint at the same moment
(https://www.sqlite.org/wal.html#walresetbug). SQLite lets only one transaction in at a time anyway; waiting here
rather than there is fair among threads, and takes in the checkpoint that may follow a commit.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.conf import settings
from django.db import transaction
from filelock import FileLock

_thread = threading.RLock()


@cache
def _process() -> FileLock:
    """Held by the kernel for this process: it is free again when the process dies, however it dies."""
    return FileLock(f"{settings.DATABASES['default']['NAME']}.lock", thread_local=False)


@contextmanager
def alone() -> Iterator[None]:
    """While this is held, nobody else writes. May be nested."""
    with _thread, _process():
        yield


@contextmanager
def writing() -> Iterator[None]:
    """A transaction. May be nested; the outermost one commits."""
    with alone(), transaction.atomic(savepoint=False):
        yield
