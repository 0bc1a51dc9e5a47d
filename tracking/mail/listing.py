"""Deliveries as staff see them: on the command line, and wherever else they are listed."""

from typing import Any

from tracking.mail.models import Delivery, State

MOST = 1000


def listed(*, dead: bool = False, waiting: bool = False, order: str = "") -> list[dict[str, Any]]:
    """The newest deliveries, the newest first; times in UTC."""
    found = Delivery.objects.select_related("order").order_by("-created_at", "-id")
    if dead or waiting:
        states = [State.DEAD] * dead + [State.WAITING, State.CLAIMED] * waiting
        found = found.filter(state__in=states)
    if order:
        found = found.filter(order__number=order)
    return [_row(delivery) for delivery in found[:MOST]]


def _row(delivery: Delivery) -> dict[str, Any]:
    """`maybe_twice`: a worker died, or the line broke, while the post had it; the copies have one Message-ID."""
    return {
        "id": str(delivery.pk),
        "state": delivery.state,
        "kind": delivery.kind,
        "order": delivery.order.number,
        "recipient": delivery.recipient,
        "created_at": delivery.created_at,
        "due_at": delivery.due_at,
        "tries": delivery.attempts + delivery.doubts,
        "maybe_twice": delivery.doubts > 0,
        "answer": delivery.answer,
    }
