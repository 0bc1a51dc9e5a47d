"""A hundred thousand lines: the window asks nothing of the journal by itself, and what is not here yet is painted."""

import threading
from datetime import UTC, datetime, timedelta
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from scanstation.scanlog import Filters, LogReader
from scanstation.site import Site
from scanstation.situation import Situation
from tests.scanstation.cast import BERLIN
from tests.ui.log.many import fill
from ui import theme
from ui.log.clerk import Clerk, Kind
from ui.log.corrector import Corrector
from ui.log.desk import Desk
from ui.log.rows import MOST_KEPT
from ui.log.window import LogWindow

COUNT = 100_000
NOON = datetime(2026, 11, 23, 11, 0, tzinfo=UTC)


class Watched(LogReader):
    """Remembers what of it was touched on the window's thread."""

    touched: ClassVar[set[str]] = set()

    def __getattribute__(self, name):
        if threading.current_thread() is threading.main_thread():
            Watched.touched.add(name)
        return super().__getattribute__(name)


@pytest.fixture(scope="module")
def journal(tmp_path_factory):
    path = tmp_path_factory.mktemp("many") / "journal.db"
    fill(path, COUNT, NOON, timedelta(milliseconds=300))
    return path


@pytest.fixture
def log(qtbot, journal):
    theme.load_fonts()
    Watched.touched.clear()
    bench = QWidget()
    bench.resize(1280, 720)
    qtbot.addWidget(bench)
    desk = Desk(journal, lambda: NOON, lambda path, parent: Clerk(lambda: Watched(path), parent))
    window = LogWindow(bench, desk, Corrector(lambda *_: None, lambda: NOON), Site(BERLIN), lambda: NOON, "Bench 1")
    window.show_situation(Situation("Lea", True, False, "next", "", may_lead=True))
    bench.show()
    window.counts = []
    window.rows.modelReset.connect(lambda: window.counts.append(window.rows.rowCount()))
    window.open()
    yield window
    desk.close()


def whole(qtbot, log, count=COUNT):
    qtbot.waitUntil(lambda: log.rows.rowCount() == count, timeout=30_000)
    on_screen(qtbot, log)


def on_screen(qtbot, log):
    """Until every line on the screen is here."""
    qtbot.waitUntil(lambda: log.rows.rowCount() > 0 and not log.rows.missing(*log.table.visible()), timeout=30_000)


def test_the_first_page_is_here_before_all_are_and_no_question_is_asked_on_the_windows_thread(qtbot, log):
    whole(qtbot, log)
    assert log.counts[0] <= 200
    for row in (50_000, COUNT - 1, 3):
        log.table.scrollTo(log.rows.index(row, 0))
        log.grab()
        on_screen(qtbot, log)
    log.table.selectRow(3)
    qtbot.waitUntil(lambda: log.story.line is not None, timeout=30_000)
    for search in ("1Z9", "1Z999AA101", ""):
        log.filters.search.setText(search)
        qtbot.waitUntil(lambda search=search: log._desk.filters.search == search)
        on_screen(qtbot, log)
    log.filters.tray.click()
    qtbot.waitUntil(lambda: log.tray._items.rowCount() == 1000, timeout=30_000)
    assert Watched.touched <= {"interrupt", "_db"}, "breaking off is all that the window does"


def test_what_is_not_here_yet_is_painted_as_a_place_and_what_was_seen_long_ago_is_forgotten(qtbot, log):
    whole(qtbot, log)
    log.table.scrollTo(log.rows.index(70_000, 0))
    assert log.rows.line(70_000) is None
    log.grab()
    on_screen(qtbot, log)
    for row in range(0, 60_000, 500):
        log.table.scrollTo(log.rows.index(row, 0))
        on_screen(qtbot, log)
    assert len(log.rows._lines) <= MOST_KEPT


def test_a_newer_search_takes_the_place_of_an_older_one(qtbot, log):
    whole(qtbot, log)
    found = []
    log._desk.found.connect(lambda sequences, _: found.append(len(sequences)))
    for search in ("4471-9999", "4471-99", "4471-1999", "4471-39999"):
        log._desk.show(Filters(search=search))
    qtbot.waitUntil(lambda: bool(found), timeout=30_000)
    qtbot.wait(50)
    assert found == [1]


def test_a_question_that_nobody_wants_is_broken_off_and_closing_waits_for_none(qtbot, journal):
    clerk = Clerk.of(journal)
    answers = []
    clerk.answered.connect(lambda kind, token, _: answers.append((kind, token)))
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
    clerk.ask(Kind.FIND, 1, lambda reader: reader.db.conn.execute(endless).fetchone())
    qtbot.waitUntil(lambda: clerk._running is not None)
    clerk.ask(Kind.FIND, 2, lambda reader: reader.find(Filters(), limit=1))
    qtbot.waitUntil(lambda: answers == [(Kind.FIND, 2)], timeout=30_000)
    clerk.ask(Kind.FACETS, 3, lambda reader: reader.db.conn.execute(endless).fetchone())
    clerk.close()
    assert not clerk._thread.is_alive()


def test_a_journal_that_cannot_be_read_is_said_in_the_window(qtbot, tmp_path, log):
    heard = []
    clerk = Clerk.of(tmp_path / "none.db")
    clerk.failed.connect(heard.append)
    clerk.ask(Kind.FIND, 1, lambda reader: reader.find(Filters()))
    qtbot.waitUntil(lambda: bool(heard))
    clerk.close()
    log.nothing.show_failure(heard[0])
    assert log.nothing.word.text() == "The log cannot be read"
    assert "no journal" in log.nothing.why.text()


def test_home_and_end_go_from_one_end_of_the_day_to_the_other(qtbot, log):
    whole(qtbot, log)
    qtbot.keyClick(log.table, Qt.Key.Key_End)
    assert log.table.currentIndex().row() == COUNT - 1
    on_screen(qtbot, log)
    qtbot.keyClick(log.table, Qt.Key.Key_Home)
    assert log.table.currentIndex().row() == 0
