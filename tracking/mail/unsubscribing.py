"""Who wants no mail from a shop, and the links that say so."""

from datetime import datetime

from django.conf import settings

from tracking.mail.models import Subscription
from tracking.parcels.models import Order
from tracking.parcels.writing import committed, writing
from tracking.tokens import is_token


class ForgottenError(Exception):
    """The customer of the order was forgotten: nothing new is kept of them."""


def link_for(order: Order, recipient: str, language: str) -> str:
    """The unsubscribe link of an order's shop and this address; the same in every mail. Raises ForgottenError."""
    return f"{settings.PUBLIC_URL}/unsubscribe/{_subscription(order, recipient, language).token}"


def wants_none(shop: str, recipient: str) -> bool:
    """Whether this address has unsubscribed from this shop."""
    return Subscription.objects.filter(shop=shop, recipient=recipient.lower(), unsubscribed_at__isnull=False).exists()


def opened(token: str) -> Subscription | None:
    """The subscription that a link is of."""
    return Subscription.objects.filter(token=token).first() if is_token(token) else None


def unsubscribe(subscription: Subscription, now: datetime) -> None:
    """From now on, nothing but what is owed. The first time counts."""
    with writing():
        Subscription.objects.filter(pk=subscription.pk, unsubscribed_at=None).update(unsubscribed_at=now)


def _subscription(order: Order, recipient: str, language: str) -> Subscription:
    found = Subscription.objects.filter(shop=order.shop, recipient=recipient.lower()).first()
    return found or committed(lambda: _subscribed(order, recipient.lower(), language))


def _subscribed(order: Order, recipient: str, language: str) -> Subscription:
    """The lock lets nobody forget the order in between; who did so before is seen behind it."""
    if not Order.objects.select_for_update(no_key=True).filter(pk=order.pk, forgotten_at=None).exists():
        raise ForgottenError
    made = Subscription.objects.get_or_create(shop=order.shop, recipient=recipient, defaults={"language": language})
    return made[0]
