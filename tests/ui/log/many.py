"""A journal with as many scans as one likes, written straight into its tables."""

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path

from scanstation.journal import Journal
from scanstation.rows import utc_text
from tests.scanstation.cast import ups_numbers

WORKERS = ("Ana", "Bob", "Eva", "Jon")
SOURCES = ("gun", "camera", "door")
STAGES = ("processed", "packed", "shipped")
_ENTRY = (
    "INSERT INTO entries (read_at, utc_offset, source, worker, typed, text, symbology, kind, number, carrier, "
    "answer, reason, stage, event_id, event_kind, event_reason) "
    "VALUES (?, 60, ?, ?, 0, ?, NULL, 'tracking_number', ?, 'ups', ?, ?, ?, ?, ?, '')"
)
_OUTBOX = (
    "INSERT INTO outbox (event_id, sequence, state) "
    "SELECT event_id, sequence, 'sent' FROM entries WHERE event_id IS NOT NULL"
)


def fill(path: Path, count: int, last: datetime, apart: timedelta) -> None:
    """Write `count` scans, the newest at `last`, each `apart` from the next; every twentieth named no parcel."""
    Journal.open(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA synchronous=OFF")
        rows = (
            _row(place, number, utc_text(last - apart * (count - 1 - place)))
            for place, number in enumerate(islice(ups_numbers(), count))
        )
        db.executemany(_ENTRY, rows)
        db.execute(_OUTBOX)
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _row(place: int, number: str, at: str) -> tuple[object, ...]:
    source, worker = SOURCES[place % 3], WORKERS[place // 7 % 4]
    if place % 20 == 19:
        return (
            at,
            source,
            worker,
            f"4471-{place}",
            f"4471-{place}",
            "unknown",
            "no_known_format",
            None,
            None,
            "stage",
        )
    event_id = f"{place:08x}-0000-7000-8000-000000000000"
    return (at, source, worker, number, number, "accepted", None, STAGES[place % 3], event_id, "stage")
