"""Customers' links: which one opens an order's page, for how long, and how it is taken back. Runs on any thread.

A link counts until it is revoked, or until 180 days have passed since it was made, since the day on which the parcel
was promised, and since anything was last heard of the order, whichever comes last.
"""

from contextlib import suppress
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.db.models import Max
from django.urls import reverse

from scanstation.errors import ScanStationError
from tracking.customers.models import Link
from tracking.parcels import feed
from tracking.parcels.models import Event, Order
from tracking.parcels.writing import writing
from tracking.tokens import is_token

KEPT = timedelta(days=180)


class ForgottenError(ScanStationError):
    """The customer of the order was forgotten: there is nobody to hand a link to."""


def opened(token: str, now: datetime) -> Order | None:
    """The order that a link opens: None when it is unknown, revoked or expired."""
    if not is_token(token):
        return None
    link = Link.objects.filter(token=token, revoked_at=None).select_related("order").first()
    return link.order if link and counts(link, now) else None


def current(order: Order, now: datetime) -> Link:
    """The link to hand out: the one that counts, else a new one, unless the last one was revoked.

    One that has expired is prolonged: whoever hands it out has something to tell. Raises ScanStationError, and
    ForgottenError, which is one.
    """
    with writing():
        _lock(order)
        link = Link.objects.filter(order=order, revoked_at=None).first()
        if link is None and Link.objects.filter(order=order).exists():
            hint = f"Make a new one with: tracking link {order.number} --renew"
            raise ScanStationError(f"The link of order {order.number} was revoked. {hint}")
        if link is None:
            return Link.objects.create(order=order, created_at=now, expires_at=_end(order, now))
        if not counts(link, now):
            link.expires_at = _end(order, now)
            link.save(update_fields=["expires_at"])
        return link


def valid(order: Order, now: datetime) -> Link | None:
    """The link that a customer may be led to: made if there has never been one, never prolonged or renewed."""
    link = Link.objects.filter(order=order).order_by("-pk").first()
    if link is None:
        with suppress(ForgottenError):
            return current(order, now)
    return link if link and link.revoked_at is None and counts(link, now) else None


def revoke(order: Order, now: datetime) -> bool:
    """Have the order's link open nothing from now on. False when none was open."""
    with writing():
        was_open = bool(Link.objects.filter(order=order, revoked_at=None).update(revoked_at=now))
        if was_open:
            feed.touch(order.pk)  # the pages that are open by it end
        return was_open


def renew(order: Order, now: datetime) -> Link:
    """Revoke the order's link and make another. Raises ForgottenError."""
    with writing():
        _lock(order)
        revoke(order, now)
        return Link.objects.create(order=order, created_at=now, expires_at=_end(order, now))


def address(link: Link) -> str:
    """Where customers open it, as it stands in a mail."""
    return settings.PUBLIC_URL + reverse("page", args=[link.token])


def order_of(number: str, shop: str = "") -> Order:
    """The order of this number, of this shop (its slug) where several use the number. Raises ScanStationError."""
    found = Order.objects.filter(number=number, **({"shop": shop} if shop else {}))
    orders = {order.shop: order for order in found}
    if not orders:
        raise ScanStationError(f"There is no order {number!r}.")
    if len(orders) > 1:
        shops = ", ".join(sorted(orders))
        raise ScanStationError(f"Several shops have an order {number}. Name one with --shop: {shops}")
    return orders.popitem()[1]


def described(order: Order, now: datetime) -> dict[str, Any]:
    """An order as JSON: its number, its customer's link, and the codes of its parcels. Raises ScanStationError."""
    parcels = order.parcels.order_by("id").prefetch_related("aliases")
    return {
        "order": order.number,
        "link": address(current(order, now)),
        "parcels": [{"codes": sorted(alias.code for alias in parcel.aliases.all())} for parcel in parcels],
    }


def _lock(order: Order) -> None:
    """Whoever else would make a link of this order now waits, and finds this one. Raises ForgottenError."""
    if Order.objects.select_for_update().get(pk=order.pk).forgotten_at:
        raise ForgottenError(f"The customer of order {order.number} was forgotten: it has no page any more.")


def counts(link: Link, now: datetime) -> bool:
    """Whether an unrevoked link opens its order. Only one whose own time is over costs a look at the events."""
    return now < link.expires_at or now < _end(link.order, _last_heard(link))


def _last_heard(link: Link) -> datetime:
    heard = Event.objects.filter(parcel__order=link.order).aggregate(last=Max("received_at"))["last"]
    return max(link.created_at, heard or link.created_at)


def _end(order: Order, since: datetime) -> datetime:
    promised = datetime.combine(order.promised_on, time.min, UTC) if order.promised_on else since
    return max(since, promised) + KEPT
