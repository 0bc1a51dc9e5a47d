"""The summary of a day: hours of the site's clock, workers, gaps; every count adds up, without what was taken out."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
import uuid_utils.compat as uuids
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scanstation.codes.commands import Command
from scanstation.codes.label import Kind, LabelCode
from scanstation.corrections import Assign, Void
from scanstation.decide import Decision
from scanstation.events import EventKind, Fact, Stage
from scanstation.journal import Journal
from scanstation.pins import hashed
from scanstation.scanlog import LogReader, Measures, summarise
from scanstation.site import Site
from scanstation.verdict import Answer
from scanstation.wire import KnownWorker
from tests.scanstation.bench import Bench
from tests.scanstation.cast import BERLIN, EAN, MORNING, S10, UPS, UPS_WRONG, bench, reading, ups_numbers
from tests.scanstation.test_past import void

SITE = Site(BERLIN)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.db"


def sum_up(path, start=None, end=None, measures=None):
    day = SITE.day(MORNING)
    with LogReader(path) as log:
        return summarise(log, start or day[0], end or day[1], SITE, measures)


def scan(path, moments, mode=Stage.PACKED):
    """Another parcel at each of these moments."""
    with bench(path, mode) as (station, _):
        for number, moment in zip(ups_numbers(), moments, strict=False):
            station.accept(reading(number, at=moment))


def per_hour(summary):
    return [(f"{hour.start:%H}", hour.tally.total) for hour in summary.hours if hour.tally.total]


def append(entries, at, worker="Ana", answer=Answer.ACCEPTED, stage=Stage.PACKED, *, voids=None, typed=False):
    """A line of the journal as it is, without a bench's decision."""
    event = answer is Answer.ACCEPTED or voids is not None
    kind = EventKind.VOID if voids else EventKind.STAGE
    entries.append(
        reading("X", at=at, typed=typed),
        LabelCode(Kind.PARCEL, "X", None, valid=True, grouped="X"),
        Decision(answer, stage),
        at=SITE.local(at),
        worker=worker,
        fact=Fact(uuids.uuid7(), kind, voids=voids) if event else None,
    )


def test_scans_are_counted_by_the_hours_of_the_sites_clock_and_by_stage(path):
    scan(path, [MORNING, MORNING + 59 * MINUTE, MORNING + 60 * MINUTE])
    scan(path, [MORNING + 90 * MINUTE], mode=Stage.SHIPPED)
    summary = sum_up(path)
    assert per_hour(summary) == [("10", 2), ("11", 2)]
    assert summary.hours[11].tally.counts == {Stage.PACKED: 1, Stage.SHIPPED: 1}
    assert summary.tally.counts == {Stage.PACKED: 3, Stage.SHIPPED: 1}
    assert summary.stages == [Stage.PACKED, Stage.SHIPPED]
    assert f"{summary.busiest.start:%H}" == "10"
    assert [f"{hour.start:%H}" for hour in summary.open_hours] == ["10", "11"]


def test_a_day_without_a_scan_has_its_hours_and_nothing_in_them(path):
    Journal.open(path).close()
    summary = sum_up(path)
    assert (len(summary.hours), summary.busiest, summary.per_hour) == (24, None, None)
    assert list(summary.open_hours) == list(summary.workers) == list(summary.gaps) == list(summary.shifts) == []
    assert (summary.tally.error_share, summary.tally.voided_share) == (0, 0)


def test_the_day_of_23_hours_has_no_hour_that_did_not_happen(path):
    start, end = SITE.day(datetime(2026, 3, 29, 9, tzinfo=UTC))
    scan(path, [datetime(2026, 3, 29, 0, 59, tzinfo=UTC), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)])
    summary = sum_up(path, start, end)
    assert len(summary.hours) == 23
    assert per_hour(summary) == [("01", 1), ("03", 1)]


def test_the_doubled_hour_of_the_day_of_25_hours_stays_two(path):
    start, end = SITE.day(datetime(2026, 10, 25, 9, tzinfo=UTC))
    first = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)
    scan(path, [first, first + 20 * MINUTE, first + 21 * MINUTE, first + 70 * MINUTE])
    summary = sum_up(path, start, end)
    assert len(summary.hours) == 25
    assert per_hour(summary) == [("02", 1), ("02", 2), ("03", 1)]
    assert [hour.again for hour in summary.hours[1:5]] == [False, False, True, False]
    assert [gap.length for gap in summary.gaps] == [20 * MINUTE, 49 * MINUTE]
    shown = [(f"{gap.start:%H:%M}", f"{gap.end:%H:%M}") for gap in summary.gaps]
    assert shown == [("02:50", "02:10"), ("02:11", "03:00")]
    assert summary.shifts[0].length == 70 * MINUTE


def test_a_shift_over_midnight_is_one_span(path):
    start = datetime(2026, 11, 23, 21, tzinfo=UTC)
    scan(path, [start + 10 * MINUTE, start + 119 * MINUTE, start + 121 * MINUTE, start + 600 * MINUTE])
    summary = sum_up(path, start, start + timedelta(hours=8), Measures(gap=timedelta(hours=2)))
    assert [f"{hour.start:%d %H}" for hour in summary.hours][:3] == ["23 22", "23 23", "24 00"]
    assert per_hour(summary) == [("22", 1), ("23", 1), ("00", 1)]
    assert [shift.length for shift in summary.shifts] == [111 * MINUTE]


def test_a_clock_that_was_set_back_makes_no_gap_that_ends_before_it_begins(path):
    scan(path, [MORNING, MORNING + 30 * MINUTE, MORNING + 10 * MINUTE, MORNING + 31 * MINUTE])
    summary = sum_up(path)
    assert [(gap.start, gap.end) for gap in summary.gaps] == [(MORNING + 10 * MINUTE, MORNING + 30 * MINUTE)]
    (ana,) = summary.workers
    assert ana.worked == 11 * MINUTE


def test_what_was_taken_out_is_in_no_count_but_its_own(path):
    with bench(path) as (station, journal):
        event = station.accept(reading(UPS)).event
        station.accept(reading(S10, at=MORNING + MINUTE))
        void(journal, event)
    summary = sum_up(path)
    assert (summary.tally.total, summary.tally.voided, summary.tally.voided_share) == (1, 1, 0.5)
    assert per_hour(summary) == [("10", 1)]
    assert [each.tally.counts for each in summary.workers] == [{Stage.PACKED: 1}]


def test_errors_are_a_share_of_all_readings_but_for_the_second_of_one_pull(path):
    with bench(path) as (station, _):
        for minute, text in enumerate((UPS_WRONG, "?", EAN, UPS, UPS)):
            station.accept(reading(text, at=MORNING + min(minute, 3) * MINUTE))
    tally = sum_up(path).tally
    assert (tally.readings, tally.errors, tally.error_share) == (4, 3, 0.75)
    assert tally.unresolved == 2


def test_what_was_entered_by_hand_is_counted(path):
    with bench(path) as (station, _):
        station.accept(reading(UPS, typed=True))
        station.accept(reading(S10))
    assert sum_up(path).tally.typed == 1


def test_a_leads_corrections_are_no_readings_and_an_assigned_scan_counts_when_it_was_read(path):
    with Bench(path, worker="Ana") as one:
        one.scan(UPS_WRONG)
        read_at = one.now
        event = one.scan(S10).event
        at = MORNING + timedelta(hours=5)
        one.station.correct(Assign(event.sequence - 1, UPS, Stage.PACKED, "smudged"), at).result()
        one.station.correct(Void(event.sequence, "wrong"), at).result()
    summary = sum_up(path)
    assert (summary.tally.readings, summary.tally.total, summary.tally.unresolved) == (2, 1, 0)
    assert summary.workers[0].last == read_at + timedelta(seconds=10)
    assert per_hour(summary) == [("10", 1)]


def test_each_worker_has_counts_and_a_rate_for_the_time_at_work_without_gaps(path):
    with bench(path) as (_, journal):

        def work(entries):
            for minute in range(0, 60, 10):
                append(entries, MORNING + minute * MINUTE, "Ana")
            for minute in (0, 10, 20, 50, 60):
                append(entries, MORNING + minute * MINUTE, "bob", stage=Stage.SHIPPED)
            append(entries, MORNING, "Zoe", Answer.UNKNOWN)

        journal.submit(work).result()
    summary = sum_up(path)
    assert [each.worker for each in summary.workers] == ["Ana", "bob", "Zoe"]
    ana, bob, zoe = summary.workers
    assert (ana.worked, ana.per_hour, list(ana.gaps)) == (50 * MINUTE, pytest.approx(7.2), [])
    assert (bob.worked, bob.per_hour) == (30 * MINUTE, 10)
    assert [gap.length for gap in bob.gaps] == [30 * MINUTE]
    assert (zoe.per_hour, zoe.tally.error_share) == (None, 1)
    assert list(summary.gaps) == [], "somebody scanned all the time"


def test_a_gap_is_longer_than_the_sites_measure_and_between_two_shifts_there_is_none(path):
    minutes = [0, 15, 31, 32, 32 + 241, 32 + 250]
    scan(path, [MORNING + minute * MINUTE for minute in minutes])
    summary = sum_up(path)
    assert [(gap.start, gap.length) for gap in summary.gaps] == [(MORNING + 15 * MINUTE, 16 * MINUTE)]
    assert [shift.length for shift in summary.shifts] == [32 * MINUTE, 9 * MINUTE]
    assert summary.worked == 25 * MINUTE
    assert len(sum_up(path, measures=Measures(gap=10 * MINUTE)).gaps) == 2


def test_commands_badges_and_pins_are_no_readings_and_no_errors(path):
    lea = KnownWorker(badge="L1", name="Lea", lead=True, pin=hashed("4711", bytes(16)))
    with Bench(path, workers=[lea]) as one:
        one.badge("L1")
        one.pin("0000")
        one.pin("4711")
        one.badge("99")
        one.tell(Command.PACKED)
        one.scan(UPS)
        one.scan("?")
    tally = sum_up(path).tally
    assert (tally.readings, tally.total, tally.errors) == (2, 1, 1)


ANSWERS = [Answer.ACCEPTED, Answer.ACCEPTED, Answer.UNKNOWN, Answer.AGAIN, Answer.TOLD, Answer.REFUSED]
LINES = st.lists(
    st.tuples(
        st.integers(0, 60 * 30),
        st.sampled_from(["", "Ana", "ana", "Bob"]),
        st.sampled_from(ANSWERS),
        st.sampled_from([Stage.PROCESSED, Stage.PACKED, Stage.SHIPPED]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=30,
)
DAYS = st.sampled_from([datetime(2026, 3, 29, 9, tzinfo=UTC), datetime(2026, 10, 25, 9, tzinfo=UTC), MORNING])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES, DAYS)
def test_hours_and_workers_add_up_to_the_day_whatever_was_scanned(tmp_path, lines, noon):
    path = tmp_path / f"{uuids.uuid7()}.db"
    start, end = SITE.day(noon)
    journal = Journal.open(path)

    def work(entries):
        for minute, worker, answer, stage, voided, typed in lines:
            append(entries, start + minute * MINUTE, worker, answer, stage, typed=typed)
            last = next(entries.db.query("SELECT event_id FROM entries ORDER BY sequence DESC LIMIT 1"))["event_id"]
            if voided and last:
                append(entries, start + minute * MINUTE, worker, Answer.TOLD, stage, voids=last)

    journal.submit(work).result()
    journal.close()
    summary = sum_up(path, start, end)
    in_day = [line for line in lines if start + line[0] * MINUTE < end]
    stands = [line for line in in_day if line[2] is Answer.ACCEPTED and not line[4]]
    assert summary.tally.counts == dict(Counter(line[3] for line in stands))
    for parts in (summary.hours, summary.workers):
        tallies = [part.tally for part in parts]
        assert sum(tally.total for tally in tallies) == summary.tally.total == len(stands)
        for name in ("typed", "voided", "readings", "errors", "unresolved"):
            assert sum(getattr(tally, name) for tally in tallies) == getattr(summary.tally, name)
    assert all(gap.length > summary.measures.gap for gap in summary.gaps)
    assert all(timedelta() <= each.worked <= end - start for each in summary.workers)


def test_what_nobody_signed_on_for_and_came_to_nothing_is_no_worker(path):
    journal = Journal.open(path)
    for place, (worker, answer) in enumerate(
        [("", Answer.UNKNOWN), ("Bob", Answer.UNKNOWN), ("Ana", Answer.ACCEPTED)]
    ):
        at = MORNING + place * MINUTE
        journal.submit(lambda entries, at=at, w=worker, a=answer: append(entries, at, w, a)).result()
    assert [each.worker for each in sum_up(path).people] == ["Ana", "Bob"]
    journal.submit(lambda entries: append(entries, MORNING + 9 * MINUTE, "")).result()
    journal.close()
    assert [each.worker for each in sum_up(path).people] == ["", "Ana", "Bob"]
