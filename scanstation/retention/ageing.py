"""Which entries are old enough to leave the journal, and which must stay however old they are. Journal's thread.

A clock may have been wrong, so the age alone says nothing: entries go in the order of their sequences, a hundred at a
time, and the first hundred that are mostly young end it.
"""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from statistics import median_low
from typing import Any

from scanstation.entries import Entries
from scanstation.rows import PUT_RIGHT, SETTLED, STANDS, utc_text

NEWEST = 1000
"""Entries that stay whatever their age: the last scans, and what undo reaches."""
BITE = 100
"""Entries that are looked at, and moved, in one transaction: some milliseconds, and scans go first in between."""
ABSENCE = timedelta(days=31)
"""By so much may a clock be ahead of what was scanned last before it is no longer believed: a works holiday."""
CLOSURE = 4
"""How often what puts something right was put right itself, at most: a void of an assigned scan, and some more."""

_FREE = (
    "(event.event_id IS NULL OR (event.sequence <= :reconciled AND EXISTS ("  # noqa: S608
    f"SELECT 1 FROM outbox WHERE outbox.event_id = event.event_id AND (outbox.state = 'sent' OR {SETTLED})))) "
    "AND event.corrects IS NOT 0 "  # that a day was closed is known for ever: a row a day
    f"AND NOT (event.answer = 'unknown' AND event.reason IS NOT 'empty' AND NOT {PUT_RIGHT}) "
    "AND NOT EXISTS (SELECT 1 FROM latches WHERE latches.sequence = event.sequence AND acknowledged_at IS NULL) "
    "AND NOT EXISTS (SELECT 1 FROM labels_wanted WHERE labels_wanted.event_id = event.event_id) "
    "AND NOT EXISTS (SELECT 1 FROM checks WHERE checks.number = event.number) "
    "AND NOT EXISTS (SELECT 1 FROM conflicts WHERE conflicts.event_id = event.event_id AND NOT cleared "
    f"AND {STANDS})"
)
"""Whether nobody waits for a row of `entries AS event`: the server has it, and no lead and no box needs it."""
_CHOSEN = "SELECT * FROM entries AS event WHERE sequence IN (SELECT value FROM json_each(:wanted))"
_COMPANIONS = (
    "SELECT sequence FROM entries WHERE corrects IN (SELECT value FROM json_each(:wanted)) "
    "UNION SELECT void.sequence FROM entries AS target JOIN entries AS void ON void.voids = target.event_id "
    "WHERE target.sequence IN (SELECT value FROM json_each(:wanted))"
)
_TARGETS = (
    "SELECT event.sequence, coalesce(target.sequence, corrected.sequence) FROM entries AS event "
    "LEFT JOIN entries AS target ON target.event_id = event.voids "
    "LEFT JOIN entries AS corrected ON corrected.sequence = event.corrects "
    "WHERE event.sequence IN (SELECT value FROM json_each(:wanted))"
)

Group = Sequence[int]
"""The sequence of an entry, and those of all that puts it right: they stay together."""


def cutoff(entries: Entries, now: datetime, keep: timedelta) -> datetime:
    """Before when entries are old. A clock that is far ahead of what was scanned last is not believed."""
    rows = entries.db.execute("SELECT read_at FROM entries ORDER BY sequence DESC LIMIT ?", [NEWEST]).fetchall()
    usual = [datetime.fromisoformat(row[0]) for row in rows]
    return (min(now, median_low(usual) + ABSENCE) if usual else now) - keep


def oldest(entries: Entries, after: int, old: datetime, now: datetime) -> Sequence[int] | None:
    """The next BITE of sequences, those that are old; None when there is nothing old any more."""
    rows = entries.db.execute(
        "SELECT sequence, read_at FROM entries WHERE sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?",
        [after, entries.last - NEWEST, BITE],
    ).fetchall()
    early, late = utc_text(old), utc_text(now + timedelta(days=1))
    aged = [sequence for sequence, read_at in rows if read_at < early or read_at > late]
    return aged if rows and len(aged) * 2 >= len(rows) else None


def end_of(entries: Entries, after: int) -> int:
    """The last sequence of the bite that begins behind `after`."""
    rows = entries.db.execute(
        "SELECT sequence FROM entries WHERE sequence > ? ORDER BY sequence LIMIT ?", [after, BITE]
    ).fetchall()
    return int(rows[-1][0])


def free(entries: Entries, sequences: Iterable[int], old: datetime) -> Sequence[Group]:
    """Those of some entries that may go, each with all that puts it right. What puts another right goes with that."""
    wanted = sorted(set(sequences))
    targets = entries.db.execute(_TARGETS, {"wanted": json.dumps(wanted)}).fetchall()
    dependent = {sequence for sequence, target in targets if target is not None}
    groups = [_with_companions(entries, each) for each in wanted if each not in dependent]
    members = {each for group in groups for each in group}
    loose = {row["sequence"] for row in _free_rows(entries, members) if _is_old(row, old, wanted)}
    return [group for group in groups if loose.issuperset(group)]


def rows_of(entries: Entries, sequences: Collection[int]) -> Sequence[Mapping[str, Any]]:
    """These entries, whole."""
    return list(entries.db.query(_CHOSEN, {"wanted": json.dumps(sorted(sequences))}))


def _with_companions(entries: Entries, sequence: int) -> Group:
    group = {sequence}
    for _ in range(CLOSURE):
        found = entries.db.execute(_COMPANIONS, {"wanted": json.dumps(sorted(group))}).fetchall()
        more = {row[0] for row in found} - group
        if not more:
            break
        group |= more
    return sorted(group)


def _free_rows(entries: Entries, sequences: Collection[int]) -> Iterable[Mapping[str, Any]]:
    values = {"wanted": json.dumps(sorted(sequences)), "reconciled": entries.notes.number("reconciled")}
    return entries.db.query(f"{_CHOSEN} AND {_FREE}", values)


def _is_old(row: Mapping[str, Any], old: datetime, asked: Collection[int]) -> bool:
    """What was asked about is old; what puts it right must be so by itself."""
    return row["sequence"] in asked or row["read_at"] < utc_text(old)
