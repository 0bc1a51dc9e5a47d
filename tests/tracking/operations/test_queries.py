"""What the dashboard counts, lists and finds, on both databases."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.tracking.operations.cast import BERLIN, DAY, HOUR, MOMENT, NOW, TODAY, order, parcel, said, scan
from tracking.carriers.models import Outcome, RawMessage
from tracking.mail.models import Delivery, State
from tracking.operations.moment import Moment
from tracking.operations.pages.cards import cards
from tracking.operations.pages.overview import _bars
from tracking.operations.queries import dashboard, hours, mails, messages, orders, stages, stations
from tracking.operations.queries.hours import Hour
from tracking.operations.queries.parcel_rows import every, page
from tracking.operations.queries.piles import PILES
from tracking.operations.queries.search import search
from tracking.operations.templatetags.ops import language
from tracking.parcels.facts import What
from tracking.parcels.models import Order
from tracking.parcels.orders import Cancelled
from tracking.parcels.record import record
from tracking.shops import keys
from tracking.stations import enrolment
from tracking.stations.models import Station

pytestmark = pytest.mark.usefixtures("database")


def pile(name: str) -> list[str]:
    """The codes of a pile's parcels, in its order."""
    rows = page(PILES[name], MOMENT).rows
    assert PILES[name].count(MOMENT) == len(rows)
    return [row.code for row in rows]


def test_each_parcel_counts_once_under_its_state():
    order("1", "P1", "P2", "P3")
    order("2")
    scan("P1", What.PROCESSED, HOUR)
    scan("P2", What.PACKED, HOUR)
    said("P2", What.HELD)
    counted = stages.count(MOMENT)
    there = {state: number for state, number in counted.by_state.items() if number}
    assert (there, counted.boxless) == ({"": 1, "processed": 1, "held": 1}, 1)
    assert (pile("placed"), pile("processed"), pile("packed"), pile("held")) == (["P3"], ["P1"], [], ["P2"])


def test_a_delayed_parcel_counts_at_the_stage_it_has_reached_and_its_list_shows_it():
    order("1", "P1", "P2", "P3", "P4")
    for code in ("P1", "P2", "P3"):
        scan(code, What.SHIPPED, 3 * HOUR)
    said("P2", What.IN_TRANSIT, 2 * HOUR)
    said("P3", What.OUT_FOR_DELIVERY, 2 * HOUR)
    for code, what in (("P1", What.DELAYED), ("P2", What.DELAYED), ("P3", What.ATTEMPT_FAILED), ("P4", What.DELAYED)):
        said(code, what, HOUR)
    counted = stages.count(MOMENT).by_state
    there = {state: number for state, number in counted.items() if number}
    assert there == {"": 1, "shipped": 1, "in_transit": 1, "out_for_delivery": 1}
    assert (pile("placed"), pile("shipped"), pile("in-transit")) == (["P4"], ["P1"], ["P2"])
    assert (pile("out-for-delivery"), pile("delayed")) == (["P3"], ["P1", "P2", "P4"])
    shown = {card.title: [line.text for line in card.beside] for card in cards(dashboard.read(MOMENT))}
    for title in ("Placed", "Shipped", "In transit"):
        assert "of these 1 delayed" in shown[title]


def test_delivered_today_is_the_sites_day_and_says_how_many_kept_the_promise():
    for code, ago, promised in (("P1", HOUR, TODAY), ("P2", 2 * HOUR, TODAY - DAY), ("P3", 11 * HOUR, TODAY)):
        order(f"order of {code}", code, promised_on=promised)
        said(code, What.DELIVERED, ago)
    said("P4", What.DELIVERED, 9.5 * HOUR)  # half past midnight in Berlin
    counted = stages.count(MOMENT)
    assert (counted.delivered, counted.promised, counted.on_time, counted.percent_on_time) == (3, 2, 1, 50)
    assert pile("delivered-today") == ["P4", "P2", "P1"]


def test_what_was_packed_and_not_shipped_or_shipped_and_not_seen_for_too_long_is_stuck():
    scan("P1", What.PACKED, 5 * HOUR)
    scan("P2", What.PACKED, 3 * HOUR)
    scan("P3", What.SHIPPED, 25 * HOUR)
    scan("P4", What.SHIPPED, 23 * HOUR)
    scan("P5", What.SHIPPED, 25 * HOUR)
    said("P5", What.IN_TRANSIT, HOUR)
    assert (pile("packed-too-long"), pile("unseen")) == (["P1"], ["P3"])
    strict = Moment(NOW, BERLIN, pack_hours=2, courier_hours=22)
    assert PILES["packed-too-long"].count(strict) == PILES["unseen"].count(strict) == 2


def test_a_delay_that_was_announced_hides_no_parcel_that_nobody_has_shipped():
    scan("P1", What.PACKED, 9 * HOUR)
    said("P1", What.DELAYED, 8 * HOUR)
    scan("P2", What.PACKED, 9 * HOUR)
    said("P2", What.DELAYED, HOUR)
    scan("P3", What.PACKED, HOUR)
    said("P3", What.DELAYED, HOUR / 2)
    wrong = scan("P4", What.PACKED, 9 * HOUR)
    said("P4", What.VOID, 2 * HOUR, actor="staff:anna", voids=wrong.id)
    scan("P4", What.PACKED, HOUR)
    said("P4", What.DELAYED, HOUR / 2)
    assert pile("packed-too-long") == ["P1", "P2"]
    assert PILES["packed-too-long"].count(MOMENT) == 2


def test_a_parcel_is_late_while_somebody_waits_for_it_and_later_when_another_day_was_named():
    order("1", "P1", promised_on=TODAY - DAY)
    order("2", "P2", promised_on=TODAY - DAY)
    order("3", "P3", promised_on=TODAY)
    said("P2", What.DELIVERED, HOUR)
    said("P3", What.DELAYED, HOUR, expected_on=TODAY + DAY, reason="snow")
    assert (pile("late"), pile("later"), pile("delayed")) == (["P1"], ["P3"], ["P3"])
    (row,) = page(PILES["later"], MOMENT).rows
    assert (row.due_on, row.expected_on, row.reason, row.number) == (TODAY, TODAY + DAY, "snow", "3")


def test_what_is_packed_for_an_order_that_was_cancelled_is_found():
    order("1", "P1", "P2")
    scan("P1", What.PACKED, HOUR)
    record(orders=[Cancelled("1", "nordlicht", "sold out")], now=NOW)
    assert (pile("cancelled"), pile("placed")) == (["P1"], [])
    assert page(PILES["cancelled"], MOMENT).rows[0].reason == "sold out"


def test_a_pile_is_paged_by_key_and_exported_whole():
    for number in range(7):
        scan(f"P{number}", What.PACKED, (7 - number // 2) * HOUR)
    first = page(PILES["packed"], MOMENT, limit=3)
    second = page(PILES["packed"], MOMENT, first.following, limit=4)
    assert [row.code for row in (*first.rows, *second.rows)] == [f"P{number}" for number in range(7)]
    assert (bool(first.following), second.following) == (True, "")
    assert len(list(every(PILES["packed"], MOMENT))) == 7
    for nonsense in ("x", "~", "2026~1", "9~9~9", "2026-11-23T09:00:00~1", "\0~1"):
        assert len(page(PILES["packed"], MOMENT, nonsense).rows) == 7


def test_a_pile_without_times_is_paged_too():
    order("1", "P1", "P2", "P3")
    first = page(PILES["placed"], MOMENT, limit=2)
    assert [row.code for row in page(PILES["placed"], MOMENT, first.following).rows] == ["P3"]


def test_the_hours_of_today_stand_beside_those_of_the_same_weekday():
    for number, ago in enumerate(
        (HOUR, 1.5 * HOUR, 7 * DAY, 7 * DAY + HOUR, 7 * DAY - HOUR / 2, 6 * DAY, 10.5 * HOUR)
    ):
        scan(f"P{number}", What.PACKED, ago)
    scan("P0", What.SHIPPED)
    assert hours.count(MOMENT) == [
        Hour(8, (0, 1, 0), 0, 0),
        Hour(9, (0, 1, 0), 1, 1),
        Hour(10, (0, 0, 1), 2, 1),
    ]
    assert hours.count(Moment(NOW + 60 * DAY, BERLIN)) == []


def test_a_scan_counts_when_it_happened_with_a_wrong_clock_put_right_and_not_once_it_is_voided():
    scan("P1", What.PACKED, HOUR, late=HOUR)
    scan("P2", What.PACKED, 365 * DAY + HOUR, late=365 * DAY + HOUR, clock_error=-365 * 24 * 3600)
    wrong = scan("P3", What.PACKED, HOUR)
    odd = scan("P4", What.PACKED, 365 * DAY + HOUR, late=365 * DAY, clock_error=-365 * 24 * 3600)
    said("P3", What.VOID, voids=wrong.id, actor="staff:anna")
    said("P3", What.VOID, voids=wrong.id, actor="staff:tom")
    said("P4", What.VOID, voids=odd.id, actor="staff:anna")
    assert hours.count(MOMENT) == [Hour(9, (0, 2, 0), 0, 0)]


def test_a_station_is_online_silent_off_or_wrong():
    names = {"online": 30, "clock": 30, "silent": 300, "off": 100_000}
    for name, seconds in names.items():
        enrolment.enrol(name, NOW)
        seen = {"last_seen_at": NOW - timedelta(seconds=seconds), "clock_error": 240 if name == "clock" else 0}
        Station.objects.filter(slug=name).update(**seen)
    enrolment.enrol("new", NOW)
    enrolment.enrol("a revoked one", NOW)
    enrolment.revoke("a revoked one", NOW)
    listed = stations.listed(NOW)
    assert {row.name: row.state for row in listed} == {
        **{name: name for name in (*names, "new")},
        "a revoked one": "revoked",
    }
    assert listed[-1].state == "revoked"


def test_what_was_told_in_the_last_hour_and_what_could_not_be_told_is_counted():
    order("1", "P1")
    its = {"order": Order.objects.get(), "created_at": NOW, "due_at": NOW}
    Delivery.objects.create(kind="shipped", cause="a", recipient="a", state=State.SENT, sent_at=NOW - HOUR / 2, **its)
    Delivery.objects.create(kind="shipped", cause="b", recipient="a", state=State.SENT, sent_at=NOW - 2 * HOUR, **its)
    Delivery.objects.create(kind="delivered", cause="c", recipient="a", state=State.DEAD, **its)
    counted = mails.count(NOW)
    assert (counted.told, counted.waiting, counted.dead) == ({"shipped": 1}, 0, 1)
    assert [each.cause for each in mails.page(State.DEAD).mails] == ["c"]


def test_a_post_that_takes_nothing_is_noticed_by_what_is_overdue():
    order("1", "P1")
    its = {"order": Order.objects.get(), "kind": "shipped", "recipient": "a", "created_at": NOW}
    Delivery.objects.create(cause="a", due_at=NOW - timedelta(minutes=1), **its)
    Delivery.objects.create(cause="b", due_at=NOW + HOUR, **its)
    assert mails.count(NOW).stuck_since is None, "a worker may be busy, and tries come later"
    Delivery.objects.create(cause="c", due_at=NOW - HOUR, **its)
    Delivery.objects.create(cause="d", due_at=NOW - 2 * HOUR, sent_at=NOW - 2 * HOUR, state=State.SENT, **its)
    assert mails.count(NOW).stuck_since == NOW - HOUR
    Delivery.objects.create(cause="e", due_at=NOW, sent_at=NOW - HOUR / 2, state=State.SENT, **its)
    assert mails.count(NOW).stuck_since is None, "the post takes mails: this one has its turn"


def test_mails_are_paged_the_newest_first():
    order("1", "P1")
    its = {"order": Order.objects.get(), "kind": "shipped", "recipient": "a", "due_at": NOW, "state": State.DEAD}
    for number in range(5):
        Delivery.objects.create(cause=str(number), created_at=NOW + timedelta(seconds=number // 2), **its)
    first = mails.page(State.DEAD, limit=2)
    second = mails.page(State.DEAD, first.following, limit=3)
    assert [each.cause for each in (*first.mails, *second.mails)] == ["4", "3", "2", "1", "0"]
    assert (second.following, len(list(mails.every(State.DEAD)))) == ("", 5)
    assert len(mails.page(State.DEAD, "2026-11-23T09:00:00+00:00~nonsense").mails) == 5


def message(number: int, outcome: Outcome, code: str = "", body: bytes = b'{"a":1}') -> RawMessage:
    return RawMessage.objects.create(
        service="generic",
        digest=str(number),
        received_at=NOW,
        headers={},
        body=body,
        tracking_number=code,
        outcome=outcome,
    )


def test_couriers_messages_that_came_to_nothing_are_counted_and_shown_newest_first():
    for number in range(3):
        message(number, Outcome.UNKNOWN_PARCEL, f"P{number}")
    message(9, Outcome.RECORDED, "P1")
    assert messages.count()[Outcome.UNKNOWN_PARCEL] == 3
    found = messages.page(Outcome.UNKNOWN_PARCEL)
    assert [each.tracking_number for each in found.messages] == ["P2", "P1", "P0"]
    older = messages.page(Outcome.UNKNOWN_PARCEL, found.messages[1].pk)
    assert [each.tracking_number for each in older.messages] == ["P0"]
    assert len(messages.of_numbers(["P1"])) == 2
    broken = message(10, Outcome.UNREADABLE, body=b"\xff<script>")
    assert messages.shown_body(broken) == "\ufffd<script>"


def found(question: str) -> tuple[list[str], list[str]]:
    """Order numbers and codes."""
    result = search(question)
    return [each.number for each in result.orders], [row.code for row in result.parcels]


def test_anything_finds_an_order():
    order("10-4471", "1Z999AA10123456784", customer_name="Zoë Łukasińska-Müller", recipients=("Zoe@Example.com",))
    order("10-4472", "EE471108151FR", customer_name="Anna Müller", recipients=("anna@example.com",))
    for question in (
        "10-4471",
        "10-447 1".replace(" ", ""),
        "zoe",
        "ZOE LUKAS",
        "müller zoë",
        "zoe@example.com",
        "ZOE@",
    ):
        assert found(question)[0] == ["10-4471"], question
    assert found("muller")[0] == found("10-44")[0] == ["10-4472", "10-4471"]
    for question in ("1Z 999 AA1 01 2345 6784", "1z999aa10123456784", "1Z999"):
        assert found(question)[1] == ["1Z 999 AA1 01 2345 6784"], question
    for question in ("", "z", "  ", "%", "_ll", "m%ller", "example.com", "\0", "x" * 9000, "anna zoe", "'; --"):
        assert found(question) == ([], []), question


def test_a_changed_order_is_found_by_what_it_says_now():
    order("1", customer_name="Anna", recipients=("anna@example.com",))
    order("1", customer_name="Tom", recipients=("tom@example.com",))
    assert (found("anna"), found("tom"), found("tom@")) == (([], []), (["1"], []), (["1"], []))


def test_an_order_is_told_whole_with_what_counts_no_longer():
    order("1", "P1", promised_on=TODAY)
    wrong = scan("P1", What.PACKED, HOUR, worker="W-17", source="left", typed=True, text="<b>P1")
    said("P1", What.VOID, actor="staff:anna", voids=wrong.id, reason="another parcel")
    told = orders.of_order(Order.objects.get())
    (box,) = told.boxes
    assert [line.what for line in box.lines] == [What.VOID, What.PACKED, What.EXPECTED]
    packed = box.lines[1]
    assert packed.void and (packed.void.by, packed.void.reason) == ("anna", "another parcel")
    assert (packed.by, packed.worker, packed.source, packed.typed) == ("bench-1", "W-17", "left", True)
    assert (box.state, box.can_be_held, box.can_be_released) == (None, True, False)


def test_the_dashboard_counts_needs_once_and_knows_when_nothing_has_changed():
    scan("P1", What.PACKED, 30 * HOUR)
    order("1", "P1", promised_on=TODAY - DAY)
    shown = dashboard.read(MOMENT)
    assert (shown.piles["packed-too-long"], shown.piles["late"], shown.troubles) == (1, 1, 2)
    assert [(need.pile.name, need.row.code) for need in shown.needs] == [("packed-too-long", "P1")]
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert dashboard.version(NOW) == shown.version
    assert len(queries) == 1
    scan("P2", What.PACKED)
    assert dashboard.version(NOW) != shown.version


def test_a_dashboard_is_counted_once_for_everybody():
    latest = dashboard.Latest()
    first = latest.get(MOMENT)
    scan("P1", What.PACKED)
    assert latest.get(Moment(NOW + timedelta(seconds=1), BERLIN)) is first
    second = latest.get(Moment(NOW + timedelta(seconds=3), BERLIN))
    assert second.stages.by_state["packed"] == 1
    assert latest.get(Moment(NOW + timedelta(seconds=7), BERLIN)) is second


def test_no_question_reads_a_table_from_end_to_end():
    """The plan of each statement names an index; the small tables of stations, webhooks and eras are excepted."""
    order("10-4471", "P1", recipients=("anna@example.com",))
    scan("P1", What.PACKED)
    placed = Order.objects.get()
    asked: dict[str, Callable[[], Any]] = {
        "dashboard": lambda: dashboard.read(MOMENT),
        "version": lambda: dashboard.version(NOW),
        "name": lambda: search("anna lind"),
        "code": lambda: search("P1XYZ"),
        "order": lambda: orders.of_order(placed),
    } | {name: lambda its=its: page(its, MOMENT) for name, its in PILES.items()}
    scans = [(name, plan) for name, ask in asked.items() for plan in plans(ask) if reads_all(plan)]
    assert scans == []


def plans(ask: Callable[[], Any]) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        ask()
    explained = "EXPLAIN" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET enable_seqscan = off")  # it would be right: these tables are tiny
        found = []
        for query in queries:
            if query["sql"].startswith("SELECT"):
                cursor.execute(f"{explained} {query['sql']}")
                found += [f"{row[-1]}" for row in cursor.fetchall()]
        if connection.vendor == "postgresql":
            cursor.execute("RESET enable_seqscan")
        return found


def reads_all(plan: str) -> bool:
    """Whether a line of a plan is a whole table's, or a whole index's: SQLite says SCAN, PostgreSQL Seq Scan."""
    whole = "Seq Scan" in plan or plan.startswith("SCAN")
    small_ones = ("stations_station", "hooks_endpoint", "feedera", "CONSTANT ROW", "subquery")
    return whole and not any(small in plan for small in small_ones)


def test_a_parcel_whose_order_nobody_knows_has_a_story_too():
    scan("P1", What.PACKED)
    told = orders.of_parcel(parcel("P1"))
    assert (told.order, [box.codes for box in told.boxes]) == (None, [("P1",)])


def test_a_quiet_day_is_drawn_over_a_working_day_and_not_as_one_bar():
    quiet = [Hour(10, (0, 3, 0), 0, 0)]
    assert [bar.hour.hour for bar in _bars(quiet)] == list(range(3, 11))
    assert [bar.hour.hour for bar in _bars([Hour(1, (1, 0, 0), 0, 0)])] == list(range(8))
    assert [bar.hour.total for bar in _bars(quiet)] == [0] * 7 + [3]
    assert _bars([]) == []


def test_a_history_names_the_shop_and_the_bench_as_people_do():
    keys.give("Süd & Co", NOW)
    enrolment.enrol("Bench 1", NOW)
    order("1", "P1", shop="sud-co", promised_on=TODAY)
    order("2", "P2", shop="gone", promised_on=TODAY)
    scan("P1", What.PACKED)
    scan("P2", What.PACKED, actor="station:gone")
    told = orders.of_order(Order.objects.get(number="1"))
    assert [line.by for line in told.boxes[0].lines] == ["Bench 1", "Süd & Co"]
    told = orders.of_order(Order.objects.get(number="2"))
    assert [line.by for line in told.boxes[0].lines] == ["gone", "Shop gone"]


def test_an_order_was_promised_for_the_day_that_was_named_first():
    order("1", "P1", promised_on=TODAY)
    order("1", "P1", promised_on=TODAY + DAY)
    assert orders.of_order(Order.objects.get()).promised_on == TODAY
    order("2", promised_on=TODAY)
    assert orders.of_order(Order.objects.get(number="2")).promised_on == TODAY


def test_a_courier_without_a_name_and_a_language_are_told_in_words():
    said("P1", What.IN_TRANSIT, HOUR, actor="carrier:generic")
    (line,) = orders.of_parcel(parcel("P1")).boxes[0].lines
    assert line.by == "Courier's message"
    assert [language(code) for code in ("de", "de-AT", "", "xx")] == ["German", "German", "–", "xx"]
