"""How fast the tracking server takes events, against bare SQLite in the same run: python -m benchmarks.ingest

Server: `tracking serve` as a process of its own, one client, gzipped batches of 500 over loopback, each acknowledged
after its commit. Limit: `executemany` of the same rows into a table with the same index, one commit a batch, with the
same SQLite settings, in one process. A row of the table is one round; compare the ratios, not the machine.
"""

import gzip
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import requests
import uuid_utils

from scanstation.wire import EVENTS_PATH, Batch, WireEvent

BATCHES = 40
SIZE = 500
ROUNDS = 3


def main() -> None:
    """Print the table."""
    print(f"{BATCHES} batches of {SIZE}   server/s   sqlite3/s   ratio")
    with tempfile.TemporaryDirectory() as folder:
        url, token, server = start(Path(folder))
        try:
            for number in range(ROUNDS):
                batches = [events(number, batch) for batch in range(BATCHES)]
                served = rate(lambda made=batches: post(url, token, made))
                bare = rate(lambda made=batches, n=number: insert(Path(folder) / f"bare-{n}.db", made))
                print(f"round {number + 1:<18} {served:>10,.0f} {bare:>11,.0f} {served / bare:>7.2f}")
        finally:
            server.terminate()
            server.wait()


def start(folder: Path) -> tuple[str, str, "subprocess.Popen[str]"]:
    """A fresh server: its address, a station's token, and the process."""
    environment = os.environ | {"TRACKING_DATA": str(folder)}
    tracking = [sys.executable, "-c", "from tracking.cli import main; main()"]
    subprocess.run([*tracking, "init"], env=environment, check=True, stdout=subprocess.DEVNULL)
    added = subprocess.run(
        [*tracking, "station", "add", "Bench"], env=environment, check=True, capture_output=True, text=True
    )
    server = subprocess.Popen([*tracking, "serve", "--port", "0"], env=environment, stdout=subprocess.PIPE, text=True)
    assert server.stdout
    return server.stdout.readline().split()[-1], added.stdout.split()[-1], server


def events(number: int, batch: int) -> list[WireEvent]:
    """500 events of as many parcels, as a busy bench makes them."""
    first = (number * BATCHES + batch) * SIZE
    return [
        WireEvent(
            id=str(uuid_utils.uuid7()),
            sequence=sequence + 1,
            parcel=f"PAR-{sequence:08}",
            stage="packed",
            occurred_at=datetime.now(UTC),
            worker="W-17",
            source="left",
            text=f"PAR-{sequence:08}",
            symbology="Code128",
        )
        for sequence in range(first, first + SIZE)
    ]


def rate(work: Callable[[], None]) -> float:
    """Events a second of `work`, which handles all batches."""
    started = time.perf_counter()
    work()
    return BATCHES * SIZE / (time.perf_counter() - started)


def post(url: str, token: str, batches: list[list[WireEvent]]) -> None:
    """Send every batch, one after the other; encoding and zipping are part of it, as on a station."""
    with requests.Session() as session:
        session.trust_env = False
        session.headers.update({"Authorization": f"Bearer {token}", "Content-Encoding": "gzip"})
        for batch in batches:
            body = Batch(sent_at=datetime.now(UTC), events=batch).model_dump_json().encode()
            reply = session.post(url + EVENTS_PATH, data=gzip.compress(body, 5), timeout=60).json()
            assert all(answer["outcome"] == "stored" for answer in reply["answers"])


def insert(file: Path, batches: list[list[WireEvent]]) -> None:
    """The limit: the rows alone, without parcels, timelines, feed, HTTP or answers."""
    with sqlite3.connect(file, isolation_level=None) as database:
        database.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
            "PRAGMA wal_autocheckpoint = 10000; CREATE TABLE event (id TEXT PRIMARY KEY, sequence INT, parcel TEXT,"
            "stage TEXT, occurred_at TEXT, worker TEXT, source TEXT, typed INT, text TEXT, symbology TEXT);"
            "CREATE INDEX by_parcel ON event (parcel)"
        )
        for batch in batches:
            database.execute("BEGIN IMMEDIATE")
            database.executemany("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(row, batch))
            database.execute("COMMIT")
    database.close()


def row(event: WireEvent) -> tuple[object, ...]:
    """An event as SQLite takes it."""
    return (
        event.id.hex,
        event.sequence,
        event.parcel,
        event.stage.value,
        str(event.occurred_at),
        event.worker,
        event.source,
        event.typed,
        event.text,
        event.symbology,
    )


if __name__ == "__main__":
    main()
