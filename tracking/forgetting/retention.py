"""Customers are forgotten when their time is over: a chore of the mail worker, in small bites, once an hour.

Carriers' messages that were dealt with go by their age. Of what shops have been sent, and of mails, nothing is kept
that could grow old.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import OperationalError
from django.db.models import Max, Q

from scanstation.events import Stage
from tracking.carriers import forgetting as carriers
from tracking.forgetting.forget import ROOMS_IN_TIME, forget
from tracking.parcels.models import Event, Order, Parcel
from tracking.parcels.timeline import OVER

log = logging.getLogger(__name__)

BITE = 100
"""Orders that are looked at in one step. Each is forgotten in a transaction of its own, of a few milliseconds."""
PAUSE = timedelta(hours=1)
"""Between two looks at everything."""
SILENT = timedelta(days=180)
"""How much longer a parcel has that has left the house and never arrived: no courier tells of it, and by then the
customer's link has ended too. What is still in the house is not forgotten, however old it is."""
_ON_THE_WAY = [stage.value for stage in Stage if stage.rank >= Stage.SHIPPED.rank]
_Place = tuple[datetime, int]


class Retention:
    """Call it again and again; it says whether there is more to do at once. One thread. `days` after its last fact an
    order's customer is forgotten, 0 for never.
    """

    def __init__(self, days: int) -> None:
        self._keep = timedelta(days=days)
        self._after: _Place | None = None
        self._next: datetime | None = None

    def __call__(self, now: datetime) -> bool:
        """One bite of each. Raises OperationalError while the database is away; nothing is lost by that."""
        if self._next and now < self._next:
            return False
        is_more = [carriers.forget_old(now), bool(self._keep) and self._forget_some(now)]
        self._next = None if any(is_more) else now + PAUSE
        return any(is_more)

    def _forget_some(self, now: datetime) -> bool:
        bite = _remembered(now - self._keep, self._after)
        for key in over([key for _at, key in bite], now, self._keep):
            _forget(key, now)
        self._after = bite[-1] if len(bite) == BITE else None
        return self._after is not None


def over(orders: Sequence[int], now: datetime, keep: timedelta) -> list[int]:
    """Which of these orders (ids) have had nothing happen to them for so long that they are to be forgotten."""
    parcels = Parcel.objects.filter(order__in=orders)
    arrived, gone = Q(state__in=OVER), Q(stage__in=_ON_THE_WAY)
    unfinished = {*parcels.exclude(arrived).values_list("order", flat=True)}
    here = {*parcels.exclude(arrived | gone).values_list("order", flat=True)}
    boxed = {*parcels.values_list("order", flat=True)}
    told = Event.objects.filter(parcel__order__in=orders).order_by().values("parcel__order")
    heard = dict(told.annotate(last=Max("received_at")).values_list("parcel__order", "last"))
    due = []
    for order in Order.objects.filter(pk__in=orders).order_by("pk"):
        last = max(filter(None, (order.placed_at, order.cancelled_at, heard.get(order.pk))))
        is_open = order.pk in here or not (order.pk in boxed or order.cancelled_at)
        patience = keep + SILENT if order.pk in unfinished else keep
        if not is_open and last < now - patience:
            due.append(order.pk)
    return due


def _remembered(before: datetime, after: _Place | None) -> list[_Place]:
    """The next orders whose customers are not forgotten, the oldest first, that were placed before."""
    orders = Order.objects.filter(forgotten_at=None, placed_at__lt=before)
    if after:
        at, key = after
        orders = orders.filter(placed_at__gte=at).exclude(placed_at=at, pk__lte=key)
    return list(orders.order_by("placed_at", "pk").values_list("placed_at", "pk")[:BITE])


def _forget(key: int, now: datetime) -> None:
    """A bug that one order brings out keeps no other one."""
    try:
        forget(key, now, ROOMS_IN_TIME)
    except OperationalError:
        raise
    except Exception:
        log.exception("The customer of order %s cannot be forgotten.", key)
