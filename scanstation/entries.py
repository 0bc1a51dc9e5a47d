"""The journal's rows: what was read, what was answered, and where each event stands with the server.

Everything here runs on the journal's thread, inside a transaction that `journal.py` has opened.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

from sqlite_utils import Database

from scanstation.codes.label import LabelCode
from scanstation.decide import Decision
from scanstation.events import Event, EventKind, Fact, Stage
from scanstation.ledger import Ledger
from scanstation.notes import Notes
from scanstation.reading import Reading
from scanstation.verdict import Answer, Done, Reason


@dataclass(frozen=True, slots=True)
class Scan:
    """One line of the bench's memory, for the screen."""

    at: datetime
    answer: Answer
    reason: Reason | None
    stage: Stage | None
    number: str


@dataclass(frozen=True, slots=True)
class Backlog:
    """How many events the server has not acknowledged, and how many it refused."""

    waiting: int
    set_aside: int


@dataclass(frozen=True, slots=True)
class Day:
    """What the bench shows of its day: the last scans, newest first, how many counted, and what is not sent yet."""

    scans: Sequence[Scan]
    count: int
    backlog: Backlog


COUNTS = (
    "event_id IS NOT NULL AND event_kind = 'stage' "
    "AND NOT EXISTS (SELECT 1 FROM entries AS void WHERE void.voids = event.event_id)"
)
"""Whether a row of `entries AS event` is a stage event that nothing has taken out."""


class Entries:
    """Reads and appends rows within one open transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.notes = Notes(db)
        self.ledger = Ledger(db, self.notes)

    @property
    def db(self) -> Database:
        """The open transaction, for the other tables of the journal."""
        return self._db

    @property
    def journal_id(self) -> UUID:
        """Which journal this is: made once, with the file."""
        return UUID(self.notes["journal"])

    def done(self, *numbers: str) -> Mapping[Stage, Done]:
        """The stages recorded here for any of a parcel's numbers, each with its first time. Voided ones are not."""
        rows = self._db.query(
            f"SELECT stage, min(sequence), read_at, utc_offset, worker FROM entries AS event "  # noqa: S608
            f"WHERE coalesce(parcel, number) IN (SELECT value FROM json_each(?)) AND {COUNTS} GROUP BY stage",
            [json.dumps(numbers)],
        )
        found = (Done(Stage(row["stage"]), _local(row), row["worker"]) for row in rows)
        return {each.stage: each for each in found}

    def append(
        self,
        reading: Reading,
        label: LabelCode,
        decision: Decision,
        *,
        at: datetime,
        worker: str,
        fact: Fact | None,
    ) -> Event | None:
        """Record what was read and answered. With a `fact` it is an event too, and waits for the server.

        `at` is the time of the reading, aware, with the site's offset.
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
        } | _event_columns(fact)
        columns, marks = ", ".join(row), ", ".join(f":{column}" for column in row)
        saved = next(self._db.query(f"INSERT INTO entries ({columns}) VALUES ({marks}) RETURNING *", row))  # noqa: S608
        if fact is None:
            return None
        event = event_of(saved)
        self._db.execute(
            "INSERT INTO outbox (event_id, sequence, state) VALUES (?, ?, 'waiting')", [str(event.id), event.sequence]
        )
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
        rows = self._db.query("SELECT state, count(*) AS n FROM outbox WHERE state <> 'sent' GROUP BY state")
        counts = {row["state"]: row["n"] for row in rows}
        return Backlog(counts.get("waiting", 0), counts.get("set_aside", 0))

    def day(self, start: datetime, end: datetime, scans: int) -> Day:
        """The last `scans` scans, and the count of stages that were recorded in [start, end)."""
        return Day(self._latest(scans), self._events_between(start, end), self.backlog())

    def _events_between(self, start: datetime, end: datetime) -> int:
        row = next(
            self._db.query(
                f"SELECT count(*) AS n FROM entries AS event WHERE read_at >= ? AND read_at < ? AND {COUNTS}",  # noqa: S608
                [utc_text(start), utc_text(end)],
            )
        )
        return int(row["n"])

    def _latest(self, limit: int) -> Sequence[Scan]:
        rows = self._db.query("SELECT * FROM entries ORDER BY sequence DESC LIMIT ?", [limit])
        return [
            Scan(
                _local(row),
                Answer(row["answer"]),
                row["reason"] and Reason(row["reason"]),
                row["stage"] and Stage(row["stage"]),
                row["number"],
            )
            for row in rows
        ]


def utc_text(moment: datetime) -> str:
    """A moment as the journal writes it: UTC, fixed width, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def _local(row: Mapping[str, Any]) -> datetime:
    return datetime.fromisoformat(row["read_at"]).astimezone(timezone(timedelta(minutes=row["utc_offset"])))


def _event_columns(fact: Fact | None) -> dict[str, str | None]:
    if fact is None:
        return {"event_id": None}
    return {
        "event_id": str(fact.id),
        "event_kind": fact.kind,
        "parcel": fact.parcel,
        "voids": str(fact.voids) if fact.voids else None,
        "paired": fact.paired,
        "event_reason": fact.reason,
    }


def event_of(row: Mapping[str, Any]) -> Event:
    """The event that a row of `entries` holds."""
    kind = EventKind(row["event_kind"])
    return Event(
        id=UUID(row["event_id"]),
        sequence=row["sequence"],
        parcel=row["parcel"] or row["number"],
        carrier=row["carrier"],
        stage=Stage(row["stage"]) if kind is EventKind.STAGE else None,
        occurred_at=_local(row),
        worker=row["worker"],
        source=row["source"],
        typed=bool(row["typed"]),
        text=row["text"],
        symbology=row["symbology"],
        kind=kind,
        voids=row["voids"] and UUID(row["voids"]),
        paired=row["paired"],
        reason=row["event_reason"],
    )
