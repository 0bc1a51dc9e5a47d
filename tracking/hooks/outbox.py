"""The messages that wait: claimed, settled, and given up. Runs on any thread.

Of one parcel an endpoint gets one message after the other: the next one is due when the one before has been taken, or
was given up.
"""

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from scanstation.backoff import Backoff
from scanstation.errors import ScanStationError
from tracking.hooks import forgetting
from tracking.hooks.models import Endpoint, Message, State
from tracking.hooks.sending import GONE, Answer
from tracking.parcels.writing import committed
from tracking.shops.models import Shop

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=2)
"""How long a claim holds: far longer than a try may take."""
AT_ONCE = 4
"""Messages that an endpoint is sent side by side, by all workers together."""
TRIES = 20
"""So many failures make a dead message: with the waits below, after about three days."""
SHORTEST_WAIT, LONGEST_WAIT = 30.0, 12 * 3600.0
"""Seconds between two tries."""
FAILING_FOR = timedelta(days=2)
"""An endpoint that takes nothing for so long is paused."""
_OPEN = (State.WAITING, State.CLAIMED)


def busy(now: datetime) -> list[UUID]:
    """The endpoints that something is due for."""
    shops = Shop.objects.filter(revoked_at=None).values("slug")
    active = Endpoint.objects.filter(paused_at=None, shop__in=shops).values_list("pk", flat=True)
    return [key for key in active if _due(key, now).exists()]


def claim(key: UUID, now: datetime) -> Message | None:
    """Take an endpoint's next message for this worker alone; None when there is none, or enough are on their way."""
    return committed(lambda: _claim(key, now))


def _claim(key: UUID, now: datetime) -> Message | None:
    endpoint = Endpoint.objects.select_for_update(no_key=True).filter(pk=key, paused_at=None).first()
    if endpoint is None or not Shop.objects.filter(slug=endpoint.shop, revoked_at=None).exists():
        return None
    claimed = Message.objects.filter(endpoint=key, state=State.CLAIMED)
    for abandoned in claimed.filter(leased_until__lte=now):
        _failed(abandoned, "A worker stopped while sending it.", now, now)
    if claimed.count() >= AT_ONCE:
        return None
    message = _due(key, now).order_by("due_at", "sequence").first()
    if message is None:
        return None
    message.endpoint, message.state, message.leased_until = endpoint, State.CLAIMED, now + LEASE
    message.save(update_fields=["state", "leased_until"])
    return message


def settle(message: Message, answer: Answer, now: datetime, random: Callable[[], float]) -> None:
    """Record what came of a try, unless the lease ran out and another worker has it now."""
    committed(lambda: _settle(message, answer, now, random))


def _settle(message: Message, answer: Answer, now: datetime, random: Callable[[], float]) -> None:
    endpoint = Endpoint.objects.select_for_update(no_key=True).filter(pk=message.endpoint_id).first()
    held = Message.objects.filter(pk=message.pk, state=State.CLAIMED, leased_until=message.leased_until).first()
    if endpoint is None or held is None:
        return
    words = answer.words.replace("\0", "␀")[:300]
    if answer.is_good:
        Message.objects.filter(pk=held.pk).update(
            state=State.SENT, sent_at=now, leased_until=None, answer=words, attempts=F("attempts") + 1, body=""
        )
        endpoint.failing_since = None
    else:
        wait = Backoff(random, SHORTEST_WAIT, LONGEST_WAIT).seconds(held.attempts + 1)
        _failed(held, words, now + timedelta(seconds=wait), now)
        endpoint.failing_since = endpoint.failing_since or now
        if answer.status == GONE:
            _pause(endpoint, "It answered 410: nobody listens there any more.", now)
        elif now - endpoint.failing_since >= FAILING_FOR:
            # Not in its own words, where it says any: they may name a customer, and stay when that is forgotten.
            said = f"the last answer was {answer.status}" if answer.status else words
            _pause(endpoint, f"It has taken nothing for {FAILING_FOR.days} days: {said}", now)
    endpoint.save(update_fields=["failing_since", "paused_at", "paused_because"])
    forgetting.stay_forgotten(held.pk)


def _failed(message: Message, words: str, due_at: datetime, now: datetime) -> None:
    """Later again, with all that waits behind it; or never."""
    attempts = message.attempts + 1
    state = State.DEAD if attempts >= TRIES else State.WAITING
    Message.objects.filter(pk=message.pk).update(
        state=state, attempts=attempts, due_at=due_at, leased_until=None, answer=words
    )
    if state == State.WAITING and due_at > now:
        behind = Message.objects.filter(endpoint=message.endpoint_id, parcel=message.parcel, state=State.WAITING)
        behind.filter(sequence__gt=message.sequence, due_at__lt=due_at).update(due_at=due_at)


def _pause(endpoint: Endpoint, why: str, now: datetime) -> None:
    if endpoint.paused_at is None:
        log.warning("The webhook %s of shop %s is paused. %s", endpoint.pk, endpoint.shop, why)
        endpoint.paused_at, endpoint.paused_because = now, why[:200]


def resend(key: UUID, now: datetime) -> None:
    """Have a dead message tried once more. What came after it has gone out: its `sequence` says that it is old.

    Raises ScanStationError for one that is not dead.
    """
    dead = Message.objects.filter(pk=key, state=State.DEAD)
    if not committed(lambda: dead.update(state=State.WAITING, attempts=TRIES - 1, due_at=now)):
        raise ScanStationError("This message was not given up.")


def _due(key: UUID, now: datetime) -> "QuerySet[Message]":
    """What waits and has its time come, and nothing of its parcel before it."""
    earlier = Message.objects.filter(endpoint=key, parcel=OuterRef("parcel"), state__in=_OPEN)
    is_free = Q(state=State.WAITING) | Q(state=State.CLAIMED, leased_until__lte=now)
    found = Message.objects.filter(is_free, endpoint=key, due_at__lte=now)
    return found.exclude(Exists(earlier.filter(sequence__lt=OuterRef("sequence"))))
