"""Two benches and a server: each knows what the other did and what is on hold, also when the server is away."""

import shutil
import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
import requests

from demo.programs import Server, free_port, wait_until
from scanstation.conflicts import Clash
from scanstation.verdict import Answer
from tests.scanstation.cast import reading
from tests.scanstation.test_past import OWN
from tests.scanstation.test_uploader import desk

COUNT = "SELECT count(*) FROM parcels_event WHERE text LIKE 'PAR-%'"


class Shop:
    """A shop that places and cancels orders of one parcel each."""

    def __init__(self, server):
        self.url = server.url + "/api/v1/orders"
        self.key = {"Authorization": f"Bearer {server.rows('shop', 'add', 'Lamps')[0]['key']}"}

    def place(self, *numbers):
        for number in numbers:
            order = {"number": f"10-{number}", "parcels": [{"codes": [f"PAR-{number}"]}]}
            requests.post(self.url, json=order, headers=self.key, timeout=20).raise_for_status()

    def cancel(self, number):
        body = {"number": f"10-{number}", "reason": "changed her mind"}
        requests.post(self.url + "/cancel", json=body, headers=self.key, timeout=20).raise_for_status()


@pytest.fixture
def server(tmp_path):
    running = Server(tmp_path / "server", free_port())
    running.folder.mkdir()
    running.command("init")
    running.start()
    yield running
    running.stop()


def bench(server, name):
    folder = server.folder.parent / name
    folder.mkdir()
    token = server.rows("station", "add", name)[0]["token"]
    return desk(folder, server.url, token, clock=lambda: datetime.now(UTC), own_labels=OWN)


def ask(at_desk, wanted, what):
    """Wake the uploader until what the bench knows fulfils `wanted`; an idle one asks by itself every 15 seconds."""

    def looks():
        at_desk.uploader._ping_at = 0.0
        at_desk.uploader.wake()
        time.sleep(0.05)
        return at_desk.journal.submit(wanted).result()

    wait_until(looks, what)


def scan(at_desk, text, minutes=0):
    return at_desk.station.accept(reading(text, at=datetime.now(UTC) + timedelta(minutes=minutes)))


def restore(backup, central):
    for file in central.parent.glob("tracking.db*"):
        file.unlink()
    shutil.copy(backup, central)


def events(server):
    with closing(sqlite3.connect(server.folder / "tracking.db")) as central:
        return central.execute(COUNT).fetchone()[0]


def test_benches_know_of_each_other_and_of_holds_and_a_server_that_was_set_back_is_made_whole(server):
    shop = Shop(server)
    shop.place(1, 2, 3, 4)
    with bench(server, "Bench 1") as first, bench(server, "Bench 2") as second:
        for each in (first, second):
            ask(each, lambda entries: entries.directory.known("PAR-4"), "the orders")
        backup = server.folder / "backup.db"
        with (
            closing(sqlite3.connect(server.folder / "tracking.db")) as live,
            closing(sqlite3.connect(backup)) as copy,
        ):
            live.backup(copy)
        assert scan(first, "PAR-1").answer is Answer.ACCEPTED
        ask(second, lambda entries: entries.directory.known("PAR-1").stages, "what the first bench packed")
        twice = scan(second, "10-1")
        assert (twice.answer, twice.earlier.station, twice.earlier.worker) == (Answer.ALREADY_DONE, "Bench 1", "Ana")
        shop.cancel(2)
        ask(second, lambda entries: entries.directory.known("PAR-2").hold, "the cancelled order")
        server.stop()
        assert "changed her mind" in scan(second, "PAR-2").hold
        assert scan(first, "PAR-3").answer is Answer.ACCEPTED
        assert scan(second, "PAR-3", minutes=1).answer is Answer.ACCEPTED, "offline neither knows of the other"
        central = server.folder / "tracking.db"
        restore(backup, central)
        server.start()
        ask(second, lambda entries: entries.conflicts(), "the conflict")
        (conflict,) = second.journal.submit(lambda entries: entries.conflicts()).result()
        assert (conflict.clash, conflict.number, conflict.earlier.station) == (
            Clash.DONE_ELSEWHERE,
            "PAR-3",
            "Bench 1",
        )
        hold = second.journal.submit(lambda entries: entries.directory.known("PAR-2").hold).result()
        assert hold is None, "the server was set back, and says so"
        ask(first, lambda _: events(server) == 3, "the event that the server had lost")
        assert first.journal.submit(lambda entries: entries.conflicts()).result() == []
