"""Months of a busy bench, straight into a journal's tables: as scanning would leave them, many times faster."""

import random
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from scanstation.journal import Journal
from scanstation.rows import utc_text

WORKERS = tuple(f"{name} {initial}." for name in ("Ana", "Bogdan", "Ewa", "Katya", "Luis") for initial in "ABKM")
SOURCES = ("gun", "door", "camera", "keypad")
A_DAY = 4_000
"""Scans of a busy bench."""
AT_ONCE = 20_000
KNOWN = 20_000
"""Parcels that the directory tells of: those that were scanned last."""
_ANSWERS = (
    ("accepted", None, 900),
    ("warned", "unknown_parcel", 15),
    ("already_done", None, 40),
    ("not_a_parcel", "product_code", 20),
    ("unknown", "no_known_format", 8),
    ("unknown", "wrong_check_digit", 4),
    ("again", None, 8),
    ("held", None, 2),
    ("out_of_order", "later_stage", 3),
)
_ENTRY = (
    "INSERT INTO entries (sequence, read_at, utc_offset, source, worker, typed, text, kind, number, carrier, answer, "
    "reason, stage, event_id, event_kind, parcel, voids, event_reason, corrects, correction, corrected_by, "
    "corrected_at) VALUES (:sequence, :read_at, 60, :source, :worker, 0, :text, :kind, :number, :carrier, "
    ":answer, :reason, :stage, :event_id, :event_kind, :parcel, :voids, :event_reason, :corrects, :correction, "
    ":corrected_by, :corrected_at)"
)


def fill(path: Path, count: int, end: datetime, a_day: int = A_DAY) -> None:
    """Make a journal with `count` entries, evenly over the days up to `end`; the last 30 events wait."""
    Journal.open(path).close()
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA synchronous=OFF")
    db.execute("PRAGMA cache_size=-200000")
    rows = _rows(count, end, timedelta(days=1) / a_day)
    while batch := [row for _, row in zip(range(AT_ONCE), rows, strict=False)]:
        db.execute("BEGIN")
        db.executemany(_ENTRY, batch)
        db.executemany(
            "INSERT INTO outbox (event_id, sequence, state, acknowledged, reason) VALUES (?, ?, ?, ?, ?)",
            [_outbox(row, count) for row in batch if row["event_id"]],
        )
        db.execute("COMMIT")
    _acknowledge(db)
    _learn(db)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def _rows(count: int, end: datetime, apart: timedelta) -> Iterator[dict[str, Any]]:
    """Entries in their order. Every 15th unknown one is left for the lead, the others are settled at once."""
    draw = random.Random(7)
    answers, weights = [each[:2] for each in _ANSWERS], [each[2] for each in _ANSWERS]
    unknown, sequence = 0, 0
    while sequence < count:
        sequence += 1
        at = end - apart * (count - sequence + 1)
        ((answer, reason),) = draw.choices(answers, weights)
        row = _scan(draw, sequence, at, answer, reason)
        yield row
        unknown += answer == "unknown"
        if answer == "unknown" and unknown % 15 and sequence < count:
            sequence += 1
            yield _settled(row, sequence, at)
        elif row["event_id"] and draw.random() < 0.003 and sequence < count:
            sequence += 1
            yield _voided(row, sequence, at)


def _scan(draw: random.Random, sequence: int, at: datetime, answer: str, reason: str | None) -> dict[str, Any]:
    kind, carrier, number = _number(draw, sequence, answer)
    counts = answer in ("accepted", "warned")
    return {
        "sequence": sequence,
        "read_at": utc_text(at),
        "source": draw.choices(SOURCES, (60, 25, 14, 1))[0],
        "worker": draw.choice(WORKERS),
        "text": number,
        "kind": kind,
        "number": number,
        "carrier": carrier,
        "answer": answer,
        "reason": reason,
        "stage": None if answer in ("unknown", "not_a_parcel") else draw.choice(("packed", "shipped")),
        "event_id": event_id(at, sequence) if counts else None,
        "event_kind": "stage",
        "parcel": None,
        "voids": None,
        "event_reason": "",
        "corrects": None,
        "correction": None,
        "corrected_by": None,
        "corrected_at": None,
    }


def _settled(row: dict[str, Any], sequence: int, at: datetime) -> dict[str, Any]:
    return row | {
        "sequence": sequence,
        "source": "log",
        "text": "",
        "answer": "told",
        "reason": None,
        "event_reason": "Ana: torn",
        "corrects": row["sequence"],
        "correction": "settle",
        "corrected_by": "Ana",
        "corrected_at": utc_text(at),
    }


def _voided(row: dict[str, Any], sequence: int, at: datetime) -> dict[str, Any]:
    return row | {
        "sequence": sequence,
        "answer": "told",
        "reason": "undone",
        "event_id": event_id(at, sequence),
        "event_kind": "void",
        "voids": row["event_id"],
        "event_reason": "undone at the bench",
    }


def _number(draw: random.Random, sequence: int, answer: str) -> tuple[str, str | None, str]:
    if answer == "not_a_parcel":
        return "product", None, f"40{draw.randrange(10**10, 10**11)}"
    if answer == "unknown":
        return "unknown", None, f"?{draw.randrange(10**9)}"
    match draw.randrange(4):
        case 0:
            return "tracking_number", "ups", f"1Z{draw.choice(('999AA1', 'A8W204', 'E43R12'))}03{sequence:08}"
        case 1:
            return "tracking_number", "upu", f"EE{sequence:09}FR"
        case 2:
            return "tracking_number", "usps", f"92612902{draw.randrange(10**5):05}{sequence:09}"
    return "parcel", None, f"PAR-{sequence:08}"


def event_id(at: datetime, sequence: int) -> str:
    """A UUIDv7 of this moment."""
    milliseconds = f"{int(at.timestamp() * 1000):012x}"
    return f"{milliseconds[:8]}-{milliseconds[8:]}-7{sequence % 4096:03x}-8000-{sequence:012x}"


def _outbox(row: dict[str, Any], count: int) -> Sequence[Any]:
    if row["sequence"] > count - 30:
        return row["event_id"], row["sequence"], "waiting", 0, ""
    if row["sequence"] % 20_000 == 7:
        return row["event_id"], row["sequence"], "set_aside", 0, "no such parcel"
    return row["event_id"], row["sequence"], "sent", 1, ""


def _acknowledge(db: sqlite3.Connection) -> None:
    db.execute("UPDATE notes SET value = (SELECT sum(acknowledged) FROM outbox) WHERE name = 'acknowledged'")


def _learn(db: sqlite3.Connection) -> None:
    """A directory that tells of the newest parcels, each of an order of its own."""
    rows = db.execute(
        "SELECT sequence, number FROM entries WHERE kind = 'parcel' AND event_kind = 'stage' "
        "AND event_id IS NOT NULL ORDER BY sequence DESC LIMIT ?",
        [KNOWN],
    ).fetchall()
    db.execute("BEGIN")
    for sequence, number in rows:
        order = f"10-{sequence:07}"
        known = f'{{"parcel":{sequence},"codes":[{{"code":"{number}"}}],"order":"{order}"}}'
        db.execute("INSERT OR IGNORE INTO known_parcels VALUES (1, ?, ?, ?)", [sequence, order, known])
        db.execute("INSERT OR IGNORE INTO known_codes VALUES (?, 1, ?)", [number, sequence])
    db.execute("INSERT OR REPLACE INTO notes VALUES ('era', '1')")
    db.execute("INSERT OR REPLACE INTO notes VALUES ('settled', '1')")
    db.execute("COMMIT")
