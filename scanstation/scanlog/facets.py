"""Facets: how many lines there are of each kind that can be filtered by."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlite_utils import Database

from scanstation.events import Stage
from scanstation.scanlog.filters import MARK, MARK_SQL, Filters, Mark
from scanstation.scanlog.searching import asked
from scanstation.verdict import Answer

_ODD = (Mark.WAITING, Mark.SET_ASIDE, Mark.VOIDED, Mark.UNRESOLVED)
"""What the table of tallies does not know of: each is found by an index."""
_KEYS = "coalesce(event.stage, ''), event.worker, event.source, event.answer"
_TALLIED = f"CASE WHEN event.event_id IS NOT NULL THEN '{Mark.SENT}' ELSE '{Mark.RESOLVED}' END"

_Kind = tuple[str, str, str, str, str]
"""Stage ("" without one), worker, source, answer, mark."""


@dataclass(frozen=True, slots=True)
class Facets:
    """How many lines there are of each, for the filters' labels: each counted as if it were the only one of its kind
    that is chosen, everything else being as asked for.
    """

    total: int = 0
    stages: Mapping[Stage, int] = field(default_factory=dict)
    workers: Mapping[str, int] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)
    answers: Mapping[Answer, int] = field(default_factory=dict)
    marks: Mapping[Mark, int] = field(default_factory=dict)


def facets(db: Database, filters: Filters, limit: int = -1) -> Facets:
    """Count the lines; of a search only the newest `limit` that it finds, before it is filtered any further."""
    everything = Filters(filters.start, filters.end, search=filters.search, only=filters.only)
    kinds = _tallied(db) if everything == Filters() else _counted(db, everything, limit)
    chosen = (filters.stages, filters.workers, filters.sources, filters.answers, filters.marks)
    wanted = [frozenset(map(str, each)) for each in chosen]
    total, sums = 0, [Counter[str]() for _ in wanted]
    for kind, count in kinds.items():
        missing = [n for n, values in enumerate(wanted) if values and kind[n] not in values]
        total += 0 if missing else count
        for n, counts in enumerate(sums):
            if all(each == n for each in missing):
                counts[kind[n]] += count
    return Facets(total, _keyed(Stage, sums[0]), *map(_keyed, (str, str, Answer, Mark), sums[1:]))


def _counted(db: Database, filters: Filters, limit: int) -> Mapping[_Kind, int]:
    source, values, sequence = asked(db, filters)
    kinds = f"SELECT {_KEYS}, {MARK} {source}"
    if filters.search.strip() and limit >= 0:
        kinds += f" ORDER BY {sequence} DESC LIMIT :limit"
        values["limit"] = limit
    return Counter(db.conn.execute(kinds, values))


def _tallied(db: Database) -> Mapping[_Kind, int]:
    """Everything: as it was tallied entry by entry, but for the few that came to something else."""
    kinds = Counter[_Kind]()
    for stage, worker, source, answer, mark, count in db.conn.execute(
        "SELECT stage, worker, source, answer, mark, n FROM tallies WHERE n > 0"
    ):
        kinds[stage, worker, source, answer, mark] = count
    for mark in _ODD:
        sql = f"SELECT {_KEYS}, {_TALLIED} FROM entries AS event WHERE {MARK_SQL[mark]}"  # noqa: S608
        for stage, worker, source, answer, tallied in db.conn.execute(sql):
            kinds[stage, worker, source, answer, tallied] -= 1
            kinds[stage, worker, source, answer, mark] += 1
    return kinds


def _keyed(kind: Callable[[str], Any], counts: Counter[str]) -> dict[Any, int]:
    is_stage = kind is Stage
    return {kind(value): count for value, count in counts.items() if count and (value or not is_stage)}
