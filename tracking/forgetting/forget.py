"""Forgetting the customer of one order: every room forgets what it keeps of them, all in one transaction."""

from collections.abc import Callable, Sequence
from datetime import datetime

from tracking.carriers import forgetting as carriers
from tracking.customers import forgetting as customers
from tracking.hooks import forgetting as hooks
from tracking.mail import forgetting as mail
from tracking.parcels import forgetting as parcels
from tracking.parcels.aliases import locked
from tracking.parcels.models import Order
from tracking.parcels.writing import committed

Room = Callable[[Order, datetime], None]
_OTHERS: tuple[Room, ...] = (
    mail.forget,
    hooks.forget,
    customers.forget,
    parcels.forget,  # last: the others read there what they are to look for
)
ROOMS = (carriers.forget, *_OTHERS)
"""Each forgets what it keeps of a locked order."""
ROOMS_IN_TIME = (carriers.forget_named, *_OTHERS)
"""The same for an order whose time is over: thousands of them, and none needs a look through all messages."""


def forget(key: int, now: datetime, rooms: Sequence[Room] = ROOMS) -> None:
    """Forget the customer of an order (its id). What happened to its parcels, and when, stays.

    Again, and side by side with others, is harmless; a kill in between leaves all as it was. From then on nothing
    personal of the order is taken in: see `parcels.forgetting.stay_forgotten`. Raises OperationalError.
    """
    committed(lambda: _forget(key, now, rooms))


def _forget(key: int, now: datetime, rooms: Sequence[Room]) -> None:
    # Whoever records anything of the order or its parcels waits here, or has committed and is seen.
    order = Order.objects.select_for_update().get(pk=key)
    locked(order.parcels.values_list("pk", flat=True))
    for room in rooms:
        room(order, now)
