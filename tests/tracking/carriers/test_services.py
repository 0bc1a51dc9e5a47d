"""What the services' messages are understood as."""

from copy import deepcopy
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracking.carriers.messages import (
    AFTERSHIP,
    EASYPOST,
    EASYPOST_DELIVERED,
    GENERIC,
    MESSAGES,
    NUMBER,
    SHIPPO,
    body_of,
)
from tracking.carriers import aftership, easypost, fields, generic, shippo
from tracking.carriers.services import SERVICES
from tracking.carriers.update import SAYABLE
from tracking.parcels.facts import EARLIEST, LATEST, What


def read(service, message):
    return service.read(body_of(message))


def told(service, message):
    return [(update.what, update.place) for update in read(service, message)]


def changed(message, /, *path, **values):
    """A copy in which the object at the end of the path has other values."""
    copy = deepcopy(message)
    found = copy
    for step in path:
        found = found[step]
    found |= values
    return copy


@pytest.mark.parametrize("name", MESSAGES)
def test_an_update_is_about_the_number_that_the_message_names(name):
    assert {update.tracking_number for update in read(SERVICES[name], MESSAGES[name])} == {NUMBER}


def test_easypost_tells_each_step_and_the_day_but_not_that_a_label_was_made():
    assert told(easypost, EASYPOST) == [
        (What.IN_TRANSIT, "Hannover, DE"),
        (What.DELAYED, "Kassel, DE"),
        (What.OUT_FOR_DELIVERY, "Frankfurt, DE"),
        (What.EXPECTED, ""),
    ]


def test_a_time_keeps_its_zone():
    first = read(easypost, EASYPOST)[0].occurred_at
    assert first == datetime(2026, 11, 24, 4, 30, tzinfo=UTC)
    assert first.utcoffset().total_seconds() == 3600


def test_the_day_is_the_one_at_the_customers_place():
    assert read(easypost, EASYPOST)[-1].expected_on == date(2026, 11, 26)
    without = changed(EASYPOST, "result", carrier_detail=None)
    assert read(easypost, without)[-1].expected_on == date(2026, 11, 27)


def test_a_problem_comes_with_the_carriers_words_and_a_plain_step_without():
    reasons = {update.what: update.reason for update in read(easypost, EASYPOST)}
    assert (reasons[What.DELAYED], reasons[What.IN_TRANSIT]) == ("Delayed by severe weather", "")


def test_a_new_day_has_the_reason_of_the_delay_that_stands():
    delayed = deepcopy(EASYPOST)
    del delayed["result"]["tracking_details"][-1]
    assert read(easypost, delayed)[-1].reason == "Delayed by severe weather"
    assert read(easypost, EASYPOST)[-1].reason == ""


def test_a_delivered_parcel_has_a_place_and_a_signature_and_no_day_any_more():
    *_, last = read(easypost, EASYPOST_DELIVERED)
    assert (last.what, last.place, last.signed_by) == (What.DELIVERED, "Frankfurt, DE", "LINDQVIST")


@pytest.mark.parametrize(
    ("status", "detail", "what"),
    [
        ("unknown", "unknown", None),
        ("pre_transit", "label_created", None),
        ("in_transit", "arrived_at_facility", What.IN_TRANSIT),
        ("in_transit", None, What.IN_TRANSIT),
        ("in_transit", "delayed", What.DELAYED),
        ("in_transit", "delivery_exception", What.ATTEMPT_FAILED),
        ("out_for_delivery", "out_for_delivery", What.OUT_FOR_DELIVERY),
        ("available_for_pickup", "arrived_at_pickup_location", What.READY_FOR_PICKUP),
        ("delivered", "arrived_at_destination", What.DELIVERED),
        ("return_to_sender", "return", What.RETURNED),
        ("failure", "failure", What.ATTEMPT_FAILED),
        ("failure", "lost", What.DELAYED),
        ("cancelled", "cancelled", None),
        ("error", "unknown", None),
        ("teleported", None, None),
    ],
)
def test_every_status_of_easypost(status, detail, what):
    message = changed(EASYPOST, "result", est_delivery_date=None, carrier_detail=None)
    message["result"]["tracking_details"] = [
        EASYPOST["result"]["tracking_details"][1] | {"status": status, "status_detail": detail}
    ]
    assert [update.what for update in read(easypost, message)] == ([what] if what else [])


def test_an_event_of_easypost_that_is_no_trackers_says_nothing():
    assert read(easypost, EASYPOST | {"description": "batch.updated"}) == []


def test_shippo_tells_each_step_once_and_the_day():
    assert told(shippo, SHIPPO) == [
        (What.IN_TRANSIT, "Hannover, DE"),
        (What.DELAYED, "Kassel, DE"),
        (What.EXPECTED, ""),
    ]
    assert read(shippo, SHIPPO)[-1].expected_on == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("status", "code", "what"),
    [
        ("UNKNOWN", "other", None),
        ("PRE_TRANSIT", "information_received", None),
        ("TRANSIT", "package_departed", What.IN_TRANSIT),
        ("TRANSIT", None, What.IN_TRANSIT),
        ("TRANSIT", "delayed", What.DELAYED),
        ("TRANSIT", "out_for_delivery", What.OUT_FOR_DELIVERY),
        ("TRANSIT", "pickup_available", What.READY_FOR_PICKUP),
        ("TRANSIT", "delivery_attempted", What.ATTEMPT_FAILED),
        ("DELIVERED", "delivered", What.DELIVERED),
        ("RETURNED", "return_to_sender", What.RETURNED),
        ("FAILURE", "package_undeliverable", What.ATTEMPT_FAILED),
        ("FAILURE", "package_lost", What.DELAYED),
        ("TELEPORTED", None, None),
    ],
)
def test_every_status_of_shippo(status, code, what):
    scan = SHIPPO["data"]["tracking_history"][1] | {"status": status, "substatus": {"code": code} if code else None}
    message = changed(SHIPPO, "data", tracking_history=[], tracking_status=scan, eta=None)
    assert [update.what for update in read(shippo, message)] == ([what] if what else [])


def test_another_event_of_shippo_says_nothing():
    assert read(shippo, SHIPPO | {"event": "transaction_created"}) == []


def test_aftership_tells_each_step_and_who_signed():
    updates = read(aftership, AFTERSHIP)
    assert [(update.what, update.place, update.signed_by) for update in updates] == [
        (What.IN_TRANSIT, "Hannover, DEU", ""),
        (What.DELAYED, "Kassel, DEU", ""),
        (What.DELIVERED, "Frankfurt, DEU", "Lindqvist"),
    ]


def test_aftership_s_own_estimate_comes_before_the_carrier_s():
    on_its_way = deepcopy(AFTERSHIP)
    del on_its_way["msg"]["checkpoints"][-1]
    assert read(aftership, on_its_way)[-1].expected_on == date(2026, 11, 27)
    on_its_way["msg"]["latest_estimated_delivery"] = None
    assert read(aftership, on_its_way | {"event": "edd_revise"})[-1].expected_on == date(2026, 11, 26)


def test_a_time_without_a_zone_is_the_sites(settings_zone):
    checkpoint = AFTERSHIP["msg"]["checkpoints"][1] | {"checkpoint_time": "2026-11-24T05:30:00"}
    nothing = {"latest_estimated_delivery": None, "expected_delivery": None}
    (update,) = read(aftership, changed(AFTERSHIP, "msg", checkpoints=[checkpoint], **nothing))
    assert update.occurred_at == datetime(2026, 11, 24, 5, 30, tzinfo=settings_zone)


@pytest.mark.parametrize(
    ("tag", "subtag", "what"),
    [
        ("Pending", "Pending_001", None),
        ("InfoReceived", "InfoReceived_001", None),
        ("InTransit", "InTransit_001", What.IN_TRANSIT),
        ("OutForDelivery", "OutForDelivery_001", What.OUT_FOR_DELIVERY),
        ("AttemptFail", "AttemptFail_001", What.ATTEMPT_FAILED),
        ("Delivered", "Delivered_001", What.DELIVERED),
        ("AvailableForPickup", "AvailableForPickup_001", What.READY_FOR_PICKUP),
        ("Exception", "Exception_004", What.DELAYED),
        ("Exception", "Exception_003", What.ATTEMPT_FAILED),
        ("Exception", "Exception_011", What.RETURNED),
        ("Expired", "Expired_001", None),
        ("Teleported", None, None),
    ],
)
def test_every_tag_of_aftership(tag, subtag, what):
    checkpoint = AFTERSHIP["msg"]["checkpoints"][1] | {"tag": tag, "subtag": subtag}
    nothing = {"latest_estimated_delivery": None, "expected_delivery": None}
    message = changed(AFTERSHIP, "msg", checkpoints=[checkpoint], **nothing)
    assert [update.what for update in read(aftership, message)] == ([what] if what else [])


def test_our_own_message_is_one_update():
    (update,) = read(generic, GENERIC)
    assert (update.what, update.place, update.reason, update.expected_on) == (
        What.DELAYED,
        "Kassel, DE",
        "Snow",
        date(2026, 11, 27),
    )


@pytest.mark.parametrize("what", SAYABLE)
def test_our_own_message_can_say_whatever_a_carrier_knows(what):
    assert [update.what for update in read(generic, GENERIC | {"status": what.value})] == [what]


@pytest.mark.parametrize(
    "changes",
    [
        {"status": "packed"},
        {"status": "void"},
        {"status": "cancelled"},
        {"status": "expected", "expected_on": None},
        {"occurred_at": "2026-11-25T07:00:00"},
        {"occurred_at": "1066-10-14T07:00:00Z"},
        {"tracking_number": "ü"},
        {"tracking_number": "9" * 65},
        {"location": "x" * 200},
    ],
)
def test_our_own_message_says_it_right_or_says_nothing(changes):
    assert read(generic, GENERIC | changes) == []


def test_the_same_news_has_the_same_id_in_whichever_message_it_comes():
    first = {update.message_id for update in read(easypost, EASYPOST)[:-1]}
    later = [update.message_id for update in read(easypost, EASYPOST_DELIVERED)]
    assert len(set(later)) == len(later)
    assert first == set(later[:-1])


def test_a_signature_that_comes_after_the_delivery_is_news():
    unsigned = changed(EASYPOST_DELIVERED, "result", signed_by=None)
    assert read(easypost, unsigned)[-1].message_id != read(easypost, EASYPOST_DELIVERED)[-1].message_id


def test_a_number_with_blanks_is_the_same_number():
    spaced = changed(EASYPOST, "result", tracking_code="1Z 999 AA1 01 2345 6784")
    assert read(easypost, spaced) == read(easypost, EASYPOST)


def test_a_hostile_text_is_cut_and_stands_on_one_line():
    nasty = "\u202e<script>\x00\r\nX-Header: " + "Ä" * 10_000
    place = {"city": nasty, "state": nasty, "country": None}
    message = changed(EASYPOST, "result", "tracking_details", 2, message=nasty, tracking_location=place)
    delayed = read(easypost, message)[1]
    for text, longest in ((delayed.reason, fields.LONG), (delayed.place, fields.SHORT)):
        assert text.startswith("<script> X-Header: ÄÄ")
        assert len(text) <= longest
        assert text.isprintable()


def test_a_history_without_end_is_cut():
    message = changed(EASYPOST, "result", tracking_details=EASYPOST["result"]["tracking_details"] * 1000)
    assert len(read(easypost, message)) <= fields.LONGEST_LIST + 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=10,
)
TIMES = st.sampled_from(["0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "2026-02-30", "1970-01-01T00:00Z"])
ODD = JSON | TIMES | st.datetimes().map(str) | st.sampled_from(["delivered", "DELIVERED", "Delivered", "9" * 5000])


def somewhere(message, data):
    """The message with one value replaced, however deep."""
    if isinstance(message, dict | list) and message and data.draw(st.integers(0, 4)):
        keys = sorted(message) if isinstance(message, dict) else range(len(message))
        key = data.draw(st.sampled_from(keys))
        message[key] = somewhere(message[key], data)
        return message
    return data.draw(ODD)


@pytest.mark.parametrize("name", MESSAGES)
@given(data=st.data())
def test_whatever_stands_in_a_message_it_is_read_or_left_out(name, data):
    for update in read(SERVICES[name], somewhere(deepcopy(MESSAGES[name]), data)):
        assert update.what in SAYABLE
        assert update.occurred_at.utcoffset() is not None
        assert EARLIEST <= update.occurred_at < LATEST
        assert update.expected_on is None or EARLIEST.date() <= update.expected_on < LATEST.date()
        assert 1 <= len(update.tracking_number) <= 64
        assert all(text.isprintable() for text in (update.place, update.reason, update.signed_by))
        assert max(map(len, (update.place, update.reason, update.signed_by))) <= fields.LONG


@pytest.mark.parametrize("name", MESSAGES)
@given(value=JSON)
def test_any_json_is_read(name, value):
    assert read(SERVICES[name], value) == []


@pytest.mark.parametrize("name", MESSAGES)
@pytest.mark.parametrize("body", [b"", b"\xff", b"[" * 500_000, b'{"a": "\\ud800"}', b"NaN", b"9" * 100_000, b"null"])
def test_what_is_no_json_says_nothing(name, body):
    assert SERVICES[name].read(body) == []
