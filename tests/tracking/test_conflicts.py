"""What happens when writers get into each other's way."""

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
import uuid_utils
from django.db import OperationalError, connection, connections

from scanstation.wire import Outcome
from tests.tracking.cast import URL
from tracking.parcels import feed
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Event, FeedEntry, Parcel
from tracking.parcels.record import record
from tracking.parcels.writing import TRIES, alone, committed, writing

on_postgresql = pytest.mark.parametrize("postgres", ["postgresql"], indirect=True, scope="session")
on_sqlite = pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
ROOT = Path(__file__).parents[2]
CONFLICT = "DO $$ BEGIN RAISE EXCEPTION SQLSTATE '40001'; END $$"


def fact(code: str, now) -> Fact:
    return Fact(UUID(str(uuid_utils.uuid7())), code, What.PACKED, now, "carrier:generic")


@on_postgresql
def test_a_deadlock_ends_one_of_two_and_that_one_begins_anew(database, now):
    record([fact("PAR-1", now), fact("PAR-2", now)], now=now)
    first, second = Parcel.objects.order_by("pk").values_list("pk", flat=True)
    before, woken = FeedEntry.objects.count(), []
    stop = feed.listen(lambda: woken.append(threading.current_thread()))
    with psycopg.connect(database) as other, ThreadPoolExecutor(1) as thread:
        other.execute("SET deadlock_timeout = '60s'")  # so that it is ours that is ended
        lock = "SELECT 1 FROM parcels_parcel WHERE id = %s FOR UPDATE"
        other.execute(lock, [second])
        done = thread.submit(_recorded, [fact("PAR-1", now), fact("PAR-2", now)], now)
        _wait_until_somebody_waits(database)
        other.execute(lock, [first])  # each now waits for the other
        other.commit()
        assert done.result(20) == [Outcome.STORED] * 2
        (writer,) = thread._threads
    stop()
    assert (Event.objects.count(), FeedEntry.objects.count()) == (4, before + 2)
    assert woken.count(writer) == 1  # not once for each try


def _recorded(facts, now):
    try:
        return record(facts, now=now)
    finally:
        connections.close_all()


def _wait_until_somebody_waits(url: str) -> None:
    with psycopg.connect(url, autocommit=True) as watcher:
        waiting = (
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
        )
        while not watcher.execute(waiting).fetchone()[0]:
            pass


@on_postgresql
def test_what_conflicts_for_ever_is_given_up_and_leaves_nothing(database, now):
    tries = []

    def work() -> None:
        tries.append(1)
        record([fact("PAR-1", now)], now=now)
        with connection.cursor() as cursor:
            cursor.execute(CONFLICT)

    with pytest.raises(OperationalError):
        committed(work)
    assert (len(tries), Event.objects.count(), FeedEntry.objects.count()) == (TRIES, 0, 0)


@on_postgresql
def test_within_a_transaction_it_is_the_outermost_that_begins_anew(database, now):
    inner, outer = [], []

    def conflicting() -> None:
        inner.append(1)
        with connection.cursor() as cursor:
            cursor.execute(CONFLICT)

    def work() -> None:
        outer.append(1)
        committed(conflicting)

    with pytest.raises(OperationalError):
        committed(work)
    assert len(inner) == len(outer) == TRIES
    with pytest.raises(OperationalError), writing():
        committed(conflicting)
    assert len(inner) == TRIES + 1


def test_what_is_no_conflict_is_not_tried_again(database):
    tries = []

    def work() -> None:
        tries.append(1)
        with connection.cursor() as cursor:
            cursor.execute("nonsense")

    with pytest.raises(Exception, match="nonsense"):
        committed(work)
    assert len(tries) == 1


HOLDER = """
import django, sys
django.setup()
from tracking.parcels.writing import alone
with alone():
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def another_process_writes(folder: Path):
    """Another process of this data folder, which has its turn to write."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER],
        env={
            "TRACKING_DATA": str(folder),
            "DJANGO_SETTINGS_MODULE": "tracking.settings",
            "PYTHONPATH": ":".join(sys.path),
        },
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@on_sqlite
def test_one_process_writes_to_sqlite_at_a_time_and_one_that_is_killed_leaves_no_lock(database, tmp_path):
    assert not (tmp_path / URL).exists()
    with another_process_writes(tmp_path) as other:
        with pytest.raises(OperationalError, match="writing"), alone(0.1):
            pass
        other.kill()
        other.wait()
        with alone(10):
            pass


@on_sqlite
def test_one_thread_writes_to_sqlite_at_a_time(database):
    def impatient() -> str:
        with pytest.raises(OperationalError), alone(0.05):
            pass
        return "waited"

    with alone(), ThreadPoolExecutor(1) as thread:
        assert thread.submit(impatient).result(10) == "waited"
    with alone(0.05), alone(0.05):  # what was let go can be had, and nested
        pass
