"""Parcels that benches have scanned and of which no order tells: they wait for one, or somebody mistyped a number."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import BooleanField, QuerySet
from django.db.models.expressions import RawSQL

from tracking.operations.queries import keys
from tracking.operations.queries.parcel_rows import codes_of
from tracking.operations.queries.piles import AT_MOST
from tracking.operations.queries.scan_rows import ScanRow, rows_of
from tracking.operations.queries.scans import logged
from tracking.parcels.models import Event, Parcel

SHOWN = 50
# The condition of the index, word for word: SQLite takes it for the same only then.
_WAITS = "parcels_parcel.order_id IS NULL AND parcels_parcel.state IN ('processed', 'packed', 'shipped', 'held')"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A parcel: its codes as printed, since when it is known, and the last that was scanned of it."""

    parcel: int
    codes: tuple[str, ...]
    state: str
    since: datetime
    last: ScanRow | None


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """Some of them, the newest first, and the key to ask for older ones with; "" at the end."""

    parcels: tuple[Waiting, ...]
    following: str


def _all() -> QuerySet[Parcel]:
    return Parcel.objects.filter(RawSQL(_WAITS, (), BooleanField()))  # noqa: S611  a constant


def count() -> int:
    """How many there are; AT_MOST at most."""
    return _all().order_by().values("pk")[:AT_MOST].count()


def page(after: str = "", limit: int = SHOWN) -> WaitingPage:
    """What is older than the parcel with that key. A key that is none begins with the newest."""
    found = _all().order_by("-pk").prefetch_related("aliases")
    if past := keys.past("pk", after, is_newest_first=True):
        found = found.filter(past)
    parcels = list(found[: limit + 1])
    shown = parcels[:limit]
    lasts = _lasts(shown)
    told = tuple(
        Waiting(parcel.pk, codes_of(parcel), parcel.state, parcel.created_at, lasts.get(parcel.pk))
        for parcel in shown
    )
    return WaitingPage(told, keys.key("pk", shown[-1]) if len(parcels) > limit else "")


def _lasts(parcels: list[Parcel]) -> dict[int, ScanRow]:
    events: dict[int, Event] = {}
    for event in logged().filter(parcel__in=parcels).select_related("parcel__order").order_by("at", "pk"):
        events[event.parcel_id] = event
    return {row.parcel: row for row in rows_of(list(events.values()))}
