"""How long a worker waits for the disk: `station.accept` beside the disk's own limit, in the same run.

    python -m benchmarks.accept [COUNT]

Prints the median and the 99th percentile of one scan in ms, and each as a multiple of the first row's.
"""

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

import uuid_utils.compat as uuids

from scanstation.events import Stage
from scanstation.journal import Journal
from scanstation.reading import Reading
from scanstation.rules import Rules
from scanstation.site import Site
from scanstation.station import Station


def numbers() -> Iterator[str]:
    """Valid postal numbers: each a parcel of its own."""
    for serial in range(10_000_000, 100_000_000):
        total = sum(int(digit) * weight for digit, weight in zip(str(serial), (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
        check = {10: 0, 11: 5}.get(11 - total % 11, 11 - total % 11)
        yield f"EE{serial}{check}FR"


def appending(folder: Path) -> Callable[[], object]:
    """4 KiB and fdatasync: what the disk itself takes."""
    file = os.open(folder / "append", os.O_WRONLY | os.O_CREAT)
    block = b"x" * 4096
    return lambda: (os.write(file, block), os.fdatasync(file))


def bare_sqlite(folder: Path) -> Callable[[], object]:
    """One small row a commit, WAL and synchronous=FULL, with nothing around it."""
    db = sqlite3.connect(folder / "bare.db", isolation_level=None)
    db.execute("PRAGMA journal_mode=WAL")
    db.execute("PRAGMA synchronous=FULL")
    db.execute("CREATE TABLE event (id TEXT PRIMARY KEY, number TEXT, at TEXT)")
    supply = numbers()
    return lambda: db.execute("INSERT INTO event VALUES (?, ?, '')", [str(uuids.uuid7()), next(supply)])


def accepting(folder: Path) -> Callable[[], object]:
    """The whole way: identify, decide, entry and outbox committed by the journal's thread, verdict back."""
    journal = Journal.open(folder / "journal.db")
    station = Station(journal, rules=Rules(Stage.PACKED), site=Site(), new_id=uuids.uuid7)
    supply = numbers()
    return lambda: station.accept(Reading(next(supply), "bench", datetime.now(UTC)))


def milliseconds(work: Callable[[], object], count: int) -> list[float]:
    """The time of each of `count` calls."""
    times = []
    for _ in range(count):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return times


def main(count: int) -> None:
    """Print the table."""
    limit: tuple[float, float] | None = None
    print(f"{'':28}{'p50 ms':>9}{'p99 ms':>9}{'x':>7}{'x':>7}")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        for name, build in (("append + fdatasync", appending), ("sqlite3", bare_sqlite), ("accept", accepting)):
            times = milliseconds(build(Path(folder)), count)
            p50, p99 = median(times), quantiles(times, n=100)[98]
            limit = limit or (p50, p99)
            print(f"{name:28}{p50:9.2f}{p99:9.2f}{p50 / limit[0]:7.1f}{p99 / limit[1]:7.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
