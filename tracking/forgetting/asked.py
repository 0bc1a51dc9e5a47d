"""Which order somebody means who names a number."""

from scanstation.errors import ScanStationError
from tracking.parcels.models import Alias, Order
from tracking.parcels.numbers import spellings


def order_of(asked: str, shop: str = "") -> Order:
    """The order of this number, or of the parcel with this code; of this shop (its slug) if one is named.

    Raises ScanStationError when there is none, or more than one: nothing brings back what the wrong one forgets.
    """
    codes = Alias.objects.filter(code__in=spellings(asked)).exclude(parcel__order=None)
    keys = {*Order.objects.filter(number=asked.strip()).values_list("pk", flat=True)}
    keys |= {*codes.values_list("parcel__order", flat=True)}
    found = Order.objects.filter(pk__in=keys, **({"shop": shop} if shop else {})).order_by("shop", "number")
    orders = list(found[:10])
    if len(orders) > 1:
        named = ", ".join(f"order {order.number} of {order.shop}" for order in orders)
        raise ScanStationError(f"{asked} names several: {named}. Name one by its own number and with --shop.")
    if not orders:
        raise ScanStationError(_nobody(asked))
    return orders[0]


def _nobody(asked: str) -> str:
    if Alias.objects.filter(code__in=spellings(asked), parcel__order=None).exists():
        return f"No shop has named the parcel {asked!r}: it has no customer that could be forgotten."
    return f"There is no order or parcel {asked!r}."
