"""The second sheet of a workbook: how many lines there are of each kind."""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import Any

from scanstation.scanlog.export.columns import Column, Say, Saying
from scanstation.scanlog.export.xlsx import Table
from scanstation.scanlog.filters import Filters
from scanstation.scanlog.reader import LogReader


def tables(log: LogReader, filters: Filters, say: Say) -> Callable[[], Sequence[Table]]:
    """The tables, counted when they are asked for: once the lines are written."""
    return lambda: _tables(log, filters, say)


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
