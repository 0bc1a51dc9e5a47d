"""How an order comes in. Part of `record`'s transaction; nobody else calls `place`."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tracking.parcels.models import Alias, Event, FeedEntry, Order, Parcel

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Box:
    """One parcel of a placed order: its codes, each with its carrier's short name or ""."""

    codes: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """An order that a customer placed. Parcels that were scanned before are joined to it by any of their codes."""

    number: str
    shop_name: str
    customer_name: str
    placed_at: datetime
    boxes: tuple[Box, ...]


def place(placed: Placed, now: datetime) -> list[int]:
    """Store an order and its parcels. Returns the ids of its parcels; none when the number is known already."""
    order, is_new = Order.objects.get_or_create(
        number=placed.number,
        defaults={
            "shop_name": placed.shop_name,
            "customer_name": placed.customer_name,
            "placed_at": placed.placed_at,
        },
    )
    return [_join(order, box, now) for box in placed.boxes] if is_new else []


def _join(order: Order, box: Box, now: datetime) -> int:
    """The box's parcel: one that was scanned before, else a new one."""
    known = Alias.objects.filter(code__in=[code for code, _ in box.codes]).select_related("parcel").order_by("id")
    taken = {alias.code for alias in known if alias.parcel.order_id is not None}
    waiting = list(dict.fromkeys(alias.parcel_id for alias in known if alias.code not in taken))
    parcel = waiting[0] if waiting else Parcel.objects.create(created_at=now).pk
    _merge(waiting[1:], parcel)
    Parcel.objects.filter(pk=parcel).update(order=order)
    _name(parcel, [(code, carrier) for code, carrier in box.codes if code not in taken])
    for code in taken:
        log.warning("Order %s names the code %s, which is a parcel of another order; it stays there.", order.pk, code)
    return parcel


def _merge(others: Iterable[int], parcel: int) -> None:
    """Several codes of one box were scanned as if they were parcels of their own."""
    for other in others:
        for model in (Alias, Event, FeedEntry):
            model.objects.filter(parcel=other).update(parcel=parcel)
        Parcel.objects.filter(pk=other).delete()


def _name(parcel: int, codes: Iterable[tuple[str, str]]) -> None:
    for code, carrier in codes:
        Alias.objects.update_or_create(code=code, defaults={"parcel_id": parcel, "carrier": carrier})
