"""A parcel's facts and its order come in any order: benches are offline, shops are late. The truth is the same."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import permutations
from uuid import UUID

import pytest
import uuid_utils

from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Order, Parcel
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record

pytestmark = pytest.mark.usefixtures("database")


def said(what: What, code: str, at: datetime, sequence: int = 0, **fields: object) -> Fact:
    actor = "station:bench-1" if sequence else "carrier:ups"
    return Fact(UUID(int=uuid_utils.uuid7().int), code, what, at, actor, sequence=sequence, **fields)


def order(number: str, now: datetime, *codes: str, **fields: object) -> Placed:
    boxes = (Box(tuple((code, "") for code in codes)),)
    return Placed(number, "Shop", "Anna", now, boxes, shop="shop", **({"promised_on": now.date()} | fields))


def test_an_order_that_names_a_parcel_by_one_of_its_codes_comes_in_although_a_bench_has_paired_another(now):
    pairing = said(What.PAIRED, "PAR-1", now, 2, paired="1Z1", carrier="ups")
    record([said(What.PACKED, "1Z1", now, 1), pairing], now=now)
    record(orders=[order("10-1", now, "PAR-1")], now=now)
    parcel = Parcel.objects.get()
    assert (parcel.order, parcel.expected_on) == (Order.objects.get(), now.date())


def test_two_boxes_that_a_third_one_tells_to_be_one_come_in_as_one(now):
    boxes = tuple(Box(tuple((code, "") for code in codes)) for codes in ("A", "B", "AB"))
    record(orders=[replace(order("10-1", now), boxes=boxes)], now=now)
    assert [alias.code for alias in Order.objects.get().parcels.get().aliases.order_by("code")] == ["A", "B"]


def test_whatever_comes_first_the_parcel_its_codes_and_its_order_are_the_same(now):
    later = now + timedelta(minutes=20)
    truths = set()
    for number, arrival in enumerate(permutations(range(4))):
        label, courier = f"PAR-{number}", f"1Z{number}"
        news = (
            said(What.PACKED, label, now, 1),
            said(What.PAIRED, label, now, 2, paired=courier, carrier="ups"),
            said(What.SHIPPED, courier, later, 3),
            order(f"10-{number}", now, label),
        )
        for each in (news[place] for place in arrival):
            record(*(([], [each]) if isinstance(each, Placed) else ([each],)), now=later)
        (parcel,) = Parcel.objects.filter(aliases__code__in=[label, courier]).distinct()
        carriers = frozenset(parcel.aliases.values_list("carrier", flat=True))
        truths.add((parcel.order.number == f"10-{number}", parcel.state, parcel.since, parcel.expected_on, carriers))
    assert truths == {(True, "shipped", later, now.date(), frozenset({"", "ups"}))}
