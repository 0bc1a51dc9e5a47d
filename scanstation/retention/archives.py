"""Archive files: a journal each, `journal-2026-03.db` for what was scanned in March, beside the journal. A month is
the site's, as its days are.

They have the journal's tables, so the scan log reads them as it reads the journal. Nothing is ever taken out of one.
"""

import logging
import re
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlite_utils import Database

from scanstation.errors import StorageError
from scanstation.schema import journal_schema

log = logging.getLogger(__name__)

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows of the journal that belong into one archive: entries, and what stands beside them."""

    entries: Sequence[Row]
    outbox: Sequence[Row]
    latches: Sequence[Row]
    conflicts: Sequence[Row]
    closed_checks: Sequence[Row]


def archives_of(journal: Path) -> Sequence[Path]:
    """The archive files of a journal, oldest first."""
    name = re.compile(rf"{re.escape(journal.stem)}-\d{{4}}-\d\d(-[0-9a-f]{{8}})?\.db")
    return sorted(file for file in journal.parent.glob("*.db") if name.fullmatch(file.name))


def archive_of(journal: Path, day: date) -> Path | None:
    """The archive file of the month that a day is in; None where there is none."""
    month = f"{journal.stem}-{day:%Y-%m}"
    return next((file for file in archives_of(journal) if file.name.startswith(month)), None)


class Archives:
    """Writes the archive files of the journal `path` with the id `journal`. Any thread, one at a time."""

    def __init__(self, path: Path, journal: UUID) -> None:
        self._path = path
        self._journal = journal

    def bring_up_to_date(self) -> None:
        """Give archives of an older version the tables of this one. A damaged one is only named."""
        for file in archives_of(self._path):
            try:
                with _open(file):
                    pass
            except (sqlite3.Error, OSError) as error:
                log.warning("The archive %s cannot be opened: %s", file, error)

    def add(self, month: str, batch: Batch) -> Path:
        """Put rows into the archive of a month ("2026-03"); those that are there already are not doubled.

        On return they are on the disk. Raises StorageError.
        """
        file = self._path.with_name(f"{self._path.stem}-{month}.db")
        try:
            if file.exists() and not self._is_ours(file):
                file = file.with_name(f"{file.stem}-{self._journal.hex[-8:]}.db")
            with _open(file) as db:
                db.execute("INSERT OR REPLACE INTO notes VALUES ('journal', ?)", [str(self._journal)])
                db.execute("INSERT OR REPLACE INTO notes VALUES ('archive', ?)", [month])
                for table in ("entries", "outbox", "latches", "conflicts", "closed_checks"):
                    _insert(db, table, getattr(batch, table))
        except (sqlite3.Error, OSError) as error:
            raise StorageError(f"The archive {file} cannot be written: {error}.") from error
        return file

    def _is_ours(self, file: Path) -> bool:
        with _open(file) as db:
            row = db.execute("SELECT value FROM notes WHERE name = 'journal'").fetchone()
            has_entries = db.execute("SELECT 1 FROM entries LIMIT 1").fetchone() is not None
        return (row is not None and row[0] == str(self._journal)) or not has_entries


@contextmanager
def _open(file: Path) -> Iterator[Database]:
    """An archive in one transaction. One file and no other beside it: it can be copied as it is."""
    connection = sqlite3.connect(file, isolation_level=None, timeout=5.0)
    try:
        connection.execute("PRAGMA journal_mode=DELETE")
        connection.execute("PRAGMA synchronous=EXTRA")  # the folder, too, before anything is taken out of the journal
        db = Database(connection, execute_plugins=False)
        journal_schema.apply(db)
        connection.execute("BEGIN IMMEDIATE")
        yield db
        connection.execute("COMMIT")
    finally:
        connection.close()


def _insert(db: Database, table: str, rows: Sequence[Row]) -> None:
    """What is there stays: an entry never changes. What stands beside it is as it is now."""
    verb = "INSERT OR IGNORE" if table == "entries" else "INSERT OR REPLACE"
    for row in rows:
        columns, marks = ", ".join(row), ", ".join(f":{column}" for column in row)
        db.conn.execute(f"{verb} INTO {table} ({columns}) VALUES ({marks})", dict(row))
