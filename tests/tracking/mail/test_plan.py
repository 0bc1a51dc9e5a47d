"""From the feed to the deliveries."""

import threading
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import override_settings

from tests.tracking.mail.cast import ANNA, NOW, UPS, fact, happened, kinds, minutes, placed
from tracking.mail import plan
from tracking.mail.models import Delivery
from tracking.parcels import feed
from tracking.parcels.facts import What
from tracking.parcels.models import Parcel
from tracking.parcels.orders import Box, Cancelled
from tracking.parcels.record import record

pytestmark = pytest.mark.usefixtures("database")


def catch_up(now=NOW):
    while plan.catch_up(now):
        pass


def order(**fields):
    record(orders=[placed(**fields)], now=NOW)
    catch_up()


def test_an_order_is_confirmed_once_to_each_recipient():
    order(recipients=[ANNA, "tom@example.com", "ANNA@example.com"])
    catch_up()
    assert sorted(Delivery.objects.values_list("kind", "recipient")) == [
        ("confirmation", ANNA),
        ("confirmation", "tom@example.com"),
    ]


def test_an_order_without_an_address_gets_no_mail():
    order(recipients=[])
    happened(What.DELIVERED)
    catch_up()
    assert kinds() == []


def test_each_step_that_a_customer_cares_about_is_one_mail():
    order()
    for what in What:
        if what not in (What.VOID, What.CANCELLED, What.RETURNED, What.DELAYED):
            happened(what)
    catch_up()
    assert sorted(kinds()) == [
        "attempt_failed",
        "confirmation",
        "delivered",
        "out_for_delivery",
        "ready_for_pickup",
        "shipped",
    ]


def test_the_bench_and_the_carrier_saying_the_same_is_one_mail():
    order()
    happened(What.SHIPPED, actor="station:bench-1", sequence=1)
    catch_up()
    happened(What.SHIPPED, at=NOW + minutes(5))
    catch_up(NOW + minutes(5))
    assert kinds() == ["confirmation", "shipped"]


def test_each_parcel_is_told_of():
    order(boxes=(Box(((UPS, "ups"),)), Box((("EE471108151FR", "upu"),))))
    happened(What.DELIVERED)
    happened(What.DELIVERED, "EE471108151FR")
    catch_up()
    assert kinds() == ["confirmation", "delivered", "delivered"]


def test_imported_history_mails_nobody():
    old = NOW - timedelta(days=8)
    record(orders=[placed(placed_at=old)], facts=[fact(What.SHIPPED, at=old), fact(What.DELIVERED, at=old)], now=NOW)
    catch_up()
    assert kinds() == []


def test_a_parcel_that_was_scanned_before_its_order_came_is_told_of():
    happened(What.SHIPPED)
    catch_up()
    order()
    assert kinds() == ["confirmation", "shipped"]


def test_a_shipped_mail_waits_half_an_hour_for_a_number():
    order(boxes=(Box((("PAR-00004471", ""),)),))
    happened(What.SHIPPED, "PAR-00004471")
    catch_up()
    assert Delivery.objects.get(kind="shipped").due_at == NOW + minutes(30)


def test_a_shipped_mail_goes_as_soon_as_the_number_is_there():
    order(boxes=(Box((("PAR-00004471", ""),)),))
    happened(What.SHIPPED, "PAR-00004471")
    catch_up()
    record(orders=[placed()], now=NOW + minutes(7))
    catch_up(NOW + minutes(7))
    assert Delivery.objects.get(kind="shipped").due_at == NOW + minutes(7)
    assert kinds() == ["confirmation", "shipped"]


def test_a_cancelled_order_is_told_of():
    order()
    record(orders=[Cancelled("10-4471", "nordlicht", "Out of stock")], now=NOW + minutes(1))
    catch_up(NOW + minutes(1))
    assert kinds() == ["confirmation", "cancelled"]


def test_who_is_added_later_gets_the_confirmation_and_what_is_new():
    order()
    happened(What.SHIPPED)
    catch_up()
    record(orders=[placed(recipients=[ANNA, "tom@example.com"])], now=NOW)
    happened(What.DELIVERED)
    catch_up()
    assert sorted(Delivery.objects.filter(recipient="tom@example.com").values_list("kind", flat=True)) == [
        "confirmation",
        "delivered",
    ]


def test_an_address_that_is_written_otherwise_later_is_told_nothing_twice():
    order()
    record(orders=[placed(recipients=[ANNA.upper()])], now=NOW)
    catch_up()
    assert list(Delivery.objects.values_list("kind", "recipient")) == [("confirmation", ANNA)]


def test_another_day_of_arrival_is_told_once():
    order()
    for number in range(3):
        happened(What.EXPECTED, at=NOW + minutes(number), expected_on=date(2026, 11, 27), reason="Snow")
        catch_up(NOW + minutes(number))
    assert kinds() == ["confirmation", "arrival"]


def test_a_crash_while_planning_neither_repeats_nor_skips(monkeypatch):
    record(orders=[placed()], now=NOW)
    advance = feed.advance

    def crash(name, position):
        advance(name, position)
        raise RuntimeError("power cut")

    monkeypatch.setattr(feed, "advance", crash)
    with pytest.raises(RuntimeError):
        plan.catch_up(NOW)
    assert (kinds(), feed.position_of("mail")) == ([], 0)
    monkeypatch.undo()
    catch_up()
    assert (kinds(), feed.position_of("mail")) == (["confirmation"], feed.newest())


def test_two_workers_that_look_at_the_same_change_make_one_mail():
    record(orders=[placed()], now=NOW)
    both = threading.Barrier(2)

    def look():
        both.wait(5)
        catch_up()
        connection.close()

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert kinds() == ["confirmation"]


A, B = Box((("PAR-A", ""),)), Box((("PAR-B", ""), (UPS, "ups")))
ONE = Box((*A.codes, *B.codes))


def states() -> list[str]:
    return sorted(Delivery.objects.filter(kind="shipped").values_list("state", flat=True))


@pytest.mark.parametrize("state", ["waiting", "sent", "dead"])
def test_what_was_told_of_a_parcel_is_not_told_again_when_it_turns_out_to_be_another_one(state):
    order(boxes=(A, B))
    happened(What.SHIPPED, "PAR-B")
    catch_up()
    Delivery.objects.update(state=state)
    order(boxes=(ONE,))
    happened(What.NOTE, "PAR-A", reason="One box.")
    catch_up()
    delivery = Delivery.objects.get(kind="shipped")
    assert (delivery.state, delivery.parcel) == (state, Parcel.objects.get())
    assert delivery.cause == f"shipped/{delivery.parcel_id}"


@pytest.mark.parametrize(
    ("first", "second", "left"),
    [
        ("sent", "waiting", ["sent", "waiting"]),
        ("waiting", "sent", ["sent"]),
        ("dropped", "sent", ["sent"]),
        ("sent", "sent", ["sent", "sent"]),
    ],
)
def test_of_two_parcels_that_turn_out_to_be_one_no_news_is_told_twice(first, second, left):
    order(boxes=(A, B))
    for code, state in (("PAR-A", first), ("PAR-B", second)):
        happened(What.SHIPPED, code)
        catch_up()
        Delivery.objects.filter(parcel__aliases__code=code).update(state=state)
    order(boxes=(ONE,))
    assert states() == left
    told = Delivery.objects.get(cause=f"shipped/{Parcel.objects.get().pk}")
    assert told.state == "sent"


@pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific/Auckland"])
def test_what_may_be_told_once_a_day_is_told_once_a_day_of_the_site(zone):
    with override_settings(TIME_ZONE=zone):
        order()
        before = datetime(2026, 11, 24, 23, 58, tzinfo=UTC)  # the same day at both sites, whatever UTC says
        for at in (before, before + minutes(4)):
            happened(What.ATTEMPT_FAILED, at=at, now=at, place=f"Depot {at.minute}")
            catch_up(at)
        assert kinds().count("attempt_failed") == 1
        midnight = datetime(2026, 11, 27, tzinfo=ZoneInfo(zone))
        for at in (midnight - minutes(2), midnight + minutes(2)):
            happened(What.ATTEMPT_FAILED, at=at, now=at, place=f"Depot {at.minute}")
            catch_up(at)
        assert kinds().count("attempt_failed") == 3


def test_a_day_of_arrival_is_told_once_a_day_of_the_site():
    with override_settings(TIME_ZONE="America/Los_Angeles"):
        order()
        at = datetime(2026, 11, 24, 23, 58, tzinfo=UTC)
        for reason in ("Snow", "Much snow"):
            happened(What.DELAYED, at=at, now=at, expected_on=date(2026, 11, 28), reason=reason)
            at += minutes(4)
            catch_up(at)
        assert kinds().count("arrival") == 1
