"""What the benches did in each hour of today, against the same weekday a week ago.

Counted by the minute in the database, because its index has that at hand; put into the site's hours here. A scan
counts when it happened, not when it came in: a bench that was offline in the morning had a morning. What is in doubt
is read one by one: scans of a bench whose clock was wrong, and scans that were voided.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from django.db import connection
from django.db.models import Q, QuerySet

from tracking.operations.moment import Moment
from tracking.parcels.models import Event

STAGES = ("processed", "packed", "shipped")
MOST_VOIDS = 500
"""More than a week's worth of them is no longer an accident, and not worth the time."""
_WEEK = timedelta(days=7)
# The condition of the index, word for word: SQLite takes it for the same only then.
_IS_BENCH = "what IN ('processed', 'packed', 'shipped')"

Counts = Counter[tuple[date, int, str, bool]]
"""(Day, hour, stage, whether it was at or before this time of the day) -> scans."""


@dataclass(frozen=True, slots=True)
class Hour:
    """One hour of the day. `stages` are today's scans in the order of STAGES, `before` is what last week had.

    `before_by_now` are those of last week's that had been made by this time of the day.
    """

    hour: int
    stages: tuple[int, ...]
    before: int
    before_by_now: int

    @property
    def total(self) -> int:
        """Today's scans."""
        return sum(self.stages)


def count(moment: Moment) -> list[Hour]:
    """From the first hour that had anything on either day to the last; empty for a site that is silent."""
    days = (moment.today, moment.today - _WEEK)
    counts: Counts = Counter()
    for day in days:
        counts.update(_clean(day, moment))
    counts.update(_with_wrong_clock(days, moment))
    counts.subtract(_voided(days, moment))
    hours = [hour for (_day, hour, *_), scans in counts.items() if scans > 0]
    return [_hour(counts, hour, *days) for hour in range(min(hours), max(hours) + 1)] if hours else []


def _hour(counts: Counts, hour: int, today: date, before: date) -> Hour:
    def made(day: date, stage: str, *by_now: bool) -> int:
        return sum(counts[day, hour, stage, early] for early in by_now)

    stages = tuple(made(today, stage, True, False) for stage in STAGES)
    early, later = (sum(made(before, stage, by_now) for stage in STAGES) for by_now in (True, False))
    return Hour(hour, stages, early + later, early)


def _clean(day: date, moment: Moment) -> Counts:
    """Scans of benches whose clocks are right."""
    bounds = (moment.start_of(day), moment.start_of(day + timedelta(days=1)))
    minute = (
        "date_trunc('minute', occurred_at)" if connection.vendor == "postgresql" else "substr(occurred_at, 1, 16)"
    )
    counts: Counts = Counter()
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT what, {minute}, count(*) FROM parcels_event WHERE {_IS_BENCH} "  # noqa: S608  constants
            "AND occurred_at >= %s AND occurred_at < %s AND clock_error = 0 GROUP BY 1, 2",
            [connection.ops.adapt_datetimefield_value(bound) for bound in bounds],
        )
        for what, at, scans in cursor.fetchall():
            counts[day, *_in_the_day(at, moment, what)] += scans
    return counts


def _in_the_day(minute: str | datetime, moment: Moment, what: str) -> tuple[int, str, bool]:
    """What is counted apart: the hour, the stage, and whether it was by this time of the day."""
    at = datetime.fromisoformat(minute).replace(tzinfo=UTC) if isinstance(minute, str) else minute
    here = at.astimezone(moment.zone)
    return here.hour, what, here.time() <= moment.now.astimezone(moment.zone).time()


def _with_wrong_clock(days: tuple[date, ...], moment: Moment) -> Counts:
    """Scans of benches whose clocks were wrong, with what was wrong taken off."""
    doubtful = ~Q(clock_error=0) & Q(received_at__gte=moment.start_of(min(days)), what__in=STAGES)
    return _placed(Event.objects.filter(doubtful), days, moment)


def _voided(days: tuple[date, ...], moment: Moment) -> Counts:
    """Scans that count no longer. A void comes after its scan, so those since last week's day are enough."""
    voids = Event.objects.filter(voids__isnull=False, received_at__gte=moment.start_of(min(days)))
    voided = Event.objects.filter(pk__in=list(voids.values_list("voids", flat=True)[:MOST_VOIDS]), what__in=STAGES)
    return _placed(voided, days, moment)


def _placed(events: QuerySet[Event], days: tuple[date, ...], moment: Moment) -> Counts:
    counts: Counts = Counter()
    for what, occurred_at, clock_error, received_at in events.values_list(
        "what", "occurred_at", "clock_error", "received_at"
    ).iterator():
        claimed = occurred_at - timedelta(seconds=clock_error)
        at = (min(claimed, received_at) if clock_error else claimed).astimezone(moment.zone)
        if at.date() in days:
            counts[at.date(), *_in_the_day(at, moment, what)] += 1
    return counts
