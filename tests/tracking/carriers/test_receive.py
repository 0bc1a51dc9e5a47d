"""What a message brings about: the timeline of its parcel."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from django.db import DatabaseError, connection

from tests.tracking.carriers.messages import (
    AFTERSHIP,
    EASYPOST,
    EASYPOST_DELIVERED,
    GENERIC,
    MESSAGES,
    NUMBER,
    body_of,
)
from tracking.carriers.models import Outcome, RawMessage
from tracking.carriers.receive import receive
from tracking.carriers.waiting import BATCH, catch_up
from tracking.parcels import feed
from tracking.parcels.facts import Fact, What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Event, FeedEntry, Order, Parcel
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.parcels.timeline import Timeline, fold

LATER = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def parcel(database, now) -> None:
    """A parcel that was ordered, and that its carrier knows by NUMBER."""
    order = Placed("10-1", "Shop", "Anna", now, (Box((("PAR-1", ""), (NUMBER, "ups"))),))
    record(orders=[order], now=now)


def timeline() -> Timeline:
    ((_, happenings),) = happenings_of(Parcel.objects.values_list("id", flat=True)).items()
    return fold(happenings)


def got(service: str, message: object, at: datetime = LATER) -> Outcome:
    return receive(service, {}, body_of(message), at)


def test_a_delivery_has_time_place_and_signature():
    got("easypost", EASYPOST_DELIVERED)
    told = timeline()
    assert (told.state, told.delivered.at) == (What.DELIVERED, datetime(2026, 11, 26, 11, 41, tzinfo=UTC))
    assert (told.delivered.place, told.delivered.signed_by) == ("Frankfurt, DE", "LINDQVIST")


def test_a_delay_has_a_reason_and_a_new_day():
    got("generic", GENERIC | {"status": "in_transit", "expected_on": "2026-11-26", "reason": ""})
    got("generic", GENERIC | {"occurred_at": "2026-11-25T08:00:00+01:00"})
    told = timeline()
    assert told.state is What.DELAYED
    assert (told.arrival.original, told.arrival.current) == (date(2026, 11, 26), date(2026, 11, 27))
    assert [(change.expected_on, change.reason) for change in told.arrival.changes] == [(date(2026, 11, 27), "Snow")]


def test_messages_tell_the_same_in_any_order():
    for message in (EASYPOST_DELIVERED, EASYPOST):
        got("easypost", message)
    told = timeline()
    assert [entry.what for entry in told.entries] == [
        What.IN_TRANSIT,
        What.DELAYED,
        What.OUT_FOR_DELIVERY,
        What.DELIVERED,
    ]
    assert told.state is What.DELIVERED


def test_two_services_that_tell_the_same_agree():
    got("easypost", EASYPOST_DELIVERED)
    got("aftership", AFTERSHIP)
    told = timeline()
    assert told.stage == "delivered"
    assert [entry.what for entry in told.entries].count(What.DELIVERED) == 1


@pytest.mark.parametrize("service", MESSAGES)
def test_the_same_message_again_changes_nothing(service, caplog):
    assert got(service, MESSAGES[service]) == Outcome.RECORDED
    before = [list(model.objects.order_by("pk").values()) for model in (Event, FeedEntry, RawMessage, Parcel)]
    assert got(service, MESSAGES[service], LATER.replace(hour=13)) == Outcome.RECORDED
    assert [list(model.objects.order_by("pk").values()) for model in (Event, FeedEntry, RawMessage, Parcel)] == before
    assert caplog.text == ""


def test_news_says_who_told_it():
    got("generic", GENERIC)
    assert Event.objects.get().actor == "carrier:generic"


def test_a_number_that_stands_in_a_longer_barcode_is_the_one_on_the_label(now):
    record(orders=[Placed("10-2", "Shop", "Tom", now, (Box((("9261290283641500004181", "usps"),)),))], now=now)
    assert got("generic", GENERIC | {"tracking_number": "420773169261290283641500004181"}) == Outcome.RECORDED
    assert Event.objects.get().code == "9261290283641500004181"


def test_of_an_unknown_parcel_only_the_message_is_kept():
    before = feed.newest()
    assert got("generic", GENERIC | {"tracking_number": "PAR-2"}) == Outcome.UNKNOWN_PARCEL
    assert (Parcel.objects.count(), Event.objects.count(), feed.newest()) == (1, 0, before)
    assert RawMessage.objects.get().tracking_number == "PAR-2"


def test_a_message_waits_for_a_parcel_that_is_scanned_later(now):
    assert got("generic", GENERIC | {"tracking_number": "PAR-2"}) == Outcome.UNKNOWN_PARCEL
    catch_up(now)
    assert RawMessage.objects.get().outcome == Outcome.UNKNOWN_PARCEL
    scan = Fact(UUID(int=1), "PAR-2", What.SHIPPED, now, "station:bench-1", sequence=1)
    record(facts=[scan], now=now)
    while catch_up(now):
        pass
    assert RawMessage.objects.get().outcome == Outcome.RECORDED
    assert Parcel.objects.get(aliases__code="PAR-2").state == What.DELAYED
    assert feed.position_of("carriers") > 0


def test_a_message_waits_for_an_order_that_comes_later(now):
    assert got("generic", GENERIC | {"tracking_number": "PAR-2", "status": "delivered"}) == Outcome.UNKNOWN_PARCEL
    record(orders=[Placed("10-2", "Shop", "Tom", now, (Box((("PAR-2", ""),)),))], now=now)
    catch_up(now)
    assert Order.objects.get(number="10-2").parcels.get().stage == "delivered"


def test_a_message_that_names_more_than_is_printed_waits_for_its_parcel_too(now):
    barcode = "9612019012345678901234"
    assert got("generic", GENERIC | {"tracking_number": barcode, "status": "delivered"}) == Outcome.UNKNOWN_PARCEL
    record(orders=[Placed("10-2", "Shop", "Tom", now, (Box(((barcode, ""),)),))], now=now)
    catch_up(now)
    assert Order.objects.get(number="10-2").parcels.get().stage == "delivered"


def test_what_does_not_fit_a_round_comes_in_the_next_one(now):
    scans = [
        Fact(UUID(int=n), f"PAR-{n}", What.PACKED, now, "station:bench-1", sequence=n) for n in range(1, BATCH + 2)
    ]
    got("generic", GENERIC | {"tracking_number": f"PAR-{BATCH + 1}"})
    record(facts=scans, now=now)
    assert catch_up(now)
    assert not catch_up(now)
    assert RawMessage.objects.get().outcome == Outcome.RECORDED


def test_a_message_is_kept_even_if_what_comes_after_fails():
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE parcels_event RENAME TO gone")
        with pytest.raises(DatabaseError, match="parcels_event"):
            got("generic", GENERIC)
        cursor.execute("ALTER TABLE gone RENAME TO parcels_event")
    assert RawMessage.objects.get().outcome == Outcome.RECEIVED
