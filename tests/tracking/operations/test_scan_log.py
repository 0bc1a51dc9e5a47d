"""What the scan log lists, counts and compares, on both databases."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
from django.db import connection

from tests.tracking.operations.cast import BERLIN, DAY, HOUR, MOMENT, NOW, TODAY, order, parcel, said, scan
from tests.tracking.operations.test_queries import plans, reads_all
from tracking.operations import csv_export
from tracking.operations.pages.log_asked import span
from tracking.operations.queries import facets, handover, named, orderless, scans, shift
from tracking.operations.queries.scan_rows import ScanRow, rows_of
from tracking.operations.queries.scans import NOBODY, Wanted
from tracking.parcels import feed
from tracking.parcels.facts import What
from tracking.parcels.models import Event
from tracking.parcels.orders import Cancelled
from tracking.parcels.record import record
from tracking.stations import enrolment
from tracking.stations.workers import add

pytestmark = pytest.mark.usefixtures("database")
MINUTE = timedelta(minutes=1)
TODAYS = Wanted(*span(TODAY, None, None, BERLIN))


def listed(wanted: Wanted = TODAYS, **changed: Any) -> list[str]:
    """The codes of what is wanted, the newest first; counted alike by the filters."""
    its = Wanted(**{name: getattr(wanted, name) for name in Wanted.__slots__} | changed)
    codes = [event.code for event in scans.page(its).events]
    assert facets.count(its).total == len(codes) == scans.count(its, 1000)
    return codes


def row(code: str, what: What = What.PACKED) -> ScanRow:
    """The newest line of this code and kind."""
    events = scans.logged().filter(code=code, what=what.value).select_related("parcel__order").order_by("at", "pk")
    return rows_of([list(events)[-1]])[0]


def test_the_log_has_what_benches_and_staff_did_the_newest_first_and_nothing_of_couriers():
    scan("P1", What.PACKED, 2 * HOUR)
    scan("P2", What.SHIPPED, HOUR)
    said("P1", What.IN_TRANSIT, HOUR)
    said("P3", What.HELD, HOUR / 2, actor="staff:anna", reason="torn")
    said("P3", What.NOTE, HOUR / 2, actor="staff:anna", reason="rang")
    said("P3", What.CANCELLED, HOUR / 2, actor="shop:nordlicht")
    assert listed() == ["P3", "P2", "P1"]


def test_a_scan_stands_where_it_happened_however_late_it_came_and_whatever_the_clock_said():
    scan("P1", What.PACKED, 3 * HOUR, late=2 * HOUR)
    scan("P2", What.PACKED, 2 * HOUR)
    scan("P3", What.PACKED, 365 * DAY + HOUR, late=365 * DAY, clock_error=-365 * 24 * 3600)
    assert listed() == ["P3", "P2", "P1"]
    assert listed(late=True) == ["P1"]
    assert (row("P1").was_late, row("P1").delay, row("P2").was_late) == (True, 7200, False)


def test_each_filter_leaves_what_it_says_and_says_how_many_that_would_be():
    scan("P1", What.PACKED, HOUR, worker="A1", source="left", typed=True)
    scan("P2", What.PACKED, 2 * HOUR, worker="A2", source="camera", actor="station:bench-2")
    wrong = scan("P3", What.SHIPPED, HOUR, source="left")
    said("P3", What.VOID, actor="staff:anna", voids=wrong.id, reason="no")
    assert listed(what="packed") == ["P1", "P2"]
    assert (listed(station="bench-2"), listed(worker="A1"), listed(source="camera")) == (["P2"], ["P1"], ["P2"])
    assert (listed(typed=True), listed(voided=True), listed(worker=NOBODY)) == (["P1"], ["P3"], ["P3"])
    assert listed(what="packed", voided=True) == listed(station="bench-9") == []
    counted = facets.count(Wanted(TODAYS.start, TODAYS.end, worker="A1"))
    assert (counted.whats, counted.total, counted.all) == ({"packed": 1}, 1, 1)
    assert counted.workers == {"A1": 1, "A2": 1, NOBODY: 1}
    assert (counted.stations, counted.typed, counted.voided) == ({"bench-1": 1}, 1, 0)


def test_what_takes_a_typed_scan_out_was_not_typed_itself():
    wrong = scan("P1", What.PACKED, HOUR, typed=True)
    said("P1", What.VOID, HOUR / 2, actor="station:bench-1", voids=wrong.id, reason="no", typed=True)
    scan("P2", What.PACKED, HOUR)
    assert listed(typed=True) == ["P1"]
    assert facets.count(Wanted(TODAYS.start, TODAYS.end)).typed == 1


def test_what_another_bench_says_does_not_take_a_scan_out():
    right = scan("P1", What.PACKED, HOUR)
    Event.objects.filter(pk=scan("P1", What.HELD, HOUR, actor="station:bench-2", reason="x").id).update(
        what="void", voids=right.id
    )
    assert listed(voided=True) == []
    assert row("P1").void is None


def test_pages_follow_each_other_without_a_gap_also_where_times_are_the_same():
    for number in range(11):
        scan(f"P{number:02}", What.PACKED, (number // 4) * HOUR)
    whole = [event.pk for event in scans.page(TODAYS).events]
    found: list[UUID] = []
    after = ""
    while True:
        part = scans.page(TODAYS, after, 3)
        found += [event.pk for event in part.events]
        after = part.following
        if not after:
            break
    assert found == whole and len(whole) == 11
    assert [event.pk for some in scans.every(TODAYS) for event in some] == whole
    for nonsense in ("x", "~", "2026~1", "\0~1", "2026-11-23T09:00:00~" + str(UUID(int=1)), "9999-99-99~0"):
        assert len(scans.page(TODAYS, nonsense).events) == 11


def test_what_came_after_a_position_is_counted_if_it_is_wanted():
    scan("P1", What.PACKED, HOUR)
    position = feed.newest()
    scan("P2", What.PACKED, HOUR)
    scan("P3", What.SHIPPED, HOUR)
    said("P3", What.IN_TRANSIT)
    assert scans.news(TODAYS, position, 999) == 2
    assert scans.news(Wanted(TODAYS.start, TODAYS.end, what="shipped"), position, 999) == 1
    assert scans.news(TODAYS, feed.newest(), 999) == 0


def test_a_line_says_who_where_and_how_it_stands():
    enrolment.enrol("Bench 1", NOW)
    add("Ana K.", "A1")
    order("10-1", "1Z999AA10123456784")
    scan("1Z999AA10123456784", What.PACKED, HOUR, worker="A1", source="left")
    line = row("1Z999AA10123456784")
    assert (line.code, line.number, line.worker, line.by) == ("1Z 999 AA1 01 2345 6784", "10-1", "Ana K.", "Bench 1")
    assert line.counts and line.can_be_voided and not line.is_waiting


def test_a_scan_without_an_order_waits_and_one_of_a_held_parcel_says_so():
    scan("P1", What.PACKED, HOUR)
    assert (row("P1").is_waiting, row("P1").counts) == (True, False)
    order("1", "P1", "P2")
    assert row("P1").counts
    said("P1", What.HELD, actor="staff:anna", reason="x")
    assert (row("P1").is_held, row("P1").is_cancelled) == (True, False)
    scan("P2", What.PACKED, HOUR)
    record(orders=[Cancelled("1", "nordlicht", "sold out")], now=NOW)
    assert row("P2").is_held and row("P2").is_cancelled


def test_what_was_done_before_or_on_hold_is_a_conflict_and_what_was_taken_back_is_none():
    order("1", "P1", "P2")
    first = scan("P1", What.PACKED, 3 * HOUR)
    scan("P1", What.PACKED, 2 * HOUR, actor="station:bench-2")
    assert row("P1").conflict == "Was done before, by bench-1"
    said("P1", What.VOID, HOUR, actor="staff:anna", voids=first.id, reason="x")
    assert row("P1").conflict == ""
    said("P2", What.HELD, 2 * HOUR, actor="staff:anna", reason="x")
    scan("P2", What.PACKED, HOUR)
    assert row("P2").conflict == "Was on hold"
    said("P2", What.RELEASED, 1.5 * HOUR, actor="staff:anna", reason="x")
    assert row("P2").conflict == ""


def test_a_label_that_is_another_parcels_is_in_the_log_as_a_conflict():
    order("1", "P1", "P2")
    scan("P1", What.PAIRED, HOUR, paired="P2", carrier="ups")
    events = list(scans.matching(Wanted(TODAYS.start, TODAYS.end, what="note")).select_related("parcel__order"))
    assert {row.conflict[:24] for row in rows_of(events)} == {"The label P2 was scanned", "Its label P2 was scanned"}


def test_a_number_names_parcels_by_any_code_or_order_and_no_name_does():
    order("10-4471", "P1", "1Z999AA10123456784")
    order("10-44", "P3")
    keys = [parcel(code).pk for code in ("P1", "1Z999AA10123456784", "P3")]
    assert named.parcels_of("1z 999 aa1 01 2345 6784") == [keys[1]]
    assert named.parcels_of("10-4471") == keys[:2]
    assert named.parcels_of("10-44") == keys
    for nothing in ("lindqvist", "anna", "", "x", "%", "\0", "' OR 1=1 --", "x" * 9000):
        assert named.parcels_of(nothing) == [] and named.exactly(nothing) == []
    assert [box.pk for box in named.exactly("10-44")] == keys[2:]
    assert [box.pk for box in named.exactly("1z999")] == []


def test_everything_of_a_parcel_is_found_on_whatever_day():
    order("1", "P1")
    scan("P1", What.PROCESSED, 3 * DAY)
    scan("P1", What.PACKED, HOUR)
    scan("P2", What.PACKED, HOUR)
    assert listed(Wanted(None, None, parcels=(parcel("P1").pk,))) == ["P1", "P1"]
    assert listed(Wanted(None, None, parcels=())) == []


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 11, 23), 24)],
    ids=["spring", "autumn", "usual"],
)
def test_a_day_is_the_sites_and_may_have_23_or_25_hours(day, hours):
    start, end = span(day, None, None, BERLIN)
    assert end - start == hours * HOUR
    scan("before", What.PACKED, NOW - start + MINUTE)
    scan("first", What.PACKED, NOW - start)
    scan("last", What.PACKED, NOW - end + MINUTE)
    scan("after", What.PACKED, NOW - end)
    assert listed(Wanted(start, end)) == ["last", "first"]


def test_no_question_of_the_log_reads_a_table_from_end_to_end():
    order("10-4471", "P1")
    scan("P1", What.PACKED, HOUR, worker="A1")
    key = scans.page(TODAYS, limit=1).following or f"{NOW.isoformat()}~{UUID(int=5)}"
    day = span(TODAY, None, None, BERLIN)
    asked = {
        "page": lambda: rows_of(scans.page(TODAYS).events),
        "older": lambda: scans.page(TODAYS, key),
        "filtered": lambda: scans.page(Wanted(*day, "packed", "bench-1", "A1", voided=True, late=True)),
        "parcel": lambda: scans.page(Wanted(None, None, parcels=(1, 2))),
        "counts": lambda: facets.count(TODAYS),
        "news": lambda: scans.news(TODAYS, 0, 999),
        "named": lambda: (named.parcels_of("10-44"), named.exactly("10-44"), named.orders_of("10-44")),
        "shift": lambda: shift.count(*day, MOMENT),
        "handover": lambda: handover.check(*day, NOW),
        "orderless": lambda: (orderless.page(), orderless.count()),
    }
    small = ("stations_worker", "stations_journal")
    whole = [
        (name, plan)
        for name, ask in asked.items()
        for plan in plans(ask)
        if reads_all(plan) and not any(table in plan for table in small)
    ]
    assert whole == []


def test_a_page_is_read_from_the_end_of_its_index_and_sorts_nothing():
    """SQLite and PostgreSQL name the index; neither sorts what it has read."""
    scan("P1", What.PACKED, HOUR)
    found = plans(lambda: scans.page(TODAYS, f"{NOW.isoformat()}~{UUID(int=5)}"))
    assert any("event_log" in plan for plan in found)
    assert not any("B-TREE" in plan or "Sort" in plan for plan in found)


def test_between_the_pieces_of_a_long_file_nothing_is_held_open():
    for number in range(3):
        scan(f"P{number}", What.PACKED, HOUR)
    pieces = csv_export.lines(csv_export.SCANS, (row for some in scans.every(TODAYS) for row in rows_of(some)))
    assert next(pieces).count("\n") == 4
    held = connection.connection
    is_open = held.info.transaction_status if connection.vendor == "postgresql" else held.in_transaction
    assert not is_open and not connection.in_atomic_block
