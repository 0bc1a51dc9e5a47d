"""Orders of which no parcel is known yet: placed, and neither boxed nor cancelled."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import QuerySet

from tracking.operations.queries import keys
from tracking.operations.queries.piles import AT_MOST
from tracking.parcels.models import Order

SHOWN = 50


@dataclass(frozen=True, slots=True)
class OrderPage:
    """Some orders, the oldest first, and the key to ask for what follows with; "" at the end."""

    orders: tuple[Order, ...]
    following: str


def _all() -> QuerySet[Order]:
    return Order.objects.filter(boxless_since__isnull=False)


def count() -> int:
    """How many there are; AT_MOST at most."""
    return _all().order_by().values("pk")[:AT_MOST].count()


def page(after: str = "", limit: int = SHOWN) -> OrderPage:
    """What comes after the order with that key. A key that is none begins at the start."""
    found = _all().order_by("boxless_since", "pk")
    if past := keys.past("boxless_since", after):
        found = found.filter(past)
    orders = tuple(found[: limit + 1])
    return OrderPage(orders[:limit], keys.key("boxless_since", orders[limit - 1]) if len(orders) > limit else "")


def every() -> Iterator[Order]:
    """All of them, a few hundred at a time."""
    following = ""
    while True:
        part = page(following, 500)
        yield from part.orders
        following = part.following
        if not following:
            return
