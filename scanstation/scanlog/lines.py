"""A line of the scan log: one entry of the journal, and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from scanstation.codes.label import Kind
from scanstation.events import EventKind, Stage
from scanstation.rows import Way, local
from scanstation.scanlog.filters import Mark
from scanstation.verdict import Answer, Reason


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `at` is when it was read, with the site's offset; `number` what was read, as the label code has it.

    `parcel` is what its event is about (`number`, unless it is a void, a pairing or a correction), `event_kind` and
    `event_id` are None where it is no event. `voids` is the event that it takes out, `paired` the courier's number
    that it attaches, `event_reason` why (of a void, a hold or a correction). `set_aside_because` is the server's
    word. `corrects` is the sequence of the entry that it puts right, `way` how; `corrected_by` and `corrected_at` say
    who did, and when.
    `order` is the order's number as far as the directory knows ("" where it does not).
    """

    sequence: int
    at: datetime
    answer: Answer
    reason: Reason | None
    stage: Stage | None
    kind: Kind
    number: str
    parcel: str
    carrier: str | None
    order: str
    worker: str
    source: str
    typed: bool
    text: str
    symbology: str | None
    mark: Mark
    event_id: UUID | None = None
    event_kind: EventKind | None = None
    voids: UUID | None = None
    paired: str | None = None
    event_reason: str = ""
    set_aside_because: str = ""
    corrects: int | None = None
    way: Way | None = None
    corrected_by: str = ""
    corrected_at: datetime | None = None


SECRET_KINDS = (Kind.COMMAND, Kind.BADGE, Kind.ENROLMENT)
"""What is printed on them gives orders or signs somebody on: whoever has the text can print it."""


def for_others(line: Line) -> Line:
    """The line as it may leave the bench: without the codes of badges and commands, and a closing's sheet."""
    if line.kind not in SECRET_KINDS:
        return line
    number = line.number if line.way in (Way.CLOSE, Way.REOPEN) else ""
    return replace(line, number=number, parcel=number, text="")


def line_of(row: Mapping[str, Any], order: str) -> Line:
    """The line of a row of `entries`, with the columns `mark` and `set_aside_because` beside its own."""
    is_event = row["event_id"] is not None
    return Line(
        sequence=row["sequence"],
        at=local(row),
        answer=Answer(row["answer"]),
        reason=Reason(row["reason"]) if row["reason"] else None,
        stage=Stage(row["stage"]) if row["stage"] else None,
        kind=Kind(row["kind"]),
        number=row["number"],
        parcel=row["parcel"] or row["number"],
        carrier=row["carrier"],
        order=order,
        worker=row["worker"],
        source=row["source"],
        typed=bool(row["typed"]),
        text=row["text"],
        symbology=row["symbology"],
        mark=Mark(row["mark"]),
        event_id=UUID(row["event_id"]) if is_event else None,
        event_kind=EventKind(row["event_kind"]) if is_event else None,
        voids=UUID(row["voids"]) if row["voids"] else None,
        paired=row["paired"],
        event_reason=row["event_reason"],
        set_aside_because=row["set_aside_because"] or "",
        corrects=row["corrects"],
        way=Way(row["correction"]) if row["correction"] else None,
        corrected_by=row["corrected_by"] or "",
        corrected_at=datetime.fromisoformat(row["corrected_at"]).astimezone(local(row).tzinfo)
        if row["corrected_at"]
        else None,
    )
