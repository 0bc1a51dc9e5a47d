"""What turns out otherwise than it was told: true again after all, two parcels that are one, a fault in an order."""

import pytest
import uuid_utils.compat as uuids

from tests.tracking.mail.cast import NOW, UPS, fact, happened, kinds, minutes, placed
from tracking.mail import news
from tracking.mail.models import Delivery, State
from tracking.parcels.facts import What
from tracking.parcels.models import Parcel
from tracking.parcels.orders import Box
from tracking.parcels.record import record

pytestmark = pytest.mark.usefixtures("database")
LABEL = ("PAR-1", "")


def step_at(worker, clock, moment):
    clock.now = moment
    for _ in range(3):
        worker.step()


def test_what_was_taken_back_before_it_was_told_is_told_when_it_is_true_after_all(worker, clock, post_office):
    record(orders=[placed(boxes=(Box((LABEL,)),))], now=NOW)
    shipped = happened(What.SHIPPED, "PAR-1", actor="station:b", sequence=1)
    step_at(worker, clock, NOW)
    undone = fact(What.VOID, "PAR-1", NOW + minutes(2), actor="station:b", sequence=2, voids=shipped.id)
    record(facts=[undone], now=NOW + minutes(2))
    step_at(worker, clock, NOW + minutes(40))
    assert kinds(State.DROPPED) == ["shipped"]
    happened(What.SHIPPED, "PAR-1", actor="station:b", sequence=3, at=NOW + minutes(300))
    step_at(worker, clock, NOW + minutes(301))
    step_at(worker, clock, NOW + minutes(340))
    assert kinds(State.SENT) == ["confirmation", "shipped"]
    assert Delivery.objects.count() == 2


def test_a_parcel_that_was_scanned_by_its_carriers_number_first_is_told_of_once(worker, clock, post_office):
    happened(What.PACKED, UPS, actor="station:b", sequence=1)
    record(orders=[placed(boxes=(Box((LABEL,)),))], now=NOW)
    happened(What.SHIPPED, "PAR-1", actor="station:b", sequence=2, at=NOW + minutes(1))
    step_at(worker, clock, NOW + minutes(2))
    step_at(worker, clock, NOW + minutes(40))
    record(orders=[placed(boxes=(Box((LABEL, (UPS, "ups"))),))], now=NOW + minutes(41))
    step_at(worker, clock, NOW + minutes(42))
    assert kinds(State.SENT) == ["confirmation", "shipped"]


def test_an_order_that_cannot_be_read_keeps_no_mail_of_the_others(worker, post_office, monkeypatch, caplog):
    record(orders=[placed(), placed("10-2", recipients=["b@example.com"], boxes=())], now=NOW)
    told = news._news

    def broken(order, histories):
        if order.number == "10-2":
            raise ValueError("a bug")
        return told(order, histories)

    monkeypatch.setattr(news, "_news", broken)
    worker.step()
    assert kinds(State.SENT) == ["confirmation"]
    assert "cannot be told" in caplog.text


def test_a_parcel_scanned_by_its_orders_number_before_the_order_came_is_the_orders(worker):
    happened(What.PACKED, "10-4471", actor="station:b", sequence=1)
    record(orders=[placed(boxes=(Box((LABEL,)),))], now=NOW)
    happened(What.SHIPPED, "10-4471", actor="station:b", sequence=2, at=NOW + minutes(1))
    assert [(parcel.stage, parcel.order.number) for parcel in Parcel.objects.all()] == [("shipped", "10-4471")]


def test_a_hold_that_came_after_a_release_stands_whatever_the_benchs_clock_says():
    record(orders=[placed(boxes=(Box((LABEL,)),))], now=NOW)
    happened(What.HELD, "PAR-1", actor="station:b", sequence=1, reason="1 missing")
    happened(What.RELEASED, "PAR-1", at=NOW + minutes(10), actor="staff:anna", reason="found")
    late = fact(What.HELD, "PAR-1", NOW + minutes(9.5), actor="station:b", sequence=2, reason="1 missing")
    record(facts=[late], now=NOW + minutes(10.4))
    assert Parcel.objects.get().state == "held"
    happened(What.RELEASED, "PAR-1", at=NOW + minutes(20), actor="staff:anna", reason="found")
    assert Parcel.objects.get().state != "held"


def test_a_stopped_clock_that_was_put_right_before_it_sent_says_nothing_of_the_time(worker, clock, post_office):
    record(orders=[placed()], now=NOW)
    old = fact(What.SHIPPED, UPS, NOW.replace(year=1970), actor="station:b", sequence=1, id=uuids.uuid7())
    record(facts=[old], now=NOW + minutes(5))
    assert Parcel.objects.get().since == NOW + minutes(5)
    step_at(worker, clock, NOW + minutes(6))
    assert kinds(State.SENT) == ["confirmation", "shipped"]
