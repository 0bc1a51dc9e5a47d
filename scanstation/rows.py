"""The columns of `entries` and what they hold: moments, events, and which rows count. Shared by all who read them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any
from uuid import UUID

from scanstation.events import Event, EventKind, Fact, Stage

STANDS = "NOT EXISTS (SELECT 1 FROM entries AS void WHERE void.voids = event.event_id)"
"""Whether nothing has taken out a row of `entries AS event`."""
SETTLED = "outbox.state = 'set_aside' AND EXISTS (SELECT 1 FROM entries AS void WHERE void.voids = outbox.event_id)"
"""Whether a row of `outbox` is of an event that the server refused and somebody took out: nothing is left to do."""
PUT_RIGHT = (
    "EXISTS (SELECT 1 FROM entries AS correction WHERE correction.corrects = event.sequence AND NOT EXISTS ("
    "SELECT 1 FROM entries AS void WHERE void.voids = correction.event_id))"
)
"""Whether a lead has put a row of `entries AS event` right, and has not taken that back."""
OF_PARCELS = (
    "corrects IS NULL AND kind NOT IN ('command', 'badge', 'enrolment') AND NOT (source = 'keypad' AND text = '')"
)
"""Whether a row of `entries` is a reading at all, and no command, badge or PIN."""
COUNTS = f"event_id IS NOT NULL AND event_kind = 'stage' AND {STANDS}"
"""Whether it is a stage event that nothing has taken out."""
ABOUT = "event_id IS NOT NULL AND coalesce(parcel, number) IN (SELECT value FROM json_each(?))"
"""Whether it is an event about one of some numbers, given as a JSON array."""


def utc_text(moment: datetime) -> str:
    """A moment as the journal writes it: UTC, fixed width, so that text order is time order."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


def local(row: Mapping[str, Any]) -> datetime:
    """When a row was read, with the site's offset."""
    return datetime.fromisoformat(row["read_at"]).astimezone(timezone(timedelta(minutes=row["utc_offset"])))


def event_columns(fact: Fact | None) -> dict[str, str | None]:
    """What makes a row an event, by column."""
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
        occurred_at=local(row),
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


class Way(StrEnum):
    """How an entry puts an older one right."""

    VOID = "void"
    """It is an event that takes the older one out."""
    ASSIGN = "assign"
    """It is the event that the older one should have been."""
    RETRY = "retry"
    """What the server had refused is sent to it again."""
    SETTLE = "settle"
    """A lead has seen to it, and nothing more is to be done."""
    CLOSE = "close"
    """A lead signs a day off: it is about no entry, see `A_DAY`."""
    REOPEN = "reopen"
    """A day that was signed off is open again."""


A_DAY = 0
"""What `corrects` is of an entry that closes or reopens a day: no entry has this sequence."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What makes an entry a correction: of which entry, how, by whom, when (aware) and why."""

    corrects: int
    way: Way
    by: str
    at: datetime
    reason: str


def correction_columns(correction: Correction | None) -> dict[str, Any]:
    """What makes a row a correction, by column."""
    if correction is None:
        return {}
    return {
        "corrects": correction.corrects,
        "correction": correction.way,
        "corrected_by": correction.by,
        "corrected_at": utc_text(correction.at),
        "event_reason": correction.reason,
    }
