"""Positions in the feed: which one is next, and up to which one all is decided. `feed.py` says why they are so."""

from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, Max
from django.db.models.expressions import RawSQL

from scanstation.errors import ScanStationError
from tracking.parcels.models import FeedEntry, FeedEra

ITEM_BITS = 20
"""Low bits of a position on PostgreSQL: about a million items in one transaction, and 8.8e12 transactions."""
_BASE = "(SELECT coalesce(max(base), 0) FROM parcels_feedera)"
_OWN = f"{_BASE} + (pg_current_xact_id()::text::bigint << {ITEM_BITS})"
_HORIZON = f"{_BASE} + (pg_snapshot_xmin(pg_current_snapshot())::text::bigint << {ITEM_BITS})"


class FeedError(ScanStationError):
    """The feed cannot go on from where it stands."""


def next_free(count: int) -> int:
    """The first of `count` positions that are this transaction's to use."""
    if connection.vendor != "postgresql":
        return _last_in({}, 0) + 1
    first = _of_this_transaction()
    end = first + (1 << ITEM_BITS)
    free = _last_in({"position__gte": first, "position__lt": end}, first - 1) + 1
    if free + count > end:
        raise FeedError("More changes in one transaction than the feed can hold; record fewer at a time.")
    return free


def decided() -> dict[str, Any]:
    """What to filter the feed by: the positions that nothing can appear before any more."""
    if connection.vendor != "postgresql":
        return {}
    return {"position__lt": RawSQL(_HORIZON, (), BigIntegerField())}  # noqa: S611  a constant


def are_behind() -> bool:
    """Whether new positions would come before old ones: the database came from another PostgreSQL server."""
    return connection.vendor == "postgresql" and _of_this_transaction() <= _last_in({}, 0)


def begin_era() -> None:
    """Have positions go on from where the feed stands, if they would not by themselves."""
    if are_behind():
        FeedEra.objects.create(base=_last_in({}, 0) + 1)


def _of_this_transaction() -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {_OWN}")
        return int(cursor.fetchone()[0])


def _last_in(range_: dict[str, int], default: int) -> int:
    last = FeedEntry.objects.filter(**range_).aggregate(last=Max("position"))["last"]
    return default if last is None else int(last)
