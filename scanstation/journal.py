"""The journal: the station's durable log in SQLite. One thread, one connection, explicit transactions.

Whoever needs the journal hands a function to `submit`; it runs on the journal's thread inside one transaction, and
its result is delivered after COMMIT has returned with synchronous=FULL. What that result says is on the disk.
"""

import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TypeVar
from uuid import UUID

from filelock import FileLock, Timeout
from sqlite_utils import Database

from scanstation.entries import Entries
from scanstation.errors import JournalInUse, StorageError
from scanstation.schema import journal_schema

T = TypeVar("T")
_Job = tuple[Callable[[Entries], Any], "Future[Any]"]


class Journal:
    """Owns the file, its lock, its connection and the thread that uses them. Open it with `Journal.open`."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path = path
        self._lock = lock
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._closing = threading.Lock()
        self._closed = False
        self._id: UUID
        self._thread = threading.Thread(target=self._run, name="journal", daemon=True)

    @classmethod
    def open(cls, path: Path) -> "Journal":
        """Open the journal at `path`, making it if there is none.

        Raises StorageError when another program holds it, the folder cannot be written or the file is damaged.
        """
        path = path.resolve()  # two names of one file must not be two locks
        journal = cls(path, _locked(path))
        opened: Future[UUID] = Future()
        journal._jobs.put((lambda entries: entries.journal_id, opened))
        journal._thread.start()
        try:
            journal._id = opened.result()
        except StorageError:
            journal.close()
            raise
        return journal

    @property
    def id(self) -> UUID:
        """Which journal this is, made once with the file: its events' sequences count within it."""
        return self._id

    def submit(self, work: Callable[[Entries], T]) -> "Future[T]":
        """Run `work` in one transaction on the journal's thread.

        The future has its result once the transaction is committed. It has a StorageError when the disk failed, and
        whatever `work` raised when that failed; in both cases nothing of it was recorded.
        """
        future: Future[T] = Future()
        with self._closing:
            if self._closed:
                future.set_exception(StorageError("The journal is closed."))
            else:
                self._jobs.put((work, future))
        return future

    def close(self) -> None:
        """Finish what was submitted, close the file and release it. Harmless when called again."""
        with self._closing:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
        if self._thread.ident is not None:
            self._thread.join()
        self._lock.release()

    def _run(self) -> None:
        db: Database | None = None
        file: tuple[int, int] | None = None
        while (job := self._jobs.get()) is not None:
            work, future = job
            try:
                if db is None:
                    db, file = _connect(self._path), _identity(self._path)
                if _identity(self._path) != file:
                    raise OSError("its file was removed or replaced; put it back, or start the station again")  # noqa: TRY301
                result = _transact(db, work)
            except (sqlite3.Error, OSError) as error:
                future.set_exception(StorageError(_explain(error, self._path)))
            except Exception as error:  # a bug in `work` is its submitter's, not the journal's end
                future.set_exception(error)
            else:
                future.set_result(result)
        if db is not None:
            db.conn.close()


def _transact(db: Database, work: Callable[[Entries], T]) -> T:
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        result = work(Entries(db))
        db.conn.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.conn.execute("ROLLBACK")
        raise
    return result


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(path, isolation_level=None, timeout=5.0)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        db = Database(connection, execute_plugins=False)
        journal_schema.apply(db)
    except BaseException:
        connection.close()
        raise
    return db


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands under a name. SQLite would go on writing into one that somebody has removed."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _locked(path: Path) -> FileLock:
    """A lock held by the kernel, so that a killed station leaves none behind."""
    lock = FileLock(path.with_name(path.name + ".lock"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        raise JournalInUse(f"Another ScanStation is using the journal {path}. Close it first.") from None
    except OSError as error:
        raise StorageError(_explain(error, path)) from error
    return lock


def _explain(error: Exception, path: Path) -> str:
    if getattr(error, "sqlite_errorcode", None) in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return f"The journal {path} is damaged ({error}). Move it to a safe place, keep it, and start again."
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return f"The disk with the journal {path} is full. Make room; scanning goes on by itself."
    return f"The journal {path} cannot be written: {error}."
