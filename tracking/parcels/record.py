"""The one way in: every fact (a scan, an order) enters through `record`, in one transaction. Runs on any thread."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db import transaction

from scanstation.events import Stage
from scanstation.wire import Outcome
from tracking.parcels import feed, rows
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Alias, Event, FeedEntry, Parcel
from tracking.parcels.orders import Placed, place
from tracking.parcels.timeline import fold
from tracking.parcels.writing import writing

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Scan:
    """An event that a station sent. The fields mean what `models.Event` says; `occurred_at` has the site's offset."""

    id: UUID
    code: str
    carrier: str
    stage: Stage
    occurred_at: datetime
    clock_error: int
    station: str
    sequence: int
    worker: str = ""
    source: str = ""
    typed: bool = False
    text: str = ""
    symbology: str = ""


def record(scans: Sequence[Scan] = (), orders: Sequence[Placed] = (), *, now: datetime) -> list[Outcome]:
    """Store facts, fold the timelines that they touch, append to the feed. Returns one outcome a scan.

    An id or an order number that is known changes nothing. Listeners of the feed are woken after the commit.
    """
    with writing():
        joined = [parcel for order in orders for parcel in place(order, now)]
        parcels = _parcels_of(scans, now)
        outcomes = _store(scans, parcels, now)
        new = [scan for scan, outcome in zip(scans, outcomes, strict=True) if outcome is Outcome.STORED]
        _refold({parcels[scan.code] for scan in new}.union(joined))
        rows.insert(FeedEntry, ["parcel"], [(parcel,) for parcel in joined])
        rows.insert(FeedEntry, ["parcel", "event"], [(parcels[scan.code], scan.id) for scan in new])
        if joined or new:
            transaction.on_commit(feed.wake)
    return outcomes


def _store(scans: Sequence[Scan], parcels: dict[str, int], now: datetime) -> list[Outcome]:
    """Insert what is new: of several scans with one id, the first."""
    firsts: dict[UUID, Scan] = {}
    for scan in scans:
        firsts.setdefault(scan.id, scan)
    stored = set(rows.insert(Event, _COLUMNS, (_row(scan, parcels, now) for scan in firsts.values())))
    outcomes = []
    repeated = []
    for scan in scans:
        outcomes.append(Outcome.STORED if scan.id in stored else Outcome.DUPLICATE)
        if scan.id not in stored:
            repeated.append(scan)
        stored.discard(scan.id)
    _warn_of_changed(repeated)
    return outcomes


def _parcels_of(scans: Sequence[Scan], now: datetime) -> dict[str, int]:
    """Code -> id of its parcel. A code that nobody knows gets a parcel: its order may come later."""
    carriers = {scan.code: scan.carrier for scan in reversed(scans)}
    parcels = dict(Alias.objects.filter(code__in=carriers).values_list("code", "parcel_id"))
    unknown = [code for code in carriers if code not in parcels]
    created = rows.insert(Parcel, ["stage", "created_at"], [("", now)] * len(unknown))
    fresh = dict(zip(unknown, created, strict=True))
    rows.insert(
        Alias, ["code", "parcel", "carrier"], [(code, parcel, carriers[code]) for code, parcel in fresh.items()]
    )
    return parcels | fresh


_COLUMNS = (
    "id",
    "parcel",
    "stage",
    "occurred_at",
    "utc_offset",
    "clock_error",
    "received_at",
    "station",
    "sequence",
    "code",
    "worker",
    "source",
    "typed",
    "text",
    "symbology",
)


def _row(scan: Scan, parcels: dict[str, int], now: datetime) -> tuple[object, ...]:
    return (
        scan.id,
        parcels[scan.code],
        scan.stage.value,
        scan.occurred_at.astimezone(UTC),
        (scan.occurred_at.utcoffset() or timedelta()) // timedelta(minutes=1),
        scan.clock_error,
        now,
        scan.station,
        scan.sequence,
        scan.code,
        _storable(scan.worker),
        _storable(scan.source),
        scan.typed,
        _storable(scan.text),
        _storable(scan.symbology),
    )


def _storable(text: str) -> str:
    """Text as every database takes it: a NUL is shown by its symbol."""
    return text.replace("\0", "␀")


def _warn_of_changed(repeated: Sequence[Scan]) -> None:
    """The first one stays; one that says something else under its id is a fault of whoever sent it."""
    if not repeated:
        return
    kept = Event.objects.in_bulk([scan.id for scan in repeated])
    for scan in repeated:
        if _says(scan) != _says(kept[scan.id]):
            log.warning("Event %s came again from station %s with other content.", scan.id, scan.station)


def _says(event: Scan | Event) -> tuple[object, ...]:
    return event.station, event.sequence, event.code, event.stage, event.occurred_at


def _refold(parcels: Iterable[int]) -> None:
    """Bring the stored stage of parcels up to date: one query, and one statement a stage."""
    by_stage: dict[str, list[int]] = {}
    for parcel, happenings in happenings_of(parcels).items():
        by_stage.setdefault(fold(happenings).stage or "", []).append(parcel)
    for stage, ids in by_stage.items():
        Parcel.objects.filter(id__in=ids).update(stage=stage)
