"""Reads orders with all that there is to tell of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracking.mail import occasions
from tracking.mail.occasions import Occasion
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Order, Parcel
from tracking.parcels.timeline import Timeline, fold


@dataclass(frozen=True, slots=True)
class News:
    """An order, its parcels with their timelines, and the occasions for a mail."""

    order: Order
    parcels: tuple[tuple[Parcel, Timeline], ...]
    occasions: tuple[Occasion, ...]


def news_of(orders: Iterable[Order]) -> dict[int, News]:
    """Order's id -> its news; three queries, however many orders."""
    orders = list(orders)
    parcels = list(Parcel.objects.filter(order__in=orders).order_by("id").prefetch_related("aliases"))
    happenings = happenings_of(parcel.pk for parcel in parcels)
    by_order: dict[int, list[Parcel]] = {}
    for parcel in parcels:
        by_order.setdefault(parcel.order_id, []).append(parcel)
    return {
        order.pk: _news(order, [(each, fold(happenings.get(each.pk, ()))) for each in by_order.get(order.pk, [])])
        for order in orders
    }


def _news(order: Order, parcels: list[tuple[Parcel, Timeline]]) -> News:
    told = occasions.of_order(order.placed_at, order.cancelled_at)
    for parcel, timeline in parcels:
        told += occasions.of_parcel(parcel.pk, timeline)
    return News(order, tuple(parcels), tuple(told))
