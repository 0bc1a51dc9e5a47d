"""The journal's tables. Migrations are append-only: a released one is never edited."""

import secrets

from sqlite_utils import Database, Migrations
from uuid_utils.compat import uuid7

from scanstation.codes.commands import SAFE, SITE_LENGTH

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


_NOTES = """
CREATE TABLE notes (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID
"""


@journal_schema()
def every_kind_of_event(db: Database) -> None:
    """Voids, pairings and holds beside stages. `kind` is the label code's; an event's own is `event_kind`."""
    for column in (
        "event_kind TEXT NOT NULL DEFAULT 'stage'",
        "parcel TEXT",  # what the event is about, where that is not the number that was read
        "voids TEXT",  # the event_id that it takes out
        "paired TEXT",  # the courier's number
        "event_reason TEXT NOT NULL DEFAULT ''",
    ):
        db.execute(f"ALTER TABLE entries ADD COLUMN {column}")
    db.execute("DROP INDEX entries_of_a_parcel")
    db.execute("CREATE INDEX entries_about ON entries (coalesce(parcel, number)) WHERE event_id IS NOT NULL")
    db.execute("CREATE INDEX entries_voided ON entries (voids) WHERE voids IS NOT NULL")
    db.execute("CREATE INDEX entries_paired ON entries (paired) WHERE paired IS NOT NULL")


@journal_schema()
def notes(db: Database) -> None:
    """What the station remembers beside its entries, by name; first of all which journal this is, for ever."""
    db.execute(_NOTES)
    db.execute("INSERT INTO notes VALUES ('journal', ?)", [str(uuid7())])


_KNOWN_PARCELS = """
CREATE TABLE known_parcels (
    era    INTEGER NOT NULL,  -- the directory's, which a reset begins anew
    parcel INTEGER NOT NULL,  -- the server's id
    number TEXT NOT NULL,     -- its order's, "" without one
    known  TEXT NOT NULL,     -- wire.KnownParcel as JSON: codes, order, stages, lines, hold
    PRIMARY KEY (era, parcel)
) STRICT, WITHOUT ROWID
"""
_KNOWN_CODES = """
CREATE TABLE known_codes (
    code   TEXT NOT NULL,
    era    INTEGER NOT NULL,
    parcel INTEGER NOT NULL,
    PRIMARY KEY (code, era)
) STRICT, WITHOUT ROWID
"""
_KNOWN_WORKERS = """
CREATE TABLE known_workers (
    badge TEXT PRIMARY KEY,
    known TEXT NOT NULL       -- wire.KnownWorker as JSON
) STRICT, WITHOUT ROWID
"""


@journal_schema()
def directory(db: Database) -> None:
    """What the server told: parcels, their codes, workers. Its cursor, era and the site's settings are notes."""
    db.execute(_KNOWN_PARCELS)
    db.execute("CREATE INDEX known_parcels_of_an_order ON known_parcels (number, era) WHERE number <> ''")
    db.execute(_KNOWN_CODES)
    db.execute("CREATE INDEX known_codes_of_a_parcel ON known_codes (era, parcel)")
    db.execute(_KNOWN_WORKERS)


@journal_schema()
def acknowledged(db: Database) -> None:
    """Which events the server has acknowledged once, also while they are sent again; how many is a note."""
    db.execute("ALTER TABLE outbox ADD COLUMN acknowledged INTEGER NOT NULL DEFAULT 0")
    db.execute("UPDATE outbox SET acknowledged = 1 WHERE state = 'sent'")
    db.execute("INSERT INTO notes SELECT 'acknowledged', count(*) FROM outbox WHERE state = 'sent'")


_LATCHES = """
CREATE TABLE latches (
    sequence        INTEGER PRIMARY KEY REFERENCES entries (sequence),
    at              TEXT NOT NULL,
    answer          TEXT NOT NULL,
    reason          TEXT,
    number          TEXT NOT NULL,   -- as printed on the label
    detail          TEXT NOT NULL,
    acknowledged_at TEXT,
    acknowledged_by TEXT
) STRICT
"""
_CHECKS = """
CREATE TABLE checks (
    number TEXT PRIMARY KEY,         -- on the parcel's label
    state  TEXT NOT NULL             -- checks.OpenCheck as JSON
) STRICT, WITHOUT ROWID
"""


@journal_schema()
def latches_and_checks(db: Database) -> None:
    """What nobody has acknowledged, the boxes that are half-packed, and the prefix of this bench's own commands."""
    db.execute(_LATCHES)
    db.execute("CREATE INDEX latches_open ON latches (sequence) WHERE acknowledged_at IS NULL")
    db.execute(_CHECKS)
    prefix = "".join(secrets.choice(SAFE) for _ in range(SITE_LENGTH))
    db.execute("INSERT INTO notes VALUES ('prefix', ?)", [prefix])


_CONFLICTS = """
CREATE TABLE conflicts (
    event_id TEXT NOT NULL REFERENCES entries (event_id),
    clash    TEXT NOT NULL,
    found_at TEXT NOT NULL,            -- UTC
    told     TEXT NOT NULL,            -- what the directory said, as JSON: Told of conflicts.py
    cleared  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, clash)
) STRICT, WITHOUT ROWID
"""


@journal_schema()
def conflicts(db: Database) -> None:
    """What was accepted here and turned out otherwise, for the lead. What was recorded before is not judged."""
    db.execute(_CONFLICTS)
    db.execute("CREATE INDEX conflicts_open ON conflicts (found_at) WHERE NOT cleared")
    db.execute("INSERT INTO notes SELECT 'reconciled', coalesce(max(sequence), 0) FROM entries")


_LABELS_WANTED = """
CREATE TABLE labels_wanted (
    event_id TEXT PRIMARY KEY REFERENCES entries (event_id),
    number   TEXT NOT NULL             -- of the parcel, as its own label has it
) STRICT, WITHOUT ROWID
"""


@journal_schema()
def labels_wanted(db: Database) -> None:
    """The packed parcels that still have no courier's label. Which one waits for the next is a note."""
    db.execute(_LABELS_WANTED)
    db.execute("CREATE INDEX labels_wanted_by_number ON labels_wanted (number)")


_SEARCH = "CREATE VIRTUAL TABLE entries_search USING fts5(words, tokenize='trigram', content='')"
_WORDS = (
    "substr({0}.number, 1, 128) || ' ' || substr(coalesce({0}.parcel, ''), 1, 128) || ' ' || coalesce({0}.paired, '')"
)


@journal_schema()
def corrections_and_search(db: Database) -> None:
    """Who put which entry right, and when; and an index that finds any three characters of a number."""
    for column in (
        "corrects INTEGER",  # the sequence of the entry that this one puts right
        "correction TEXT",  # how: corrections.Way
        "corrected_by TEXT",  # the lead
        "corrected_at TEXT",  # UTC
    ):
        db.execute(f"ALTER TABLE entries ADD COLUMN {column}")
    db.execute("CREATE INDEX entries_corrected ON entries (corrects) WHERE corrects IS NOT NULL")
    db.execute("CREATE INDEX entries_unknown ON entries (read_at) WHERE answer = 'unknown'")
    db.execute(_SEARCH)
    db.execute(f"INSERT INTO entries_search (rowid, words) SELECT sequence, {_WORDS.format('entries')} FROM entries")  # noqa: S608
    db.execute(
        "CREATE TRIGGER entries_are_found AFTER INSERT ON entries BEGIN "  # noqa: S608
        f"INSERT INTO entries_search (rowid, words) VALUES (new.sequence, {_WORDS.format('new')}); END"
    )
    db.execute(
        "CREATE TRIGGER entries_are_lost AFTER DELETE ON entries BEGIN "  # noqa: S608
        "INSERT INTO entries_search (entries_search, rowid, words) "
        f"VALUES ('delete', old.sequence, {_WORDS.format('old')}); END"
    )


_CLOSED_CHECKS = """
CREATE TABLE closed_checks (
    sequence INTEGER PRIMARY KEY REFERENCES entries (sequence),  -- of the event that closed it
    state    TEXT NOT NULL                                       -- checks.OpenCheck as JSON, as it was before
) STRICT
"""


@journal_schema()
def closed_checks(db: Database) -> None:
    """The boxes that became complete or short lately, for when that is undone."""
    db.execute(_CLOSED_CHECKS)


_TALLIES = """
CREATE TABLE tallies (
    mark   TEXT NOT NULL,   -- of the scan log: where such an entry ends up, if nothing happens to it
    answer TEXT NOT NULL,
    stage  TEXT NOT NULL,   -- '' without
    worker TEXT NOT NULL,
    source TEXT NOT NULL,
    n      INTEGER NOT NULL,
    PRIMARY KEY (mark, answer, stage, worker, source)
) STRICT, WITHOUT ROWID
"""
_TALLIED = (
    "CASE WHEN {0}.event_id IS NOT NULL THEN 'sent' "
    "WHEN {0}.answer = 'unknown' AND {0}.reason IS NOT 'empty' THEN 'resolved' ELSE 'kept' END, "
    "{0}.answer, coalesce({0}.stage, ''), {0}.worker, {0}.source"
)


@journal_schema()
def tallies(db: Database) -> None:
    """How many entries there are of each kind, so that nobody counts a million; and an index of the rare ones."""
    db.execute(_TALLIES)
    db.execute(
        f"INSERT INTO tallies SELECT {_TALLIED.format('entries')}, count(*) FROM entries "  # noqa: S608
        "WHERE answer <> 'again' GROUP BY 1, 2, 3, 4, 5"
    )
    for name, when, row, change in (("counted", "INSERT", "new", "+ 1"), ("discounted", "DELETE", "old", "- 1")):
        db.execute(
            f"CREATE TRIGGER entries_are_{name} AFTER {when} ON entries WHEN {row}.answer <> 'again' BEGIN "  # noqa: S608
            f"INSERT INTO tallies VALUES ({_TALLIED.format(row)}, 1) ON CONFLICT DO UPDATE SET n = n {change}; END"
        )
    db.execute("CREATE INDEX entries_rare ON entries (answer) WHERE answer <> 'accepted'")
    db.execute("DROP INDEX entries_unknown")  # the entries themselves had to be looked at
    db.execute(
        "CREATE INDEX entries_unresolved ON entries (sequence) WHERE answer = 'unknown' AND reason IS NOT 'empty'"
    )
