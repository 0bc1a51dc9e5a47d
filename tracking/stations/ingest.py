"""A station's batch becomes facts: each event is judged on its own, then all go through `record` at once."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models.functions import Greatest
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scanstation.events import BENCH_STAGES
from scanstation.wire import Answer, Batch, Outcome, Reply, WireEvent
from tracking.parcels.facts import EARLIEST, LATEST, Fact, What
from tracking.parcels.record import record
from tracking.parcels.writing import writing
from tracking.stations.models import Station
from tracking.stations.problems import Problem

CLOCK_TOLERANCE = timedelta(seconds=60)
"""A difference up to this is the network's, not the clock's."""
LONGEST_ID = 64
"""Characters of a broken id that are echoed."""


def ingest(station: Station, batch: Batch, now: datetime) -> Reply:
    """Store what can be stored, and answer for every event in order. Returns after the commit.

    Raises Problem when the station's clock says something that no clock says.
    """
    if not EARLIEST <= batch.sent_at < LATEST:
        raise Problem(422, "The field 'sent_at' is not a plausible time.")
    error = _clock_error(batch.sent_at, now)
    judged = [_judged(raw, f"station:{station.slug}", error) for raw in batch.events]
    facts = [fact for fact in judged if isinstance(fact, Fact)]
    latest = max((fact.sequence for fact in facts), default=0)
    with writing():
        Station.objects.filter(pk=station.pk).update(
            last_seen_at=now, clock_error=error, last_sequence=Greatest("last_sequence", latest)
        )
        outcomes = iter(record(facts, now=now))
    return Reply(
        station=station.slug,
        last_sequence=station.last_sequence,
        answers=[
            Answer(id=_echo(raw), outcome=next(outcomes))
            if isinstance(fact, Fact)
            else Answer(id=_echo(raw), outcome=Outcome.REFUSED, reason=fact)
            for raw, fact in zip(batch.events, judged, strict=True)
        ],
    )


def _clock_error(sent_at: datetime, now: datetime) -> int:
    """Whole seconds by which the station's clock is ahead; 0 for what the network may have taken."""
    error = sent_at - now
    return 0 if abs(error) <= CLOCK_TOLERANCE else round(error.total_seconds())


def _judged(raw: Any, actor: str, clock_error: int) -> Fact | str:
    """The fact, or the reason why it is none."""
    try:
        event = WireEvent.model_validate(raw)
    except ValidationError as error:
        return _reason(error)
    if event.stage is None:
        return "kind: this version of the server takes stage events only"
    if not EARLIEST <= event.occurred_at < LATEST:
        return "occurred_at: this is not a plausible time"
    return Fact(
        id=event.id,
        code=event.parcel,
        carrier=event.carrier or "",
        what=What(event.stage),
        occurred_at=event.occurred_at,
        clock_error=clock_error,
        actor=actor,
        sequence=event.sequence,
        worker=event.worker,
        source=event.source,
        typed=event.typed,
        text=event.text,
        symbology=event.symbology or "",
    )


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


def _echo(raw: Any) -> str:
    """The event's id as it was sent, "" when it has none."""
    sent = raw.get("id", "") if isinstance(raw, dict) else ""
    return str(sent)[:LONGEST_ID]
