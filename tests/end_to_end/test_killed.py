"""Everything is killed with -9 in turn, and every scan is on the server in the end: once, and in order."""

import sqlite3
from contextlib import closing, suppress

from demo.programs import wait_until
from demo.screen import virtual_screen
from tests.end_to_end.world import world
from tests.needs import needs
from tests.scanstation.cast import ups_numbers

COUNT = 20
ARRIVED = """
    SELECT text, parcels_event.id, sequence
    FROM parcels_feedentry JOIN parcels_event ON event_id = parcels_event.id ORDER BY position
"""


def rows(path, sql):
    with suppress(sqlite3.OperationalError), closing(sqlite3.connect(path, timeout=10)) as database:
        return database.execute(sql).fetchall()
    return []


def test_twenty_scans_survive_a_killed_server_and_a_killed_station(tmp_path):
    needs("Xvfb")
    numbers = [number for number, _ in zip(ups_numbers(), range(COUNT), strict=False)]
    with virtual_screen() as screen, world(tmp_path, screen) as built:
        journal, central = built.journal, built.server.folder / "tracking.db"
        accepted = "SELECT number, event_id, sequence FROM entries WHERE event_id IS NOT NULL ORDER BY sequence"
        wait_until(lambda: "Scanner serial: ready" in built.bench.log.read_text(), "the serial scanner")
        built.server.kill()
        for number in numbers:
            built.cable.scan(number)
        wait_until(lambda: len(rows(journal, accepted)) == COUNT, "the scans in the journal")
        built.bench.kill()
        scanned = rows(journal, accepted)
        assert [number for number, _, _ in scanned] == numbers
        built.bench.start()
        built.server.start()
        unsent = "SELECT 1 FROM outbox WHERE state <> 'sent'"
        wait_until(lambda: not rows(journal, unsent) and rows(journal, accepted), "the server's word on all of them")
        arrived = rows(central, ARRIVED)
    assert [(text, event_id.replace("-", ""), sequence) for text, event_id, sequence in arrived] == [
        (text, event_id.replace("-", ""), sequence) for text, event_id, sequence in scanned
    ]
