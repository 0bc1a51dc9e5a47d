"""The journal: the station's durable log in SQLite. One thread, one connection, explicit transactions.

Whoever needs the journal hands a function to `submit`; it runs on the journal's thread inside one transaction, and
its result is delivered after COMMIT has returned with synchronous=FULL. What that result says is on the disk.
"""

import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from math import inf
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, TypeVar
from uuid import UUID

from filelock import FileLock, Timeout
from sqlite_utils import Database

from scanstation.entries import Entries
from scanstation.errors import JournalInUse, StorageError
from scanstation.schema import journal_schema

T = TypeVar("T")
BUSY_S = 5.0
"""How long a transaction waits for another program that has locked the file: a backup, a database browser."""
_BUSY_LOOK_MS = 100

_Job = tuple[Callable[[Entries], Any], "Future[Any]"]


class Journal:
    """Owns the file, its lock, its connection and the thread that uses them. Open it with `Journal.open`."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self._path = path
        self._lock = lock
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._closing = threading.Lock()
        self._closed = False
        self._give_up_at = inf
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

    def close(self, within: float | None = None) -> None:
        """Finish what was submitted, close the file and release it. Harmless when called again.

        After `within` seconds (None: however long it takes) what has not begun is refused with a StorageError. A
        commit under way gets as long again; then it is left to itself, and the file is held until it has ended.
        """
        with self._closing:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)
            if within is not None:
                self._give_up_at = time.monotonic() + within
        if self._thread.ident is None:
            self._lock.release()
            return
        self._thread.join(within)
        if self._thread.is_alive():
            self._refuse_the_rest()
            self._thread.join(within)

    def _refuse_the_rest(self) -> None:
        while True:
            try:
                job = self._jobs.get_nowait()
            except Empty:
                break
            if job is not None:
                job[1].set_exception(StorageError("The station was closed before the disk had it."))
        self._jobs.put(None)

    def _run(self) -> None:
        db: Database | None = None
        try:
            db = self._work()
        finally:
            if db is not None:
                db.conn.close()
            self._lock.release()

    def _work(self) -> Database | None:
        """Do the jobs until there are to be no more. Returns what is open then."""
        db: Database | None = None
        file: tuple[int, int] | None = None
        while (job := self._jobs.get()) is not None:
            work, future = job
            try:
                if db is None:
                    db, file = _connect(self._path), _identity(self._path)
                if _identity(self._path) != file:
                    raise OSError("its file was removed or replaced; put it back, or start the station again")  # noqa: TRY301
                result = self._transact(db, work)
            except (sqlite3.Error, OSError) as error:
                future.set_exception(StorageError(_explain(error, self._path)))
            except Exception as error:  # a bug in `work` is its submitter's, not the journal's end
                future.set_exception(error)
            else:
                future.set_result(result)
        return db

    def _transact(self, db: Database, work: Callable[[Entries], T]) -> T:
        self._begin(db)
        try:
            result = work(Entries(db))
            db.conn.execute("COMMIT")
        except BaseException:
            if db.conn.in_transaction:
                db.conn.execute("ROLLBACK")
            raise
        return result

    def _begin(self, db: Database) -> None:
        """Wait for the file in short looks: whoever closes the journal does not wait for whoever has locked it."""
        until = time.monotonic() + BUSY_S
        while True:
            try:
                db.conn.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                is_busy = error.sqlite_errorcode == sqlite3.SQLITE_BUSY
                if not is_busy or time.monotonic() > min(until, self._give_up_at):
                    raise
            else:
                return


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(path, isolation_level=None, timeout=BUSY_S)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        db = Database(connection, execute_plugins=False)
        journal_schema.apply(db)
        connection.execute(f"PRAGMA busy_timeout={_BUSY_LOOK_MS}")
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


def is_used(path: Path) -> bool:
    """Whether a ScanStation has this journal open just now."""
    file = path.resolve().with_name(path.name + ".lock")
    if not file.exists():
        return False
    lock = FileLock(file, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except (Timeout, OSError):
        return True
    lock.release()
    return False


def _locked(path: Path) -> FileLock:
    """A lock held by the kernel, so that a killed station leaves none behind. The journal's thread lets it go."""
    lock = FileLock(path.with_name(path.name + ".lock"), thread_local=False)
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
