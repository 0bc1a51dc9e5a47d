"""How long a lead waits for a day's figures, its hand-over check and the sheet that closes it: in a journal of one
day, and in one of many days, in the same run.

    python -m benchmarks.dayfacts [ENTRIES A_DAY]

Prints the median in ms of each question in both journals, and the ratio: an index answers them, so it is about 1. The
count of the whole journal in the hand-over check ("1,234 scanned here" of all days) may grow.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

import uuid_utils.compat as uuids

from benchmarks.accept import numbers
from scanstation.closing import Close
from scanstation.events import Stage
from scanstation.journal import Journal
from scanstation.rows import utc_text
from scanstation.rules import Rules
from scanstation.scanlog import LogReader, Measures, day_facts, hand_over, manifest, summarise
from scanstation.site import Site
from scanstation.station import Station

ROUNDS = 7
SITE = Site(ZoneInfo("Europe/Berlin"))
END = datetime(2026, 11, 23, 20, tzinfo=UTC)
HOURS = 12
"""Of a day in which somebody scans."""
_ENTRY = (
    "INSERT INTO entries (read_at, utc_offset, source, worker, typed, text, kind, number, carrier, answer, stage, "
    "event_id) VALUES (:read_at, 60, 'gun', :worker, 0, :number, 'tracking_number', :number, 'upu', :answer, :stage, "
    ":event_id)"
)


def fill(path: Path, days: int, a_day: int) -> None:
    """Days up to END, of parcels that are packed and shipped; every 40th reading is none. The last 30 events wait."""
    Journal.open(path).close()
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous=OFF")
    supply = numbers()
    for day in range(days - 1, -1, -1):
        rows = list(_day(supply, END - timedelta(days=day), a_day))
        db.execute("BEGIN")
        db.executemany(_ENTRY, rows)
        db.execute("COMMIT")
    db.execute(
        "INSERT INTO outbox (event_id, sequence, state, acknowledged) SELECT event_id, sequence, "
        "iif(sequence > (SELECT max(sequence) FROM entries) - 30, 'waiting', 'sent'), 1 "
        "FROM entries WHERE event_id IS NOT NULL"
    )
    db.execute("UPDATE outbox SET acknowledged = 0 WHERE state = 'waiting'")
    db.execute("UPDATE notes SET value = (SELECT sum(acknowledged) FROM outbox) WHERE name = 'acknowledged'")
    db.execute("ANALYZE")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def _day(supply: Iterator[str], end: datetime, count: int) -> Iterator[dict[str, Any]]:
    packed: list[str] = []
    for place in range(count):
        at = end - timedelta(hours=HOURS) * (count - place) / count
        row = {"read_at": utc_text(at), "worker": f"Worker {place % 7}", "event_id": str(uuids.uuid7())}
        if place % 40 == 39:
            yield row | {"number": "4471-XZ", "answer": "unknown", "stage": None, "event_id": None}
        elif place % 2 and packed:
            yield row | {"number": packed.pop(0), "answer": "accepted", "stage": "shipped"}
        else:
            packed.append(next(supply))
            yield row | {"number": packed[-1], "answer": "accepted", "stage": "packed"}


def questions(path: Path) -> dict[str, Callable[[], object]]:
    """What a lead asks, by name."""
    reader = LogReader(path)
    start, end = SITE.day(END)
    numbers_of_the_day = reader.db.execute(
        "SELECT DISTINCT number FROM entries WHERE read_at >= ? AND read_at < ?", [utc_text(start), utc_text(end)]
    )
    listed = manifest.read("\n".join(row[0] for row in numbers_of_the_day.fetchall()))
    return {
        "summary": lambda: summarise(reader, start, end, SITE, Measures()),
        "hand-over": lambda: hand_over(reader, start, end, END),
        "hand-over, with a list": lambda: hand_over(reader, start, end, END, manifest=listed),
        "all, with the sheet": lambda: day_facts(reader, END, END, SITE),
    }


def closing(path: Path) -> float:
    """Milliseconds that the journal's thread, and a scan, are kept with by one closing."""
    with LogReader(path) as reader:
        sheet = day_facts(reader, END, END, SITE).sheet
    journal = Journal.open(path)
    try:
        station = Station(journal, rules=Rules(Stage.PACKED), site=SITE, new_id=uuids.uuid7)
        began = time.perf_counter()
        station.sign_off(Close(sheet, anyway=True, reason="a benchmark"), END).result()
        return (time.perf_counter() - began) * 1000
    finally:
        journal.close()


def milliseconds(question: Callable[[], object]) -> float:
    """The median of some rounds, by the time of this process: the machine may be busy."""
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        question()
        times.append((time.process_time() - began) * 1000)
    return median(times)


def main(entries: int = 1_000_000, a_day: int = 10_000) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("day.db", "many.db")]
        for path, days in zip(paths, (1, max(entries // a_day, 1)), strict=True):
            fill(path, days, a_day)
        found = [{name: milliseconds(ask) for name, ask in questions(path).items()} for path in paths]
        for times, path in zip(found, paths, strict=True):
            times["closing (wall)"] = closing(path)
    print(f"{'':28}{a_day:>12,}{entries:>14,}{'x':>7}")
    for name, first in found[0].items():
        print(f"{name:28}{first:>12.1f}{found[1][name]:>14.1f}{found[1][name] / first:>7.1f}")


if __name__ == "__main__":
    main(*(int(each) for each in sys.argv[1:3]))
