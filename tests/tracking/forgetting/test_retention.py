"""Whose time is over, and what goes by its age."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from tests.tracking.forgetting.cast import DAY, NOW, UPS, bench, courier, fact, order, placed, traces
from tracking.carriers import forgetting as carriers
from tracking.carriers.models import Outcome, RawMessage
from tracking.carriers.receive import receive
from tracking.environment import SHORTEST_KEPT
from tracking.forgetting import retention
from tracking.forgetting.retention import SILENT, Retention
from tracking.parcels.facts import What
from tracking.parcels.models import Order
from tracking.parcels.orders import Box, Cancelled
from tracking.parcels.record import record

pytestmark = pytest.mark.usefixtures("database")
KEEP = 60 * DAY


def lived(number: str, *whats: What, boxes: Sequence[str] = ("",), at: datetime = NOW) -> None:
    """An order, and what happened to each of its parcels on the day it was placed."""
    codes = [f"PAR-{number}{box}" for box in boxes]
    record(orders=[placed(number, boxes=tuple(Box(((code, ""),)) for code in codes), placed_at=at)], now=at)
    for what in whats:
        record([fact(what, codes[0], at)], now=at)


def forgotten_by(now: datetime, days: int = 60) -> list[str]:
    keeping = Retention(days)
    while keeping(now):
        pass
    return list(Order.objects.exclude(forgotten_at=None).order_by("number").values_list("number", flat=True))


def test_only_who_waits_for_nothing_any_more_is_forgotten():
    lived("arrived", What.SHIPPED, What.DELIVERED)
    lived("returned", What.RETURNED)
    lived("packed", What.PACKED)
    lived("held", What.HELD)
    lived("half", What.DELIVERED, boxes=("a", "b"))
    lived("nothing", boxes=())
    lived("off", boxes=())
    lived("off-in-house", What.PACKED)
    record(orders=[Cancelled("off", "nordlicht"), Cancelled("off-in-house", "nordlicht")], now=NOW)
    assert forgotten_by(NOW + KEEP) == []
    assert forgotten_by(NOW + KEEP + DAY) == ["arrived", "off", "off-in-house", "returned"]
    assert forgotten_by(NOW + 3000 * DAY) == ["arrived", "off", "off-in-house", "returned"]


def test_what_left_the_house_and_never_arrived_has_half_a_year_more():
    lived("shipped", What.SHIPPED)
    lived("late", What.SHIPPED, What.DELAYED)
    lived("half", What.SHIPPED, boxes=("a", "b"))
    assert forgotten_by(NOW + KEEP + SILENT) == []
    assert forgotten_by(NOW + KEEP + SILENT + DAY) == ["late", "shipped"]


def test_the_days_count_from_the_last_that_was_heard():
    lived("1", What.DELIVERED)
    record([fact(What.DELIVERED, "PAR-1", NOW, signed_by="Anna")], now=NOW + 30 * DAY)
    assert forgotten_by(NOW + KEEP + 30 * DAY) == []
    assert forgotten_by(NOW + KEEP + 31 * DAY) == ["1"]
    assert traces() == []


def test_zero_days_are_never():
    lived("1", What.DELIVERED)
    assert forgotten_by(NOW + 9000 * DAY, 0) == []


def test_it_goes_in_bites_and_then_rests_for_an_hour():
    for number in range(retention.BITE + 5):
        lived(f"{number}", What.DELIVERED)
    keeping, later = Retention(60), NOW + KEEP + DAY
    assert (keeping(later), Order.objects.exclude(forgotten_at=None).count()) == (True, retention.BITE)
    assert (keeping(later), Order.objects.filter(forgotten_at=None).count()) == (False, 0)
    lived("new", What.DELIVERED)
    assert (keeping(later + timedelta(minutes=59)), order("new").forgotten_at) == (False, None)
    keeping(later + timedelta(minutes=60))
    assert order("new").forgotten_at


def test_those_that_are_not_over_hide_none_of_the_others():
    for number in range(retention.BITE + 5):
        lived(f"open-{number}", What.PACKED)
    lived("over", What.DELIVERED)
    assert forgotten_by(NOW + KEEP + DAY) == ["over"]


def test_a_scan_after_the_delivery_begins_the_time_anew():
    lived("1", What.DELIVERED)
    record([bench(What.PROCESSED, "PAR-1", NOW + 50 * DAY)], now=NOW + 50 * DAY)
    assert forgotten_by(NOW + KEEP + DAY) == []
    assert forgotten_by(NOW + KEEP + 51 * DAY) == ["1"]


def message(outcome: Outcome, at: datetime, number: str = UPS) -> int:
    kept = RawMessage.objects.create(
        service="generic",
        digest=f"{outcome}-{at}-{number}",
        received_at=at,
        headers={},
        body=b"{}",
        tracking_number=number,
        outcome=outcome,
    )
    return kept.pk


def test_couriers_messages_go_by_their_age_and_what_waits_never_goes():
    waiting = {message(outcome, NOW) for outcome in (Outcome.UNKNOWN_PARCEL, Outcome.RECEIVED)}
    named = {message(outcome, NOW) for outcome in (Outcome.RECORDED, Outcome.NO_NEWS)}
    unnamed = {message(outcome, NOW, "") for outcome in (Outcome.UNREADABLE, Outcome.NO_NEWS)}
    for age, left in (
        (carriers.KEPT_UNNAMED, waiting | named | unnamed),
        (carriers.KEPT_UNNAMED + DAY, waiting | named),
        (carriers.KEPT, waiting | named),
        (carriers.KEPT + DAY, waiting),
        (9000 * DAY, waiting),
    ):
        assert forgotten_by(NOW + age, 0) == []
        assert {each.pk for each in RawMessage.objects.all()} == left


def test_old_messages_go_in_bites():
    for number in range(carriers.BITE + 1):
        message(Outcome.RECORDED, NOW, f"1Z{number}")
    keeping, later = Retention(0), NOW + carriers.KEPT + DAY
    assert (keeping(later), RawMessage.objects.count()) == (True, 1)
    assert (keeping(later), RawMessage.objects.count()) == (False, 0)


def test_a_message_that_names_no_parcel_has_gone_before_its_customer_is_forgotten():
    """Or all of them would have to be read for each customer."""
    assert timedelta(days=SHORTEST_KEPT) >= carriers.KEPT_UNNAMED
    record(orders=[placed()], now=NOW)
    receive("generic", {}, courier("delivered", 0, signed_by="Lindqvist"), NOW + timedelta(minutes=1))
    receive("easypost", {}, b'{"to": "Elbchaussee", "code": "1Z999AA10123456784"}', NOW)
    keeping = Retention(SHORTEST_KEPT)
    assert not keeping(NOW + (SHORTEST_KEPT + 1) * DAY)
    assert (traces(), RawMessage.objects.count()) == ([], 0)
