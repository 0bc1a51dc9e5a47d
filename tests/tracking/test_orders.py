from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest
import uuid_utils

from tracking.parcels import feed
from tracking.parcels.facts import Fact, What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Alias, Event, Order, Parcel
from tracking.parcels.orders import Box, Cancelled, Line, Placed
from tracking.parcels.record import record
from tracking.parcels.timeline import Timeline, fold
from tracking.shops.bodies import OrderBody
from tracking.shops.models import Shop

pytestmark = pytest.mark.usefixtures("database")

WEDNESDAY, FRIDAY = date(2026, 11, 25), date(2026, 11, 27)


def placed(now, *codes: str, **fields: object) -> Placed:
    boxes = tuple(Box(((code, ""),)) for code in codes)
    return Placed("10-1", "Shop", "Anna", now, boxes, **({"shop": "shop"} | fields))


def scan(code: str, now, what: What = What.PACKED) -> Fact:
    return Fact(UUID(str(uuid_utils.uuid7())), code, what, now, "station:bench-1", sequence=1)


def timeline(code: str) -> Timeline:
    parcel = Alias.objects.get(code=code).parcel_id
    return fold(happenings_of([parcel]).get(parcel, ()))


def news(after: int) -> list[tuple[bool, What | None]]:
    """What the feed says since: whether it is of a parcel, and what happened."""
    return [(item.parcel is not None, item.what) for item in feed.after(after, 100)]


def test_an_order_is_kept_with_all_that_its_shop_says(now):
    lines = (Line("LAMP-1", "4006381333931", "Lamp", 2),)
    record(
        orders=[placed(now, "PAR-1", language="de", recipients=("anna@example.com",), postcode="20095", lines=lines)],
        now=now,
    )
    order = Order.objects.get()
    assert (order.language, order.recipients, order.postcode) == ("de", ["anna@example.com"], "20095")
    assert order.lines == [{"sku": "LAMP-1", "ean": "4006381333931", "name": "Lamp", "quantity": 2}]


def test_an_order_without_parcels_is_in_the_feed(now):
    record(orders=[placed(now)], now=now)
    assert [(item.order, item.parcel) for item in feed.after(0, 10)] == [(Order.objects.get().pk, None)]
    assert feed.newest_of(Order.objects.get()) == feed.newest()


def test_two_shops_may_have_orders_of_one_number(now):
    record(orders=[placed(now, "PAR-1"), placed(now, "PAR-2", shop="other")], now=now)
    assert Order.objects.count() == 2


def test_what_is_said_again_amends_the_order_and_adds_parcels(now):
    record(orders=[placed(now, "PAR-1")], now=now)
    before = feed.newest()
    later = now + timedelta(hours=1)
    record(orders=[placed(later, "PAR-1", "PAR-2", postcode="20095")], now=later)
    order = Order.objects.get()
    assert (order.postcode, order.placed_at, order.parcels.count()) == ("20095", now, 2)
    assert news(before) == [(False, None), (True, None)]


def test_what_a_shop_leaves_out_stays_and_what_it_empties_is_empty(now):
    said = {"number": "10-1", "customer": "Anna", "language": "de", "recipients": ["anna@example.com"]}
    said |= {"postcode": "20095", "lines": [{"name": "Lamp"}], "promised_on": "2026-11-25", "carrier": "ups"}
    for amended in (
        said,
        {"number": "10-1", "language": "pl"},
        {"number": "10-1", "customer": "", "promised_on": None},
    ):
        order = OrderBody.model_validate(amended).placed(Shop(slug="shop", name="Shop"), now)
        record(orders=[order], now=now)
    order = Order.objects.get()
    assert (order.customer_name, order.language, order.promised_on) == ("", "pl", None)
    assert (order.recipients, order.postcode, order.carrier) == (["anna@example.com"], "20095", "ups")
    assert [line["name"] for line in order.lines] == ["Lamp"]


def test_a_code_that_is_named_later_is_its_orders_carriers(now):
    body = OrderBody.model_validate({"number": "10-1", "parcels": [{"codes": ["08089518975"]}]})
    record(orders=[body.placed(Shop(slug="shop", name="Shop"), now, "gls")], now=now)
    assert (Alias.objects.get().carrier, Order.objects.get().carrier) == ("gls", "gls")


def test_a_code_that_comes_later_becomes_one_more_of_its_parcel(now):
    record([scan("1Z1", now)], [placed(now, "PAR-1")], now=now)
    record(
        orders=[Placed("10-1", "Shop", "Anna", now, (Box((("PAR-1", ""), ("1Z1", "ups"))),), shop="shop")], now=now
    )
    parcel = Parcel.objects.get()
    assert (parcel.stage, parcel.order.number) == ("packed", "10-1")
    assert dict(parcel.aliases.values_list("code", "carrier")) == {"PAR-1": "", "1Z1": "ups"}


def test_the_promised_day_is_the_original_day_of_arrival_and_a_new_one_revises_it(now):
    record(orders=[placed(now, "PAR-1", promised_on=WEDNESDAY)], now=now)
    record(orders=[placed(now, "PAR-1", "PAR-2", promised_on=WEDNESDAY)], now=now)
    record(orders=[placed(now, "PAR-1", promised_on=FRIDAY)], now=now + timedelta(hours=1))
    for code in ("PAR-1", "PAR-2"):
        arrival = timeline(code).arrival
        assert (arrival.original, arrival.current, len(arrival.changes)) == (WEDNESDAY, FRIDAY, 1)
    assert Event.objects.count() == 4


def test_a_cancelled_order_holds_its_parcels_and_stays_cancelled(now):
    record([scan("PAR-1", now)], [placed(now, "PAR-1", "PAR-2")], now=now)
    before = feed.newest()
    for _ in range(2):
        record(orders=[Cancelled("10-1", "shop", "sold out")], now=now)
    record(orders=[placed(now, "PAR-1", postcode="20095")], now=now)
    assert Order.objects.get().cancelled_at == now
    assert set(Parcel.objects.values_list("stage", "state")) == {("packed", "cancelled"), ("", "cancelled")}
    assert [timeline(code).held for code in ("PAR-1", "PAR-2")] == [True, True]
    assert timeline("PAR-1").entries[-1].reason == "sold out"
    assert news(before) == [(False, None), (True, What.CANCELLED), (True, What.CANCELLED)]


def test_cancelling_an_order_that_nobody_knows_changes_nothing(now):
    record(orders=[Cancelled("10-1", "shop")], now=now)
    assert feed.newest() == 0


def test_an_order_of_another_shops_parcels_leaves_them_there(now, caplog):
    record(orders=[placed(now, "PAR-1")], now=now)
    record(orders=[placed(now, "PAR-1", shop="other")], now=now)
    assert Alias.objects.get().parcel.order.shop == "shop"
    assert "Order 10-1 names the code PAR-1" in caplog.text


def test_a_scan_by_the_number_of_an_order_without_boxes_is_its_box(now):
    record(orders=[placed(now, promised_on=WEDNESDAY)], now=now)
    before = feed.newest()
    record([scan("10-1", now)], now=now)
    record([scan("10-1", now, What.SHIPPED)], now=now)
    parcel = Parcel.objects.get()
    assert (parcel.order.boxless_since, parcel.stage, parcel.expected_on) == (None, "shipped", WEDNESDAY)
    packed = [(False, None), (True, None), (True, What.PACKED), (True, What.EXPECTED)]
    assert news(before) == [*packed, (True, What.SHIPPED)]


@pytest.mark.parametrize("scanned_first", [True, False])
def test_a_box_that_was_scanned_by_its_orders_number_bears_the_label_that_its_shop_names_later(now, scanned_first):
    steps = [lambda: record(orders=[placed(now)], now=now), lambda: record([scan("10-1", now)], now=now)]
    for step in reversed(steps) if scanned_first else steps:
        step()
    record(orders=[placed(now, "PAR-1")], now=now)
    record([scan("PAR-1", now, What.SHIPPED)], now=now)
    parcel = Parcel.objects.get()
    assert (parcel.stage, {alias.code for alias in parcel.aliases.all()}) == ("shipped", {"10-1", "PAR-1"})


def test_of_two_shops_with_an_order_of_one_number_a_scan_by_it_chooses_none(now):
    record(orders=[placed(now), placed(now, shop="other")], now=now)
    record([scan("10-1", now)], now=now)
    assert Parcel.objects.get().order is None
    assert Order.objects.filter(boxless_since=now).count() == 2


def test_a_number_that_is_another_orders_label_stays_that_ones(now, caplog):
    record(orders=[placed(now, "10-2"), replace(placed(now), number="10-2")], now=now)
    record([scan("10-2", now)], now=now)
    assert (Parcel.objects.get().order.number, caplog.text) == ("10-1", "")


def test_what_is_scanned_by_the_number_of_a_cancelled_order_is_held(now):
    record(orders=[placed(now, promised_on=WEDNESDAY), Cancelled("10-1", "shop")], now=now)
    later = now + timedelta(hours=1)
    record([scan("10-1", later)], now=later)
    parcel = Parcel.objects.get()
    assert (parcel.order.number, parcel.state, parcel.due_on, timeline("10-1").held) == (
        "10-1",
        "cancelled",
        None,
        True,
    )


def test_a_box_that_is_named_after_its_order_was_cancelled_is_held_and_nothing_else_counts(now):
    record([scan("PAR-9", now)], [placed(now, "PAR-1"), Cancelled("10-1", "shop", "sold out")], now=now)
    record(orders=[placed(now, "PAR-9", postcode="20095")], now=now)
    parcel = Alias.objects.get(code="PAR-9").parcel
    assert (parcel.order.postcode, parcel.state) == ("", "cancelled")
    assert timeline("PAR-9").entries[-1].reason == "sold out"
