"""The log's reader: a connection of its own that can only read, so that no question of a lead holds up a scan.

It never writes and never checkpoints: what SQLite gets wrong between several writers of one WAL cannot happen. Each
question is a transaction of its own and short; scans are committed meanwhile. One reader belongs to one thread.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self
from uuid import UUID

from sqlite_utils import Database

from scanstation.conflicts import Conflicts
from scanstation.directory import Directory
from scanstation.errors import StorageError
from scanstation.labels import Labels
from scanstation.notes import Notes
from scanstation.past import Archive
from scanstation.records import Records
from scanstation.scanlog.facets import Facets, facets
from scanstation.scanlog.filters import LONGEST_SEARCH, MARK, Filters, Mark
from scanstation.scanlog.lines import Line, line_of
from scanstation.scanlog.searching import FEW, INDEXED, NEWEST, SHORTEST_INDEXED, asked, like, phrase
from scanstation.scanlog.story import Story, story
from scanstation.scanlog.tray import Item, Trouble
from scanstation.verdict import Answer
from scanstation.wire import KnownParcel

MOST_TROUBLES = 1000
"""Of each kind in the tray."""

MOST_PARCELS = 3

_PARCELS = (
    "SELECT min(code), known FROM known_codes JOIN known_parcels USING (era, parcel) "
    "WHERE code LIKE :like ESCAPE '!' OR number LIKE :like ESCAPE '!' GROUP BY era, parcel LIMIT :most"
)
_OF_PARCEL = (
    "event.answer <> :again AND EXISTS ("
    "SELECT 1 FROM json_each(:numbers) WHERE value IN (event.number, event.parcel, event.paired)) "
)
_ABOUT = f"SELECT entries_search.rowid {INDEXED} AND {_OF_PARCEL} ORDER BY entries_search.rowid DESC LIMIT 500"
_ABOUT_SHORT = (
    f"SELECT event.sequence FROM entries AS event WHERE {NEWEST} AND {_OF_PARCEL} "  # noqa: S608
    "ORDER BY event.sequence DESC LIMIT 500"
)
"""Of a number that is too short for the index."""
_PUT_RIGHT_BY = "SELECT sequence FROM entries WHERE corrects IN (SELECT value FROM json_each(?))"
"""What puts lines right: of an assigned scan it names another parcel than was read."""
_LINES = (
    f"SELECT event.*, {MARK} AS mark, "  # noqa: S608
    "(SELECT outbox.reason FROM outbox WHERE outbox.event_id = event.event_id) AS set_aside_because "
    "FROM entries AS event WHERE sequence IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel of the directory: one of its codes, its order's number, and why it must not be sent on."""

    number: str
    order: str
    hold: str | None


class LogReader:
    """Questions to a journal's file, also to an archived one. Raises StorageError when it cannot be read."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_in_snapshot = True  # nothing is open yet
        with self._explained():
            if not path.exists():
                raise StorageError(f"There is no journal {path}.")
            connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
            connection.execute("PRAGMA query_only=ON")
            connection.execute("PRAGMA cache_size=-65536")
            self._db = Database(connection, execute_plugins=False)
            notes = Notes(self._db)
            self._directory = Directory(self._db, notes)
            self._conflicts = Conflicts(self._db, notes)
            self._labels = Labels(self._db, notes)
            self._archive = Archive(Records(self._db), self._directory, notes)
        self._is_in_snapshot = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._db.conn.close()

    @property
    def journal_id(self) -> UUID:
        """Which journal it is."""
        with self._explained():
            return UUID(Notes(self._db)["journal"])

    @property
    def is_archive(self) -> bool:
        """Whether it is a month that was moved out of its journal: what came later is elsewhere."""
        with self._explained():
            return bool(Notes(self._db).get("archive"))

    @property
    def db(self) -> Database:
        """The connection, for the other questions of this package."""
        return self._db

    @contextmanager
    def snapshot(self) -> Iterator[Database]:
        """Several questions about one moment, whatever is scanned meanwhile. Raises StorageError like a question."""
        with self._explained():
            self._db.conn.execute("BEGIN")
            self._is_in_snapshot = True
            try:
                yield self._db
            finally:
                self._is_in_snapshot = False
                with suppress(sqlite3.Error):  # broken off, it cannot: the next question does it
                    self._end_transaction()

    def _end_transaction(self) -> None:
        if self._db.conn.in_transaction:
            self._db.conn.execute("ROLLBACK")

    def interrupt(self) -> None:
        """Have the question that is being answered fail with StorageError; from any thread. For a newer one."""
        self._db.conn.interrupt()

    def find(self, filters: Filters, after: int = 0, limit: int = -1) -> Sequence[int]:
        """The sequences of the lines that are asked for, newest first, eight bytes each.

        Only those above `after`, at most `limit` (-1: all).
        """
        with self._explained():
            source, values, sequence = asked(self._db, filters)
            newer = f" AND {sequence} > :after" if after else ""  # without need it would keep from better indexes
            sql = f"SELECT {sequence} {source}{newer} ORDER BY {sequence} DESC LIMIT :limit"
            rows = self._db.conn.execute(sql, {**values, "after": after, "limit": limit})
            return array("q", (row[0] for row in rows))

    def lines(self, sequences: Sequence[int]) -> Sequence[Line]:
        """These lines, in the order of `sequences`; without those that are gone. For a page of them, not for all."""
        with self._explained():
            rows = self._db.query(_LINES, [json.dumps(list(sequences))])
            found = {row["sequence"]: line_of(row, self._order(row)) for row in rows}
        return [found[each] for each in sequences if each in found]

    def facets(self, filters: Filters, limit: int = -1) -> Facets:
        """Count what can be filtered by; of what a search finds only the newest `limit` (-1: all)."""
        with self._explained():
            return facets(self._db, filters, limit)

    def story(self, number: str, now: datetime) -> Story:
        """All that is known here of the parcel that a number names, newest first."""
        with self._explained():
            past = self._archive.past(number, now)
            sequences = self._about(sorted(past.numbers))
        return story(number, past, self.lines(sequences))

    def _about(self, numbers: Sequence[str]) -> Sequence[int]:
        """The lines that are about any of these numbers, newest first."""
        values = {
            "match": " OR ".join(map(phrase, numbers)),
            "numbers": json.dumps(numbers),
            "again": Answer.AGAIN,
            "few": FEW,
        }
        is_short = min(map(len, numbers)) < SHORTEST_INDEXED
        asked_for = [_ABOUT, _ABOUT_SHORT] if is_short else [_ABOUT]
        found = {row[0] for sql in asked_for for row in self._db.conn.execute(sql, values)}
        found |= {row[0] for row in self._db.conn.execute(_PUT_RIGHT_BY, [json.dumps(sorted(found))])}
        return sorted(found, reverse=True)

    def parcels(self, text: str) -> Sequence[Parcel]:
        """Parcels of the directory with `text` in a code or in their order's number, MOST_PARCELS of them."""
        wanted = "".join(text.split())[:LONGEST_SEARCH]
        if not wanted:
            return []
        with self._explained():
            rows = self._db.conn.execute(_PARCELS, {"like": like(wanted), "most": MOST_PARCELS})
            known = [(code, KnownParcel.model_validate_json(told)) for code, told in rows]
        return [Parcel(code, parcel.order, parcel.hold) for code, parcel in known]

    def tray(self, now: datetime) -> Sequence[Item]:
        """What needs somebody, newest first; of each kind the newest MOST_TROUBLES. `now` is the bench's clock."""
        with self._explained():
            conflicts = self._conflicts.open()[-MOST_TROUBLES:]
            unpaired = [event_id for event_id, _ in self._labels.unpaired(now)][-MOST_TROUBLES:]
            about = self._sequences([*(each.event_id for each in conflicts), *unpaired])
        marked = {
            trouble: self.find(Filters(marks=[mark]), limit=MOST_TROUBLES)
            for trouble, mark in ((Trouble.UNRESOLVED, Mark.UNRESOLVED), (Trouble.SET_ASIDE, Mark.SET_ASIDE))
        }
        wanted = {each for sequences in (*marked.values(), about.values()) for each in sequences}
        lines = {line.sequence: line for line in self.lines(sorted(wanted))}
        items = [
            *(Item(trouble, lines[each]) for trouble, sequences in marked.items() for each in sequences),
            *(Item(Trouble.CONFLICT, lines[about[each.event_id]], each) for each in conflicts),
            *(Item(Trouble.NO_LABEL, lines[about[each]]) for each in unpaired),
        ]
        return sorted(items, key=lambda item: -item.line.sequence)

    def _sequences(self, event_ids: Sequence[UUID]) -> Mapping[UUID, int]:
        rows = self._db.conn.execute(
            "SELECT event_id, sequence FROM entries WHERE event_id IN (SELECT value FROM json_each(?))",
            [json.dumps([str(each) for each in event_ids])],
        )
        return {UUID(event_id): sequence for event_id, sequence in rows}

    def _order(self, row: Mapping[str, Any]) -> str:
        known = self._directory.known(row["parcel"] or row["number"])
        return known.order if known else ""

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            if not self._is_in_snapshot:
                self._end_transaction()
            yield
        except sqlite3.Error as error:
            raise StorageError(f"The journal {self._path} cannot be read: {error}.") from error
