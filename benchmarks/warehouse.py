"""A month of a warehouse, straight into the tables: as `record` would leave them, many times faster."""

from datetime import datetime, timedelta
from uuid import UUID

import uuid_utils

from tracking.parcels import rows
from tracking.parcels.facts import What
from tracking.parcels.models import Alias, Event, FeedEntry, Order, Parcel, Term
from tracking.parcels.terms import terms_of
from tracking.parcels.writing import writing

AT_ONCE = 5_000
NAMES = ("Anna", "Tom", "Marta", "Claire", "Jonas", "Luis", "Erik", "Sofia", "Jan", "Maria")
FAMILIES = ("Lindqvist", "Baker", "Kowalska", "Dubois", "Weber", "Ortega", "Nowak", "Rossi", "Jensen", "Novak", "Kim")
STEPS = (
    (What.PROCESSED, timedelta(0)),
    (What.PACKED, timedelta(minutes=10)),
    (What.SHIPPED, timedelta(hours=2)),
    (What.IN_TRANSIT, timedelta(hours=14)),
    (What.DELIVERED, timedelta(hours=50)),
)
_PARCEL = ["order", "stage", "state", "since", "due_on", "expected_on", "created_at"]
_EVENT = [
    "id",
    "parcel",
    "what",
    "occurred_at",
    "utc_offset",
    "clock_error",
    "received_at",
    "at",
    "delay",
    "actor",
    "sequence",
]
_ORDER = [
    "shop",
    "number",
    "shop_name",
    "customer_name",
    "placed_at",
    "recipients",
    "language",
    "lines",
    "promised_on",
]


def fill(size: int, now: datetime, days: int) -> str:
    """Store so many parcels, ordered evenly over the last days. Returns the number of an order in the middle."""
    for first in range(0, size, AT_ONCE):
        with writing():
            _batch(range(first, min(first + AT_ONCE, size)), now, timedelta(days=days) / size)
    return f"10-{size // 2:07}"


def _batch(numbers: range, now: datetime, apart: timedelta) -> None:
    starts = {number: now - apart * (number + 1) for number in numbers}
    orders = [_order(number, at) for number, at in starts.items()]
    _insert(Order, [*_ORDER, "postcode", "carrier"], [(*order, "20095", "ups") for order in orders])
    found = Order.objects.filter(number__in=[order[1] for order in orders]).values_list("number", "pk")
    keys = {int(number[3:]): pk for number, pk in found}
    terms = [
        (keys[n], text) for n, o in zip(numbers, orders, strict=True) for text in sorted(terms_of(o[1], o[3], ()))
    ]
    _insert(Term, ["order", "text"], terms)
    last = {number: [step for step in STEPS if at + step[1] <= now][-1] for number, at in starts.items()}
    _insert(Parcel, _PARCEL, [_parcel(keys[number], at, last[number]) for number, at in starts.items()])
    parcels = dict(Parcel.objects.filter(order__in=keys.values()).values_list("order", "pk"))
    boxes = {number: parcels[keys[number]] for number in numbers}
    _insert(Alias, ["code", "parcel", "carrier"], [(_code(number), box, "") for number, box in boxes.items()])
    events = [each for number, box in boxes.items() for each in _events(number, box, starts[number], now)]
    _insert(Event, [*_EVENT, "code", "typed"], events)
    position = numbers.start * len(STEPS) + 1
    _insert(FeedEntry, ["position", "parcel", "event"], [(position + n, e[1], e[0]) for n, e in enumerate(events)])


def _insert(model: type, names: list[str], values: list[tuple[object, ...]]) -> None:
    empty = {"worker", "source", "text", "symbology", "place", "signed_by", "reason"} if model is Event else set()
    columns = [*names, *sorted(empty)]
    for first in range(0, len(values), 500):
        rows.insert(model, columns, [(*row, *[""] * len(empty)) for row in values[first : first + 500]])


def _order(number: int, at: datetime) -> tuple[object, ...]:
    name = "Zoë Berg" if number % 1000 == 7 else f"{NAMES[number % 10]} {FAMILIES[number % 11]}"
    promised = (at + timedelta(days=3)).date()
    return "shop", f"10-{number:07}", "Shop", name, at, "[]", "en", "[]", promised


def _parcel(order: int, at: datetime, last: tuple[What, timedelta]) -> tuple[object, ...]:
    what, after = last
    promised = (at + timedelta(days=3)).date()
    due = None if what is What.DELIVERED else promised
    return order, what.value, what.value, at + after, due, promised, at


def _events(number: int, box: int, at: datetime, now: datetime) -> list[tuple[object, ...]]:
    return [
        (
            UUID(int=uuid_utils.uuid7().int),
            box,
            what.value,
            at + after,
            0,
            0,
            at + after,
            at + after,
            0,
            "station:bench-1",
            number,
            _code(number),
            False,
        )
        for what, after in STEPS
        if at + after <= now
    ]


def _code(number: int) -> str:
    return f"PAR-{number:08}"
