"""Reads parcels' events for the fold."""

from collections.abc import Iterable

from scanstation.events import Stage
from tracking.parcels.models import Event
from tracking.parcels.timeline import Happening

_FIELDS = ("parcel_id", "id", "stage", "occurred_at", "clock_error", "received_at", "station", "sequence")


def happenings_of(parcels: Iterable[int]) -> dict[int, list[Happening]]:
    """Parcel's id -> its happenings, in one query. A parcel without any is left out."""
    found: dict[int, list[Happening]] = {}
    for parcel, key, stage, *rest in Event.objects.filter(parcel__in=list(parcels)).values_list(*_FIELDS):
        found.setdefault(parcel, []).append(Happening(key, Stage(stage), *rest))
    return found
