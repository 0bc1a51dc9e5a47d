"""Notes: what the station remembers beside its entries, one text a name. Journal's thread, in a transaction."""

from sqlite_utils import Database


class Notes:
    """A small dictionary in the journal's file."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def __getitem__(self, name: str) -> str:
        """The note. Raises KeyError without one."""
        row = self._db.execute("SELECT value FROM notes WHERE name = ?", [name]).fetchone()
        if row is None:
            raise KeyError(name)
        return str(row[0])

    def get(self, name: str, default: str = "") -> str:
        """The note, or `default` without one."""
        try:
            return self[name]
        except KeyError:
            return default

    def number(self, name: str) -> int:
        """A note that is a whole number; 0 without one."""
        return int(self.get(name, "0"))

    def keep(self, **notes: object) -> None:
        """Write notes, each in the place of the one before; None takes it away."""
        for name, value in notes.items():
            if value is None:
                self._db.execute("DELETE FROM notes WHERE name = ?", [name])
            else:
                self._db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", [name, str(value)])
