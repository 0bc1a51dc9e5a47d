"""Records: what this bench itself has recorded of a parcel, by its numbers. Journal's thread, in a transaction."""

import json
from collections.abc import Collection, Mapping

from sqlite_utils import Database

from scanstation.events import Stage
from scanstation.rows import ABOUT, COUNTS, STANDS, local
from scanstation.verdict import Done


class Records:
    """Questions to the entries about one parcel. Each finds its rows by an index."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def done(self, *numbers: str) -> Mapping[Stage, Done]:
        """The stages recorded here for any of a parcel's numbers, each with its first time. Voided ones are not."""
        rows = self._db.query(
            "SELECT stage, min(sequence), read_at, utc_offset, worker FROM entries AS event "  # noqa: S608
            f"WHERE {ABOUT} AND {COUNTS} GROUP BY stage",
            [json.dumps(numbers)],
        )
        found = (Done(Stage(row["stage"]), local(row), row["worker"]) for row in rows)
        return {each.stage: each for each in found}

    def undone(self, numbers: Collection[str]) -> Collection[Stage]:
        """The stages that were recorded here and voided."""
        rows = self._db.query(
            f"SELECT DISTINCT stage FROM entries AS event WHERE {ABOUT} AND event_kind = 'stage' AND NOT {STANDS}",  # noqa: S608
            [json.dumps(list(numbers))],
        )
        return {Stage(row["stage"]) for row in rows}

    def hold(self, numbers: Collection[str], after: int) -> str | None:
        """Why this bench holds a parcel, by an event newer than the sequence `after`; None if it does not.

        A hold that the server has refused stands however old it is.
        """
        row = self._db.execute(
            f"SELECT event_reason FROM entries AS event WHERE {ABOUT} AND event_kind = 'hold' AND (sequence > ? "  # noqa: S608
            "OR EXISTS (SELECT 1 FROM outbox WHERE outbox.event_id = event.event_id AND state = 'set_aside')) "
            f"AND {STANDS} ORDER BY sequence DESC LIMIT 1",
            [json.dumps(list(numbers)), after],
        ).fetchone()
        return row and str(row[0])

    def paired_with(self, numbers: Collection[str]) -> frozenset[str]:
        """The numbers that were attached here to these, or these to them."""
        mine = [json.dumps(list(numbers))]
        rows = self._db.execute(
            f"SELECT paired FROM entries AS event WHERE {ABOUT} AND event_kind = 'pair' AND {STANDS} "  # noqa: S608
            "UNION SELECT coalesce(parcel, number) FROM entries AS event "
            f"WHERE paired IN (SELECT value FROM json_each(?)) AND paired IS NOT NULL AND {STANDS}",
            mine * 2,
        )
        return frozenset(row[0] for row in rows.fetchall())
