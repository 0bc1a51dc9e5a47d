"""The directory: what a station needs to know to decide by itself, a page at a time.

Without a cursor, or with one of another history, everything that is under way is told in the order of parcels' ids;
then, behind the feed's position at which that began, whatever has changed. A parcel is told as it is now, so telling
it twice does no harm, and what changes while everything is told comes again: nothing is ever left out.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce

from scanstation.wire import Directory, KnownParcel, KnownWorker
from tracking.parcels import feed
from tracking.parcels.facts import What
from tracking.parcels.feed import Item
from tracking.parcels.models import MergedParcel, Parcel
from tracking.stations import cursors, known, site
from tracking.stations.cursors import Cursor, digest
from tracking.stations.models import Worker

PAGE = 500
"""Parcels in one answer at most, but for an order that has more."""
LINES = 10_000
"""Lines of orders in one answer at most: some megabytes, if a shop gives its goods the longest of names."""
ENTRIES = 2000
"""Entries of the feed that one answer deals with at most."""
ARRIVED_FOR = timedelta(days=7)
QUIET_FOR = timedelta(days=90)
"""How long a parcel that has arrived, or of which nothing is heard, is still told to who asks for everything."""
_ARRIVED = (What.DELIVERED, What.RETURNED)
_STOPPED = (What.HELD, What.CANCELLED)


def page(since: str, now: datetime) -> Directory:
    """What comes after the cursor `since`, "" for everything."""
    cursor = cursors.read(since) if since else None
    is_new = cursor is None
    if cursor is None:
        newest = feed.newest()
        cursor = Cursor(cursors.tag_of(newest), newest, 0, "", "")
    after, parcels, more = _everything(cursor, now) if cursor.last is not None else _changes(cursor)
    workers, settings = _workers(), site.current()
    told = replace(after, workers=digest(workers), settings=digest(settings))
    return Directory(
        cursor=str(told),
        more=more,
        reset=is_new and bool(since),
        parcels=parcels,
        workers=None if told.workers == cursor.workers else workers,
        settings=None if told.settings == cursor.settings else settings,
    )


def _everything(cursor: Cursor, now: datetime) -> tuple[Cursor, list[KnownParcel], bool]:
    keys = list(_under_way(cursor.last or 0, now)[: PAGE + 1])
    parcels = known.parcels(keys[:PAGE])
    lines = 0
    for number, parcel in enumerate(parcels):
        lines += len(parcel.lines)
        if number and lines > LINES:
            return replace(cursor, last=parcels[number - 1].parcel), parcels[:number], True
    more = len(keys) > PAGE
    return replace(cursor, last=keys[PAGE - 1] if more else None), parcels, more


def _under_way(after: int, now: datetime) -> "QuerySet[Parcel, int]":
    arrived = Q(state__in=_ARRIVED, since__lt=now - ARRIVED_FOR)
    lively = Parcel.objects.alias(heard=Coalesce("since", "created_at")).filter(
        Q(heard__gte=now - QUIET_FOR) | Q(state__in=_STOPPED)  # what must not be sent on is never forgotten
    )
    return lively.exclude(arrived).filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)


def _changes(cursor: Cursor) -> tuple[Cursor, list[KnownParcel], bool]:
    items = feed.after(cursor.position, ENTRIES)
    if not items:
        return cursor, [], False
    keys, dealt = _page_of(items, {})
    parcels = known.parcels(keys)
    lines = {parcel.parcel: len(parcel.lines) for parcel in parcels}
    if sum(lines.values()) > LINES:
        keys, dealt = _page_of(items, lines)
        parcels = [parcel for parcel in parcels if parcel.parcel in keys]
    position = items[dealt - 1].position
    gone = MergedParcel.objects.filter(position__gt=cursor.position, position__lte=position)
    parcels += [KnownParcel(parcel=key, gone=True) for key in gone.values_list("pk", flat=True)]
    after = replace(cursor, position=position, tag=cursors.tag_of(position))
    return after, parcels, dealt < len(items) or len(items) == ENTRIES


def _page_of(items: list[Item], lines: Mapping[int, int]) -> tuple[set[int], int]:
    """The parcels that the first so many items are about: as many as fit, which have so many `lines`."""
    orders = _parcels_of(item.order for item in items if item.parcel is None)
    keys: set[int] = set()
    for number, item in enumerate(items):
        news = {item.parcel} if item.parcel is not None else orders.get(item.order, set())
        if keys and (len(keys | news) > PAGE or sum(lines.get(key, 0) for key in keys | news) > LINES):
            return keys, number
        keys |= news
    return keys, len(items)


def _parcels_of(orders: Iterable[int | None]) -> dict[int | None, set[int]]:
    found: dict[int | None, set[int]] = {}
    for key, order in Parcel.objects.filter(order__in=set(orders)).values_list("pk", "order_id"):
        found.setdefault(order, set()).add(key)
    return found


def _workers() -> list[KnownWorker]:
    fields = list(KnownWorker.model_fields)
    return [KnownWorker(**row) for row in Worker.objects.order_by("badge").values(*fields)]
