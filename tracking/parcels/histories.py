"""Reads parcels' events for the fold."""

from collections.abc import Iterable

from tracking.parcels.facts import What
from tracking.parcels.models import Event
from tracking.parcels.timeline import Happening

_FIELDS = (
    "parcel_id",
    "what",
    "id",
    "occurred_at",
    "clock_error",
    "received_at",
    "actor",
    "sequence",
    "place",
    "reason",
    "signed_by",
    "expected_on",
    "voids",
    "journal",
)


def happenings_of(parcels: Iterable[int]) -> dict[int, list[Happening]]:
    """Parcel's id -> its happenings, in one query. A parcel without any is left out."""
    found: dict[int, list[Happening]] = {}
    for parcel, what, key, *rest in Event.objects.filter(parcel__in=list(parcels)).values_list(*_FIELDS):
        found.setdefault(parcel, []).append(Happening(key, What(what), *rest))
    return found
