"""Labels: which packed parcels still have no courier's label, and which one waits for the next. Journal's thread."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlite_utils import Database

from scanstation.codes.label import Kind, LabelCode
from scanstation.events import Event
from scanstation.notes import Notes
from scanstation.rows import STANDS, utc_text

PATIENCE = timedelta(minutes=30)
"""How long a parcel waits for the next label that is scanned. Whoever comes back later scans the parcel again."""

SETTLED = timedelta(days=1)
FORGOTTEN = timedelta(days=30)
FORGOTTEN_ENTRIES = 2_000
"""Nothing newer than so many entries is forgotten: a clock that is set takes no parcel off the list."""

_PAIRED = (
    "EXISTS (SELECT 1 FROM entries AS event WHERE event_id IS NOT NULL AND event_kind = 'pair' "  # noqa: S608
    f"AND coalesce(parcel, event.number) = labels_wanted.number AND {STANDS})"
)
_STANDS = "NOT EXISTS (SELECT 1 FROM entries AS void WHERE void.voids = labels_wanted.event_id)"


class Labels:
    """Note: `waiting_label`, the number of the parcel that was packed or scanned last, its label's kind, and when."""

    def __init__(self, db: Database, notes: Notes) -> None:
        self._db = db
        self._notes = notes

    def wait(self, label: LabelCode, event: Event | None, at: datetime) -> None:
        """The next courier's label is this parcel's. `event` has just packed it; None when it was packed before."""
        if event is not None:
            self._sweep(at, event.sequence - FORGOTTEN_ENTRIES)
            self._db.execute(
                "INSERT INTO labels_wanted (event_id, number) VALUES (?, ?)", [str(event.id), label.number]
            )
        self._notes.keep(waiting_label=json.dumps([label.number, label.kind, utc_text(at)]))

    def _sweep(self, now: datetime, before: int) -> None:
        """Forget what is settled, once no scan can undo it any more, and what nobody has settled for a month."""
        self._db.execute(
            "DELETE FROM labels_wanted WHERE event_id < ? "  # noqa: S608
            "AND (SELECT sequence FROM outbox WHERE outbox.event_id = labels_wanted.event_id) < ? "
            f"AND ({_PAIRED} OR NOT {_STANDS} OR event_id < ?)",
            [_first_id(now - SETTLED), before, _first_id(now - FORGOTTEN)],
        )

    def waiting(self, now: datetime) -> tuple[str, Kind] | None:
        """The number of the parcel that the next label belongs to, and the kind of its own label."""
        note = self._notes.get("waiting_label")
        if not note:
            return None
        number, kind, at = json.loads(note)
        if abs(now - datetime.fromisoformat(at)) > PATIENCE or not self.is_wanted(number):
            return None
        return number, Kind(kind)

    def is_wanted(self, number: str) -> bool:
        """Whether a packed parcel still has no label."""
        found = self._db.execute(
            f"SELECT 1 FROM labels_wanted WHERE number = ? AND {_STANDS} AND NOT {_PAIRED}",  # noqa: S608
            [number],
        )
        return found.fetchone() is not None

    def forgotten(self) -> tuple[str, Kind] | None:
        """The parcel that was packed last of those without a label, and the kind of its own label."""
        row = self._db.execute(
            "SELECT labels_wanted.number, entries.kind FROM labels_wanted JOIN entries USING (event_id) "  # noqa: S608
            f"WHERE {_STANDS} AND NOT {_PAIRED} ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return (row[0], Kind(row[1])) if row else None

    def give_up(self, event_id: str) -> bool:
        """The parcel that this event packed gets no courier's label here. Returns whether one was wanted."""
        return self._db.execute("DELETE FROM labels_wanted WHERE event_id = ?", [event_id]).rowcount > 0

    def unpaired(self, now: datetime) -> Sequence[tuple[UUID, str]]:
        """The events that packed parcels which were left without a label, and their numbers, oldest first; not the
        one that waits."""
        rows = self._db.execute(
            f"SELECT event_id, number FROM labels_wanted WHERE {_STANDS} AND NOT {_PAIRED} ORDER BY event_id"  # noqa: S608
        )
        waiting = self.waiting(now)
        return [(UUID(row[0]), row[1]) for row in rows.fetchall() if waiting is None or row[1] != waiting[0]]


def _first_id(moment: datetime) -> str:
    """What every UUIDv7 that was made at or after a moment is not less than: it begins with the milliseconds."""
    milliseconds = f"{round(moment.timestamp() * 1000):012x}"
    return f"{milliseconds[:8]}-{milliseconds[8:]}"
