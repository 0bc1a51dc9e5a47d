"""A day in the log of a bench for the pages of facts: two shifts, a break, errors, parcels that stayed."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import uuid_utils.compat as uuids

from scanstation.codes.label import Kind, LabelCode
from scanstation.decide import Decision
from scanstation.entries import Entries
from scanstation.events import Fact, Stage
from scanstation.journal import Journal
from scanstation.reading import Reading
from scanstation.scanlog import DayFacts, LogReader, Measures, day_facts
from scanstation.site import Site
from scanstation.verdict import Answer, Reason
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import ups_numbers

SITE = Site(ZoneInfo("Europe/Berlin"))
NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)
EVENING = datetime(2026, 11, 23, 16, 41, tzinfo=UTC)
MEASURES = Measures(timedelta(minutes=15), per_hour=70, per_day=900)
PEOPLE = ("Ana Kowalska", "Jon Meyer", "Oksana Shevchenko")
PER_HOUR = (22, 48, 66, 74, 58, 31, 61, 70, 52, 18)


def write_day(path: Path, start: datetime = datetime(2026, 11, 23, 5, 40, tzinfo=UTC), unsent: int = 3) -> None:
    """A journal with a busy day in it, from `start` on; the last `unsent` events wait."""
    draw = random.Random(4)
    moments = []
    for hour, scans in enumerate(PER_HOUR):
        began = start + timedelta(hours=hour)
        minutes = 60 if hour != 5 else 22  # after that everybody has lunch
        moments += sorted(began + timedelta(seconds=draw.randrange(minutes * 60)) for _ in range(scans))
    journal = Journal.open(path)
    try:
        journal.submit(lambda entries: _write(entries, moments, draw, unsent)).result()
    finally:
        journal.close()


def _write(entries: Entries, moments: list[datetime], draw: random.Random, unsent: int) -> None:
    numbers, packed, events = ups_numbers(), [], []
    for moment in moments:
        worker = PEOPLE[min(int(draw.expovariate(1.1)), 2)]
        if draw.random() < 0.03:
            reason, answer = draw.choice(
                [(Reason.PRODUCT_CODE, Answer.NOT_A_PARCEL), (Reason.NO_KNOWN_FORMAT, Answer.UNKNOWN)]
            )
            _append(entries, moment, worker, "4471-XZ", Decision(answer, reason=reason), event=False)
            continue
        if packed and draw.random() < 0.45:
            number, stage = packed.pop(0), Stage.SHIPPED
        else:
            number, stage = next(numbers), Stage.PROCESSED if draw.random() < 0.2 else Stage.PACKED
            if stage is Stage.PACKED:
                packed.append(number)
        _append(entries, moment, worker, number, Decision(Answer.ACCEPTED, stage), typed=draw.random() < 0.01)
        events.append(number)
    waiting = entries.waiting(10_000)
    entries.ledger.settle(
        [ServerAnswer(id=str(event.id), outcome=Outcome.STORED) for event in waiting[: len(waiting) - unsent]],
        now=EVENING,
    )


def _append(entries: Entries, at: datetime, worker: str, number: str, decision: Decision, **more: bool) -> None:
    label = LabelCode(Kind.TRACKING_NUMBER, number, "ups", True, number)
    fact = Fact(uuids.uuid7()) if more.pop("event", True) else None
    reading = Reading(number, "gun", at, **more)
    entries.append(reading, label, decision, at=SITE.local(at), worker=worker, fact=fact)


def facts_of(path: Path, now: datetime = EVENING, noon: datetime = NOON, **check: object) -> DayFacts:
    """What the log says of that day."""
    with LogReader(path) as log:
        return day_facts(log, noon, now, SITE, MEASURES, **check)
