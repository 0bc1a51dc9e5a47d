"""The open checks of orders, in the journal: half-packed boxes survive a power cut. Journal's thread."""

from dataclasses import dataclass
from datetime import UTC, datetime

from pydantic import TypeAdapter
from sqlite_utils import Database

from scanstation.codes.label import LabelCode
from scanstation.events import Event, Stage
from scanstation.reading import Reading
from scanstation.verification import Check


@dataclass(frozen=True, slots=True)
class OpenCheck:
    """A check that is neither complete nor short, and the scan of the label that opened it: it becomes the event.

    `sequence` is the last entry before that scan.
    """

    check: Check
    stage: Stage
    label: LabelCode
    reading: Reading
    sequence: int = 0


_AS_JSON = TypeAdapter(OpenCheck)
UNDOABLE = 2_000
"""Entries for which a closed check is remembered: more than a shift has of them."""


class Checks:
    """The table of open checks, by the number on the parcel's label."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, number: str) -> OpenCheck | None:
        """The open check of a parcel, as it stands."""
        row = self._db.execute("SELECT state FROM checks WHERE number = ?", [number]).fetchone()
        return _AS_JSON.validate_json(row[0]) if row else None

    def keep(self, check: OpenCheck) -> None:
        """Keep a check as it stands now."""
        state = _AS_JSON.dump_json(check).decode()
        self._db.execute("INSERT OR REPLACE INTO checks (number, state) VALUES (?, ?)", [check.label.number, state])

    def close(self, number: str) -> None:
        """Forget a check: it is complete, short or undone, and the entries say so."""
        self._db.execute("DELETE FROM checks WHERE number = ?", [number])

    def remember(self, event: Event, before: OpenCheck) -> None:
        """An event has closed a check: remember how it was before, as long as that may be undone."""
        self._db.execute("DELETE FROM closed_checks WHERE sequence < ?", [event.sequence - UNDOABLE])
        state = _AS_JSON.dump_json(before).decode()
        self._db.execute("INSERT INTO closed_checks (sequence, state) VALUES (?, ?)", [event.sequence, state])

    def closed_by(self, event: Event) -> OpenCheck | None:
        """The check that an event has closed, as it was before; None when it closed none, or long ago."""
        row = self._db.execute("SELECT state FROM closed_checks WHERE sequence = ?", [event.sequence]).fetchone()
        return _AS_JSON.validate_json(row[0]) if row else None

    def reopen(self, event: Event) -> OpenCheck | None:
        """Have the box that an event closed half-packed again, as it was before. None: it closed none."""
        box = self.closed_by(event)
        if box is None or self.get(box.label.number) is not None:
            return None
        self.keep(box)
        return box

    def sweep(self, before: datetime, sequence: int) -> None:
        """Forget boxes whose label was scanned before a moment and before an entry: nobody comes back to them."""
        moment = before.astimezone(UTC).isoformat().replace("+00:00", "Z")
        self._db.execute(
            "DELETE FROM checks WHERE json_extract(state, '$.reading.read_at') < ? "
            "AND coalesce(json_extract(state, '$.sequence'), 0) < ?",
            [moment, sequence],
        )

    def count(self) -> int:
        """How many boxes are half-packed."""
        return int(self._db.execute("SELECT count(*) FROM checks").fetchone()[0])
