"""How many there are behind each filter of the scan log: one statement counts, the rest is arithmetic."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import BooleanField, Case, Count, Value, When

from tracking.operations.queries.scans import LATE_SECONDS, NOBODY, Wanted, voided, within
from tracking.parcels.facts import STATION, What


@dataclass(slots=True)
class Facets:
    """Each filter's choices, and how many there would be with it and all the other filters that are set.

    `total` is how many there are with all of them.
    """

    total: int = 0
    whats: Counter[str] = field(default_factory=Counter)
    stations: Counter[str] = field(default_factory=Counter)
    workers: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    typed: int = 0
    voided: int = 0
    late: int = 0

    @property
    def all(self) -> int:
        """Of every kind."""
        return self.whats.total()


@dataclass(frozen=True, slots=True)
class _Group:
    """Events that are alike in everything that can be filtered by."""

    what: str
    station: str
    worker: str
    source: str
    typed: bool
    late: bool
    voided: bool
    count: int

    def misses(self, wanted: Wanted) -> set[str]:
        """The filters that these events do not pass."""
        given = ((name, getattr(wanted, name)) for name in _FILTERS)
        return {name for name, value in given if value and value != getattr(self, name)}


_FILTERS = ("what", "station", "worker", "source", "typed", "late", "voided")


def count(wanted: Wanted) -> Facets:
    """Count what the time and the parcels hold, by everything that can be asked for."""
    facets = Facets()
    for group in _groups(wanted):
        missed = group.misses(wanted)
        if not missed:
            facets.total += group.count
        for name, counter in (
            ("what", facets.whats),
            ("station", facets.stations),
            ("worker", facets.workers),
            ("source", facets.sources),
        ):
            if getattr(group, name) and missed <= {name}:
                counter[getattr(group, name)] += group.count
        for name in ("typed", "late", "voided"):
            if getattr(group, name) and missed <= {name}:
                setattr(facets, name, getattr(facets, name) + group.count)
    return facets


def _groups(wanted: Wanted) -> Iterator[_Group]:
    is_late = Case(When(delay__gt=LATE_SECONDS, then=Value(True)), default=Value(False), output_field=BooleanField())
    names = ("what", "actor", "worker", "source", "typed")
    counted = within(wanted).order_by().annotate(is_late=is_late, is_voided=voided())
    for what, actor, worker, source, typed, late, taken, number in (
        counted.values(*names, "is_late", "is_voided")
        .annotate(number=Count("pk"))
        .values_list(*names, "is_late", "is_voided", "number")
    ):
        is_bench = actor.startswith(STATION)
        station = actor.removeprefix(STATION) if is_bench else ""
        nobody = NOBODY if is_bench else ""
        by_hand = bool(typed) and what != What.VOID.value
        yield _Group(what, station, worker or nobody, source, by_hand, bool(late), bool(taken), number)
