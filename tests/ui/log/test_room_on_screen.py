"""Everything in the log has room on the smallest common screen, in every language that the bench speaks."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from scanstation.languages import LANGUAGES
from scanstation.scanlog import Mark
from scanstation.scanlog.closings import Closing
from scanstation.scanlog.handover import Some
from tests.ui.fact_cast import facts_of, write_day
from ui import theme
from ui import words as bench_words
from ui.log import words
from ui.log.columns import COLUMNS
from ui.log.table import NEEDS_SOMEBODY, SIDE, SMALL, WORD, fitted

USPS = "9261290283641500004181"


@pytest.fixture(params=LANGUAGES)
def log(at, qtbot, request):
    at.read(USPS)
    log = at.open()
    at.bench.languages.use(request.param)
    QApplication.processEvents()
    yield log
    at.bench.languages.use("en")


def is_whole(text):
    return not text.isVisible() or text.fontMetrics().horizontalAdvance(text.text()) <= text.width()


def test_the_filters_stand_in_one_row_whatever_is_chosen(log, qtbot):
    log.filters.search.setText("9")
    log.filters._menus["answers"] = ("accepted",)
    log.filters._show()
    log.filters.show_troubles(12)
    qtbot.waitUntil(log.filters.clear.isVisible)
    QApplication.processEvents()
    assert len({chip.y() for chip in (log.filters.all, log.filters.clear)}) == 1
    room = log.filters.search.width() - 2 * round(10 * log._unit)
    assert log.filters.search.fontMetrics().horizontalAdvance(log.filters.search.placeholderText()) <= room


def test_who_closed_the_day_and_what_stays_is_read_whole(log, at, qtbot, tmp_path):
    write_day(tmp_path / "other.db")
    facts, bar = facts_of(tmp_path / "other.db"), at.bench.log.day.bar
    qtbot.waitUntil(lambda: bool(bar.done.text()))
    at.bench.log.day._soon.stop()
    closing = Closing(1, facts.sheet.day, facts.hand_over.as_of, "Leonhard Szymanowski", "why " * 20, facts.sheet)
    measured = replace(facts.summary.measures, per_day=1200)
    summary = replace(facts.summary, closing=closing, late=13, measures=measured)
    left = replace(facts.hand_over, packed_not_shipped=Some(142))
    bar.show_facts(replace(facts, summary=summary, hand_over=left))
    QApplication.processEvents()
    for text in (bar.done, bar.rate, bar.errors, bar.left, bar.closed):
        assert text.isVisible()
        assert is_whole(text), text.text()


def test_what_came_of_a_scan_and_how_it_stands_is_read_whole_and_no_title_is_cut(log):
    time, verdict, parcel, scanner, state = (log.table.columnWidth(place) - SIDE - 4 for place in (0, 1, 2, 5, 6))
    told = {bench_words.in_short(answer, None, None) for answer in words.ANSWERS if answer not in ("already_done",)}
    for text in told:
        assert "…" not in "".join(fitted(text, verdict - 19, 1.0, theme.NORMAL)[1]), text
    assert fitted("20:48:58", time, 1.0, theme.NORMAL)[0] == WORD
    assert fitted(words.grouped(USPS), parcel, 1.0, theme.NORMAL) == (WORD, [words.grouped(USPS)])
    for source in ("keypad", "log", "serial", "camera"):
        assert "…" not in "".join(fitted(words.scanner(source), scanner, 1.0, theme.NORMAL)[1])
    for mark in Mark:
        weight = theme.SEMIBOLD if mark in NEEDS_SOMEBODY else theme.NORMAL
        assert "…" not in "".join(fitted(words.mark(mark), state, 1.0, weight)[1])
    small = QFontMetricsF(theme.font(SMALL, theme.SEMIBOLD))
    for place, column in enumerate(COLUMNS):
        assert small.horizontalAdvance(column.title()) <= log.table.columnWidth(place) - SIDE - 4, column.title()


def test_a_text_that_is_too_long_for_one_row_takes_two_and_is_cut_at_their_end(qapp):
    theme.load_fonts()
    assert fitted("Garbled by the keyboard", 110, 1.0, theme.NORMAL) == (SMALL, ["Garbled by the", "keyboard"])
    assert fitted("Tastenfeld", 66, 1.0, theme.NORMAL) == (SMALL, ["Tastenfeld"])
    assert fitted("Packed", 110, 1.0, theme.NORMAL) == (WORD, ["Packed"])
    _, cut = fitted("one two three four five six seven eight", 70, 1.0, theme.NORMAL)
    assert len(cut) == 2
    assert cut[1].endswith("…")
    assert fitted("X" * 60, 110, 1.0, theme.NORMAL)[1][0].endswith("…")
