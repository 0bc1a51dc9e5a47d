"""The address of an order's page, as it stands in mails."""

from django.conf import settings

from tracking.parcels.models import Order


def page_of(order: Order) -> str:
    """The customer's link; "" when there is none to hand out, and the mail then has no button."""
    return f"{settings.PUBLIC_URL}/t/{order.token}" if order.token else ""
