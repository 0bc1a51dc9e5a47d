"""How long a worker waits for the disk: `station.accept` beside the disk's own limit, in the same run; without a
directory and with one of 100,000 parcels. The last rows are what the journal's thread is kept with by one bite of the
directory (a scan waits for one at most) and by one look at it, without the commit.

    python -m benchmarks.accept [COUNT]

Prints the median and the 99th percentile of each in ms, and both as multiples of the first row's.
"""

import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from statistics import median, quantiles

import uuid_utils.compat as uuids

from scanstation.entries import Entries
from scanstation.events import Stage
from scanstation.journal import Journal
from scanstation.reading import Reading
from scanstation.rules import Rules
from scanstation.site import Site
from scanstation.station import Station
from scanstation.sync import BITE
from scanstation.wire import Directory, KnownCode, KnownLine, KnownParcel

PARCELS = 100_000
TURNS = 20


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
    return _accepting(Journal.open(folder / "journal.db"))


def accepting_known(folder: Path) -> Callable[[], object]:
    """The same with a directory that knows 100,000 parcels, every second scan among them."""
    return _accepting(_learnt(folder))


def learning(folder: Path) -> Callable[[], object]:
    """One bite of the directory, on the journal's thread, with its commit."""
    journal, parcels = _learnt(folder), iter(_parcels(PARCELS))
    return lambda: journal.submit(partial(_learn, parcels=list(islice(parcels, BITE)))).result()


def looking(folder: Path) -> Callable[[], object]:
    """One look at the directory, as the journal's thread does it."""
    journal, supply = _learnt(folder), numbers()
    return lambda: journal.submit(lambda entries: entries.directory.known(next(supply))).result()


def _accepting(journal: Journal) -> Callable[[], object]:
    station = Station(journal, rules=Rules(Stage.PACKED), site=Site(), new_id=uuids.uuid7)
    supply = numbers()
    return lambda: station.accept(Reading(next(supply), "bench", datetime.now(UTC)))


def _learnt(folder: Path) -> Journal:
    journal = Journal.open(Path(tempfile.mkdtemp(dir=folder)) / "journal.db")
    journal.submit(partial(_learn, parcels=_parcels(PARCELS))).result()
    journal.submit(lambda entries: entries.directory.finish(Directory(cursor="1"), datetime.now(UTC))).result()
    return journal


def _learn(entries: Entries, parcels: Sequence[KnownParcel]) -> None:
    entries.learn(parcels, datetime.now(UTC))


def _parcels(count: int) -> Sequence[KnownParcel]:
    """Every second one bears a number that is going to be scanned."""
    supply, line = numbers(), KnownLine(sku="LAMP-1", ean="4006381333931", name="Lamp", quantity=2)
    scanned = (next(supply) if each % 2 else f"OTHER-{each}" for each in range(count))
    return [
        KnownParcel(
            parcel=each,
            codes=[KnownCode(code=f"PAR-{each:08}"), KnownCode(code=code)],
            order=f"10-{each}",
            lines=[line],
        )
        for each, code in enumerate(islice(scanned, count))
    ]


def milliseconds(work: Callable[[], object], count: int) -> list[float]:
    """The time of each of `count` calls."""
    times = []
    for _ in range(count):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return times


BUILDS = {
    "append + fdatasync": appending,
    "sqlite3": bare_sqlite,
    "accept": accepting,
    "accept, 100,000 known": accepting_known,
    "directory: a bite": learning,
    "directory: a look": looking,
}


def main(count: int) -> None:
    """Print the table. The rows take turns, so that a busy moment of the machine is nobody's alone."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        works = {name: build(Path(folder)) for name, build in BUILDS.items()}
        times: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(TURNS):
            for name, work in works.items():
                times[name] += milliseconds(work, count // TURNS)
    limit: tuple[float, float] | None = None
    print(f"{'':28}{'p50 ms':>9}{'p99 ms':>9}{'x':>7}{'x':>7}")
    for name, each in times.items():
        p50, p99 = median(each), quantiles(each, n=100)[98]
        limit = limit or (p50, p99)
        print(f"{name:28}{p50:9.2f}{p99:9.2f}{p50 / limit[0]:7.1f}{p99 / limit[1]:7.1f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
