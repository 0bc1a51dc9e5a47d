"""What only PostgreSQL can get wrong: writers side by side, and processes that share it."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
import uuid_utils
from django.db import connections

from scanstation.wire import Outcome
from tests.tracking.at_once import at_once
from tests.tracking.cast import Server, event, outcomes, tracking
from tracking.parcels import connecting, feed, positions, wakeups
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Event, FeedEntry, Parcel
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.parcels.writing import writing

pytestmark = pytest.mark.parametrize("postgres", ["postgresql"], indirect=True, scope="session")

STAGES = (What.PROCESSED, What.PACKED, What.SHIPPED, What.IN_TRANSIT)


def fact(code: str, now, what: What = What.PACKED) -> Fact:
    return Fact(UUID(str(uuid_utils.uuid7())), code, what, now, "carrier:generic")


class Writer:
    """Another thread's transaction: it has written when this is made, and commits when told to."""

    def __init__(self, *facts: Fact, now) -> None:
        self._written, self._go = threading.Event(), threading.Event()
        self._thread = ThreadPoolExecutor(1)
        self._done = self._thread.submit(self._write, facts, now)
        assert self._written.wait(10)

    def _write(self, facts, now) -> None:
        try:
            with writing():
                record(facts, now=now)
                self._written.set()
                assert self._go.wait(10)
        finally:
            connections.close_all()

    def commit(self) -> None:
        self._go.set()
        self._done.result(10)
        self._thread.shutdown()


def test_what_commits_after_what_came_later_is_not_skipped(database, now):
    early, late = fact("PAR-1", now), fact("PAR-2", now)
    first = Writer(early, now=now)
    second = Writer(late, now=now)
    second.commit()
    assert Event.objects.get().pk == late.id
    assert [item.event for item in feed.after(0, 10)] == []  # the first may still come before it
    assert feed.newest() == 0
    first.commit()
    items = feed.after(0, 10)
    assert [item.event for item in items] == [early.id, late.id]
    assert [item.event for item in feed.after(items[0].position, 10)] == [late.id]


def test_a_reader_beside_eight_writers_sees_every_item_once_and_in_order(database, now):
    seen: list[feed.Item] = []
    writers = threading.Semaphore(0)

    def write(number: int) -> None:
        for n in range(15):
            record([fact(f"PAR-{number}-{n % 4}", now), fact(f"PAR-{n % 3}", now)], now=now)
        writers.release()

    def read() -> None:
        left = 8
        while left or feed.newest() > (seen[-1].position if seen else 0):
            while left and writers.acquire(blocking=False):
                left -= 1
            seen.extend(feed.after(seen[-1].position if seen else 0, 7))

    at_once(read, *(lambda number=number: write(number) for number in range(8)))
    assert len(seen) == len({item.event for item in seen}) == 8 * 15 * 2 == Event.objects.count()
    assert [item.position for item in seen] == sorted(item.position for item in seen)


def test_two_transactions_with_one_parcel_fold_what_both_have_stored(database, now):
    for number in range(10):
        code = f"PAR-{number}"
        at_once(*(lambda what=what, code=code: record([fact(code, now, what)], now=now) for what in STAGES))
        parcel = Alias.objects.get(code=code).parcel
        assert (parcel.stage, parcel.events.count()) == ("in_transit", 4)
    assert Parcel.objects.count() == 10


def test_an_order_joins_parcels_while_they_are_scanned(database, now):
    for number in range(10):
        codes = [f"PAR-{number}", f"1Z{number}", f"SSCC{number}"]
        box = Box(tuple((code, "") for code in codes))
        order = Placed(str(number), "Shop", "Anna", now, (box,))
        scans = [lambda code=code: record([fact(code, now)], now=now) for code in codes]
        at_once(*scans, lambda order=order: record(orders=[order], now=now), *scans)
        parcel = Parcel.objects.get(order__number=number)
        assert (parcel.stage, parcel.events.count(), parcel.aliases.count()) == ("packed", 6, 3)
    assert Parcel.objects.count() == 10


def test_a_number_that_two_benches_pair_at_once_is_one_parcels(database, now):
    for number in range(10):
        pairs = [
            replace(fact(f"PAR-{number}-{bench}", now, What.PAIRED), paired=f"1Z{number}", carrier="ups")
            for bench in range(3)
        ]
        outcomes: list[Outcome] = []
        at_once(*(lambda pair=pair, told=outcomes: told.extend(record([pair], now=now)) for pair in pairs))
        assert sorted(outcomes) == [Outcome.REFUSED, Outcome.REFUSED, Outcome.STORED]
        assert Alias.objects.get(code=f"1Z{number}").parcel.aliases.count() == 2


def test_one_order_that_comes_twice_at_once_is_one(database, now):
    order = Placed("10-1", "Shop", "Anna", now, (Box((("PAR-1", ""),)),))
    at_once(*[lambda: record(orders=[order], now=now)] * 4)
    assert Parcel.objects.get().order.number == "10-1"


def test_writers_do_not_wait_for_each_other(database, now):
    slow = Writer(fact("PAR-1", now), now=now)
    assert record([fact("PAR-2", now)], now=now) == [Outcome.STORED]
    slow.commit()


def test_another_process_calls_and_this_one_listens(server: Server, database):
    """Nobody here looks by himself: it is the wake-up that is heard."""
    url = Path(server.data, "database-url").read_text()
    connecting.close()  # the pool is another database's
    connections.settings["default"]["NAME"] = psycopg.conninfo.conninfo_to_dict(url)["dbname"]
    woken = threading.Event()
    stop = feed.listen(woken.set)
    assert woken.wait(10)  # the line is open
    with psycopg.connect(url, autocommit=True) as other:
        for _ in range(2):
            woken.clear()
            assert outcomes(server.post(event())) == ["stored"]
            assert woken.wait(10)
            woken.clear()
            other.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query ~ '^(LISTEN|NOTIFY)'")
            assert woken.wait(10)  # a line that breaks is opened again
    stop()


def test_a_command_that_nobody_listens_in_calls_too(database, now):
    with psycopg.connect(database, autocommit=True) as other:
        other.execute(f"LISTEN {wakeups.CHANNEL}")
        record([fact("PAR-1", now)], now=now)
        assert [call.channel for call in other.notifies(timeout=10, stop_after=1)] == [wakeups.CHANNEL]


def test_a_database_that_comes_from_another_server_goes_on_where_its_feed_stood(database, now):
    record([fact("PAR-1", now)], now=now)
    cursor = feed.after(0, 10)[0].position + (1000 << positions.ITEM_BITS)
    FeedEntry.objects.update(position=cursor)  # as another server had counted further
    assert (positions.are_behind(), feed.after(0, 10)) == (True, [])
    positions.begin_era()
    assert positions.are_behind() is False
    later = fact("PAR-2", now)
    record([later], now=now + timedelta(minutes=1))
    assert [item.event for item in feed.after(cursor, 10)] == [later.id]
    assert len(feed.after(0, 10)) == 2
    positions.begin_era()
    assert feed.after(cursor, 10) != []


def test_a_feed_that_cannot_go_on_is_not_served(server: Server, database):
    url = (server.data / "database-url").read_text()
    server.stop()
    with psycopg.connect(url) as other:
        other.execute("UPDATE parcels_feedentry SET position = position + (1::bigint << 60)")
    refused = tracking(server.data, "serve")
    assert (refused.returncode, "tracking init" in refused.stderr) == (1, True)
    assert tracking(server.data, "init").returncode == 0
    server.start()
    assert outcomes(server.post(event())) == ["stored"]


@pytest.mark.parametrize(
    "url", ["mysql://u:secret@h/d", "postgresql://u:secret@h", "postgresql://u:secret@127.0.0.1:1/d", "nonsense"]
)
def test_a_database_that_cannot_be_used_is_said_in_a_line_without_its_password(postgres, tmp_path, url):
    for command in ("init", "serve"):
        done = tracking(tmp_path, command, TRACKING_DATABASE=url)
        assert (done.returncode, done.stderr.count("\n"), "TRACKING_DATABASE" in done.stderr) == (1, 1, True)
        assert "secret" not in done.stderr
