"""A shift in numbers: what was scanned in each hour, by whom and at which bench, and when nobody scanned for long.

The database counts by the minute, in one statement; what an hour is, and a pause, is found out here. A scan counts
when it happened, not when it came in.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from django.db import connection
from django.db.models import CharField, Count, Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable
from django.db.models.functions import Substr, TruncMinute

from tracking.operations.moment import Moment
from tracking.operations.queries.hours import STAGES
from tracking.operations.queries.scan_rows import people
from tracking.operations.queries.scans import LATE_SECONDS, Wanted, voided, within
from tracking.parcels.facts import STATION
from tracking.parcels.models import Event

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
PAUSE = 15
"""Minutes without a scan that are a pause, unless somebody asks for others."""
SHORTEST = timedelta(minutes=5)
"""Whoever worked for less has no speed worth telling."""


@dataclass(frozen=True, slots=True)
class Gap:
    """From the last minute with a scan to the next one (UTC)."""

    start: datetime
    end: datetime

    @property
    def seconds(self) -> float:
        """How long it was."""
        return (self.end - self.start).total_seconds()


@dataclass(slots=True)
class Doer:
    """What a worker or a bench did. `counts` are the scans that count, by stage; the rest are shares of all of them.
    `typed` are those that count and were entered by hand, as on the bench.

    `again` are scans of a stage that the parcel had reached before.
    """

    name: str
    counts: Counter[str] = field(default_factory=Counter)
    made: int = 0
    typed: int = 0
    voided: int = 0
    again: int = 0
    late: int = 0
    minutes: set[datetime] = field(default_factory=set)
    gaps: tuple[Gap, ...] = ()

    @property
    def scans(self) -> int:
        """Those that count."""
        return self.counts.total()

    @property
    def stages(self) -> list[int]:
        """Those that count, in the order of STAGES."""
        return [self.counts[stage] for stage in STAGES]

    @property
    def worked(self) -> timedelta:
        """From the first scan to the last, without the pauses."""
        if not self.minutes:
            return timedelta()
        span = max(self.minutes) - min(self.minutes) + MINUTE
        return span - sum((gap.end - gap.start for gap in self.gaps), timedelta())

    @property
    def worked_seconds(self) -> float:
        """The same, in seconds."""
        return self.worked.total_seconds()

    @property
    def per_hour(self) -> float | None:
        """Scans in an hour of work; None where that says nothing."""
        return self.scans / (self.worked / HOUR) if self.worked >= SHORTEST else None

    def percent(self, of: int) -> float:
        """A share of all that were made."""
        return 100 * of / self.made if self.made else 0

    @property
    def shares(self) -> list[tuple[int, float]]:
        """Done before, typed, taken back: how many, and in percent."""
        return [(number, self.percent(number)) for number in (self.again, self.typed, self.voided)]


@dataclass(frozen=True, slots=True)
class HourOf:
    """One hour. `label` is the site's; an hour that comes twice in a night has two. `before` is a week ago."""

    label: str
    stages: tuple[int, ...]
    before: int

    @property
    def total(self) -> int:
        """Of all stages."""
        return sum(self.stages)


@dataclass(frozen=True, slots=True)
class Shift:
    """All of it: the hours in their order, and workers and benches, the busiest first. `before` is a week ago, and
    `before_by_now` what there was by this time then.
    """

    hours: list[HourOf]
    workers: list[Doer]
    benches: list[Doer]
    whole: Doer
    before: int
    before_by_now: int

    @property
    def gaps(self) -> list[tuple[str, Gap]]:
        """Every bench's pauses, the longest first."""
        found = [(bench.name, gap) for bench in self.benches for gap in bench.gaps]
        return sorted(found, key=lambda each: each[1].seconds, reverse=True)


@dataclass(frozen=True, slots=True)
class _Group:
    minute: datetime
    what: str
    actor: str
    worker: str
    made: int
    typed: int
    late: int
    voided: int
    again: int

    @property
    def counts(self) -> int:
        return self.made - self.voided


def count(start: datetime, end: datetime, moment: Moment, pause: int = PAUSE) -> Shift:
    """From `start` up to `end` (UTC), beside the same hours a week ago as the site's clock has them."""
    zone = moment.zone
    groups = list(_groups(start, end))
    earlier = [_week_before(each, zone) for each in (start, end)]
    past = list(_minutes(*earlier))
    before = _by_hour(past, zone)
    by_now = _week_before(min(moment.now, end), zone)
    names = people()
    workers = _doers(groups, lambda group: names.worker(group.worker) or "Nobody signed on", pause)
    benches = _doers(groups, lambda group: names.by(group.actor), pause)
    whole = next(iter(_doers(groups, lambda _group: "", pause)), Doer(""))
    hours = _hours(groups, before, earlier[0], start, zone)
    return Shift(hours, workers, benches, whole, before.total(), sum(n for minute, n in past if minute <= by_now))


def _week_before(moment: datetime, zone: ZoneInfo) -> datetime:
    """A week ago at the same time of the site's day: a night with an hour more or less does not shift it."""
    return (moment.astimezone(zone) - timedelta(days=7)).astimezone(UTC)


def _scans(start: datetime, end: datetime) -> QuerySet[Event]:
    return within(Wanted(start, end)).filter(what__in=STAGES, actor__startswith=STATION)


def _groups(start: datetime, end: datetime) -> Iterator[_Group]:
    same = Event.objects.filter(parcel=OuterRef("parcel"), what=OuterRef("what"), at__lt=OuterRef("at"))
    same = same.filter(~voided())
    marked = _scans(start, end).annotate(minute=_minute(), is_voided=voided(), is_again=Exists(same))
    keys = ("minute", "what", "actor", "worker")
    counted = (
        marked.order_by()
        .values(*keys)
        .annotate(
            made=Count("pk"),
            typed_=Count("pk", filter=Q(typed=True, is_voided=False)),
            late=Count("pk", filter=Q(delay__gt=LATE_SECONDS)),
            voids_=Count("pk", filter=Q(is_voided=True)),
            again=Count("pk", filter=Q(is_again=True, is_voided=False)),
        )
    )
    for row in counted.values_list(*keys, "made", "typed_", "late", "voids_", "again"):
        yield _Group(_as_time(row[0]), *row[1:])


def _minute() -> Combinable:
    """The minute of a scan. SQLite keeps times as texts, and Django's own way calls Python for each row there."""
    if connection.vendor == "postgresql":
        return TruncMinute("at", tzinfo=UTC)
    return Substr("at", 1, 16, output_field=CharField())


def _as_time(minute: datetime | str) -> datetime:
    return datetime.fromisoformat(minute).replace(tzinfo=UTC) if isinstance(minute, str) else minute


def _minutes(start: datetime, end: datetime) -> Iterator[tuple[datetime, int]]:
    """How many scans that count there were in each minute."""
    standing = _scans(start, end).filter(~voided())
    counted = standing.annotate(minute=_minute()).order_by().values("minute").annotate(number=Count("pk"))
    for minute, number in counted.values_list("minute", "number"):
        yield _as_time(minute), number


def _by_hour(minutes: Iterable[tuple[datetime, int]], zone: ZoneInfo) -> Counter[datetime]:
    """Hour -> scans."""
    counted: Counter[datetime] = Counter()
    for minute, number in minutes:
        counted[_hour(minute, zone)] += number
    return counted


def _hour(minute: datetime, zone: ZoneInfo) -> datetime:
    """When the hour of the site's clock began (UTC). Not every zone is whole hours away."""
    past = minute.astimezone(zone).minute
    return minute - past * MINUTE


def _hours(
    groups: Iterable[_Group], before: Counter[datetime], before_start: datetime, start: datetime, zone: ZoneInfo
) -> list[HourOf]:
    """From the first hour with anything to the last. A week ago is beside it by the time that the clock showed."""
    counted: dict[datetime, Counter[str]] = defaultdict(Counter)
    for group in groups:
        counted[_hour(group.minute, zone)][group.what] += group.counts
    past = _by_clock(before, before_start, zone)
    clocks = {_clock(hour, start, zone): hour for hour in sorted(counted, reverse=True)}
    missing = {_at_clock(clock, start, zone) for clock in past if clock not in clocks}
    ends = sorted({*counted, *missing})
    if not ends:
        return []
    number = round((ends[-1] - ends[0]) / HOUR) + 1
    return [_hour_of(ends[0] + HOUR * each, counted, past, start, zone) for each in range(number)]


def _hour_of(
    hour: datetime,
    counted: dict[datetime, Counter[str]],
    past: Counter[tuple[int, int]],
    start: datetime,
    zone: ZoneInfo,
) -> HourOf:
    here = hour.astimezone(zone)
    stages = tuple(counted[hour][stage] for stage in STAGES) if hour in counted else (0,) * len(STAGES)
    is_second = here.fold == 1  # the hour that comes twice: last week had it once
    return HourOf(f"{here.hour}", stages, 0 if is_second else past[_clock(hour, start, zone)])


def _clock(hour: datetime, start: datetime, zone: ZoneInfo) -> tuple[int, int]:
    """Days since the start, and the hour that the site's clock shows."""
    here = hour.astimezone(zone)
    return (here.date() - start.astimezone(zone).date()).days, here.hour


def _by_clock(hours: Counter[datetime], start: datetime, zone: ZoneInfo) -> Counter[tuple[int, int]]:
    counted: Counter[tuple[int, int]] = Counter()
    for hour, number in hours.items():
        counted[_clock(hour, start, zone)] += number
    return counted


def _at_clock(clock: tuple[int, int], start: datetime, zone: ZoneInfo) -> datetime:
    """When the site's clock shows that (UTC)."""
    day = start.astimezone(zone).date() + timedelta(days=clock[0])
    return datetime(day.year, day.month, day.day, clock[1], tzinfo=zone).astimezone(UTC)


def _doers(groups: Iterable[_Group], name: Callable[[_Group], str], pause: int) -> list[Doer]:
    found: dict[str, Doer] = {}
    for group in groups:
        doer = found.setdefault(name(group), Doer(name(group)))
        doer.counts[group.what] += group.counts
        doer.made += group.made
        doer.typed += group.typed
        doer.late += group.late
        doer.voided += group.voided
        doer.again += group.again
        doer.minutes.add(group.minute)
    for doer in found.values():
        doer.gaps = tuple(_gaps(sorted(doer.minutes), timedelta(minutes=pause)))
    return sorted(found.values(), key=lambda doer: (-doer.scans, doer.name))


def _gaps(minutes: list[datetime], pause: timedelta) -> Iterator[Gap]:
    for last, following in pairwise(minutes):
        if following - last > pause:
            yield Gap(last + MINUTE, following)
