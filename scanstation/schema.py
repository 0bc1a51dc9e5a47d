"""The journal's tables. Migrations are append-only: a released one is never edited."""

from sqlite_utils import Database, Migrations

journal_schema = Migrations("journal")

_ENTRIES = """
CREATE TABLE entries (
    sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
    read_at    TEXT NOT NULL,     -- UTC, ISO 8601 with milliseconds
    utc_offset INTEGER NOT NULL,  -- the site's minutes east of UTC at that moment
    source     TEXT NOT NULL,
    worker     TEXT NOT NULL,
    typed      INTEGER NOT NULL,
    text       TEXT NOT NULL,     -- as the scanner delivered it
    symbology  TEXT,
    kind       TEXT NOT NULL,
    number     TEXT NOT NULL,
    carrier    TEXT,
    answer     TEXT NOT NULL,
    reason     TEXT,
    stage      TEXT,
    event_id   TEXT UNIQUE        -- set when the answer is 'accepted'
) STRICT
"""
# AUTOINCREMENT: a sequence number stays used even when old entries have been archived away.

_OUTBOX = """
CREATE TABLE outbox (
    event_id    TEXT PRIMARY KEY REFERENCES entries (event_id),
    sequence    INTEGER NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'set_aside')),
    reason      TEXT NOT NULL DEFAULT ''   -- the server's word, when set aside
) STRICT, WITHOUT ROWID
"""


@journal_schema()
def entries_and_outbox(db: Database) -> None:
    """Everything that was read and answered, for ever; and where each event of it stands with the server."""
    db.execute(_ENTRIES)
    db.execute("CREATE INDEX entries_of_a_parcel ON entries (number, stage) WHERE event_id IS NOT NULL")
    db.execute("CREATE INDEX entries_by_time ON entries (read_at)")
    db.execute(_OUTBOX)
    db.execute("CREATE INDEX outbox_by_sequence ON outbox (sequence)")
    db.execute("CREATE INDEX outbox_open ON outbox (state, sequence) WHERE state <> 'sent'")


@journal_schema()
def entries_never_change(db: Database) -> None:
    """Nothing that was recorded is edited: not by us, not by somebody with a database browser."""
    db.execute(
        "CREATE TRIGGER entries_are_facts BEFORE UPDATE ON entries "
        "BEGIN SELECT RAISE(ABORT, 'an entry of the journal is never changed'); END"
    )
