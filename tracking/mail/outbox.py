"""The deliveries that wait: found, claimed by compare-and-set, and settled. Runs on any thread."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet

from scanstation.backoff import Backoff
from scanstation.errors import ScanStationError
from tracking.mail.models import Delivery, State
from tracking.parcels.writing import writing

LEASE = timedelta(minutes=25)
"""How long a claim holds: longer than the post may take to answer at every step of one mail."""
TRIES = 12
"""So many refusals make a dead letter: with the waits below, after about half a day."""
SHORTEST_WAIT, LONGEST_WAIT = 60.0, 4 * 3600.0
"""Seconds between two tries."""


def due(now: datetime, limit: int) -> list[UUID]:
    """Deliveries whose time has come, the longest due first; those of a worker that died among them."""
    return list(_due(now).order_by("due_at", "id").values_list("id", flat=True)[:limit])


def claim(key: UUID, now: datetime) -> Delivery | None:
    """Take a delivery for this worker alone; None when another one has it, or has sent it."""
    with writing():
        abandoned = Delivery.objects.filter(pk=key, state=State.CLAIMED, leased_until__lte=now)
        abandoned.update(state=State.WAITING, doubts=F("doubts") + 1, answer="A worker stopped while sending it.")
        # One that ends every worker that touches it must not go on doing so.
        Delivery.objects.filter(pk=key, state=State.WAITING, doubts__gte=TRIES).update(state=State.DEAD)
        taken = _due(now).filter(pk=key, state=State.WAITING).update(state=State.CLAIMED, leased_until=now + LEASE)
    return Delivery.objects.select_related("order", "parcel").get(pk=key) if taken else None


def sent(delivery: Delivery, answer: str, now: datetime) -> None:
    """The post has it."""
    _settle(delivery, state=State.SENT, sent_at=now, answer=answer)


def dropped(delivery: Delivery, why: str) -> None:
    """It is not to be sent: what it tells is not true any more, or not wanted."""
    _settle(delivery, state=State.DROPPED, answer=why)


def given_back(delivery: Delivery, answer: str, now: datetime) -> None:
    """As if it had not been claimed: it was not to blame, and loses no try. The others have their turn before it."""
    _settle(delivery, state=State.WAITING, due_at=now, answer=answer)


def dead(delivery: Delivery, answer: str) -> None:
    """Trying again will not help."""
    _settle(delivery, state=State.DEAD, attempts=F("attempts") + 1, answer=answer)


def again(
    delivery: Delivery, answer: str, now: datetime, random: Callable[[], float], *, doubt: bool = False
) -> None:
    """Try later, each time with a longer wait; the last try makes a dead letter."""
    failures = delivery.attempts + delivery.doubts + 1
    if failures >= TRIES:
        dead(delivery, answer)
        return
    wait = timedelta(seconds=Backoff(random, SHORTEST_WAIT, LONGEST_WAIT).seconds(failures))
    counted = {"doubts": F("doubts") + 1} if doubt else {"attempts": F("attempts") + 1}
    _settle(delivery, state=State.WAITING, due_at=now + wait, answer=answer, **counted)


def resend(key: str, now: datetime) -> Delivery:
    """Have a mail sent, or sent again, from the first try on. Raises ScanStationError for an unknown or waiting one.

    The copy of one that went out has a Message-ID of its own: it is meant to arrive besides the first.
    """
    with writing():
        delivery = _named(key)
        if delivery.state in (State.WAITING, State.CLAIMED):
            raise ScanStationError(f"Mail {key} has not been sent yet; it waits.")
        delivery.copy += delivery.state == State.SENT
        delivery.state, delivery.due_at, delivery.insisted = State.WAITING, now, True
        delivery.attempts = delivery.doubts = 0
        delivery.save()
    return delivery


def _named(key: str) -> Delivery:
    try:
        found = Delivery.objects.filter(pk=key).first()
    except ValidationError:
        found = None
    if found is None:
        raise ScanStationError(f"There is no mail {key!r}; `tracking mail list` shows them.")
    return found


def _due(now: datetime) -> "QuerySet[Delivery]":
    is_free = Q(state=State.WAITING) | Q(state=State.CLAIMED, leased_until__lte=now)
    return Delivery.objects.filter(is_free, due_at__lte=now)


def _settle(delivery: Delivery, **fields: object) -> None:
    """Record the outcome, unless the lease ran out and another worker has it now."""
    answer = str(fields.pop("answer")).replace("\0", "␀")[:500]
    with writing():
        held = Delivery.objects.filter(pk=delivery.pk, state=State.CLAIMED, leased_until=delivery.leased_until)
        held.update(leased_until=None, answer=answer, **fields)
