"""The table: the right lines, newest first, found while one types, and nobody is moved from what they look at."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from scanstation.corrections import Assign, Settle, Void
from scanstation.events import Stage
from scanstation.scanlog import Mark
from scanstation.verdict import Answer
from tests.scanstation.cast import ups_numbers
from tests.scanstation.town import learn, told
from tests.ui.log.conftest import SETTINGS, WORKERS
from ui.languages import Languages
from ui.log import words
from ui.log.columns import COLUMNS

UPS, S10, EAN = "1Z999AA10123456784", "EE471108151FR", "4006381333931"


def cells(log, row):
    return [log.rows.index(row, column).data() for column in range(len(COLUMNS))]


def pick(qtbot, log, name, value):
    """Choose in a menu, as a finger does."""
    if name != "marks":  # the menu offers what was counted
        qtbot.waitUntil(lambda: value in getattr(log.filters._facets, name))
    log.filters.menus[name].click()
    rows = log.veil.card._rows
    rows[value].click()
    log.veil.close_card()


def test_a_line_says_when_what_which_order_who_where_and_how_it_stands(at, qtbot):
    learn(at.bench._journal, told(1, UPS))
    line = at.read(UPS)
    at.read(EAN, source="camera")
    log = at.open()
    assert [each[1:] for each in (cells(log, 1), cells(log, 2))] == [
        ["Product code", "4 006381 333931", "—", "—", "camera", "kept here"],
        ["Packed", "1Z 999 AA1 01 2345 6784", "10-1", "—", "gun", "waiting"],
    ]
    at_bench = line.reading.read_at.astimezone(at.bench._site.local(line.reading.read_at).tzinfo)
    assert cells(log, 2)[0] == f"{at_bench:%H:%M:%S}"


def test_a_command_shows_no_number_that_could_be_scanned_off_the_screen(at):
    log = at.open()
    assert cells(log, 0)[1:3] == ["Scan log", "—"]


def test_what_is_typed_is_searched_for_and_a_scan_meanwhile_counts_and_stays_out_of_the_field(at, qtbot):
    for text in (UPS, S10):
        at.read(text)
    log = at.open()
    at.type("/ee 4")
    assert at.scan("1Z999AA10123456793").answer in (Answer.ACCEPTED, Answer.UNKNOWN)
    at.type("71")
    qtbot.waitUntil(lambda: log.filters.search.text() == "ee 471" and at.numbers() == [S10])
    at.key(Qt.Key.Key_Escape, "\x1b")
    qtbot.waitUntil(lambda: S10 in at.numbers() and UPS in at.numbers())
    assert log.filters.search.text() == ""


def test_a_number_can_be_searched_for_by_touch(at, qtbot):
    for text in (UPS, S10):
        at.read(text)
    log = at.open()
    log.filters.search_keys.click()
    for character in "4711":
        log.keypad.press(character)
    log.keypad.enter.click()
    qtbot.waitUntil(lambda: at.numbers() == [S10])


def test_letters_go_to_the_search_wherever_the_focus_is(at, qtbot):
    at.read(S10)
    log = at.open()
    log.table.setFocus()
    at.type("ee")
    qtbot.waitUntil(lambda: log.filters.search.text() == "ee")


def test_nothing_found_says_so_and_why_and_how_to_get_everything_back(at, qtbot):
    at.read(UPS)
    log = at.open()
    at.type("/zzz")
    qtbot.waitUntil(log.nothing.isVisible)
    assert log.nothing.word.text() == "Nothing found"
    assert log.nothing.why.text() == "No scan of this day fits what is chosen above, or the search."
    qtbot.mouseClick(log.nothing.clear, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not log.nothing.isVisible() and UPS in at.numbers())


def test_chips_and_menus_take_what_they_name_and_say_how_many_there_are(at, qtbot):
    at.read(UPS, source="camera")
    at.read(S10)
    at.read("?")
    log = at.open()
    qtbot.waitUntil(lambda: log.filters.stages[Stage.PACKED]._count == "2")
    assert log.filters.all._count == "4"
    log.filters.stages[Stage.PACKED].click()
    qtbot.waitUntil(lambda: at.numbers() == [S10, UPS])
    pick(qtbot, log, "sources", "camera")
    qtbot.waitUntil(lambda: at.numbers() == [UPS])
    assert log.filters.clear.isVisible()
    log.filters.clear.click()
    qtbot.waitUntil(lambda: at.numbers() == ["?", S10, UPS])
    pick(qtbot, log, "answers", Answer.UNKNOWN)
    qtbot.waitUntil(lambda: at.numbers() == ["?"])
    pick(qtbot, log, "answers", Answer.ACCEPTED)
    qtbot.waitUntil(lambda: at.numbers() == ["?", S10, UPS])
    log.filters.clear.click()
    pick(qtbot, log, "marks", Mark.UNRESOLVED)
    qtbot.waitUntil(lambda: at.numbers() == ["?"])


def test_the_number_on_a_chip_is_how_many_lines_it_shows_when_it_is_pressed(at, qtbot):
    learn(at.bench._journal, told(1, S10, hold="cancelled"))
    first = at.read(UPS)
    for text in (S10, UPS, EAN):
        at.read(text, minutes=1)
    at.bench.station.correct(Void(first.event.sequence, "wrong"), first.reading.read_at).result()
    log = at.open()
    for chip in (*log.filters.stages.values(), log.filters.all):
        qtbot.waitUntil(lambda chip=chip: bool(chip._count))
        count = int(chip._count)
        chip.click()
        qtbot.waitUntil(lambda count=count: log.rows.rowCount() == count)
        log.filters.clear_all()
        qtbot.waitUntil(lambda: log.filters.all._count == str(log.rows.rowCount()))


def test_another_day_and_all_days(at, qtbot):
    at.read(S10, minutes=-3 * 24 * 60)
    at.read(UPS)
    log = at.open()
    assert at.numbers() == [UPS]
    log.top.other.click()
    qtbot.waitUntil(lambda: at.numbers() == [UPS, S10])
    at.settled()
    assert len(cells(log, 1)[0]) > len("10:42:00")
    log.top.other.click()
    qtbot.waitUntil(lambda: at.numbers() == [UPS])
    for _ in range(3):
        log.top.before.click()
    qtbot.waitUntil(lambda: at.numbers() == [S10])
    log.top.before.click()
    qtbot.waitUntil(log.nothing.isVisible)
    assert log.nothing.word.text() == "Nothing was scanned"
    log.top.day.click()
    log.veil.card.picked.emit(log._today())
    qtbot.waitUntil(lambda: at.numbers() == [UPS])
    assert log.veil.card is None


@pytest.mark.parametrize("offset", [1, 40], ids=["at the top with a line chosen", "further down"])
def test_new_scans_appear_on_top_and_nobody_is_moved(at, qtbot, offset):
    numbers = ups_numbers()
    for _ in range(60):
        at.read(next(numbers))
    log = at.open()
    log.table.choose(log.rows.sequence(offset))
    log.table.scrollTo(log.rows.index(offset, 0))
    bar, chosen = log.table.verticalScrollBar(), log.table.selected
    seen_at = log.table.rowViewportPosition(offset)
    for _ in range(3):
        at.read(next(numbers))
    qtbot.waitUntil(lambda: log.rows.rowCount() == 64)
    assert log.table.selected == chosen
    assert log.table.rowViewportPosition(log.rows.row_of(chosen[0])) == seen_at
    assert log.table.fresh.isVisible()
    assert log.table.fresh.text() == "3 new above"
    assert log.table.fresh.geometry().bottom() < log.table.viewport().y(), "it covers no line"
    log.table.fresh.click()
    assert bar.value() == 0
    assert not log.table.fresh.isVisible()


def test_at_the_top_the_newest_is_seen_at_once(at, qtbot):
    at.read(UPS)
    log = at.open()
    at.read(S10)
    qtbot.waitUntil(lambda: at.numbers() == [S10, UPS])
    assert log.table.verticalScrollBar().value() == 0
    assert not log.table.fresh.isVisible()


def test_keys_go_through_the_lines(at, qtbot):
    numbers = ups_numbers()
    for _ in range(80):
        at.read(next(numbers))
    log = at.open()
    for key, row in [
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, 80),
        (Qt.Key.Key_Home, 0),
    ]:
        at.key(key)
        assert log.table.currentIndex().row() == row
    at.key(Qt.Key.Key_PageDown)
    assert log.table.currentIndex().row() > 5


def test_what_counts_no_longer_is_marked_and_an_open_choice_outlives_it(at, qtbot):
    first, second = at.read(UPS), at.read(S10)
    log = at.open()
    log.table.choose(first.event.sequence)
    at.bench.station.correct(Void(second.event.sequence, "wrong"), second.reading.read_at).result()
    at.scan("1Z999AA10123456793")
    qtbot.waitUntil(lambda: any(line and line.mark is Mark.VOIDED for line in at.rows()))
    assert log.table.selected == [first.event.sequence]


def test_the_chosen_lines_story_says_what_happened_to_its_parcel(at, qtbot):
    learn(at.bench._journal, told(1, UPS, "PAR-1", hold="customer cancelled"))
    at.read(UPS)
    at.read(UPS, minutes=1)
    log = at.open()
    at.key(Qt.Key.Key_Down)
    at.key(Qt.Key.Key_Down)
    qtbot.waitUntil(log.story.hold.isVisible)
    assert log.story.number.text().replace("\u200b", "") == "1Z 999 AA1 01 2345 6784"
    assert "Order 10-1" in log.story.about.text()
    assert "PAR-1" in log.story.about.text()
    assert log.story.hold.text() == "On hold: customer cancelled"
    assert [moment.what for moment in log.story.moments()] == ["STOP: on hold", "STOP: on hold"]
    assert "Bench 1 · gun" in log.story.moments()[0].details


def test_a_correction_says_who_and_why_in_the_story(at, qtbot):
    at.read("?")
    log = at.open()
    sequence = at.rows()[1].sequence
    at.bench.station.correct(Settle(sequence, "a torn label"), log._clock()).result()
    log.look_again()
    qtbot.waitUntil(lambda: log.rows.rowCount() == 3)
    at.settled()
    log.table.choose(log.rows.sequence(0))
    qtbot.waitUntil(lambda: len(log.story.moments()) >= 1 and log.story.moments()[0].what == "Settled")
    assert "a torn label" in log.story.moments()[0].details


@pytest.mark.parametrize("settings", [SETTINGS + WORKERS])
def test_an_assigned_scan_and_what_it_became_both_say_who_assigned_it_and_why(at, qtbot):
    at.badge("L1")
    at.read("4471-XZ")
    log = at.open()
    read = next(line for line in at.rows() if line.number == "4471-XZ")
    at.bench.station.correct(Assign(read.sequence, UPS, Stage.PACKED, "smudged"), log._clock()).result()
    log.look_again()
    qtbot.waitUntil(lambda: UPS in at.numbers())
    became = next(line for line in at.rows() if line.number == UPS)
    for sequence in (read.sequence, became.sequence):
        log.table.choose(sequence)
        qtbot.waitUntil(lambda: any("by Lea: smudged" in each.details for each in log.story.moments()))
    log.table.choose(read.sequence)
    qtbot.waitUntil(lambda: any("1Z 999 AA1 01 2345 6784" in each.details for each in log.story.moments()))


def test_hostile_texts_are_plain_and_bounded_in_every_place(at, qtbot):
    hostile = "<img src=x>\x1b[2J\u202e" + "9" * 300
    at.read(hostile)
    log = at.open()
    shown = cells(log, 1)[2]
    assert shown.isprintable()
    assert len(shown) <= 44
    at.key(Qt.Key.Key_Down)
    at.key(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: log.story.line is not None)
    assert log.story.number.textFormat() is Qt.TextFormat.PlainText


def test_everything_changes_its_language_at_once(at, qtbot):
    at.read(UPS)
    log = at.open()
    at.bench.languages.use("de")
    qtbot.waitUntil(lambda: log.top.title.text() == "Scanprotokoll")
    assert log.filters.all.text() == "Alle"
    assert log.rows.headerData(0, Qt.Orientation.Horizontal) == "Zeit"
    assert cells(log, 1)[1] == "Verpackt"
    at.bench.languages.use("en")
    QApplication.processEvents()


@pytest.mark.parametrize("days", [0, 1])
def test_the_day_is_the_sites(at, days):
    log = at.open()
    log.day = log._today() - timedelta(days=days)
    start, end = log.asked().start, log.asked().end
    assert at.bench._site.local(start).date() == log.day
    assert at.bench._site.local(end).date() == log.day + timedelta(days=1)
    assert at.bench._site.local(start).hour == 0


@pytest.mark.parametrize(
    ("code", "day", "short"),
    [
        ("en", "Today · Monday, 23 November", "23/11/26"),
        ("de", "Heute · Montag, 23. November", "23.11.26"),
        ("es", "Hoy · lunes, 23 de noviembre", "23/11/26"),
        ("pl", "Dziś · poniedziałek, 23 listopada", "23.11.26"),
        ("uk", "Сьогодні · понеділок, 23 листопада", "23.11.26"),
        ("ro", "Azi · luni, 23 noiembrie", "23.11.26"),
    ],
)
def test_a_day_is_said_as_each_language_says_it(qapp, code, day, short):
    languages = Languages(qapp, "en")
    languages.use(code)
    monday = date(2026, 11, 23)
    assert (words.day(monday, monday), words.day_in_short(monday)) == (day, short)
    assert "2026" in words.day(monday, date(2027, 1, 2))
    languages.close()
