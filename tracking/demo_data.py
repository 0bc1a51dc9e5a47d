"""A few orders to try things with. Made-up shops and people; the numbers' check digits are right."""

from datetime import datetime, timedelta

from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record

SHOP = "Nordlicht Shop"
SLUG = "nordlicht-shop"

_ORDERS: tuple[tuple[str, str, tuple[tuple[tuple[str, str], ...], ...]], ...] = (
    ("10-4471", "Anna Lindqvist", ((("PAR-00004471", ""), ("1Z999AA10123456784", "ups")),)),
    ("10-4472", "Tom Baker", ((("9261290283641500004181", "usps"),),)),
    ("10-4473", "Marta Kowalska", ((("JJD014600004473000001", "dhl"),), (("340434250000044737", ""),))),
    ("10-4474", "Claire Dubois", ((("EE471108151FR", "upu"),),)),
    ("10-4475", "Jonas Weber", ((("PAR-00004475", ""),), (("PAR-00004476", ""),))),
)


def orders(now: datetime) -> tuple[Placed, ...]:
    """The demo's orders, placed yesterday evening."""
    placed_at = (now - timedelta(days=1)).replace(hour=20, minute=3, second=0, microsecond=0)
    return tuple(
        Placed(number, SHOP, customer, placed_at, tuple(Box(codes) for codes in boxes), shop=SLUG)
        for number, customer, boxes in _ORDERS
    )


def load(now: datetime) -> list[str]:
    """Store them, unless they are there. Returns their numbers."""
    placed = orders(now)
    record(orders=placed, now=now)
    return [order.number for order in placed]
