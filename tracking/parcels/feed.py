"""The feed's way out: what changed since a position, and a wake-up that says "look". The feed itself is the truth."""

from collections.abc import Callable

from django.db.models import Max

from tracking.parcels.models import FeedEntry, Order

_listeners: set[Callable[[], object]] = set()


def listen(listener: Callable[[], object]) -> Callable[[], None]:
    """Have `listener` called after each commit, on the committing thread. Returns what ends it."""
    _listeners.add(listener)
    return lambda: _listeners.discard(listener)


def wake() -> None:
    """Call the listeners of this process. Others look by themselves, once a second."""
    for listener in tuple(_listeners):
        listener()


def newest() -> int:
    """The feed's last position; 0 when it is empty."""
    return FeedEntry.objects.aggregate(newest=Max("position"))["newest"] or 0


def newest_of(order: Order) -> int:
    """The last position that concerns `order`; 0 when there is none."""
    return FeedEntry.objects.filter(parcel__order=order).aggregate(newest=Max("position"))["newest"] or 0


def orders_between(after: int, upto: int) -> set[int]:
    """The ids of the orders that the positions after `after`, up to and with `upto`, concern."""
    entries = FeedEntry.objects.filter(position__gt=after, position__lte=upto, parcel__order__isnull=False)
    return set(entries.values_list("parcel__order", flat=True).distinct())
