"""The feed: what changed, in an order that every reader can rely on, and a wake-up that says "look".

A reader keeps the position of the last item that it has dealt with and asks for what comes after it. So no item may
ever appear before a position that somebody has already passed. On SQLite that is easy: writers come one after the
other, and a position is the one before plus 1.

On PostgreSQL writers run side by side. A sequence hands out positions at the insert, but items appear at the commit,
in any order: a reader that has seen 7 would never look for the 6 that is committed later. A lock around it, or a
NOTIFY inside the transaction, would make all writers queue. Therefore a position *is* the number of the transaction,
with the number of the item within the transaction in its low bits, and readers stop at the horizon: below the oldest
transaction that is still running everything is decided, and nothing can appear there any more. One growing integer is
all that a reader keeps, on both databases, and it is the id of a live page's messages too. What it costs: a
transaction that writes anything on the same PostgreSQL server, and stays open, holds the feed up until it ends.

Transactions are counted by the PostgreSQL server, not by the database. A database that is restored on another server
begins a new era, counted from where its feed stands (`tracking init`).
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max, QuerySet
from django.db.models.functions import Coalesce

from tracking.parcels import positions, rows
from tracking.parcels.facts import What
from tracking.parcels.models import Cursor, FeedEntry, Order
from tracking.parcels.wakeups import CHANNEL, Line

_changing = threading.Lock()
_listeners: set[Callable[[], object]] = set()
_lines: list[Line] = []
"""The line to other processes, while there are listeners on PostgreSQL: one or none."""


@dataclass(frozen=True, slots=True)
class Item:
    """One change. `order` is the order that it belongs to now, None for a parcel whose order is not known yet.

    With an `event`: that event of `parcel`, and `what` it says. With `parcel` and no event: the parcel became part of
    `order`. Without a parcel: the order itself came, changed, or was cancelled. All are ids.
    """

    position: int
    parcel: int | None
    order: int | None
    event: UUID | None
    what: What | None


def listen(listener: Callable[[], object]) -> Callable[[], None]:
    """Have `listener` called after each commit, on some thread. Returns what ends it.

    On PostgreSQL it is called for the commits of other processes too.
    """
    with _changing:
        _listeners.add(listener)
        if connection.vendor == "postgresql" and not _lines:
            _lines.append(Line(_call))
            _lines[0].start()
    return lambda: _unlisten(listener)


def _unlisten(listener: Callable[[], object]) -> None:
    with _changing:
        _listeners.discard(listener)
        if not _listeners and _lines:
            _lines.pop().stop()


def wake() -> None:
    """Call the listeners of this process, and those of others that share a PostgreSQL. Called after the commit."""
    _call()
    if connection.vendor != "postgresql":
        return
    if lines := tuple(_lines):
        lines[0].tell()
    else:  # a command that nobody waits for, soon at its end
        with connection.cursor() as cursor:
            cursor.execute(f"NOTIFY {CHANNEL}")


def _call() -> None:
    for listener in tuple(_listeners):
        listener()


def append(changes: Sequence[tuple[int | None, int | None, UUID | None]]) -> None:
    """Append (parcel, order, event) each, in this order. Part of `record`'s or `touch`'s transaction."""
    if changes:
        taken = enumerate(changes, positions.next_free(len(changes)))
        rows.insert(FeedEntry, ["position", "parcel", "order", "event"], [(at, *change) for at, change in taken])


def touch(order: int) -> None:
    """Have whoever shows this order look at it again: not its story has changed, but who may see it.

    Part of the caller's transaction; the listeners are woken after its commit.
    """
    append([(None, order, None)])
    transaction.on_commit(wake, robust=True)


def after(position: int, limit: int) -> list[Item]:
    """What comes after `position`, oldest first, at most `limit` items."""
    order = Coalesce("order", "parcel__order")
    entries = _decided().filter(position__gt=position).order_by("position")[:limit]
    found = entries.values_list("position", "parcel", order, "event", "event__what")
    return [Item(*ids, What(what) if what else None) for *ids, what in found]


def newest() -> int:
    """The feed's last position; 0 when it is empty."""
    return _newest(_decided())


def newest_of(order: Order) -> int:
    """The last position that concerns `order`; 0 when there is none."""
    return max(_newest(_decided().filter(parcel__order=order)), _newest(_decided().filter(order=order)))


def orders_between(after: int, upto: int) -> set[int]:
    """The ids of the orders that the positions after `after`, up to and with `upto`, concern."""
    entries = FeedEntry.objects.filter(position__gt=after, position__lte=upto)
    found = entries.values_list(Coalesce("order", "parcel__order"), flat=True).distinct()
    return {order for order in found if order is not None}


def position_of(name: str) -> int:
    """How far the reader of this name has come; 0 before it has read anything."""
    return Cursor.objects.filter(name=name).values_list("position", flat=True).first() or 0


def advance(name: str, position: int) -> None:
    """Remember that the reader of this name has dealt with everything up to `position`. Never goes back.

    Called inside the reader's own transaction, so that what it did and how far it has come are committed together.
    """
    rows.insert(Cursor, ["name", "position"], [(name, position)])
    Cursor.objects.filter(name=name, position__lt=position).update(position=position)


def _decided() -> QuerySet[FeedEntry]:
    """The items before which nothing can appear any more."""
    return FeedEntry.objects.filter(**positions.decided())


def _newest(entries: QuerySet[FeedEntry]) -> int:
    return entries.aggregate(newest=Max("position"))["newest"] or 0
