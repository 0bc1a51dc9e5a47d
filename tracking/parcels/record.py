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
        events = _events(scans, now)
        stored = set(rows.insert(list(events.values())))
        new = [event for event in events.values() if event.id in stored]
        _warn_of_changed([event for event in events.values() if event.id not in stored])
        _refold({event.parcel_id for event in new}.union(joined))
        rows.insert([FeedEntry(parcel_id=parcel) for parcel in joined])
        rows.insert([FeedEntry(parcel_id=event.parcel_id, event_id=event.id) for event in new])
        if joined or new:
            transaction.on_commit(feed.wake)
    return _outcomes(scans, stored)


def _outcomes(scans: Sequence[Scan], stored: set[UUID]) -> list[Outcome]:
    """An id that comes twice in one batch is stored once."""
    outcomes = []
    for scan in scans:
        outcomes.append(Outcome.STORED if scan.id in stored else Outcome.DUPLICATE)
        stored.discard(scan.id)
    return outcomes


def _events(scans: Sequence[Scan], now: datetime) -> dict[UUID, Event]:
    """The first event of each id, in the order of the scans."""
    parcels = _parcels_of(scans, now)
    events: dict[UUID, Event] = {}
    for scan in scans:
        if scan.id not in events:
            events[scan.id] = _event(scan, parcels[scan.code], now)
    return events


def _parcels_of(scans: Sequence[Scan], now: datetime) -> dict[str, int]:
    """Code -> id of its parcel. A code that nobody knows gets a parcel: its order may come later."""
    carriers = {scan.code: scan.carrier for scan in reversed(scans)}
    parcels = dict(Alias.objects.filter(code__in=carriers).values_list("code", "parcel_id"))
    unknown = [code for code in carriers if code not in parcels]
    created = rows.insert([Parcel(created_at=now) for _ in unknown])
    fresh = dict(zip(unknown, created, strict=True))
    rows.insert([Alias(code=code, parcel_id=parcel, carrier=carriers[code]) for code, parcel in fresh.items()])
    return parcels | fresh


def _event(scan: Scan, parcel: int, now: datetime) -> Event:
    offset = scan.occurred_at.utcoffset() or timedelta()
    return Event(
        id=scan.id,
        parcel_id=parcel,
        stage=scan.stage,
        occurred_at=scan.occurred_at.astimezone(UTC),
        utc_offset=offset // timedelta(minutes=1),
        clock_error=scan.clock_error,
        received_at=now,
        station=scan.station,
        sequence=scan.sequence,
        code=scan.code,
        worker=_storable(scan.worker),
        source=_storable(scan.source),
        typed=scan.typed,
        text=_storable(scan.text),
        symbology=_storable(scan.symbology),
    )


def _storable(text: str) -> str:
    """Text as databases take it: a NUL is shown by its symbol."""
    return text.replace("\0", "␀")


def _warn_of_changed(duplicates: Sequence[Event]) -> None:
    """The first one stays; a second one that says something else is a fault of whoever sent it."""
    if not duplicates:
        return
    kept = Event.objects.in_bulk([event.id for event in duplicates])
    for event in duplicates:
        if _says(event) != _says(kept[event.id]):
            log.warning("Event %s came again from station %s with other content.", event.id, event.station)


def _says(event: Event) -> tuple[object, ...]:
    return event.station, event.sequence, event.code, event.stage, event.occurred_at


def _refold(parcels: Iterable[int]) -> None:
    """Bring the stored stage of parcels up to date: one query, and one statement a stage."""
    by_stage: dict[str, list[int]] = {}
    for parcel, happenings in happenings_of(parcels).items():
        by_stage.setdefault(fold(happenings).stage or "", []).append(parcel)
    for stage, ids in by_stage.items():
        Parcel.objects.filter(id__in=ids).update(stage=stage)
