import logging
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from itertools import count
from uuid import UUID

import pytest
import uuid_utils
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanstation.wire import Outcome
from tracking.parcels import feed
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Event, FeedEntry, Order, Parcel
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.parcels.writing import writing

pytestmark = pytest.mark.usefixtures("database")
_sequence = count(1)
SITE = timezone(timedelta(hours=5, minutes=30))


def scan(code: str = "PAR-1", what: What = What.PACKED, **fields: object) -> Fact:
    made = {
        "id": UUID(str(uuid_utils.uuid7())),
        "code": code,
        "carrier": "",
        "what": what,
        "occurred_at": datetime(2026, 11, 23, 14, 29, tzinfo=SITE),
        "clock_error": 0,
        "actor": "station:bench-1",
        "sequence": next(_sequence),
    }
    return Fact(**(made | fields))


def elsewhere(function, *arguments, **named):
    """What the function returns on a thread of its own, whose connection is closed after it."""
    try:
        return function(*arguments, **named)
    finally:
        connections.close_all()


def placed(now: datetime, *boxes: Box) -> Placed:
    return Placed("10-1", "Shop", "Anna", now, boxes)


def test_a_code_that_nobody_knows_gets_a_parcel(now):
    record([scan("1Z999AA10123456784", carrier="ups")], now=now)
    alias = Alias.objects.get()
    assert (alias.code, alias.carrier, alias.parcel.stage, alias.parcel.order) == (
        "1Z999AA10123456784",
        "ups",
        "packed",
        None,
    )


def test_an_event_is_kept_as_it_came_with_the_time_in_utc_and_the_offset_of_the_site(now):
    record([scan(text="\x1d a\x00b'; DROP TABLE--", worker="Ä", typed=True, symbology="Code128")], now=now)
    event = Event.objects.get()
    assert (event.occurred_at.hour, event.occurred_at.minute, event.utc_offset) == (8, 59, 330)
    assert (event.text, event.worker, event.typed, event.symbology) == (
        "\x1d a␀b'; DROP TABLE--",
        "Ä",
        True,
        "Code128",
    )
    assert event.received_at == now


def test_recording_twice_changes_nothing(now):
    scans = [scan("PAR-1"), scan("PAR-2")]
    assert record(scans, now=now) == [Outcome.STORED] * 2
    assert record(scans, now=now + timedelta(hours=1)) == [Outcome.DUPLICATE] * 2
    assert (Event.objects.count(), Parcel.objects.count(), FeedEntry.objects.count()) == (2, 2, 2)
    assert set(Event.objects.values_list("received_at", flat=True)) == {now}


def test_an_id_that_comes_twice_in_one_batch_is_stored_once(now):
    twice = scan()
    assert record([twice, twice], now=now) == [Outcome.STORED, Outcome.DUPLICATE]
    assert FeedEntry.objects.count() == 1


def test_the_first_content_of_an_id_stays_and_the_second_is_warned_of(now, caplog):
    first = scan(what=What.PACKED)
    record([first], now=now)
    with caplog.at_level(logging.WARNING):
        assert record([scan(id=first.id, what=What.SHIPPED)], now=now) == [Outcome.DUPLICATE]
    assert str(first.id) in caplog.text
    assert Parcel.objects.get().stage == "packed"


def test_an_honest_repetition_is_not_warned_of(now, caplog):
    once = scan()
    record([once], now=now)
    record([once], now=now)
    assert caplog.text == ""


def test_a_late_event_does_not_take_a_parcel_back(now):
    record([scan(what=What.SHIPPED)], now=now)
    record([scan(what=What.PROCESSED)], now=now)
    assert Parcel.objects.get().stage == "shipped"


def test_the_feed_has_one_entry_an_event_in_the_order_of_the_batch(now):
    scans = [scan(f"PAR-{n}") for n in range(5)]
    record(scans, now=now)
    entries = FeedEntry.objects.order_by("position").values_list("event", flat=True)
    assert list(entries) == [each.id for each in scans]


def test_any_code_of_a_parcel_is_the_parcel(now):
    record(orders=[placed(now, Box((("PAR-1", ""), ("1Z1", "ups"))))], now=now)
    record([scan("PAR-1", What.PACKED), scan("1Z1", What.SHIPPED)], now=now)
    assert Parcel.objects.get().stage == "shipped"


def test_parcels_that_were_scanned_before_their_order_came_are_joined_to_it(now):
    record([scan("PAR-1", What.PROCESSED), scan("1Z1", What.PACKED), scan("PAR-2")], now=now)
    record(orders=[placed(now, Box((("PAR-1", ""), ("1Z1", "ups"))), Box((("PAR-3", ""),)))], now=now)
    parcels = Order.objects.get().parcels.order_by("id")
    assert [parcel.stage for parcel in parcels] == ["packed", ""]
    assert parcels[0].events.count() == 2
    assert Alias.objects.get(code="1Z1").carrier == "ups"
    assert feed.orders_between(0, feed.newest()) == {Order.objects.get().pk}


def test_an_order_that_comes_again_unchanged_changes_nothing(now):
    record(orders=[placed(now, Box((("PAR-1", ""),)))], now=now)
    before = feed.newest()
    record(orders=[placed(now + timedelta(hours=1), Box((("PAR-1", ""),)))], now=now)
    assert (Alias.objects.count(), Order.objects.get().placed_at, feed.newest()) == (1, now, before)


def test_a_code_of_another_order_stays_there(now, caplog):
    record(orders=[placed(now, Box((("PAR-1", ""),)))], now=now)
    record(orders=[Placed("10-2", "Shop", "Tom", now, (Box((("PAR-1", ""), ("PAR-2", ""))),))], now=now)
    assert Alias.objects.get(code="PAR-1").parcel.order.number == "10-1"
    assert Alias.objects.get(code="PAR-2").parcel.order.number == "10-2"
    assert "PAR-1" in caplog.text


@pytest.mark.parametrize("known", [True, False])
def test_a_batch_of_500_costs_as_many_statements_as_a_batch_of_5(now, known, database):
    def statements(number: int) -> int:
        scans = [scan(f"PAR-{number}-{n}") for n in range(number)]
        if known:
            record([scan(each.code, What.PROCESSED) for each in scans], now=now)
        with CaptureQueriesContext(connection) as queries:
            record(scans, now=now)
        return len(queries)

    assert statements(500) == statements(5) <= (16 if database else 13)


def test_listeners_are_woken_when_others_can_already_see_the_event(now):
    seen = []
    here = threading.get_ident()

    def look() -> None:
        if threading.get_ident() == here:  # the wake-up that comes with the commit, not one that goes round by others
            with ThreadPoolExecutor(1) as other:
                seen.append(other.submit(elsewhere, Event.objects.count).result())

    record([scan()], now=now)
    stop = feed.listen(look)
    record([scan()], now=now)
    stop()
    record([scan()], now=now)
    assert seen == [2]


def test_what_is_not_committed_wakes_nobody_and_leaves_nothing(now):
    woken = []
    stop = feed.listen(lambda: woken.append(threading.get_ident()))
    with pytest.raises(ZeroDivisionError), writing():
        record([scan()], now=now)
        raise ZeroDivisionError
    stop()
    assert threading.get_ident() not in woken
    assert (Event.objects.count(), Parcel.objects.count()) == (0, 0)


def test_four_threads_with_the_same_batch_store_it_once(now):
    scans = [scan(f"PAR-{n % 40}") for n in range(200)]

    def run(number: int) -> int:
        mine = scans if number % 2 else scans[::-1]
        return elsewhere(record, mine, now=now).count(Outcome.STORED)

    with ThreadPoolExecutor(4) as threads:
        assert sum(threads.map(run, range(4))) == 200
    assert (Event.objects.count(), Parcel.objects.count(), FeedEntry.objects.count()) == (200, 40, 200)


def test_the_database_is_durable(database):
    with connection.cursor() as cursor:
        if database:
            cursor.execute("SHOW synchronous_commit")
            assert cursor.fetchone() == ("on",)
        else:
            settings = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
            assert settings == ["wal", 2]


def test_an_orders_number_names_its_only_parcel_and_none_of_several(now):
    several = Placed("10-2", "Shop", "Anna", now, (Box((("PAR-2", ""),)), Box((("PAR-3", ""),))))
    record(orders=[placed(now, Box((("PAR-1", ""),))), several], now=now)
    record([scan("10-1"), scan("10-2")], now=now)
    stages = {order.number: [parcel.stage for parcel in order.parcels.all()] for order in Order.objects.all()}
    assert stages == {"10-1": ["packed"], "10-2": ["", ""]}


CODES = ("PAR-1", "1Z1", "00340434250000044737")
whats = st.sampled_from([what for what in What if what not in (What.VOID, What.PAIRED)])
minutes = st.integers(0, 9).map(lambda number: timedelta(minutes=number))
told = st.lists(st.tuples(whats, minutes, st.integers(0, 2)), min_size=1, max_size=8)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told, st.data())
def test_any_order_any_batches_and_any_repetition_end_in_the_same_state(now, told, data):
    """Several codes of one box, some scanned before the order that joins them, and voids of some of it."""

    def facts_of(box: Box) -> list[Fact]:
        facts = [
            scan(box.codes[code][0], what, actor="carrier:generic", sequence=0, occurred_at=now - minutes)
            for what, minutes, code in told
        ]
        voids = [scan(fact.code, What.VOID, voids=fact.id) for fact in facts[::3]]
        return facts + voids

    def stood(batches: list[list[Fact]], box: Box, place: int) -> tuple[str, str]:
        for number, batch in enumerate(batches):
            placed_now = [Placed(box.codes[0][0], "Shop", "Anna", now, (box,))] if number == place else []
            record(batch, placed_now, now=now)
        parcel = Alias.objects.get(code=box.codes[0][0]).parcel
        assert {alias.code for alias in parcel.aliases.all()} == {code for code, _ in box.codes}
        return parcel.stage, parcel.state

    one, other = (Box(tuple((f"{code}-{uuid_utils.uuid7()}"[:60], "") for code in CODES)) for _ in range(2))
    plain = facts_of(one)
    shuffled = facts_of(other)
    shuffled = data.draw(st.permutations(shuffled + data.draw(st.lists(st.sampled_from(shuffled), max_size=3))))
    cut = data.draw(st.integers(0, len(shuffled)))
    batches = [list(shuffled[:cut]), list(shuffled[cut:])]
    assert stood(batches, other, data.draw(st.integers(0, 1))) == stood([plain], one, 0)
