"""The server comes back from yesterday's backup: the station notices and sends again what the server lost."""

import shutil
import sqlite3
from contextlib import closing

from demo.programs import wait_until
from demo.screen import virtual_screen
from tests.end_to_end.test_killed import rows
from tests.end_to_end.world import world
from tests.needs import needs
from tests.scanstation.cast import ups_numbers

SENT = "SELECT count(*) FROM outbox WHERE state = 'sent'"


def test_a_server_restored_from_a_backup_gets_again_what_it_had_acknowledged(tmp_path):
    needs("Xvfb")
    numbers = [number for number, _ in zip(ups_numbers(), range(7), strict=False)]
    with virtual_screen() as screen, world(tmp_path, screen) as built:
        central, backup = built.server.folder / "tracking.db", tmp_path / "backup.db"
        wait_until(lambda: "Scanner serial: ready" in built.bench.log.read_text(), "the serial scanner")

        def scan(wanted, total):
            for number in wanted:
                built.cable.scan(number)
            wait_until(lambda: rows(built.journal, SENT) == [(total,)], "the server's word")

        scan(numbers[:2], 2)
        with closing(sqlite3.connect(central)) as live, closing(sqlite3.connect(backup)) as copy:
            live.backup(copy)
        scan(numbers[2:5], 5)
        for count in (6, 7):  # the same backup twice
            built.server.stop()
            for file in built.server.folder.glob("tracking.db*"):
                file.unlink()
            shutil.copy(backup, central)
            built.server.start()
            scan(numbers[count - 1 : count], count)
            wait_until(
                lambda scanned=numbers[:count]: (
                    rows(central, "SELECT text FROM parcels_event ORDER BY sequence") == [(each,) for each in scanned]
                ),
                "everything that the server had lost",
            )
