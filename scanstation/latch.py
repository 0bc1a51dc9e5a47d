"""The latch: verdicts of the class stop stay until somebody has acknowledged them, through kill -9 and restart.

The next scan always counts and gets its own verdict; what is latched stays beside it. Rows are on the journal's
thread, inside a transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from scanstation.verdict import Answer, Reason, Verdict

MOST_SHOWN = 20
"""Latched verdicts that are told at most; the older ones come up as these are acknowledged."""


@dataclass(frozen=True, slots=True)
class Latch:
    """One verdict that nobody has acknowledged yet. `sequence` is its entry's, None when the journal failed.

    `number` is as printed on the label; `detail` is the reason of a hold, what failed, or the number of the parcel
    that an item or label was meant for.
    """

    sequence: int | None
    at: datetime
    answer: Answer
    reason: Reason | None
    number: str
    detail: str = ""

    @classmethod
    def of(cls, verdict: Verdict, sequence: int | None, at: datetime) -> "Latch":
        """The latch of a verdict."""
        number = verdict.label.grouped or verdict.label.number
        return cls(
            sequence, at, verdict.answer, verdict.reason, number, verdict.hold or verdict.detail or verdict.other
        )

    def is_of(self, verdict: Verdict) -> bool:
        """Whether it is this verdict's: no two readings of a bench have the same moment and answer."""
        moment = verdict.reading.read_at.timestamp()  # the offsets may differ
        return self.answer is verdict.answer and self.at.timestamp() == moment


class Latches:
    """The table of latches."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def close(self, latch: Latch) -> None:
        """Latch a verdict until it is acknowledged."""
        row = [latch.sequence, latch.at.isoformat(), latch.answer, latch.reason, latch.number, latch.detail]
        self._db.execute(
            "INSERT INTO latches (sequence, at, answer, reason, number, detail) VALUES (?, ?, ?, ?, ?, ?)", row
        )

    def open(self) -> Sequence[Latch]:
        """What nobody has acknowledged, newest first."""
        rows = self._db.query(
            "SELECT * FROM latches WHERE acknowledged_at IS NULL ORDER BY sequence DESC LIMIT ?", [MOST_SHOWN]
        )
        return [
            Latch(
                row["sequence"],
                datetime.fromisoformat(row["at"]),
                Answer(row["answer"]),
                row["reason"] and Reason(row["reason"]),
                row["number"],
                row["detail"],
            )
            for row in rows
        ]

    def find(self, latch: Latch) -> int | None:
        """The sequence of a latch that had none when it was shown: what could not be saved at first. None without."""
        row = self._db.execute(
            "SELECT max(sequence) FROM latches WHERE acknowledged_at IS NULL "
            "AND at = ? AND answer = ? AND number = ?",
            [latch.at.isoformat(), latch.answer, latch.number],
        ).fetchone()
        return row[0] and int(row[0])

    def acknowledge(self, at: datetime, worker: str, sequence: int | None = None) -> bool:
        """Acknowledge the one with this sequence, or the newest. Returns whether there was one."""
        cursor = self._db.execute(
            "UPDATE latches SET acknowledged_at = ?, acknowledged_by = ? WHERE acknowledged_at IS NULL "
            "AND sequence = coalesce(?, (SELECT max(sequence) FROM latches WHERE acknowledged_at IS NULL))",
            [at.isoformat(), worker, sequence],
        )
        return cursor.rowcount > 0
