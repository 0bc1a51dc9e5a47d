"""A busy day of a warehouse, for the browser and for pictures. Made-up people; check digits are right."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

import uuid_utils

from tests.tracking.operations.town import LOGIN, PASSWORD
from tests.tracking.staff.cast import member
from tests.tracking.states import _ups
from tracking.carriers.models import Outcome, RawMessage
from tracking.customers import links
from tracking.mail.models import Delivery, State
from tracking.operations.moment import Moment
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Order
from tracking.parcels.orders import Box, Cancelled, Line, Placed
from tracking.parcels.record import record
from tracking.staff.roles import Role
from tracking.stations import enrolment
from tracking.stations.models import Station

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
SHARES = (2, 9, 20, 29, 32, 30, 21, 31, 34, 28, 20, 9)
"""How busy the hours from six on are."""
WORKERS = (("bench-1", "Iwan"), ("bench-2", "Maria"), ("bench-3", "Ana"), ("bench-4", "Jon"))
NAMES = ("Anna Lindqvist", "Tom Baker", "Marta Kowalska", "Claire Dubois", "Jonas Weber", "Zoë Müller", "Luis Ortega")


def fact(code: str, what: What, at: datetime, actor: str = "carrier:easypost", **fields: object) -> Fact:
    return Fact(UUID(int=uuid_utils.uuid7().int), code, what, at, actor, **fields)  # type: ignore[arg-type]


def fill(now: datetime, moment: Moment, scale: int = 1) -> dict[str, int]:
    """Store the day. Returns the keys of the orders that tests and pictures look at."""
    random = Random(4)
    for day in (moment.today - 7 * DAY, moment.today):
        start = moment.start_of(day)
        parcels = list(_day(random, f"{day:%m%d}", start, now, scale))
        record(orders=[placed for placed, _ in parcels], now=start)
        happened = [each for _, facts in parcels for each in facts]
        if day == moment.today:
            _happen(happened, now)
        else:
            record(happened, now=now)
    _stations(now)
    shown = _shown(now, moment)
    _mails(now)
    member(LOGIN, Role.ADMIN, PASSWORD)
    return shown


def _happen(facts: list[Fact], now: datetime) -> None:
    """What benches say comes within minutes, as from a bench with a network."""
    slices: dict[int, list[Fact]] = {}
    for each in facts:
        is_bench = each.actor.startswith("station:")
        slices.setdefault(each.occurred_at.timestamp() // 240 if is_bench else 0, []).append(each)
    for number, some in sorted(slices.items()):
        record(some, now=min(now, datetime.fromtimestamp(240 * (number + 1), UTC)) if number else now)


def _day(
    random: Random, name: str, start: datetime, now: datetime, scale: int
) -> Iterator[tuple[Placed, list[Fact]]]:
    number = 0
    for hour, share in enumerate(SHARES, 6):
        for _ in range(share * scale + random.randrange(6)):
            number += 1
            code = f"PAR-{name}{number:05}"
            at = start + hour * HOUR + random.random() * HOUR
            order = Placed(
                f"{name}-{number}", "Nordlicht Shop", random.choice(NAMES), start - HOUR, (Box(((code, ""),)),)
            )
            happened = [each for each in _steps(random, code, at, number) if each.occurred_at <= now - MINUTE]
            yield (
                replace(order, shop="nordlicht-shop", promised_on=(start + random.choice((6, 8, 8, 8)) * DAY).date()),
                happened,
            )


def _steps(random: Random, code: str, at: datetime, number: int) -> list[Fact]:
    bench, worker = random.choice(WORKERS)
    source, is_typed = random.choice(("left", "left", "camera")), random.random() < 0.02
    scanned = {"actor": f"station:{bench}", "worker": worker, "source": source, "sequence": number, "typed": is_typed}
    steps = [
        fact(code, What.PROCESSED, at, **scanned),
        fact(code, What.PACKED, at + 6 * MINUTE, **scanned),
        fact(
            code,
            What.SHIPPED,
            at + random.randrange(20, 90) * MINUTE,
            "station:dock-a",
            worker="Pia",
            source="dock",
            sequence=number,
        ),
        fact(code, What.IN_TRANSIT, at + random.randrange(12, 40) * HOUR, place="Kassel"),
        fact(code, What.OUT_FOR_DELIVERY, at + random.randrange(60, 200) * HOUR, place="Hamburg"),
        fact(code, What.DELIVERED, at + random.randrange(160, 175) * HOUR, place="Porch"),
    ]
    return steps if random.random() > 0.03 else steps[:2]


def _stations(now: datetime) -> None:
    seen = {
        "Bench 1": (4, 0, 0),
        "Bench 2": (11, 0, 0),
        "Bench 3": (760, 0, 12),
        "Bench 4": (9, 240, 0),
        "Dock A": (1, 0, 0),
    }
    for name, (seconds, error, waiting) in seen.items():
        if not Station.objects.filter(name=name).exists():
            enrolment.enrol(name, now)
        heard = {"last_seen_at": now - timedelta(seconds=seconds), "clock_error": error, "waiting": waiting}
        Station.objects.filter(name=name).update(**heard)


def _shown(now: datetime, moment: Moment) -> dict[str, int]:
    """Orders with something to tell."""
    ups, other, third = _ups("10-5471", 0), _ups("10-5390", 0), _ups("10-5102", 0)
    usual = {"shop": "nordlicht-shop", "postcode": "20095", "promised_on": moment.today}
    lines = (Line("LAMP-1", "4006381333931", "Reading lamp, brass", 2), Line("BULB-3", "", "Bulb E14, warm", 4))
    orders = [
        Placed(
            "10-5471",
            "Nordlicht Shop",
            "Anna Lindqvist",
            now - 50 * HOUR,
            (Box(((ups, "ups"), ("PAR-00005471", ""))),),
        ),
        Placed("10-5390", "Nordlicht Shop", "Tom Baker", now - 30 * HOUR, (Box(((other, "ups"),)),)),
        Placed("10-5102", "Nordlicht Shop", "Claire Dubois", now - 80 * HOUR, (Box(((third, "ups"),)),)),
        Placed("10-5500", "Nordlicht Shop", "Zoë Müller", now - HOUR, ()),
    ]
    mail = {"recipients": ("anna@example.com",), "lines": lines}
    for order in orders:
        its = mail if order.number == "10-5471" else {}
        record(orders=[replace(order, **usual, **its)], now=order.placed_at + MINUTE)
    bench = {"actor": "station:bench-2", "worker": "Maria", "source": "left", "text": ups, "symbology": "Code128"}
    wrong = fact("PAR-00005471", What.SHIPPED, now - 46 * HOUR, **bench | {"typed": True, "sequence": 9003})
    again = fact(ups, What.PACKED, now - 9 * MINUTE, **bench | {"sequence": 9009})
    happened = [
        fact("PAR-00005471", What.PROCESSED, now - 48 * HOUR, **bench | {"sequence": 9001}),
        fact(ups, What.PACKED, now - 47 * HOUR, **bench | {"sequence": 9002}),
        wrong,
        fact(ups, What.VOID, now - 45 * HOUR, "staff:marta", voids=wrong.id, reason="Scanned at the wrong stage."),
        fact(ups, What.SHIPPED, now - 40 * HOUR, "station:dock-a", worker="Pia", source="dock", sequence=9004),
        fact(ups, What.IN_TRANSIT, now - 26 * HOUR, place="Kassel, Germany"),
        fact(
            ups,
            What.DELAYED,
            now - 20 * HOUR,
            place="Kassel, Germany",
            reason="Snow has closed the road near Kassel.",
            expected_on=moment.today + 2 * DAY,
        ),
        fact(ups, What.NOTE, now - 2 * HOUR, "staff:ops", reason="Rang twice. Promised to call her back tomorrow."),
        fact(other, What.PACKED, now - 6 * HOUR, **bench | {"sequence": 9005}),
        fact(
            other,
            What.HELD,
            now - 5 * HOUR,
            "station:bench-2",
            reason="Missing: 1 × Reading lamp, brass",
            sequence=9006,
        ),
        fact(third, What.SHIPPED, now - 31 * HOUR, "station:dock-a", worker="Pia", sequence=9007),
        fact("PAR-00005741", What.PACKED, now - 12 * MINUTE, **bench | {"text": "", "typed": True, "sequence": 9008}),
        again,
        fact(
            ups, What.VOID, now - 8 * MINUTE, "staff:marta", voids=again.id, reason="The box came back from the dock."
        ),
    ]
    for each in happened:
        record([each], now=each.occurred_at + timedelta(seconds=2))
    cancelled = Order.objects.filter(parcels__state=What.PACKED.value).order_by("pk").last()
    if cancelled:
        record(orders=[Cancelled(cancelled.number, cancelled.shop, "The customer has changed her mind.")], now=now)
    keys = dict(Order.objects.filter(number__startswith="10-5").values_list("number", "pk"))
    links.current(Order.objects.get(pk=keys["10-5471"]), now)
    return keys


def _mails(now: datetime) -> None:
    order = Order.objects.get(number="10-5471")
    for number, (kind, count) in enumerate({"shipped": 212, "arrival": 41, "delivered": 96}.items()):
        Delivery.objects.bulk_create(
            Delivery(
                order=Order.objects.get(number="10-5102"),
                kind=kind,
                cause=f"{kind}/{number}/{each}",
                recipient="claire@example.com",
                created_at=now,
                due_at=now,
                sent_at=now - 20 * MINUTE,
                state=State.SENT,
            )
            for each in range(count)
        )
    said = {"order": order, "recipient": "anna@example.com", "due_at": now}
    sent = {"state": State.SENT, "answer": "250 ok"}
    for kind, ago in (("confirmation", 50), ("shipped", 40)):
        at = now - ago * HOUR
        Delivery.objects.create(kind=kind, cause=kind, created_at=at, sent_at=at, **said, **sent)
    answer = "550 5.1.1 There is no such mailbox here."
    Delivery.objects.create(
        kind="arrival", cause="x", created_at=now - 19 * HOUR, state=State.DEAD, answer=answer, **said
    )
    for number, outcome in enumerate((Outcome.UNKNOWN_PARCEL, Outcome.UNKNOWN_PARCEL, Outcome.RECORDED)):
        RawMessage.objects.create(
            service="easypost",
            digest=str(number),
            received_at=now - HOUR,
            headers={},
            body=json.dumps(
                {"description": "tracker.updated", "result": {"status": "in_transit", "n": number}}
            ).encode(),
            tracking_number=_ups("10-5471", 0) if outcome is Outcome.RECORDED else f"1Z999AA1019999{number}",
            outcome=outcome,
        )
