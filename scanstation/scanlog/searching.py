"""Where the lines that are asked for come from: the index of numbers where it is of use, else the rows themselves."""

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlite_utils import Database

from scanstation.rows import utc_text
from scanstation.scanlog.filters import LONGEST_SEARCH, Filters

SHORTEST_INDEXED = 3
"""Characters that the index needs."""
FEW = 20_000
"""Lines that are looked at one by one within a frame of the screen."""
MOST_ORDERS = 10
"""Codes of parcels whose order's number matches a search, at most: those of the highest numbers."""

INDEXED = (
    "FROM entries_search JOIN entries AS event ON event.sequence = entries_search.rowid "
    "WHERE entries_search MATCH :match"
)
NEWEST = "event.sequence > (SELECT max(sequence) - :few FROM entries)"
"""The newest entries, `few` of them."""
_NEWEST_OF = "event.sequence IN (SELECT sequence FROM entries WHERE {0} ORDER BY read_at DESC LIMIT :few)"
_TELLING = 6
"""The last characters of a code tell it from others: numbers begin alike."""
_NAMES = "(event.number || ' ' || coalesce(event.parcel, '') || ' ' || coalesce(event.paired, ''))"
_NAMED = (
    "event.number IN (SELECT value FROM json_each(:codes)) OR event.parcel IN (SELECT value FROM json_each(:codes))"
)
_CODES_OF_ORDERS = (
    "SELECT code FROM known_parcels INDEXED BY known_parcels_of_an_order JOIN known_codes USING (era, parcel) "  # noqa: S608
    f"WHERE number LIKE ? ESCAPE '!' AND number <> '' ORDER BY number DESC LIMIT {MOST_ORDERS}"
)


class Asked(NamedTuple):
    """From where, and the condition; the values in them; and what to order by."""

    sql: str
    values: dict[str, Any]
    sequence: str = "event.sequence"


def asked(db: Database, filters: Filters) -> Asked:
    """The lines that filters ask for, as rows of `event`."""
    where, values = filters.where()
    text = filters.search.strip()[:LONGEST_SEARCH]
    if not text:
        return Asked(f"FROM entries AS event WHERE {where}", values)
    spellings = sorted({text, "".join(text.split())})
    codes = _codes_of_orders(db, spellings)
    values |= {"codes": json.dumps(codes)} | {f"like{n}": like(each) for n, each in enumerate(spellings)}
    likes = " OR ".join(f"{_NAMES} LIKE :like{n} ESCAPE '!'" for n in range(len(spellings)))
    named = f"({likes} OR {_NAMED}) AND {where}"
    if _is_short(db, filters):
        return Asked(f"FROM entries AS event WHERE {named}", values)
    if min(map(len, spellings)) < SHORTEST_INDEXED:
        return Asked(f"FROM entries AS event WHERE {_newest(filters, values)} AND {named}", values)
    values["match"] = " OR ".join(map(phrase, [*spellings, *(code[-_TELLING:] for code in codes)]))
    return Asked(f"{INDEXED} AND {named if codes else where}", values, "entries_search.rowid")


def _newest(filters: Filters, values: dict[str, Any]) -> str:
    """The newest lines of the time that is asked for, FEW of them."""
    values["few"] = FEW
    bounds = [("start", filters.start, ">="), ("end", filters.end, "<")]
    span = [f"read_at {sign} :{name}" for name, moment, sign in bounds if moment is not None]
    return _NEWEST_OF.format(" AND ".join(span)) if span else NEWEST


def _is_short(db: Database, filters: Filters) -> bool:
    """Whether the time that is asked for has so few lines that looking at each is the quickest."""
    if filters.start is None or filters.end is None:
        return False
    within = [utc_text(filters.start), utc_text(filters.end), FEW]
    sql = "SELECT count(*) FROM (SELECT 1 FROM entries WHERE read_at >= ? AND read_at < ? LIMIT ?)"
    return int(db.conn.execute(sql, within).fetchone()[0]) < FEW


def _codes_of_orders(db: Database, spellings: Sequence[str]) -> Sequence[str]:
    """The codes of parcels whose order's number has one of these in it."""
    rows = (db.conn.execute(_CODES_OF_ORDERS, [like(each)]) for each in spellings)
    return sorted({code for found in rows for (code,) in found})


def phrase(text: str) -> str:
    """A text as the index of numbers wants it, whatever is in it."""
    return '"' + text.replace('"', '""') + '"'


def like(text: str) -> str:
    """A pattern of LIKE (ESCAPE '!') for what has a text in it."""
    for special in "!%_":
        text = text.replace(special, f"!{special}")
    return f"%{text}%"
