"""Customers' links, for those who hand them out."""

from typing import Any

from django.conf import settings

from scanstation.errors import ScanStationError
from tracking.parcels.models import Order


def described(number: str) -> dict[str, Any]:
    """An order as JSON: its number, its customer's link, and the codes of its parcels.

    Raises ScanStationError when there is none, or several shops have one of that number.
    """
    orders = Order.objects.filter(number=number)[:2]
    if not orders:
        raise ScanStationError(f"There is no order {number!r}.")
    if len(orders) > 1:
        raise ScanStationError(f"Several shops have an order {number!r}.")
    order = orders[0]
    parcels = order.parcels.order_by("id").prefetch_related("aliases")
    return {
        "order": order.number,
        "link": f"{settings.PUBLIC_URL}/t/{order.token}",
        "parcels": [{"codes": sorted(alias.code for alias in parcel.aliases.all())} for parcel in parcels],
    }
