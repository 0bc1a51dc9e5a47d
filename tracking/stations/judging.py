"""One event as it came from a station: a fact, or the reason why it is none. Pure."""

from typing import Any
from uuid import UUID

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scanstation.events import BENCH_STAGES, EventKind
from scanstation.wire import WireEvent
from tracking.parcels.facts import EARLIEST, LATEST, STATION, Fact, What

_WHATS = {EventKind.VOID: What.VOID, EventKind.PAIR: What.PAIRED, EventKind.HOLD: What.HELD}
_CONFLICTS = {
    What.VOID: "voids: this event is not of this station",
    What.PAIRED: "paired: this number is another parcel's; nothing was changed, and staff see it",
}


def judged(raw: Any, station: str, clock_error: int, journal: UUID | None = None) -> Fact | str:
    """The fact, or the reason why it is none."""
    try:
        event = WireEvent.model_validate(raw)
    except ValidationError as error:
        return _reason(error)
    if not EARLIEST <= event.occurred_at < LATEST:
        return "occurred_at: this is not a plausible time"
    is_pair, is_void = event.kind is EventKind.PAIR, event.kind is EventKind.VOID
    if is_pair and event.paired == event.parcel:
        return "paired: this is the parcel's own number"
    return Fact(
        id=event.id,
        code=event.parcel,
        carrier=event.carrier or "",
        what=What(event.stage) if event.kind is EventKind.STAGE and event.stage else _WHATS[event.kind],
        occurred_at=event.occurred_at,
        clock_error=clock_error,
        actor=STATION + station,
        sequence=event.sequence,
        journal=journal,
        worker=event.worker,
        source=event.source,
        typed=event.typed,
        text=event.text,
        symbology=event.symbology or "",
        reason=event.reason,
        voids=event.voids if is_void else None,
        paired=event.paired or "" if is_pair else "",
    )


def conflict(fact: Fact) -> str:
    """Why a fact was refused although nothing is wrong with it by itself."""
    return _CONFLICTS[fact.what]


def _reason(error: ValidationError) -> str:
    """Every wrong field and what is wrong with it, without the value: it may be long, and is known to the sender."""
    return "; ".join(_said(problem) for problem in error.errors(include_url=False, include_input=False))


def _said(problem: ErrorDetails) -> str:
    match problem["loc"], problem["type"]:
        case (), "value_error":
            return problem["msg"].removeprefix("Value error, ")
        case (), _:
            return "This is no event: it is not a JSON object"
        case ("stage", *_), "literal_error":
            return f"stage: must be one of {', '.join(BENCH_STAGES)}"
        case (field, *_), _:
            return f"{field}: {problem['msg']}"
