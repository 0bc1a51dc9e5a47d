"""A station's batch becomes facts: each event is judged on its own, then all go through `record` at once."""

from datetime import datetime, timedelta
from typing import Any

from django.db.models.functions import Greatest

from scanstation.wire import Answer, Batch, Outcome, Reply
from tracking.parcels.facts import EARLIEST, LATEST, Fact
from tracking.parcels.record import record
from tracking.parcels.writing import committed
from tracking.problems import Problem
from tracking.stations import journals
from tracking.stations.journals import Held
from tracking.stations.judging import conflict, judged
from tracking.stations.models import Station

CLOCK_TOLERANCE = timedelta(seconds=60)
"""A difference up to this is the network's, not the clock's."""
LONGEST_ID = 64
"""Characters of a broken id that are echoed."""


def ingest(station: Station, batch: Batch, now: datetime, version: str = "") -> Reply:
    """Store what can be stored, and answer for every event in order. Returns after the commit.

    `version` is the station's own. Raises Problem when its clock says something that no clock says.
    """
    if not EARLIEST <= batch.sent_at < LATEST:
        raise Problem(422, "The field 'sent_at' is not a plausible time.")
    error = _clock_error(batch.sent_at, now)
    said = [judged(raw, station.slug, error, batch.journal) for raw in batch.events]
    facts = [fact for fact in said if isinstance(fact, Fact)]
    presence = {"last_seen_at": now, "clock_error": error, "version": version, "waiting": batch.waiting}

    def store() -> tuple[Held, list[Outcome]]:
        # First of all: batches of one station wait for each other here, so that its numbers are exact, and a void
        # and what it takes out see each other.
        Station.objects.filter(pk=station.pk).update(**presence)
        outcomes = record(facts, now=now)
        kept = [fact.sequence for fact, its in zip(facts, outcomes, strict=True) if its is not Outcome.REFUSED]
        if batch.journal:
            return journals.add(station, batch.journal, kept), outcomes
        highest = Greatest("last_sequence", max(kept, default=0))
        Station.objects.filter(pk=station.pk).update(last_sequence=highest)
        return journals.held(station, None), outcomes

    before, outcomes = committed(store)
    told = iter(zip(facts, outcomes, strict=True))
    return Reply(
        station=station.slug,
        last_sequence=before.last_sequence,
        count=before.count,
        answers=[
            _answer(raw, *next(told))
            if isinstance(fact, Fact)
            else Answer(id=_echo(raw), outcome=Outcome.REFUSED, reason=fact)
            for raw, fact in zip(batch.events, said, strict=True)
        ],
    )


def _clock_error(sent_at: datetime, now: datetime) -> int:
    """Whole seconds by which the station's clock is ahead; 0 for what the network may have taken."""
    error = sent_at - now
    return 0 if abs(error) <= CLOCK_TOLERANCE else round(error.total_seconds())


def _answer(raw: Any, fact: Fact, outcome: Outcome) -> Answer:
    return Answer(id=_echo(raw), outcome=outcome, reason=conflict(fact) if outcome is Outcome.REFUSED else "")


def _echo(raw: Any) -> str:
    """The event's id as it was sent, "" when it has none."""
    sent = raw.get("id", "") if isinstance(raw, dict) else ""
    return str(sent)[:LONGEST_ID]
