"""Who wants no mail from a shop, and the links that say so."""

from datetime import datetime

from django.conf import settings

from tracking.mail.models import Subscription
from tracking.parcels.writing import writing
from tracking.tokens import is_token


def link_for(shop: str, recipient: str, language: str) -> str:
    """The unsubscribe link of this shop and address; it is the same in every mail."""
    return f"{settings.PUBLIC_URL}/unsubscribe/{_subscription(shop, recipient, language).token}"


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


def _subscription(shop: str, recipient: str, language: str) -> Subscription:
    found = Subscription.objects.filter(shop=shop, recipient=recipient.lower()).first()
    if found is None:
        with writing():
            found, _ = Subscription.objects.get_or_create(
                shop=shop, recipient=recipient.lower(), defaults={"language": language}
            )
    return found
