"""The journal's health. It is only read: also while a bench is running, and never created."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from scanstation.doctor.finding import Finding, Health
from scanstation.notes import Notes
from scanstation.retention import archives_of
from scanstation.scanlog import LogReader, Mark
from scanstation.scanlog.filters import Filters

TOPIC = "Journal"
LEAST_FREE = 500 * 1024 * 1024
"""Bytes: a scan takes about one thousand of them."""
LARGE_WAL = 256 * 1024 * 1024
"""Bytes that have not found their way into the file itself."""


def _may_write(path: Path) -> bool:
    return os.access(path, os.W_OK)


def examine_journal(
    path: Path, now: datetime, *, least_free: int = LEAST_FREE, may_write: Callable[[Path], bool] = _may_write
) -> Iterator[Finding]:
    """Look at the file, its disk, and what waits in it. `now` is the bench's clock, aware."""
    folder = next(folder for folder in path.absolute().parents if folder.exists())
    if not may_write(folder) or (path.exists() and not may_write(path)):
        yield Finding(
            TOPIC,
            Health.BAD,
            f"Nothing can be written in {folder}: its disk is read-only, or this user may not.",
            "Mend that, or set [station] journal to a place where this user may write: no scan is saved otherwise.",
        )
        return
    yield _disk(folder, least_free)
    if not path.exists():
        yield Finding(TOPIC, Health.NOTE, f"There is no journal {path} yet.", "It is made when the bench starts.")
        return
    with LogReader(path) as reader:
        yield _soundness(reader)
        yield from _outbox(reader, now)
        yield _tray(reader, now)
        yield from _archived(reader, path)
    yield _size(path)


def _disk(folder: Path, least_free: int) -> Finding:
    free = shutil.disk_usage(folder).free
    says = f"{_bytes(free)} are free in {folder}."
    if free < least_free:
        return Finding(TOPIC, Health.BAD, says, "Make room: on a full disk no scan is saved.")
    return Finding(TOPIC, Health.GOOD, says)


def _soundness(reader: LogReader) -> Finding:
    try:
        said = reader.db.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.DatabaseError as error:
        said = str(error)
    if said != "ok":
        return Finding(
            TOPIC,
            Health.BAD,
            f"The file is damaged: {said}.",
            "Close the bench, keep the file, and start with a new one.",
        )
    return Finding(TOPIC, Health.GOOD, "The file is sound.")


def _outbox(reader: LogReader, now: datetime) -> Iterator[Finding]:
    waiting = reader.find(Filters(marks=[Mark.WAITING]))
    if not waiting:
        yield Finding(TOPIC, Health.GOOD, "Everything that counts is on the server, or was refused by it.")
        return
    oldest = reader.lines(waiting[-1:])[0].at
    hours = (now - oldest).total_seconds() / 3600
    says = f"{len(waiting)} events wait for the server; the oldest is of {oldest:%Y-%m-%d %H:%M}."
    if abs(hours) < 1:
        yield Finding(TOPIC, Health.GOOD, says)
    else:
        yield Finding(TOPIC, Health.NOTE, says, "They are safe here. See what is said of the server.")


def _tray(reader: LogReader, now: datetime) -> Finding:
    items = reader.tray(now)
    if not items:
        return Finding(TOPIC, Health.GOOD, "Nothing waits for a shift lead.")
    return Finding(
        TOPIC, Health.NOTE, f"{len(items)} things wait for a shift lead.", "Open the scan log and look at its tray."
    )


def _archived(reader: LogReader, path: Path) -> Iterator[Finding]:
    """A server that was restored from a backup gets what is in the journal again by itself, but not what is not."""
    notes, archives = Notes(reader.db), archives_of(path)
    lacking = notes.number("lacking")
    if archives and lacking and not notes.number("again_until") and not reader.find(Filters(marks=[Mark.WAITING])):
        yield Finding(
            TOPIC,
            Health.BAD,
            f"The server lacks {lacking} events that are in archives by now, not in the journal.",
            f"Close the bench and put archives back: scanstation log --bring-back {archives[-1]}",
        )


def _size(path: Path) -> Finding:
    wal = path.with_name(path.name + "-wal")
    pending = wal.stat().st_size if wal.exists() else 0
    says = f"{path} has {_bytes(path.stat().st_size)}, and {_bytes(pending)} beside it."
    if pending > LARGE_WAL:
        return Finding(TOPIC, Health.NOTE, says, "Close the bench once: that tidies the file up.")
    return Finding(TOPIC, Health.GOOD, says)


def _bytes(count: float) -> str:
    for unit in ("B", "KB", "MB"):
        if count < 1000:
            return f"{count:.0f} {unit}"
        count /= 1000
    return f"{count:.1f} GB"
