"""The two numbers by which a station sees that its server was restored from a backup."""

from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from uuid import UUID, uuid4

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tracking.bench import Bench, added
from tracking.parcels.models import Event, FeedEntry
from tracking.parcels.writing import writing
from tracking.stations import journals
from tracking.stations.models import Journal, JournalBlock, Station

pytestmark = pytest.mark.usefixtures("database")


def snapshot() -> dict:
    """A backup of what stations' numbers and events are made of."""
    return {model: list(model.objects.all()) for model in (Journal, JournalBlock, Event, FeedEntry)}


def restore(backup: dict) -> None:
    for model in reversed(backup):
        model.objects.all().delete()
    for model, rows in backup.items():
        model.objects.bulk_create(rows)


def test_a_server_without_a_journal_has_nothing_of_it():
    assert added().known == (0, 0)


def test_the_numbers_tell_what_was_there_before_a_batch():
    bench = added()
    replies = [bench.post(bench.event(), bench.event()) for _ in range(3)]
    assert [(reply.last_sequence, reply.count) for reply in replies] == [(0, 0), (2, 2), (4, 4)]
    assert bench.known == (6, 6)


def test_what_comes_again_is_counted_once_and_what_is_refused_is_not():
    bench = added()
    good, bad = bench.event(), bench.event(stage="delivered")
    assert bench.outcomes(good, bad, good) == ["stored", "refused", "duplicate"]
    assert bench.outcomes(good) == ["duplicate"]
    assert bench.known == (1, 1)


def test_each_journal_of_a_station_is_counted_by_itself():
    bench = added()
    bench.post(bench.event(), bench.event())
    again = Bench(bench.token)
    assert again.known == (0, 0)
    again.post(again.event())
    assert (again.known, bench.known) == ((1, 1), (2, 2))


def test_another_station_has_no_part_in_a_journal_that_it_names():
    bench = added()
    bench.post(bench.event(), bench.event())
    stranger = added("Bench 2", journal=bench.journal)
    assert stranger.known == (0, 0)
    stranger.post(stranger.event())
    assert bench.known == (2, 2)


def test_a_bench_that_is_enrolled_under_another_name_sends_again_and_is_even():
    bench = added()
    events = [bench.event() for _ in range(3)]
    bench.post(*events)
    renamed = added("Bench 9", journal=bench.journal)
    assert renamed.known == (0, 0)
    assert renamed.outcomes(*events) == ["duplicate"] * 3
    assert renamed.known == (3, 3)


def test_an_older_station_names_no_journal_and_hears_the_highest_alone():
    old = added(journal=None)
    events = [old.event(), old.event()]
    assert (old.post(*events).last_sequence, old.known) == (0, (2, None))
    upgraded = Bench(old.token)
    assert upgraded.known == (0, 0)  # so it sends again
    assert upgraded.outcomes(*events) == ["duplicate"] * 2
    assert upgraded.known == (2, 2)


def test_two_restores_and_the_hole_between_them_are_seen():
    bench = added()
    events = [bench.event() for _ in range(9)]
    bench.post(*events[:3])
    first = snapshot()
    bench.post(*events[3:5])
    restore(first)
    assert bench.known == (3, 3)
    bench.post(*events[5:7])  # before it has sent again what was lost: the highest hides the hole, the count does not
    assert bench.known == (7, 5)
    second = snapshot()
    bench.post(*events[3:5], *events[7:])
    assert bench.known == (9, 9)
    restore(second)
    assert bench.known == (7, 5)
    assert bench.outcomes(*events).count("duplicate") == 5
    assert bench.known == (9, 9)


def test_two_batches_at_once_are_counted_exactly(database):
    bench = added()
    events = [bench.event(f"PAR-{number % 7}") for number in range(60)]
    halves = [events[:40], events[20:], events[::-1], events[10:50]]

    def post(batch) -> None:
        try:
            Bench(bench.token, journal=bench.journal).post(*batch)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(post, halves))
    assert bench.known == (60, 60)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(st.integers(1, 3 * journals.BLOCK) | st.integers(2**62, 2**63 - 1), max_size=6), max_size=5))
def test_the_numbers_are_those_of_a_plain_set(batches):
    station = Station.objects.first() or Station.objects.create(
        name="B", slug="b", token_hash="h", created_at="2026-11-23T09:00:00Z"
    )
    key, seen = uuid4(), set()
    for batch in batches:
        with writing():
            before = journals.add(station, key, batch)
        assert (before.last_sequence, before.count) == (max(seen, default=0), len(seen))
        seen.update(batch)
    assert journals.held(station, key) == journals.Held(max(seen, default=0), len(seen))


def test_a_batch_costs_the_same_few_statements_however_long_the_journal_is():
    station = Station.objects.create(name="B", slug="b", token_hash="h", created_at="2026-11-23T09:00:00Z")
    key = UUID(int=7)
    batches = (range(start, start + 500) for start in range(1, 10**9, 500))
    for batch in islice(batches, 20):
        with writing():
            journals.add(station, key, batch)
    with CaptureQueriesContext(connection) as queries, writing():
        journals.add(station, key, next(batches))
    assert len(queries) <= 8
    assert sum(len(block.bits) for block in JournalBlock.objects.all()) < 3 * journals.BLOCK // 8
