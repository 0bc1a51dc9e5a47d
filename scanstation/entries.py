"""The journal's rows: what was read, what was answered, and where each event stands with the server.

Everything here runs on the journal's thread, inside a transaction that `journal.py` has opened.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlite_utils import Database

from scanstation.codes.label import LabelCode
from scanstation.conflicts import Conflict, Conflicts
from scanstation.decide import Decision
from scanstation.directory import Directory
from scanstation.events import Event, Fact, Stage
from scanstation.labels import Labels
from scanstation.ledger import Ledger
from scanstation.notes import Notes
from scanstation.past import Archive, Past
from scanstation.reading import Reading
from scanstation.records import Records
from scanstation.rows import COUNTS, SETTLED, Correction, correction_columns, event_columns, event_of, local, utc_text
from scanstation.verdict import Answer, Done, Reason
from scanstation.wire import KnownParcel


@dataclass(frozen=True, slots=True)
class Scan:
    """One line of the bench's memory, for the screen."""

    at: datetime
    answer: Answer
    reason: Reason | None
    stage: Stage | None
    number: str
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many events the server has not acknowledged, how many it refused, and how many conflicts there are."""

    waiting: int
    set_aside: int
    conflicts: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """What the bench shows of its day: the last scans, newest first, how many counted, what is not sent yet, and how
    many counted within the hour up to now."""

    scans: Sequence[Scan]
    count: int
    backlog: Backlog
    last_hour: int = 0


HOUR = timedelta(hours=1)
AHEAD = timedelta(seconds=1)
"""A scan that is being counted may bear the very moment at which it is asked for."""


class Entries:
    """Reads and appends rows within one open transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.notes = Notes(db)
        self.ledger = Ledger(db, self.notes)
        self.records = Records(db)
        self.directory = Directory(db, self.notes)
        self._archive = Archive(self.records, self.directory, self.notes)
        self.clashes = Conflicts(db, self.notes)
        self.labels = Labels(db, self.notes)

    @property
    def db(self) -> Database:
        """The open transaction, for the other tables of the journal."""
        return self._db

    @property
    def journal_id(self) -> UUID:
        """Which journal this is: made once, with the file."""
        return UUID(self.notes["journal"])

    @property
    def last(self) -> int:
        """The sequence of the newest entry; 0 without any."""
        return int(self._db.execute("SELECT coalesce(max(sequence), 0) FROM entries").fetchone()[0])

    def last_read_at(self) -> datetime | None:
        """When the newest reading was made, with the site's offset; None without any."""
        newest = self._db.query(
            "SELECT read_at, utc_offset FROM entries WHERE corrects IS NULL ORDER BY sequence DESC LIMIT 1"
        )
        return next(map(local, newest), None)

    def done(self, *numbers: str) -> Mapping[Stage, Done]:
        """The stages recorded here for any of a parcel's numbers, each with its first time. Voided ones are not."""
        return self.records.done(*numbers)

    def past(self, number: str, now: datetime) -> Past:
        """All that journal and directory know of the parcel that a number names."""
        return self._archive.past(number, now)

    def conflicts(self) -> Sequence[Conflict]:
        """What was accepted here and turned out otherwise, as long as the lead has not seen to it."""
        return self.clashes.open()

    def learn(self, parcels: Sequence[KnownParcel], now: datetime) -> None:
        """Take one bite of the directory, and see what this bench has recorded otherwise."""
        self.directory.learn(parcels)
        alive = (parcel for parcel in parcels if not parcel.gone)
        self.clashes.compare({number: parcel for parcel in alive for number in self._archive.codes(parcel)}, now)

    def horizon(self) -> int:
        """The last entry of those that have nothing waiting among them."""
        row = self._db.execute(
            "SELECT min(sequence) FROM outbox WHERE state = 'waiting' AND state <> 'sent'"
        ).fetchone()
        return self.last if row[0] is None else int(row[0]) - 1

    def reconcile(self, horizon: int, limit: int, now: datetime) -> bool:
        """All that was told is learnt: what no order tells of up to `horizon` is a conflict, where the site minds.

        Returns whether there is more to look at.
        """
        site = self.directory.settings
        minds = site is not None and site.unknown_parcels != "accept"
        return self.clashes.reconcile(
            horizon, limit, now, (lambda number: self.past(number, now).is_unknown) if minds else None
        )

    def append(
        self,
        reading: Reading,
        label: LabelCode,
        decision: Decision,
        *,
        at: datetime,
        worker: str,
        fact: Fact | None,
        correction: Correction | None = None,
    ) -> Event | None:
        """Record what was read and answered. With a `fact` it is an event too, and waits for the server.

        `at` is the time of the reading, aware, with the site's offset. With a `correction` it is no scan: a lead puts
        an older entry right.
        """
        row = {
            "read_at": utc_text(at),
            "utc_offset": (at.utcoffset() or timedelta()) // timedelta(minutes=1),
            "source": reading.source,
            "worker": worker,
            "typed": reading.typed,
            "text": reading.text,
            "symbology": reading.symbology,
            "kind": label.kind,
            "number": label.number,
            "carrier": label.carrier,
            "answer": decision.answer,
            "reason": decision.reason,
            "stage": decision.stage,
        }
        row |= event_columns(fact) | correction_columns(correction)
        columns, marks = ", ".join(row), ", ".join(f":{column}" for column in row)
        saved = next(self._db.query(f"INSERT INTO entries ({columns}) VALUES ({marks}) RETURNING *", row))  # noqa: S608
        event = event_of(saved) if fact else None
        if event:
            self._db.execute(
                "INSERT INTO outbox (event_id, sequence, state) VALUES (?, ?, 'waiting')",
                [str(event.id), event.sequence],
            )
        if decision.wants_label:
            self.labels.wait(label, event, at)
        return event

    def waiting(self, limit: int, without: Collection[str] = ()) -> Sequence[Event]:
        """The oldest events that the server has not answered, at most `limit`, in their order; none of `without`."""
        rows = self._db.query(
            # `state <> 'sent'` says nothing new, but it is what the partial index is found by.
            "SELECT entries.* FROM outbox JOIN entries USING (event_id) WHERE state = 'waiting' AND state <> 'sent' "
            "AND event_id NOT IN (SELECT value FROM json_each(?)) ORDER BY outbox.sequence LIMIT ?",
            [json.dumps(list(without)), limit],
        )
        return [event_of(row) for row in rows]

    def backlog(self) -> Backlog:
        """Count what is not acknowledged."""
        rows = self._db.query(
            f"SELECT state, count(*) AS n FROM outbox WHERE state <> 'sent' AND NOT ({SETTLED}) GROUP BY state"  # noqa: S608
        )
        counts = {row["state"]: row["n"] for row in rows}
        return Backlog(counts.get("waiting", 0), counts.get("set_aside", 0), self.clashes.count())

    def day(self, start: datetime, end: datetime, scans: int, now: datetime) -> Day:
        """The last `scans` scans, and the counts of events read in [start, end) and in the hour up to `now`."""
        counted = self._events_between(start, end)
        last_hour = self._events_between(now - HOUR, now + AHEAD)
        return Day(self._latest(scans), counted, self.backlog(), last_hour)

    def _events_between(self, start: datetime, end: datetime) -> int:
        row = next(
            self._db.query(
                f"SELECT count(*) AS n FROM entries AS event WHERE read_at >= ? AND read_at < ? AND {COUNTS}",  # noqa: S608
                [utc_text(start), utc_text(end)],
            )
        )
        return int(row["n"])

    def _latest(self, limit: int) -> Sequence[Scan]:
        rows = self._db.query(
            "SELECT * FROM entries WHERE answer <> ? AND corrects IS NULL ORDER BY sequence DESC LIMIT ?",
            [Answer.AGAIN, limit],
        )
        return [
            Scan(
                local(row),
                Answer(row["answer"]),
                row["reason"] and Reason(row["reason"]),
                row["stage"] and Stage(row["stage"]),
                row["number"],
                bool(row["typed"]),
            )
            for row in rows
        ]
