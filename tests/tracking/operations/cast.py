"""A warehouse on Monday 23 November 2026 at 10:00 in Berlin, and what can happen in it."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import uuid_utils

from tracking.operations.moment import Moment
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Parcel
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
BERLIN = ZoneInfo("Europe/Berlin")
MOMENT = Moment(NOW, BERLIN)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
_sequence = count(1)


def order(number: str, *codes: str, promised_on: date | None = None, **fields: Any) -> None:
    """An order with a parcel for each code."""
    usual = {"shop": "nordlicht", "shop_name": "Nordlicht Shop", "customer_name": "Anna Lindqvist"}
    boxes = tuple(Box(((code, ""),)) for code in codes)
    placed = Placed(number=number, boxes=boxes, promised_on=promised_on, placed_at=NOW - DAY, **(usual | fields))
    record(orders=[placed], now=NOW - DAY)


def scan(code: str, what: What, ago: timedelta = timedelta(0), **fields: Any) -> Fact:
    """What a bench did, so long ago."""
    return said(code, what, ago, **({"actor": "station:bench-1", "sequence": next(_sequence)} | fields))


def said(code: str, what: What, ago: timedelta = timedelta(0), late: timedelta = timedelta(0), **fields: Any) -> Fact:
    """What a courier or somebody else said; it came in so much later."""
    usual = {"id": UUID(bytes=uuid_utils.uuid7().bytes), "actor": "carrier:easypost"}
    fact = Fact(code=code, what=what, occurred_at=NOW - ago, **(usual | fields))
    record([fact], now=NOW - ago + late)
    return fact


def parcel(code: str) -> Parcel:
    return Parcel.objects.get(aliases__code=code)
