"""Moves old entries: copied into the archive and on its disk first, taken out of the journal then, a bite at a time.

A kill in between leaves a copy in both, and the next run goes on: what the archive has is not doubled. The journal's
thread does nothing but look and delete; the archive is written on the thread that calls.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from scanstation.entries import Entries
from scanstation.errors import StorageError
from scanstation.journal import Journal
from scanstation.retention import ageing
from scanstation.retention.archives import Archives, Batch, Row
from scanstation.rows import local

_BESIDE = {"outbox": "event_id", "latches": "sequence", "conflicts": "event_id", "closed_checks": "sequence"}


@dataclass(frozen=True, slots=True)
class _Bite:
    """What may go of some entries: by month, and where the next bite begins."""

    months: Mapping[str, Batch]
    end: int


class Mover:
    """Moves what is older than `keep`. `step` hears of each step, for the tests that pull the plug there."""

    def __init__(
        self, journal: Journal, path: Path, keep: timedelta, step: Callable[[str], object] = lambda _: None
    ) -> None:
        self._journal = journal
        self._keep = keep
        self._archives = Archives(path, journal.id)
        self._step = step

    def run(self, now: datetime, go_on: Callable[[], bool] = lambda: True) -> int:
        """Move all that is old at `now` (aware), as long as `go_on` says so. Returns how many entries went.

        Raises StorageError; what was moved until then is moved.
        """
        self._archives.bring_up_to_date()
        old = self._journal.submit(lambda entries: ageing.cutoff(entries, now, self._keep)).result()
        after, moved = 0, 0
        while go_on():
            bite = self._journal.submit(partial(_look, after=after, old=old, now=now)).result()
            if bite is None:
                break
            for month, batch in sorted(bite.months.items()):
                self._step("copy")
                self._archives.add(month, batch)
                self._step("delete")
                sequences = [row["sequence"] for row in batch.entries]
                moved += self._journal.submit(partial(_delete, sequences=sequences, old=old)).result()
                self._step("deleted")
            after = bite.end
        return moved


def _look(entries: Entries, *, after: int, old: datetime, now: datetime) -> _Bite | None:
    if entries.notes.number("again_until"):
        return None  # a server that was set back gets everything again first
    aged = ageing.oldest(entries, after, old, now)
    if aged is None:
        return None
    months: defaultdict[str, list[int]] = defaultdict(list)
    for group in ageing.free(entries, aged, old):
        (root,) = ageing.rows_of(entries, group[:1])
        months[f"{local(root):%Y-%m}"] += group
    batches = {month: _batch(entries, sequences) for month, sequences in months.items()}
    return _Bite(batches, ageing.end_of(entries, after))


def _batch(entries: Entries, sequences: Collection[int]) -> Batch:
    rows = ageing.rows_of(entries, sequences)
    beside = {table: _beside(entries.db, table, key, rows) for table, key in _BESIDE.items()}
    return Batch(rows, **beside)


def _beside(db: Database, table: str, key: str, rows: Sequence[Row]) -> Sequence[Row]:
    keys = json.dumps([row[key] for row in rows if row[key] is not None])
    return list(db.query(f"SELECT * FROM {table} WHERE {key} IN (SELECT value FROM json_each(?))", [keys]))  # noqa: S608


def _delete(entries: Entries, *, sequences: Sequence[int], old: datetime) -> int:
    """Take out what may still go: the server may have been set back meanwhile. Children first."""
    if entries.notes.number("again_until"):
        return 0
    gone = [each for group in ageing.free(entries, sequences, old) for each in group if each in set(sequences)]
    rows = ageing.rows_of(entries, gone)
    for table, key in _BESIDE.items():
        keys = json.dumps([row[key] for row in rows if row[key] is not None])
        entries.db.execute(f"DELETE FROM {table} WHERE {key} IN (SELECT value FROM json_each(?))", [keys])  # noqa: S608
    entries.db.execute("DELETE FROM entries WHERE sequence IN (SELECT value FROM json_each(?))", [json.dumps(gone)])
    return len(gone)


def bring_back(journal: Journal, archive: Path) -> int:
    """Put the entries of an archive back into its journal, and have its events sent again: for a server that has lost
    them. Returns how many came. The archive keeps them; with time they leave the journal again.

    Raises StorageError: no archive, or another journal's.
    """
    try:
        connection = sqlite3.connect(f"{archive.resolve().as_uri()}?mode=ro", uri=True)
        db = Database(connection, execute_plugins=False)
        if db.execute("SELECT value FROM notes WHERE name = 'journal'").fetchone() != (str(journal.id),):
            raise StorageError(f"{archive} is no archive of this journal.")
        rows = iter(list(db.query("SELECT * FROM entries ORDER BY sequence")))
    except sqlite3.Error as error:
        raise StorageError(f"The archive {archive} cannot be read: {error}.") from error
    finally:
        connection.close()
    count = 0
    while bite := list(islice(rows, ageing.BITE)):
        count += journal.submit(partial(_put_back, rows=bite)).result()
    return count


def _put_back(entries: Entries, *, rows: Sequence[Row]) -> int:
    came = 0
    for row in rows:
        columns, marks = ", ".join(row), ", ".join(f":{column}" for column in row)
        came += entries.db.execute(
            f"INSERT OR IGNORE INTO entries ({columns}) VALUES ({marks})",  # noqa: S608
            dict(row),
        ).rowcount
        if row["event_id"] is not None:
            entries.db.execute(
                "INSERT INTO outbox (event_id, sequence, state, acknowledged) VALUES (?, ?, 'waiting', 1) "
                "ON CONFLICT DO UPDATE SET state = 'waiting' WHERE state = 'sent'",
                [row["event_id"], row["sequence"]],
            )
    return came
