"""At the end of the day: what was packed and not shipped, what no courier has seen, whether everything is here."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Max, Min, Value
from django.db.models.functions import Concat

from tracking.operations.queries import stations
from tracking.operations.queries.parcel_rows import ParcelRow, rows_of
from tracking.operations.queries.scan_rows import people
from tracking.operations.queries.scans import Wanted, voided, within
from tracking.parcels.facts import STATION, What
from tracking.parcels.models import Parcel
from tracking.stations import journals
from tracking.stations.models import Station

LISTED = 100
"""Parcels that are shown of each list; the count says how many there are."""
MOST_RANGES = 20
MOST_NUMBERS = 20_000
"""Of a journal that spans more numbers in a day, none are named: its clock was wrong, or it is no bench's."""


@dataclass(frozen=True, slots=True)
class Left:
    """Parcels that a stage of the day is the last word on: how many, at which benches, and the first of them."""

    count: int
    by_bench: list[tuple[str, int]]
    parcels: tuple[ParcelRow, ...]


@dataclass(frozen=True, slots=True)
class Here:
    """What a bench did that day, and how much of it is here.

    `here` are the events that we have; `waiting` is how many the bench had still to send when it was last heard, None
    where it has not said so. `is_fresh`: it was heard after the day, or is there now. `is_over`: the day is, so that
    what waits may be of a later one. `missing` are the numbers between its first and last event of the day that
    brought none, in ranges, the first of them.
    """

    name: str
    here: int
    waiting: int | None
    heard_at: datetime | None
    is_fresh: bool
    is_over: bool
    missing: tuple[tuple[int, int], ...]
    missing_count: int

    @property
    def made(self) -> int | None:
        """What was scanned there, as far as it has said so."""
        return None if self.waiting is None or (self.waiting and self.is_over) else self.here + self.waiting

    @property
    def is_complete(self) -> bool:
        """The bench keeps nothing back."""
        return self.waiting == 0 and self.is_fresh


@dataclass(frozen=True, slots=True)
class Handover:
    """The day's end."""

    packed: Left
    shipped: Left
    benches: list[Here]


def check(start: datetime, end: datetime, now: datetime) -> Handover:
    """Look at what was done from `start` up to `end` (UTC)."""
    return Handover(
        packed=_left(start, end, What.PACKED),
        shipped=_left(start, end, What.SHIPPED),
        benches=_benches(start, end, now),
    )


def _left(start: datetime, end: datetime, what: What) -> Left:
    """Whose last stage it still is. What was held or cancelled since is in lists of its own."""
    done = within(Wanted(start, end)).filter(what=what.value).filter(~voided())
    # Not to be answered by the index of parcels' states: where no courier tells of them, all are shipped for ever.
    state = Concat("parcel__state", Value(" "), "parcel__stage")
    last = done.alias(standing=state).filter(standing=f"{what.value} {what.value}").order_by()
    counted = last.values("actor").annotate(number=Count("parcel", distinct=True)).values_list("actor", "number")
    names = people()
    by_bench: Counter[str] = Counter()
    for actor, number in counted:
        by_bench[names.by(actor)] += number
    oldest = last.values("parcel").annotate(first=Min("at")).order_by("first", "parcel")
    keys = list(oldest.values_list("parcel", flat=True)[:LISTED])
    found = Parcel.objects.filter(pk__in=keys).select_related("order").prefetch_related("aliases")
    places = {key: place for place, key in enumerate(keys)}
    shown = rows_of(sorted(found, key=lambda parcel: places[parcel.pk]))
    count = last.values("parcel").distinct().count() if len(keys) == LISTED else len(keys)
    return Left(count, by_bench.most_common(), shown)


def _benches(start: datetime, end: datetime, now: datetime) -> list[Here]:
    """Those that scanned on the day, and those that keep something back."""
    counted: dict[str, int] = {}
    spans: dict[str, list[_Span]] = {}
    own = within(Wanted(start, end)).filter(actor__startswith=STATION, sequence__gt=0).order_by()
    told = own.values("actor", "journal").annotate(n=Count("pk"), first=Min("sequence"), last=Max("sequence"))
    for actor, journal, number, first, last in told.values_list("actor", "journal", "n", "first", "last"):
        slug = actor.removeprefix(STATION)
        counted[slug] = counted.get(slug, 0) + number
        if journal and last - first < MOST_NUMBERS:
            spans.setdefault(slug, []).append(_Span(journal, first, last))
    benches = {station.slug: station for station in Station.objects.all()}
    waiting = {slug for slug, station in benches.items() if station.waiting and not station.revoked_at}
    fresh_from, is_over = min(end, now - stations.ONLINE_FOR), end <= now
    listed = [
        _here(benches[slug], counted.get(slug, 0), spans.get(slug, ()), fresh_from, is_over=is_over)
        if slug in benches
        else Here(slug, counted[slug], None, None, False, is_over, (), 0)  # its events are here, it is not
        for slug in {*counted, *waiting}
    ]
    return sorted(listed, key=lambda bench: bench.name)


@dataclass(frozen=True, slots=True)
class _Span:
    """The first and the last number of a journal's day."""

    journal: UUID
    first: int
    last: int


def _here(bench: Station, number: int, spans: Iterable[_Span], fresh_from: datetime, *, is_over: bool) -> Here:
    missing = [gap for span in spans for gap in journals.missing(bench, span.journal, span.first, span.last)]
    return Here(
        name=bench.name,
        here=number,
        waiting=bench.waiting,
        heard_at=bench.last_seen_at,
        is_fresh=bench.last_seen_at is not None and bench.last_seen_at >= fresh_from,
        is_over=is_over,
        missing=tuple(missing[:MOST_RANGES]),
        missing_count=sum(last - first + 1 for first, last in missing),
    )
