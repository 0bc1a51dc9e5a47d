"""The log over the bench: who opens it, what closes it, and that the bench goes on underneath."""

import threading
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scanstation.codes.commands import Command
from scanstation.latch import Latch, Latches
from scanstation.scanlog import LogReader
from scanstation.verdict import Answer, Reason
from tests.scanstation.town import learn, told
from tests.ui.log.conftest import SETTINGS, WORKERS, AtBench
from ui import theme

UPS, S10 = "1Z999AA10123456784", "EE471108151FR"
ESC, F12 = Qt.Key.Key_Escape, Qt.Key.Key_F12


def threads():
    return [thread.name for thread in threading.enumerate() if thread.name == "log"]


def test_log_opens_over_the_bench_and_log_closes_it_and_nothing_of_it_stays(at, qtbot):
    log = at.open()
    assert log.parent() is at.bench.window
    assert log.geometry() == at.bench.window.rect()
    assert len(threads()) == 3
    at.scan(UPS)  # the same command twice in a row, at once, would be one pull of the trigger
    at.tell(Command.LOG)
    qtbot.waitUntil(lambda: at.log is None and not threads())
    assert at.bench.window.isVisible()


@pytest.mark.parametrize("way", ["escape", "button", "command"])
def test_every_way_back_leads_to_the_bench_and_scanning_goes_on(at, qtbot, way):
    log = at.open()
    if way == "escape":
        at.key(ESC, "\x1b")
    elif way == "button":
        qtbot.mouseClick(log.top.back, Qt.MouseButton.LeftButton)
    else:
        at.scan(UPS)  # the same command twice in a row, at once, would be one pull of the trigger
        at.tell(Command.LOG)
    qtbot.waitUntil(lambda: at.log is None)
    assert at.scan(S10).answer is Answer.ACCEPTED
    qtbot.waitUntil(lambda: at.bench.window.pane.card.number == "EE 471 108 151 FR")


def test_a_scan_counts_and_sounds_while_the_log_is_open(at, qtbot):
    at.open()
    tones = []
    at.bench.window.tone.connect(tones.append)
    assert at.scan(UPS).answer is Answer.ACCEPTED
    qtbot.waitUntil(lambda: bool(tones))
    qtbot.waitUntil(lambda: UPS in at.numbers())


def test_a_red_error_at_the_bench_is_said_in_the_log_and_f12_clears_it(at, qtbot):
    log = at.open()
    assert not log.bench.red.isVisible()
    held = at.read("4471-X")
    latch = Latch(1, held.reading.read_at, Answer.HELD, None, "PAR-1", "Cancelled")
    at.journal(lambda entries: Latches(entries.db).close(latch))
    at.scan(UPS)
    qtbot.waitUntil(log.bench.red.isVisible)
    assert log.bench.red.word.text() == "Bench: STOP: on hold"
    assert log.bench.red.number.text() == "PAR-1"
    assert "F12" in log.bench.red.how.text()
    QTest.keyClick(at.focus, F12)
    qtbot.waitUntil(lambda: not log.bench.red.isVisible())
    assert at.log is log


@pytest.mark.parametrize("settings", [SETTINGS + WORKERS])
class TestWhereThereAreBadges:
    def test_only_a_lead_opens_it(self, at, qtbot):
        at.badge("17")
        assert at.tell(Command.LOG).reason is Reason.LEAD_ONLY
        assert at.log is None
        at.badge("L1")
        at.open()

    def test_without_the_lead_it_can_only_be_read_and_closes_by_itself(self, at, qtbot):
        at.badge("L1")
        at.read(UPS)
        log = at.open()
        log.table.choose(at.rows()[1].sequence)
        qtbot.waitUntil(log.story.act.isVisible)
        at.badge("17")
        qtbot.waitUntil(log.top.read_only.isVisible)
        assert log.top.read_only.text() == "To change anything: a lead’s badge"
        assert not log.story.act.isVisible()
        assert not log.acts.confirm.isEnabled()
        at.bench.log._idle.start(30)
        qtbot.waitUntil(lambda: at.log is None)

    def test_a_lead_who_comes_back_goes_on(self, at, qtbot):
        at.badge("L1")
        log = at.open()
        at.badge("17")
        qtbot.waitUntil(at.bench.log._idle.isActive)
        at.badge("L1")
        qtbot.waitUntil(lambda: not at.bench.log._idle.isActive())
        assert not log.top.read_only.isVisible()

    def test_a_key_is_a_sign_of_life(self, at, qtbot):
        at.badge("L1")
        at.open()
        at.badge("17")
        qtbot.waitUntil(at.bench.log._idle.isActive)
        idle = at.bench.log._idle
        idle.setTimerType(Qt.TimerType.PreciseTimer)
        idle.start(100_000)
        qtbot.waitUntil(lambda: idle.remainingTime() < 98_000)  # Qt rounds so long a time to a second
        left = idle.remainingTime()
        at.key(Qt.Key.Key_Down)
        assert idle.remainingTime() > left


def test_on_a_kiosk_the_log_has_its_keys_and_none_leaves_it(qtbot, tmp_path):
    (tmp_path / "station.toml").write_text(SETTINGS)
    at = AtBench(qtbot, tmp_path / "station.toml", kiosk=True)
    for text in (UPS, S10):
        at.read(text)
    log = at.open()
    at.key(Qt.Key.Key_Down)
    assert log.table.currentIndex().row() >= 0
    at.type("/ee47")
    qtbot.waitUntil(lambda: log.filters.search.text() == "ee47")
    for key, chord in [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
    ]:
        QTest.keyClick(at.focus, key, chord)
    assert at.bench.window.isVisible()
    assert at.bench.window.isFullScreen()
    assert at.log is log
    assert QApplication.activePopupWidget() is None
    at.bench.close()


def test_the_days_figures_stand_in_the_log_and_follow_the_scans(at, qtbot):
    at.read(UPS)
    log = at.open()
    bar = at.bench.log.day.bar
    qtbot.waitUntil(lambda: bar.done.text() == "1 done")
    assert log.charts.isVisible()
    assert at.scan(S10).answer is Answer.ACCEPTED
    qtbot.waitUntil(lambda: bar.done.text() == "2 done")
    log.top.day_chosen.emit(None)
    assert not bar.isVisible()
    assert not log.charts.isVisible()
    assert log.bottom.summary.isVisible()


@pytest.mark.parametrize("page", ["figures", "hand_over", "close_day"])
def test_each_page_of_the_day_opens_in_the_log_and_escape_leaves_it(at, qtbot, page):
    at.read(UPS)
    log = at.open()
    day = at.bench.log.day
    qtbot.waitUntil(lambda: bool(day.bar.done.text()))
    getattr(day.bar, page).click()
    assert log.panel is day.pages
    assert day.pages.isVisible()
    assert at.scan(S10).answer is Answer.ACCEPTED
    at.key(ESC, "\x1b")
    qtbot.waitUntil(lambda: day.pages is None)
    assert at.log is log


@pytest.mark.parametrize("settings", [SETTINGS + WORKERS])
def test_a_lead_closes_the_day_with_a_typed_reason_and_a_worker_cannot(at, qtbot, settings):
    at.read(UPS)
    at.badge("L1")
    at.open()
    day = at.bench.log.day
    qtbot.waitUntil(lambda: bool(day.bar.done.text()))
    day.bar.close_day.click()
    closing = day.pages.closing
    at.badge("17")
    qtbot.waitUntil(lambda: not closing.act.isEnabled())
    at.badge("L1")
    qtbot.waitUntil(closing.reason.isVisible)
    closing.reason.setFocus()
    at.type("no network")
    qtbot.waitUntil(lambda: closing.reason.text() == "no network")
    assert closing.act.text() == "Close anyway"
    qtbot.waitUntil(lambda: day._facts.sheet.until == at.journal(lambda entries: entries.last))
    closing.act.click()
    qtbot.waitUntil(lambda: day.bar.close_day.text() == "Day closed")
    closed = "SELECT worker, event_reason FROM entries WHERE correction = 'close'"
    assert at.journal(lambda entries: entries.db.execute(closed).fetchall()) == [("Lea", "no network")]


def test_what_the_log_shows_can_be_exported_without_leaving_it(at, qtbot):
    at.read(UPS)
    log = at.open()
    at.type("/1z999")
    qtbot.waitUntil(lambda: log._desk.filters.search == "1z999")
    log.bottom.export.click()
    panel = log._over
    assert panel.isVisible()
    assert panel._filters.search == "1z999"
    assert at.scan(S10).answer is Answer.ACCEPTED
    at.key(ESC, "\x1b")
    assert log._over is None
    assert at.log is log
    log.bottom.export.click()
    log._over.leave.click()
    assert log._over is None


def test_a_bench_that_is_closed_closes_its_log_first(at):
    at.open()
    at.bench.close()
    assert not threads()
    assert at.log is None


def test_a_scan_that_is_not_asked_for_any_more_counts_when_something_covers_the_log(at, qtbot):
    at.read("4471-XZ")
    log = at.open()
    log.table.choose(next(line.sequence for line in at.rows() if line.number == "4471-XZ"))
    qtbot.waitUntil(log.story.act.isVisible)
    log.story.act.click()
    log.acts.scan.click()
    log.bottom.export.click()
    assert at.scan(UPS).answer is Answer.ACCEPTED


def test_a_question_that_failed_hides_the_scans_only_until_the_next_is_answered(at, qtbot):
    at.read(UPS)
    log = at.open()
    log.nothing.show_failure("The disk is gone.")
    assert log.nothing.isVisible()
    at.scan(S10)
    qtbot.waitUntil(lambda: not log.nothing.isVisible())
    at.bench.log.day._clerk.failed.emit("The figures cannot be found out.")
    assert not log.nothing.isVisible()
    assert at.bench.log.day.bar.closed.text() == "The figures cannot be found out."


def test_who_looks_at_today_goes_on_with_the_next_day_at_midnight(at, qtbot):
    at.read(UPS)
    log = at.open()
    today, tomorrow = log.day, log.day + timedelta(days=1)
    clock = log._clock
    log._clock = lambda: clock() + timedelta(days=1)
    at.scan(S10)
    qtbot.waitUntil(lambda: log.day == tomorrow)
    log.top.day_chosen.emit(today)
    log._clock = lambda: clock() + timedelta(days=2)
    at.scan(UPS)
    qtbot.waitUntil(lambda: log._known_today == tomorrow + timedelta(days=1))
    assert log.day == today


def test_the_header_says_what_the_hand_over_check_says_whatever_is_filtered(at, qtbot):
    at.read(UPS)
    at.read("?")
    log = at.open()
    qtbot.waitUntil(lambda: log.top.scanned.text() == "1 scanned here  ·")
    assert log.top.sent.text() == "0 on the server"
    log.filters.search.setText("4711")
    qtbot.waitUntil(lambda: log._desk.filters.search == "4711" and log.rows.rowCount() == 0)
    assert log.top.scanned.text() == "1 scanned here  ·"
    log.top.day_chosen.emit(None)
    assert (log.top.scanned.text(), log.top.sent.text()) == ("", "")


def test_a_page_moves_with_the_red_band_above_it(at, qtbot):
    held = at.read("4471-X")
    latch = Latch(1, held.reading.read_at, Answer.HELD, None, "PAR-1", "Cancelled")
    at.journal(lambda entries: Latches(entries.db).close(latch))
    log = at.open()
    at.scan(UPS)
    qtbot.waitUntil(log.bench.red.isVisible)
    day = at.bench.log.day
    qtbot.waitUntil(lambda: bool(day.bar.done.text()))
    day.bar.figures.click()
    below_band = log.panel.y()
    QTest.keyClick(at.focus, F12)
    qtbot.waitUntil(lambda: not log.bench.red.isVisible())
    assert log.panel.y() == below_band - log.bench.red.height()
    assert log.panel.geometry().bottom() == log.rect().bottom()


def test_a_line_without_a_number_asks_nobody_and_is_named_by_what_it_was(at, qtbot):
    at.read(UPS)
    log = at.open()
    wanted = []
    log.story_wanted.connect(wanted.append)
    log.table.choose(next(line.sequence for line in at.rows() if line.reason is Reason.LOG))
    qtbot.waitUntil(lambda: log.story.line is not None and log.story.number.text() == "Scan log")
    assert wanted == []


def test_log_that_closes_the_log_leaves_a_bench_that_is_ready(at, qtbot):
    at.open()
    at.scan(UPS)  # the same command twice in a row, at once, would be one pull of the trigger
    at.tell(Command.LOG)
    qtbot.waitUntil(lambda: at.log is None)
    assert at.bench.window.pane.card.quiet


def test_what_is_still_open_when_a_day_is_closed_leads_to_the_tray(at, qtbot):
    at.read("4471-XZ")
    log, day = at.open(), at.bench.log.day
    qtbot.waitUntil(lambda: day._facts is not None and bool(log.tray.items))
    day.bar.close_day.click()
    day.pages.closing.open.pressed_row.emit(0)
    assert log.panel is None
    qtbot.waitUntil(log.tray.isVisible)
    assert log.list_in_front() is log.tray


def test_the_export_saves_what_is_in_front_and_says_what_that_is(at, qtbot):
    for text in (UPS, "4471-XZ"):
        at.read(text)
    log = at.open()
    qtbot.waitUntil(lambda: bool(log.tray.items))
    log.filters.tray.click()
    log.bottom.export.click()
    assert log.panel.shown.text() == "Needs someone · 1"
    with LogReader(at.path) as reader:
        assert [line.number for line in reader.lines(reader.find(log.panel._filters))] == ["4471-XZ"]
        assert reader.facets(log.panel._filters).total == 1
    log.lift()
    log.filters.open_tray(opened=False)
    log.filters.search.setText("1Z")
    log.bottom.export.click()
    assert log.panel.shown.text() == f"{log.top.day.text()} · only what is chosen above the lines"


@pytest.mark.parametrize(
    ("text", "word", "number", "colour"),
    [
        (UPS, "Bench: Packed", "1Z 999 AA1 01 2345 6784", theme.ACCEPTED),
        ("4006381333931", "Bench: That is the product’s code", "4 006381 333931", theme.ATTENTION),
    ],
    ids=["good", "care"],
)
def test_what_came_of_a_scan_is_seen_in_the_log_and_nothing_moves_or_loses_the_focus(
    at, qtbot, text, word, number, colour
):
    at.read(S10)
    log = at.open()
    log.filters.search.setFocus()
    before, strip = log.table.geometry(), log.bench.last
    assert "next scan" in strip.why.text()
    assert at.scan(text).label
    qtbot.waitUntil(lambda: strip.word.text() == word)
    assert (strip.number.text().replace("\u200b", ""), strip._ground) == (number, colour)
    assert strip.accessibleName().startswith(word)
    assert strip.grab().toImage().pixelColor(2, 2).name() == colour.name()
    assert log.filters.search.hasFocus()
    assert log.table.geometry() == before


def test_a_red_scan_taken_while_the_log_is_open_stays_until_its_button_is_touched(at, qtbot):
    learn(at.bench._journal, told(1, UPS, "PAR-1", hold="customer cancelled"))
    log = at.open()
    assert at.scan(UPS).answer is Answer.HELD
    qtbot.waitUntil(log.bench.red.isVisible)
    assert "customer cancelled" in log.bench.red.why.text()
    at.scan(S10)
    qtbot.waitUntil(lambda: log.bench.last.word.text() == "Bench: Packed")
    assert log.bench.red.isVisible()
    qtbot.mouseClick(log.bench.red.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not log.bench.red.isVisible())
    assert at.log is log
