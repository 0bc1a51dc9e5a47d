"""The parcels that somebody means by a code or an order's number. No names: what is asked stands in addresses."""

from django.db.models import Q

from tracking.operations.queries.search import SHORTEST, orders_with, parcels_with
from tracking.parcels.models import Order, Parcel

MOST = 200


def parcels_of(asked: str) -> list[int]:
    """Their ids; at most MOST. By any of their codes, as a label has it or its beginning, else by their order."""
    text = asked.replace("\0", "").strip()
    if len(text) < SHORTEST:
        return []
    found = parcels_with(text)
    orders = Order.objects.filter(pk__in=orders_with(text), number__istartswith=text)  # names are terms too
    found |= set(Parcel.objects.filter(order__in=list(orders)).values_list("pk", flat=True)[:MOST])
    return sorted(found)[:MOST]


def exactly(asked: str) -> list[Parcel]:
    """The parcels that a number means and no other: one by a code, or all of an order."""
    text = asked.replace("\0", "").strip()
    codes = parcels_with(text, beginnings=False) if text else set()
    meant = Q(pk__in=codes) | Q(order__number=text)
    return list(
        Parcel.objects.filter(meant).select_related("order").prefetch_related("aliases").order_by("pk")[:MOST]
    )


def orders_of(asked: str) -> list[Order]:
    """The orders of exactly this number: several shops may have it."""
    return list(Order.objects.filter(number=asked.replace("\0", "").strip()).order_by("pk")[:MOST])
