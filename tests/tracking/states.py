"""Everything that a customer's page can have to say: one order a state, told as the world would tell it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import uuid_utils

from scanstation.codes import identify
from tracking.customers import links
from tracking.parcels.facts import Fact, What
from tracking.parcels.orders import Box, Cancelled, Placed
from tracking.parcels.record import record

DAY = timedelta(days=1)
KASSEL, HAMBURG = "Kassel, Germany", "Hamburg, Germany"
JOURNEY = (
    (What.PROCESSED, 62, ""),
    (What.PACKED, 61, ""),
    (What.SHIPPED, 54, ""),
    (What.IN_TRANSIT, 30, KASSEL),
    (What.OUT_FOR_DELIVERY, 4, HAMBURG),
)
"""What happens to a parcel, how many hours ago, and where."""

Say = Callable[..., Fact]


def _happened(steps: int, say: Say) -> list[Fact]:
    return [say(what, hours, place=place) for what, hours, place in JOURNEY[:steps]]


def _delayed(say: Say) -> list[Fact]:
    reason = "Snow has closed the road near Kassel; the new day came from UPS this morning."
    return [*_happened(4, say), say(What.DELAYED, 20, reason=reason, place=KASSEL, days=2)]


def _delivered(say: Say) -> list[Fact]:
    return [*_happened(5, say), say(What.DELIVERED, 1, place="Front desk, Hamburg", signed_by="A. Lindqvist")]


STATES: dict[str, Callable[[Say], list[Fact]]] = {
    "received": lambda say: _happened(0, say),
    "processed": lambda say: _happened(1, say),
    "packed": lambda say: _happened(2, say),
    "shipped": lambda say: _happened(3, say),
    "on-its-way": lambda say: _happened(4, say),
    "delayed": _delayed,
    "out-for-delivery": lambda say: _happened(5, say),
    "attempt-failed": lambda say: [
        *_happened(5, say),
        say(What.ATTEMPT_FAILED, 1, place=HAMBURG, reason="Nobody was at home.", days=2),
    ],
    "pick-up": lambda say: [
        *_happened(5, say),
        say(What.READY_FOR_PICKUP, 1, place="Kiosk Müller, Lange Straße 14, Hamburg"),
    ],
    "returned": lambda say: [*_happened(5, say), say(What.RETURNED, 1, reason="The address does not exist.")],
    "delivered": _delivered,
    "cancelled": lambda say: _happened(2, say),
    "on-hold": lambda say: [*_happened(2, say), say(What.HELD, 1, reason="A lamp is missing: nobody's business.")],
}


def placed(name: str, now: datetime, **more: object) -> Placed:
    """The order of a state, promised for tomorrow. "several" has two parcels."""
    number = f"10-{sorted([*STATES, 'several']).index(name) + 4400}"
    boxes = tuple(Box(((_ups(number, box), "ups"),)) for box in range(2 if name == "several" else 1))
    order = Placed(number, "Nordlicht Shop", "Anna Lindqvist", now - timedelta(hours=70), boxes)
    fields = {"promised_on": now.date() + DAY, "postcode": "20 095", "recipients": ("Anna@example.com",)}
    return replace(order, **(fields | more))


def _ups(number: str, box: int) -> str:
    """A tracking number of UPS whose check digit is right."""
    codes = (f"1Z999AA101{number.replace('-', '')}{box}{digit}" for digit in range(10))
    return next(code for code in codes if (best := identify(code).best) and best.valid)


def facts(name: str, now: datetime, order: Placed) -> list[Fact]:
    """What happened to an order's parcels: to the two of "several", a delivery and a delay."""
    stories = (STATES["delivered"], STATES["delayed"]) if name == "several" else (STATES[name],)
    return [
        fact for box, story in zip(order.boxes, stories, strict=True) for fact in story(_saying(box.codes[0][0], now))
    ]


def _saying(code: str, now: datetime) -> Say:
    def say(what: What, hours: float, *, days: int = 0, **fields: str) -> Fact:
        expected_on = now.date() + days * DAY if days else None
        key = UUID(int=uuid_utils.uuid7().int)
        at = now - timedelta(hours=hours)
        return Fact(key, code, what, at, "carrier:ups", carrier="ups", expected_on=expected_on, **fields)

    return say


def store(now: datetime) -> dict[str, str]:
    """Store an order for every state. Returns the tokens of their links."""
    tokens = {}
    for name in (*STATES, "several"):
        order = placed(name, now)
        record(orders=[order], now=now - timedelta(hours=70))
        record(facts(name, now, order), now=now)
        if name == "cancelled":
            record(orders=[Cancelled(order.number, reason="You have cancelled it yourself.")], now=now)
        tokens[name] = links.current(links.order_of(order.number), now).token
    return tokens
