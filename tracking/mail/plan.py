"""From the feed to the outbox: each change is looked at once, and what is worth a mail becomes a delivery.

The deliveries and the cursor are written in one transaction: a crash neither repeats nor skips anything.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from tracking.mail import forgetting
from tracking.mail.kinds import Kind
from tracking.mail.models import Delivery, State
from tracking.mail.news import News, news_of
from tracking.mail.numbers import tracking_of
from tracking.mail.occasions import Occasion
from tracking.parcels import feed
from tracking.parcels.facts import What
from tracking.parcels.models import Order
from tracking.parcels.writing import committed

CURSOR = "mail"
BATCH = 200
NUMBER_PATIENCE = timedelta(minutes=30)
"""How long a "shipped" mail waits for a tracking number; with one it goes at once."""
_SILENT = (What.PROCESSED, What.PACKED, What.HELD, What.RELEASED, What.NOTE)


def catch_up(now: datetime) -> bool:
    """Look at the next changes of the feed. True when there may be more of them."""
    items = feed.after(feed.position_of(CURSOR), BATCH)
    if not items:
        return False
    keys = {item.order for item in items if item.order is not None and item.what not in _SILENT}
    told = news_of(Order.objects.filter(pk__in=keys))  # before the lock: what changes meanwhile is an item of its own
    committed(lambda: _planned(told, items[-1].position, now))
    return len(items) == BATCH


def _planned(told: Mapping[int, News], position: int, now: datetime) -> None:
    for news in told.values():
        _plan(news, now)
    feed.advance(CURSOR, position)
    if told:
        forgetting.stay_forgotten(told)


def _plan(news: News, now: datetime) -> None:
    """Create the deliveries that are missing."""
    # What was dropped was never told: if it is true again, it is news.
    deliveries = Delivery.objects.filter(order=news.order).exclude(state=State.DROPPED)
    told = {(cause, recipient.lower()) for cause, recipient in deliveries.values_list("cause", "recipient")}
    known = {cause for cause, _ in told}
    for occasion in news.occasions:
        # Who is added later gets the confirmation, with its link, and then what is new.
        is_old_news = occasion.cause in known and occasion.kind is not Kind.CONFIRMATION
        if occasion.is_fresh(now) and not is_old_news:
            untold = (each for each in _recipients(news.order) if (occasion.cause, each.lower()) not in told)
            _create(news, occasion, untold, now)
    _hurry(news, now)


def _create(news: News, occasion: Occasion, recipients: Iterable[str], now: datetime) -> None:
    parcel = next((parcel for parcel, _ in news.parcels if parcel.pk == occasion.parcel), None)
    waits_for_number = occasion.kind is Kind.SHIPPED and parcel is not None and not tracking_of(parcel).number
    missing = [
        Delivery(
            order=news.order,
            parcel=parcel,
            kind=occasion.kind.value,
            cause=occasion.cause,
            recipient=recipient,
            created_at=now,
            due_at=now + NUMBER_PATIENCE if waits_for_number else now,
        )
        for recipient in recipients
    ]
    dropped = Delivery.objects.filter(order=news.order, cause=occasion.cause, state=State.DROPPED)
    for again in missing:
        dropped.filter(recipient__iexact=again.recipient).update(
            state=State.WAITING, attempts=0, due_at=again.due_at, answer=""
        )
    Delivery.objects.bulk_create(missing, ignore_conflicts=True)  # another worker may look at the same change


def _hurry(news: News, now: datetime) -> None:
    """A "shipped" mail that waits for a number goes out as soon as there is one."""
    numbered = [parcel.pk for parcel, _ in news.parcels if tracking_of(parcel).number]
    untried = Delivery.objects.filter(
        parcel__in=numbered, kind=Kind.SHIPPED, state=State.WAITING, attempts=0, doubts=0
    )
    untried.filter(due_at__gt=now).update(due_at=now)


def _recipients(order: Order) -> list[str]:
    """Each address once, however it is written."""
    return list({each.lower(): each for each in reversed(order.recipients)}.values())
