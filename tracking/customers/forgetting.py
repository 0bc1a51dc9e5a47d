"""What this room forgets of an order: the way to its page."""

from datetime import datetime

from tracking.customers import links
from tracking.parcels import feed
from tracking.parcels.models import Order


def forget(order: Order, now: datetime) -> None:
    """Revoke a locked order's link; no other one is ever made (`links.py`). Part of the caller's transaction.

    Pages that are open end, and benches are told the order anew.
    """
    if not links.revoke(order, now):
        feed.touch(order.pk)
