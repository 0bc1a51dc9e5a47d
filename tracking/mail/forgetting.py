"""What this room forgets of an order: every mail that was sent or waits, and the subscriptions of its readers.

Letters are written when they are sent and kept nowhere; what is left of one is its delivery, with the address.
"""

from collections.abc import Collection
from datetime import datetime

from tracking.mail.models import Delivery, Subscription
from tracking.parcels.models import Order, Term
from tracking.parcels.terms import LONGEST, folded


def forget(order: Order, _now: datetime) -> None:
    """Forget whom a locked order's mails went to, or were to go to. Part of the caller's transaction.

    What waits is not sent any more; a mail that the post is being handed at this moment goes out. That somebody
    wanted no mails of the shop is forgotten with their last order there: it is known by their address alone.
    """
    deliveries = Delivery.objects.filter(order=order)
    addresses = {*order.recipients, *deliveries.values_list("recipient", flat=True)}
    deliveries.delete()
    done_with = [address.lower() for address in addresses if not _orders_elsewhere(order, address)]
    Subscription.objects.filter(shop=order.shop, recipient__in=done_with).delete()


def stay_forgotten(orders: Collection[int]) -> None:
    """Delete what was planned for orders (ids) whose customer was forgotten meanwhile. The last statement of a plan:
    whoever inserts a delivery waits until who forgets its order has committed, and sees here what came of it.
    """
    Delivery.objects.filter(order__in=orders, order__forgotten_at__isnull=False).delete()


def _orders_elsewhere(order: Order, address: str) -> bool:
    """Whether another order of the shop, whose customer is not forgotten, names the address."""
    named = Term.objects.filter(text=folded(address.strip())[:LONGEST], order__shop=order.shop)
    return named.filter(order__forgotten_at=None).exclude(order=order).exists()
