"""What a lead asks of a million scans is answered by an index, whatever there is beside it, and counted right."""

from collections import Counter
from datetime import UTC, datetime

import pytest

from benchmarks.months import fill
from scanstation.journal import Journal
from scanstation.scanlog import Filters, LogReader, Mark
from scanstation.scanlog.facets import facets
from scanstation.scanlog.searching import asked
from scanstation.site import Site
from scanstation.verdict import Answer

END = datetime(2026, 11, 27, 17, tzinfo=UTC)
DAY = dict(zip(("start", "end"), Site().day(END), strict=True))
COUNT = 3000


@pytest.fixture(scope="module")
def log(tmp_path_factory):
    path = tmp_path_factory.mktemp("months") / "journal.db"
    fill(path, COUNT, END, a_day=300)
    with LogReader(path) as reader:
        yield reader


def plan(log, sql: str, values) -> list[str]:
    return [row[3] for row in log.db.conn.execute(f"EXPLAIN QUERY PLAN {sql}", values)]


def scans(steps: list[str]) -> list[str]:
    """The steps that look at every entry."""
    return [step for step in steps if step.startswith("SCAN event") and "USING" not in step]


@pytest.mark.parametrize(
    ("filters", "index"),
    [
        (Filters(**DAY), "entries_by_time"),
        (Filters(**DAY, search="999"), "entries_by_time"),
        (Filters(**DAY, search="9"), "entries_by_time"),
        (Filters(**DAY, marks=[Mark.UNRESOLVED]), "entries_by_time"),
        (Filters(search="PAR-0000"), "entries_search"),
        (Filters(search="9"), "INTEGER PRIMARY KEY (rowid>?)"),
        (Filters(end=DAY["end"], search="9"), "INTEGER PRIMARY KEY (rowid=?)"),
        (Filters(marks=[Mark.UNRESOLVED]), "entries_unresolved"),
        (Filters(marks=[Mark.SET_ASIDE]), "outbox_open"),
        (Filters(marks=[Mark.WAITING]), "outbox_open"),
        (Filters(marks=[Mark.VOIDED]), "entries_voided"),
        (Filters(answers=[Answer.HELD]), "entries_rare"),
    ],
    ids=repr,
)
def test_an_index_finds_the_lines(log, filters, index):
    source, values, sequence = asked(log.db, filters)
    steps = plan(log, f"SELECT {sequence} {source} ORDER BY {sequence} DESC", values)
    assert any(index in step for step in steps), steps
    assert scans(steps) == []


def test_all_of_time_is_counted_without_looking_at_every_entry(log):
    asked_for = []
    log.db.conn.set_trace_callback(asked_for.append)
    facets(log.db, Filters())
    log.db.conn.set_trace_callback(None)
    assert asked_for
    for sql in asked_for:
        assert scans(plan(log, sql, [])) == [], sql


@pytest.mark.parametrize(
    "filters",
    [
        Filters(),
        Filters(**DAY),
        Filters(search="9"),
        Filters(stages=["packed"], marks=[Mark.VOIDED, Mark.SENT]),
        Filters(answers=[Answer.UNKNOWN], workers=["Ana A.", "Luis M."]),
        Filters(**DAY, sources=["gun"], search="PAR-"),
    ],
    ids=repr,
)
def test_the_facets_say_what_counting_the_lines_says(log, filters):
    lines = log.lines(log.find(filters))
    found = log.facets(filters)
    assert found.total == len(lines) > 0
    marks = Counter(line.mark for line in lines)
    assert {mark: count for mark, count in found.marks.items() if not filters.marks or mark in filters.marks} == marks
    workers = Counter(line.worker for line in lines)
    assert {who: n for who, n in found.workers.items() if not filters.workers or who in filters.workers} == workers


def test_of_a_search_only_the_newest_are_counted_where_that_is_asked_for(log):
    assert log.facets(Filters(search="9"), limit=10).total == 10
    assert log.facets(Filters(), limit=10).total == log.facets(Filters()).total


def test_each_mark_is_found_by_filter_as_it_is_told(log):
    told = Counter(line.mark for line in log.lines(log.find(Filters())))
    assert {mark: len(log.find(Filters(marks=[mark]))) for mark in Mark} == {mark: told[mark] for mark in Mark}
    assert all(
        told[mark] for mark in (Mark.SENT, Mark.WAITING, Mark.VOIDED, Mark.UNRESOLVED, Mark.RESOLVED, Mark.KEPT)
    )


def test_an_older_journal_is_counted_when_it_is_opened(tmp_path, log):
    from sqlite_utils import Database  # noqa: PLC0415

    from scanstation.schema import journal_schema  # noqa: PLC0415

    old = Database(tmp_path / "old.db")
    journal_schema.apply(old, stop_before="tallies")
    old.execute(
        "INSERT INTO entries (read_at, utc_offset, source, worker, typed, text, kind, number, answer) "
        "VALUES ('2026-11-23T09:00:00.000+00:00', 60, 'gun', 'Ana', 0, 'x', 'product', 'x', 'not_a_parcel')"
    )
    old.conn.close()
    Journal.open(tmp_path / "old.db").close()
    with LogReader(tmp_path / "old.db") as reader:
        assert reader.facets(Filters()).answers == {Answer.NOT_A_PARCEL: 1}
