"""The open checks of orders, in the journal: half-packed boxes survive a power cut. Journal's thread."""

from pydantic import TypeAdapter
from sqlite_utils import Database

from scanstation.verification import Check

_AS_JSON = TypeAdapter(Check)


class Checks:
    """The table of checks that are neither complete nor short."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, number: str) -> Check | None:
        """The open check of a parcel, as it stands."""
        row = self._db.execute("SELECT state FROM checks WHERE number = ?", [number]).fetchone()
        return _AS_JSON.validate_json(row[0]) if row else None

    def keep(self, check: Check) -> None:
        """Keep a check as it stands now."""
        state = _AS_JSON.dump_json(check).decode()
        self._db.execute("INSERT OR REPLACE INTO checks (number, state) VALUES (?, ?)", [check.number, state])

    def close(self, number: str) -> None:
        """Forget a check: it is complete, short or undone, and the entries say so."""
        self._db.execute("DELETE FROM checks WHERE number = ?", [number])
