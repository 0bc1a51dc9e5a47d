"""Reads orders with all that there is to tell of them."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass

from tracking.mail import occasions
from tracking.mail.occasions import Occasion
from tracking.parcels.facts import What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Order, Parcel
from tracking.parcels.timeline import Happening, Timeline, fold

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class News:
    """An order, its parcels with their timelines, and the occasions for a mail."""

    order: Order
    parcels: tuple[tuple[Parcel, Timeline], ...]
    occasions: tuple[Occasion, ...]


def news_of(orders: Iterable[Order]) -> dict[int, News]:
    """Order's id -> its news; three queries, however many orders. One that cannot be told is logged and left out."""
    orders = list(orders)
    parcels = list(Parcel.objects.filter(order__in=orders).order_by("id").prefetch_related("aliases"))
    happenings = happenings_of(parcel.pk for parcel in parcels)
    histories: dict[int, list[tuple[Parcel, list[Happening]]]] = {order.pk: [] for order in orders}
    for parcel in parcels:
        histories[parcel.order_id].append((parcel, happenings.get(parcel.pk, [])))
    told = {}
    for order in orders:
        try:
            told[order.pk] = _news(order, histories[order.pk])
        except Exception:  # a bug that one order brings out keeps no mail of the others
            log.exception("The news of order %s cannot be told.", order.pk)
    return told


def _news(order: Order, histories: list[tuple[Parcel, list[Happening]]]) -> News:
    parcels = [(parcel, fold(own)) for parcel, own in histories]
    said = [each for _, own in histories for each in own if each.what is What.CANCELLED and each.reason]
    told = occasions.of_order(order.placed_at, order.cancelled_at, said[0].reason if said else "")
    for parcel, timeline in parcels:
        told += occasions.of_parcel(parcel.pk, timeline)
    return News(order, tuple(parcels), tuple(told))
