"""The second sheet of a workbook: how many lines there are of each kind; of a whole day also how it was closed, what
the server has and what was packed and not shipped.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Any

from scanstation.rows import Way
from scanstation.scanlog.export.columns import Cell, Column, Say, Saying
from scanstation.scanlog.export.xlsx import Table
from scanstation.scanlog.filters import Filters
from scanstation.scanlog.handover import Left
from scanstation.scanlog.reader import LogReader
from scanstation.scanlog.sheets import day_facts
from scanstation.site import Site


def tables(log: LogReader, filters: Filters, say: Say, site: Site, now: datetime) -> Callable[[], Sequence[Table]]:
    """The tables, counted when they are asked for: once the lines are written. `now` is the bench's clock."""
    return lambda: [*_day(log, filters, say, site, now), *_tables(log, filters, say)]


def _day(log: LogReader, filters: Filters, say: Say, site: Site, now: datetime) -> Iterator[Table]:
    """Of a day of the site with all its lines; of anything else these numbers would be another's."""
    start, end = filters.start, filters.end
    if start is None or end is None or site.day(start) != (start, end) or not filters.is_whole:
        return
    facts = day_facts(log, start, now, site)
    sheet, left, closing = facts.sheet, facts.hand_over.packed_not_shipped, facts.summary.closing
    if closing is not None:
        yield _signed(say(Way.CLOSE), closing.at, closing.by, closing.reason, say)
        if closing.reopened_at is not None:
            because = closing.reopened_because
            yield _signed(say(Way.REOPEN), closing.reopened_at, closing.reopened_by, because, say)
    counts = {
        Saying.SCANNED_HERE: sheet.scanned,
        Saying.ON_SERVER: sheet.on_server,
    }
    if not facts.archived:
        counts[Saying.NOT_SHIPPED] = left.count
    yield Table(f"{sheet.day}", [[say(name), count] for name, count in counts.items()])
    if left.count and not facts.archived:
        yield Table(say(Saying.NOT_SHIPPED), [_left(each, site) for each in left.first])


def _left(left: Left, site: Site) -> Sequence[Cell]:
    return [left.number, left.order, site.stamp(left.at) if left.at else "", left.worker]


def _signed(title: str, at: datetime, by: str, why: str, say: Say) -> Table:
    return Table(title, [[say(Column.AT), at], [say(Column.WORKER), by], [say(Column.NOTE), why]])


def _tables(log: LogReader, filters: Filters, say: Say) -> Sequence[Table]:
    counted = log.facets(filters)
    kinds: Sequence[tuple[Column, Mapping[Any, int]]] = (
        (Column.ANSWER, _of(counted.answers, filters.answers)),
        (Column.STAGE, _of(counted.stages, filters.stages)),
        (Column.WORKER, _of(counted.workers, filters.workers)),
        (Column.SOURCE, _of(counted.sources, filters.sources)),
        (Column.MARK, _of(counted.marks, filters.marks)),
    )
    total = Table(say(Saying.SUMMARY), [[say(Saying.TOTAL), counted.total]])
    return [total, *(Table(say(column), _rows(counts, say)) for column, counts in kinds if counts)]


def _of(counts: Mapping[Any, int], chosen: Any) -> Mapping[Any, int]:
    """Only what is chosen is in the file."""
    return {value: count for value, count in counts.items() if not chosen or value in chosen}


def _rows(counts: Mapping[Any, int], say: Say) -> Sequence[Sequence[str | int]]:
    named = [(say(value) if isinstance(value, StrEnum) else value or "–", count) for value, count in counts.items()]
    return [list(row) for row in sorted(named, key=lambda row: (-row[1], row[0]))]
