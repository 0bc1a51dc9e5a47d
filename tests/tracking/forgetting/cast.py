"""Who plays in these tests: Anna, of whom every room keeps something, and Tom, who is nobody's business here."""

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from email.headerregistry import Address
from itertools import count
from typing import Any
from uuid import UUID

import uuid_utils
from django.db import connection

from tracking.carriers.receive import receive
from tracking.customers import links
from tracking.hooks import endpoints
from tracking.hooks import outbox as hooks_outbox
from tracking.hooks import plan as hooks_plan
from tracking.hooks.sending import Answer
from tracking.mail import letter, outbox, plan
from tracking.mail.models import Delivery
from tracking.parcels.facts import Fact, What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Order, Parcel
from tracking.parcels.orders import Box, Line, Placed
from tracking.parcels.record import record
from tracking.parcels.timeline import Timeline, fold
from tracking.shops import keys

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
UPS = "1Z999AA10123456784"
LABEL = "PAR-00004471"
NUMBER = "10-4471"
MAIL, OLD_MAIL = "Anna.Lindqvist@example.com", "al@lindqvist.example"
PERSONAL = ("anna", "lindqvist", "elbchaussee", "22605", "hamburg")
"""What must be found nowhere once she is forgotten. Folded."""
SENDER = Address(addr_spec="parcels@track.example.com")
_sequence = count(1)


def placed(number: str = NUMBER, codes: tuple[str, ...] = (LABEL, UPS), **fields: Any) -> Placed:
    """Anna's order, of one parcel."""
    usual = {
        "shop": "nordlicht",
        "shop_name": "Nordlicht",
        "customer_name": "Anna Lindqvist",
        "placed_at": NOW - DAY,
        "boxes": (Box(tuple((code, "ups" if code == UPS else "") for code in codes)),),
        "recipients": (MAIL,),
        "postcode": "22605",
        "lines": (Line("S1", "4006381333931", "Scarf, embroidered: Anna L.", 2),),
        "promised_on": date(2026, 11, 26),
    }
    return Placed(number=number, **(usual | fields))


def toms(number: str = "10-4472", **fields: Any) -> Placed:
    """Tom's order, of one parcel."""
    usual = {
        "customer_name": "Tom Ek",
        "recipients": ("tom@example.com",),
        "postcode": "10115",
        "lines": (Line("S2", "", "A cap for Tom", 1),),
    }
    return placed(number, (f"PAR-{number}",), **(usual | fields))


def fact(what: What, code: str = LABEL, at: datetime = NOW, **fields: Any) -> Fact:
    """What a courier says, unless said otherwise."""
    usual = {"id": UUID(bytes=uuid_utils.uuid7().bytes), "actor": "carrier:easypost"}
    return Fact(code=code, what=what, occurred_at=at, **(usual | fields))


def bench(what: What, code: str = LABEL, at: datetime = NOW, **fields: Any) -> Fact:
    return fact(what, code, at, **({"actor": "station:bench-1", "sequence": next(_sequence), "text": code} | fields))


def courier(status: str, minutes: int, number: str = UPS, **fields: Any) -> bytes:
    """A message of a courier, as it comes."""
    at = (NOW + timedelta(minutes=minutes)).isoformat()
    said = {"tracking_number": number, "status": status, "occurred_at": at, "location": "Hamburg, Elbchaussee 12"}
    return json.dumps(said | {"addressee": "Anna Lindqvist"} | fields).encode()


MESSAGES = (
    courier("in_transit", 20, location="Hannover, DE"),
    courier("delayed", 30, reason="Waits for A. Lindqvist to answer", expected_on="2026-11-27"),
    courier("delayed", 31, reason="Snow", expected_on="2026-11-27"),
    courier("attempt_failed", 40, reason="Nobody at Elbchaussee 12"),
    courier("attempt_failed", 50, reason="Neighbour does not know Lindqvist"),
    courier("delivered", 60, signed_by="A. LINDQVIST"),
)


def order(number: str = NUMBER) -> Order:
    return Order.objects.get(number=number)


def everything() -> Order:
    """Anna is known everywhere; Tom, of the same shop, too."""
    keys.give("Nordlicht", NOW - 9 * DAY)
    endpoints.add("Nordlicht", "https://shop.example.com/in", [], NOW - 9 * DAY, allow_private=True).save()
    record(orders=[placed(recipients=(OLD_MAIL,)), toms()], now=NOW - DAY)
    links.current(order(), NOW - DAY)
    mailed(NOW - DAY)
    record(orders=[placed()], now=NOW)
    warehouse()
    for message in MESSAGES:
        receive("generic", {"webhook-id": "lindqvist"}, message, NOW + timedelta(hours=2))
    receive("easypost", {}, json.dumps({"to": "Elbchaussee", "code": UPS}).encode(), NOW)
    receive("shippo", {}, f"no JSON, but {MAIL} in Hamburg".encode(), NOW)
    receive("generic", {}, courier("delivered", 60, "UNKNOWN-1", location="Oslo", addressee="Ole"), NOW)
    mailed(NOW, 2)
    hooked(NOW)
    return order()


def warehouse() -> None:
    label = "]Q3ANNA LINDQVIST\\ELBCHAUSSEE 12\\22605 HAMBURG"
    record(
        [
            bench(What.PROCESSED),
            bench(What.PACKED, at=NOW + timedelta(minutes=1), text=label, symbology="qr"),
            bench(What.HELD, at=NOW + timedelta(minutes=2), reason="The card says Anna, the label Anne"),
            fact(What.NOTE, at=NOW + timedelta(minutes=3), actor="staff:olga", reason="Rang Ms Lindqvist in Hamburg"),
            fact(What.RELEASED, at=NOW + timedelta(minutes=4), actor="staff:olga", reason="Anna it is"),
            bench(What.SHIPPED, at=NOW + timedelta(minutes=5)),
            bench(What.PACKED, "PAR-10-4472", text="PAR 10 4472"),
        ],
        now=NOW + timedelta(hours=1),
    )


def mailed(now: datetime, sent: int = 1) -> None:
    """Mails are planned, and so many sent; one is refused by the post, in words."""
    while plan.catch_up(now):
        pass
    for key in outbox.due(now, sent):
        delivery = outbox.claim(key, now)
        assert delivery
        letter.write(delivery, SENDER, now)
        outbox.sent(delivery, f"250 kept for {delivery.recipient}", now)
    for key in outbox.due(now, 1):
        delivery = outbox.claim(key, now)
        assert delivery
        outbox.dead(delivery, f"550 no {delivery.recipient} here")


def hooked(now: datetime) -> None:
    """The shop's system took the first of what it is told, and refuses the second in words. The rest waits."""
    while hooks_plan.catch_up(now):
        pass
    (endpoint,) = endpoints.Endpoint.objects.all()
    for status, words in ((200, "Thanks, Anna Lindqvist is glad"), (500, "Lindqvist is no integer")):
        message = hooks_outbox.claim(endpoint.pk, now)
        assert message
        hooks_outbox.settle(message, Answer(status, words), now, lambda: 0.5)


def waiting_mails() -> list[str]:
    found = Delivery.objects.filter(order=order(), state__in=["waiting", "claimed", "dead"])
    return list(found.values_list("recipient", flat=True))


def traces(*texts: str) -> list[str]:
    """Where in the whole database one of the texts stands, in whatever column: "table: what is there"."""
    return [f"{table}: {cell}"[:300] for table, cell in cells() if any(text in cell for text in texts or PERSONAL)]


def cells() -> Iterator[tuple[str, str]]:
    """Every value of every table, as folded text."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                yield from ((table, _text(cell).casefold()) for cell in row)


def _text(value: object) -> str:
    return bytes(value).decode(errors="replace") if isinstance(value, bytes | memoryview) else str(value)


def timelines() -> dict[int, Timeline]:
    return {parcel: fold(told) for parcel, told in happenings_of(Parcel.objects.values_list("pk", flat=True)).items()}


def worded(timeline: Timeline) -> tuple[object, ...]:
    """A timeline without what people wrote: everything that must stay as it was."""
    return (
        timeline.stage,
        timeline.state,
        timeline.held,
        [(entry.what, entry.at, entry.expected_on, entry.received_at) for entry in timeline.entries],
        (timeline.arrival.original, timeline.arrival.current),
        [(change.at, change.expected_on) for change in timeline.arrival.changes],
        timeline.delivered and timeline.delivered.at,
    )
