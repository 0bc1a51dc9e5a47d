"""Conflicts: what was accepted here, perhaps offline, and what the directory later says otherwise. For the lead.

Entries stay as they are; a conflict stands beside the event that it is about. Journal's thread, in a transaction.
"""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlite_utils import Database

from scanstation.events import Stage
from scanstation.notes import Notes
from scanstation.rows import ABOUT, COUNTS, STANDS, event_of, utc_text
from scanstation.verdict import Done, Reason
from scanstation.wire import KnownParcel, KnownStage


class Clash(StrEnum):
    """How an event of this bench and the directory disagree."""

    DONE_ELSEWHERE = "done_elsewhere"
    """Another bench has brought the parcel to this stage as well, and its word counts."""
    HELD = "held"
    """The parcel was on hold before this bench could know."""
    UNKNOWN = "unknown"
    """No order tells of the parcel, and the site wants to know of that."""
    WRONG_LABEL = "wrong_label"
    """The courier's number that was attached here is another parcel's."""


class Told(BaseModel):
    """What the directory said: the other bench's stage, the reason of the hold, the parcel of the label."""

    stage: KnownStage | None = None
    hold: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One of them. `number` and `stage` are what this bench recorded, `at` when and `worker` who did; `earlier` is
    the other bench's, `hold` why it is held, `other` a code of the parcel that the label belongs to.
    """

    event_id: UUID
    clash: Clash
    number: str
    stage: Stage | None
    at: datetime
    worker: str
    earlier: Done | None = None
    hold: str = ""
    other: str = ""


class Conflicts:
    """Finds them as the directory is learnt. Notes: `reconciled`, up to which sequence the server's word is known
    for every event; `names`, what the server calls this station.
    """

    def __init__(self, db: Database, notes: Notes) -> None:
        self._db = db
        self._notes = notes

    def open(self) -> Sequence[Conflict]:
        """Those that nobody has cleared, oldest first; none of an event that was taken back."""
        rows = self._db.query(
            "SELECT event.*, clash, told FROM conflicts JOIN entries AS event USING (event_id) WHERE NOT cleared "  # noqa: S608
            f"AND {STANDS} ORDER BY found_at"
        )
        return [_conflict(row) for row in rows]

    def count(self) -> int:
        """How many are open."""
        row = self._db.execute(
            f"SELECT count(*) FROM conflicts AS event WHERE NOT cleared AND {STANDS}"  # noqa: S608
        ).fetchone()
        return int(row[0])

    def clear(self, event_ids: Iterable[UUID]) -> bool:
        """The lead has seen to these. Returns whether any of them was open."""
        sql = "UPDATE conflicts SET cleared = 1 WHERE event_id = ? AND NOT cleared"
        return sum(self._db.execute(sql, [str(event_id)]).rowcount for event_id in event_ids) > 0

    def compare(self, numbers: Mapping[str, KnownParcel], now: datetime) -> None:
        """Find what this bench has recorded of some parcels, by their numbers, otherwise than is told of them now."""
        names = json.loads(self._notes.get("names", "[]"))
        for row in self._stages(numbers):
            parcel = numbers[row["parcel"] or row["number"]]
            elsewhere = _elsewhere(row, parcel, names)
            if elsewhere:
                self._add(row, Clash.DONE_ELSEWHERE, Told(stage=elsewhere), now)
            if parcel.hold is not None and self._could_not_know(row, parcel):
                self._add(row, Clash.HELD, Told(hold=parcel.hold), now)
        for row in self._pairs(numbers):
            parcel = numbers[row["paired"]]
            others = [number for number in _numbers(parcel) if number != row["paired"]]
            if parcel.order and numbers.get(row["parcel"]) is not parcel:
                self._add(row, Clash.WRONG_LABEL, Told(other=(others or [row["paired"]])[0]), now)

    def reconcile(self, horizon: int, limit: int, now: datetime, is_unknown: Callable[[str], bool] | None) -> bool:
        """Go on to `horizon`: the server has every event up to it and has told all that it knows of them.

        `is_unknown` says whether a number is one of which no order tells; None where that does not matter. Looks at
        `limit` entries at most and returns whether there are more.
        """
        start = self._notes.number("reconciled")
        end = horizon if is_unknown is None else min(horizon, start + limit)
        if end <= start:
            return False
        sql = f"SELECT * FROM entries AS event WHERE sequence > ? AND sequence <= ? AND {COUNTS}"  # noqa: S608
        for row in self._db.query(sql, [start, end]) if is_unknown else ():
            number = row["parcel"] or row["number"]
            if is_unknown and row["reason"] != Reason.UNKNOWN_PARCEL and is_unknown(number):
                self._add(row, Clash.UNKNOWN, Told(), now)
        self._notes.keep(reconciled=end)
        return end < horizon

    def _stages(self, numbers: Collection[str]) -> Iterable[Mapping[str, Any]]:
        return self._db.query(
            f"SELECT * FROM entries AS event WHERE {ABOUT} AND {COUNTS}",  # noqa: S608
            [json.dumps(list(numbers))],
        )

    def _pairs(self, numbers: Collection[str]) -> Iterable[Mapping[str, Any]]:
        """Pairings that the server has taken; before that it cannot tell of them."""
        return self._db.query(
            "SELECT event.* FROM entries AS event JOIN outbox USING (event_id) WHERE paired IS NOT NULL "  # noqa: S608
            f"AND paired IN (SELECT value FROM json_each(?)) AND state = 'sent' AND {STANDS}",
            [json.dumps(list(numbers))],
        )

    def _could_not_know(self, row: Mapping[str, Any], parcel: KnownParcel) -> bool:
        """Whether the event is newer than the server's last word, and the hold not this bench's own."""
        if row["sequence"] <= self._notes.number("reconciled"):
            return False
        own = self._db.execute(
            f"SELECT 1 FROM entries AS event WHERE {ABOUT} AND event_kind = 'hold' LIMIT 1",  # noqa: S608
            [json.dumps(_numbers(parcel))],
        )
        return own.fetchone() is None

    def _add(self, row: Mapping[str, Any], clash: Clash, told: Told, now: datetime) -> None:
        self._db.execute(
            "INSERT OR IGNORE INTO conflicts (event_id, clash, found_at, told) VALUES (?, ?, ?, ?)",
            [row["event_id"], clash, utc_text(now), told.model_dump_json()],
        )


def _numbers(parcel: KnownParcel) -> Sequence[str]:
    return [code.code for code in parcel.codes]


def _elsewhere(row: Mapping[str, Any], parcel: KnownParcel, names: Collection[str]) -> KnownStage | None:
    """The same stage, recorded at a bench that is known not to be this one."""
    told = next((each for each in parcel.stages if each.stage == row["stage"]), None)
    if told is None or not names or told.station in ("", *names):
        return None
    return told


def _conflict(row: Mapping[str, Any]) -> Conflict:
    event, told = event_of(row), Told.model_validate_json(row["told"])
    stage = told.stage
    earlier = Done(stage.stage, stage.at, stage.worker, stage.station) if stage else None
    clash = Clash(row["clash"])
    return Conflict(
        event.id, clash, event.parcel, event.stage, event.occurred_at, event.worker, earlier, told.hold, told.other
    )
