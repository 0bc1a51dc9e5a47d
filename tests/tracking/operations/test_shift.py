"""The shift in numbers, the hand-over, and what waits for its order, on both databases."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from tests.tracking.operations.cast import BERLIN, DAY, HOUR, MOMENT, NOW, TODAY, order, said, scan
from tracking.operations.moment import Moment
from tracking.operations.pages.log_asked import span
from tracking.operations.queries import handover, orderless, shift
from tracking.parcels.facts import What
from tracking.stations import enrolment, journals
from tracking.stations.models import Station

pytestmark = pytest.mark.usefixtures("database")
MINUTE = timedelta(minutes=1)


def test_an_hour_stands_beside_the_same_hour_a_week_ago_and_pauses_are_no_work():
    for number, ago in enumerate((120, 119, 118, 60, 59, 58)):
        scan(f"P{number}", What.PACKED, ago * MINUTE, worker="A1")
    scan("P0", What.SHIPPED, 0 * MINUTE, worker="A2", actor="station:bench-2", typed=True)
    scan("W1", What.PACKED, 7 * DAY + 2 * HOUR)
    scan("W2", What.PACKED, 7 * DAY - HOUR)
    found = shift.count(*span(TODAY, None, None, BERLIN), MOMENT)
    told = [(hour.label, hour.stages, hour.before) for hour in found.hours]
    assert told == [("8", (0, 3, 0), 1), ("9", (0, 3, 0), 0), ("10", (0, 0, 1), 0), ("11", (0, 0, 0), 1)]
    assert (found.whole.scans, found.before, found.before_by_now) == (7, 2, 1)
    first, second = found.workers
    assert (first.name, first.scans, first.worked, first.per_hour) == ("A1", 6, 6 * MINUTE, 60)
    (gap,) = first.gaps
    assert (gap.start, gap.seconds) == (NOW - 117 * MINUTE, 57 * 60)
    assert (second.name, second.per_hour, second.shares[1]) == ("A2", None, (1, 100.0))
    assert [name for name, _gap in found.gaps] == ["bench-1"]
    assert shift.count(*span(TODAY, None, None, BERLIN), MOMENT, pause=60).gaps == []


def test_a_scan_that_was_taken_back_or_done_before_is_a_share_and_counts_in_no_hour():
    scan("P1", What.PACKED, HOUR)
    scan("P1", What.PACKED, HOUR / 2)
    wrong = scan("P2", What.PACKED, HOUR)
    said("P2", What.VOID, actor="staff:anna", voids=wrong.id, reason="x")
    found = shift.count(*span(TODAY, None, None, BERLIN), MOMENT)
    assert sum(hour.total for hour in found.hours) == found.whole.scans == 2
    assert [number for number, _percent in found.whole.shares] == [1, 0, 1]
    assert found.workers[0].name == "Nobody signed on"
    assert shift.count(*span(TODAY + DAY, None, None, BERLIN), MOMENT).hours == []


def test_typed_are_scans_that_count_and_no_others_as_on_the_bench():
    wrong = scan("P1", What.PACKED, HOUR, typed=True)
    said("P1", What.VOID, HOUR / 2, actor="station:bench-1", voids=wrong.id, reason="x", typed=True)
    scan("P2", What.PACKED, HOUR, typed=True)
    scan("P3", What.PACKED, HOUR)
    assert shift.count(*span(TODAY, None, None, BERLIN), MOMENT).whole.typed == 1


def test_the_hour_that_comes_twice_is_two_and_the_one_that_is_missing_is_none():
    def hours(day: date) -> list[str]:
        return [hour.label for hour in shift.count(*span(day, None, None, BERLIN), Moment(NOW, BERLIN)).hours]

    for hour in range(4):
        scan(f"P{hour}", What.PACKED, NOW - datetime(2026, 10, 24, 23, tzinfo=UTC) - hour * HOUR)
        scan(f"Q{hour}", What.PACKED, NOW - datetime(2026, 3, 29, 0, tzinfo=UTC) - hour * HOUR)
    assert hours(date(2026, 10, 25)) == ["1", "2", "2", "3"]
    scan("W", What.PACKED, NOW - datetime(2026, 10, 18, 0, 30, tzinfo=UTC))  # half past two, a week before
    beside = shift.count(*span(date(2026, 10, 25), None, None, BERLIN), MOMENT).hours
    assert [hour.before for hour in beside] == [0, 1, 0, 0]
    assert hours(date(2026, 3, 29)) == ["1", "3", "4", "5"]


def bench(name: str, heard: timedelta, waiting: int | None) -> Station:
    enrolment.enrol(name, NOW - DAY)
    Station.objects.filter(name=name).update(last_seen_at=NOW - heard, waiting=waiting)
    return Station.objects.get(name=name)


def test_the_hand_over_says_what_is_left_at_which_bench():
    order("1", "P1", "P2", "P3", "P4")
    for code in ("P1", "P2", "P3", "P4"):
        scan(code, What.PACKED, 3 * HOUR, actor="station:bench-2" if code == "P2" else "station:bench-1")
    scan("P3", What.SHIPPED, 2 * HOUR)
    scan("P4", What.SHIPPED, 2 * HOUR)
    said("P4", What.IN_TRANSIT, HOUR)
    scan("P9", What.PACKED, 3 * DAY)
    found = handover.check(*span(TODAY, None, None, BERLIN), NOW)
    assert (found.packed.count, [row.code for row in found.packed.parcels]) == (2, ["P1", "P2"])
    assert sorted(found.packed.by_bench) == [("bench-1", 1), ("bench-2", 1)]
    assert (found.shipped.count, [row.code for row in found.shipped.parcels]) == (1, ["P3"])


def test_the_hand_over_says_whether_all_of_a_bench_is_here():
    bench("Bench 1", MINUTE, 0)
    bench("Bench 2", HOUR, 5)
    bench("Bench 3", HOUR, 0)
    bench("Bench 4", HOUR, None)
    for number in (1, 2, 3, 4):
        scan(f"P{number}", What.PACKED, 2 * HOUR, actor=f"station:bench-{number}")
    found = handover.check(*span(TODAY, None, None, BERLIN), NOW).benches
    assert [(each.name, each.made, each.here, each.is_complete) for each in found] == [
        ("Bench 1", 1, 1, True),
        ("Bench 2", 6, 1, False),
        ("Bench 3", 1, 1, False),
        ("Bench 4", None, 1, False),
    ]
    (waits,) = handover.check(*span(TODAY - DAY, None, None, BERLIN), NOW).benches  # it may be of that day
    assert (waits.name, waits.here, waits.made) == ("Bench 2", 0, None)


def test_numbers_of_a_journal_that_brought_no_scan_are_named():
    station, key = bench("Bench 1", MINUTE, 0), uuid4()
    for sequence in (5, 6, 9, 4096, 4100):
        scan(f"P{sequence}", What.PACKED, HOUR, sequence=sequence, journal=key)
        journals.add(station, key, [sequence])
    (here,) = handover.check(*span(TODAY, None, None, BERLIN), NOW).benches
    assert here.missing == ((7, 8), (10, 4095), (4097, 4099))
    assert (here.missing_count, here.here) == (2 + 4086 + 3, 5)


def test_parcels_wait_for_their_order_until_they_have_one():
    scan("P1", What.PACKED, HOUR)
    scan("P2", What.PACKED, 2 * HOUR)
    said("P3", What.DELIVERED)
    first = orderless.page(limit=1)
    (second,) = orderless.page(first.following).parcels
    assert ([each.codes for each in first.parcels], second.codes) == ([("P2",)], ("P1",))
    assert (second.last and second.last.what, orderless.count()) == (What.PACKED, 2)
    order("1", "P1")
    assert [each.codes for each in orderless.page().parcels] == [("P2",)]
    assert len(orderless.page("nonsense").parcels) == 1
