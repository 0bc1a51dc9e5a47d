"""What the entries say of the shift: the last reading, what can be undone, what was done. Journal's thread."""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from scanstation.codes.label import Kind
from scanstation.entries import Entries
from scanstation.events import Event, EventKind, Stage
from scanstation.reading import Reading
from scanstation.rows import COUNTS, Way, event_of
from scanstation.verdict import Answer

SO_MANY_IN_A_MOMENT = 16
"""Entries that all scanners of a bench together can make while one trigger is pulled."""


class Recent:
    """Questions about the newest entries, asked in an open transaction."""

    def __init__(self, entries: Entries) -> None:
        self._db = entries.db

    @property
    def last(self) -> int:
        """The sequence of the newest entry; 0 without any."""
        row = self._db.execute("SELECT max(sequence) FROM entries").fetchone()
        return row[0] or 0

    def has_just_read(self, reading: Reading, within: timedelta) -> bool:
        """Whether the same scanner has read the same text last, or another one the same text, so short a time ago.

        What could not be saved was not read. Each read of a code that stays in view counts anew: however long it lies
        there, it is one trigger pull.
        """
        rows = self._db.query(
            "SELECT source, text, read_at FROM entries WHERE answer <> ? AND corrects IS NULL "
            "ORDER BY sequence DESC LIMIT ?",
            [Answer.NOT_SAVED, SO_MANY_IN_A_MOMENT],
        )
        for row in rows:
            is_same = row["text"] == reading.text
            if is_same and abs(reading.read_at - datetime.fromisoformat(row["read_at"])) < within:
                return True
            if row["source"] == reading.source:
                return False
        return False

    def is_read_twice(self, reading: Reading, number: str, within: timedelta, pulls: Collection[Answer]) -> bool:
        """Whether the same scanner has read a number so short a time ago, with an answer that is one of `pulls`.

        A void or a hold between the two, or a command, means that somebody is at work and wants it read again. What
        else a lead puts right is no reading.
        """
        rows = self._db.query(
            "SELECT * FROM entries WHERE corrects IS NULL OR correction = ? ORDER BY sequence DESC LIMIT ?",
            [Way.VOID, SO_MANY_IN_A_MOMENT],
        )
        for row in rows:
            if row["kind"] in (Kind.COMMAND, Kind.BADGE) or row["event_kind"] in (EventKind.VOID, EventKind.HOLD):
                return False
            if row["number"] == number and row["source"] == reading.source:
                apart = abs(reading.read_at - datetime.fromisoformat(row["read_at"]))
                return apart < within and row["answer"] in pulls
        return False

    def undoable(self, worker: str | None, since: int) -> Event | None:
        """The newest event after the entry `since` that is no void and not voided, by the order of entries alone.

        `worker` is whose it must be; None takes anybody's.
        """
        rows = self._db.query(
            "SELECT * FROM entries AS event WHERE event_id IS NOT NULL AND event_kind <> 'void' AND corrects IS NULL "
            "AND sequence > ? AND (? IS NULL OR worker = ?) "
            "AND NOT EXISTS (SELECT 1 FROM entries AS void WHERE void.voids = event.event_id) "
            "ORDER BY sequence DESC LIMIT 1",
            [since, worker, worker],
        )
        return next(map(event_of, rows), None)

    def tally(self, worker: str, since: int) -> Mapping[Stage, int]:
        """How many parcels a worker brought to each stage after the entry `since`."""
        rows = self._db.query(
            f"SELECT stage, count(*) AS n FROM entries AS event WHERE sequence > ? AND worker = ? AND {COUNTS} "  # noqa: S608
            "GROUP BY stage",
            [since, worker],
        )
        return {Stage(row["stage"]): row["n"] for row in rows}
