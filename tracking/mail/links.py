"""The address of an order's page, as it stands in mails."""

from datetime import datetime

from scanstation.errors import ScanStationError
from tracking.customers import links
from tracking.parcels.models import Order


def page_of(order: Order, now: datetime) -> str:
    """The customer's link; "" when it was revoked, and the mail then has no button."""
    try:
        return links.address(links.current(order, now))
    except ScanStationError:
        return ""
