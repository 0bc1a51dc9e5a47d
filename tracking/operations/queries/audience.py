"""Who reads the mails about an order, and whether there is anything new to write to them."""

from dataclasses import dataclass

from tracking.mail.kinds import Kind
from tracking.mail.news import news_of
from tracking.mail.unsubscribing import wants_none
from tracking.parcels.models import Order


@dataclass(frozen=True, slots=True)
class Recipient:
    """An address that the shop named, and whether it gets nothing but what is owed."""

    address: str
    has_unsubscribed: bool


def of_order(order: Order) -> list[Recipient]:
    """Everybody whom the shop named, in its order; a statement each."""
    return [Recipient(address, wants_none(order.shop, address)) for address in order.recipients]


def arrivals(order: Order) -> frozenset[str]:
    """What there is to tell of when the order arrives: what it holds after an action and not before is a mail."""
    news = news_of([order]).get(order.pk)
    return frozenset(each.cause for each in news.occasions if each.kind is Kind.ARRIVAL) if news else frozenset()
