"""Red errors stay until somebody has acknowledged them, and never stand in the way of the next scan."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from scanstation.events import Stage
from scanstation.latch import Latch
from scanstation.situation import Situation
from scanstation.verdict import Answer, Reason
from tests.ui.cast import NOW, UNDO, verdict
from ui import looks, theme, tones
from ui.bench import BenchWindow
from ui.languages import Languages

HELD = replace(verdict(Answer.HELD, stage=Stage.PACKED), hold="Order cancelled")
LABEL = replace(verdict(Answer.WRONG_LABEL, stage=Stage.PACKED), other="PAR-00004472")
CALM = Situation("Ana", lead=False, badge_missing=False, mode=Stage.PACKED, language="en")
OLD = Latch.of(LABEL, 1, NOW - timedelta(minutes=9))
OLDER = replace(OLD, sequence=0, at=NOW - timedelta(minutes=12), number="PAR-00004470")
NEW = Latch.of(HELD, 2, NOW)


@pytest.fixture
def window(qtbot):
    theme.load_fonts()
    languages = Languages(QApplication.instance(), "en")
    languages.use("")
    window = BenchWindow(mode=Stage.PACKED, worker="Ana Kowalska", station="Bench 3")
    qtbot.addWidget(window)
    window.show()
    window.asked = []
    window.acknowledged.connect(lambda: window.asked.append(True))
    yield window
    languages.close()


def tell(window, *latches):
    window.show_situation(replace(CALM, latches=latches))


def touch(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_without_an_error_there_is_no_band_and_a_touch_means_nothing(window):
    tell(window)
    window.show_verdict(verdict(Answer.ACCEPTED))
    touch(window.pane)
    assert (window.band.isVisible(), window.pane.button.isVisible(), window.asked) == (False, False, [])


def test_the_next_scan_gets_its_own_verdict_below_the_band_that_stays(window):
    tell(window, NEW, OLD, OLDER)
    window.show_verdict(HELD)
    tell(window, NEW, OLD, OLDER)
    window.show_verdict(verdict(Answer.ACCEPTED))
    band = window.band
    assert window.pane.card.word == "Packed"
    assert (band.word.text(), band.number.text()) == ("STOP: on hold", "1Z 999 AA1 01 2345 6784")
    assert (band.reason.text(), band.more.text()) == ("10:43 · Order cancelled", "+2 more")
    assert (band.button.isVisible(), band.button.text()) == (True, "Seen")
    window._quiet()
    assert band.isVisible()


def test_after_a_power_cut_the_band_is_back_before_anything_is_scanned(window):
    tell(window, OLD)
    assert window.band.isVisible()
    assert window.band.reason.text() == "10:34 · It is the label of PAR-00004472"
    assert window.pane.card.quiet


def test_the_pane_that_is_the_newest_error_has_the_button_and_the_band_shows_the_others(window):
    tell(window, NEW)
    window.show_verdict(HELD)
    assert not window.band.isVisible()
    assert (window.pane.button.isVisible(), window.pane.button.text()) == (True, "Seen")
    tell(window, NEW, OLD)
    assert (window.band.word.text(), window.band.button.isVisible()) == ("Wrong label", False)
    touch(window.band)
    touch(window.pane)
    assert window.asked == [], "a hand on the screen is no word"
    touch(window.pane.button)
    assert window.asked == [True]


def test_once_it_is_acknowledged_the_pane_is_quiet_and_older_errors_still_wait(window):
    tell(window, NEW, OLD)
    window.show_verdict(HELD)
    tell(window, OLD)
    assert window.pane.card.quiet
    assert window.band.isVisible()
    touch(window.band.button)
    assert window.asked == [True]
    tell(window)
    assert not window.band.isVisible()


def test_a_finger_that_trembles_clears_one_error_and_not_two(window):
    tell(window, OLD, OLDER)
    touch(window.band.button)
    QTest.mouseDClick(window.band.button, Qt.MouseButton.LeftButton)
    assert window.asked == [True]


def test_the_alarm_sounds_again_while_an_error_waits_and_nobody_scans(window, qtbot):
    tones_played = []
    window.tone.connect(tones_played.append)
    window._remind.setInterval(30)
    tell(window, OLD)
    qtbot.waitUntil(lambda: tones_played[:2] == [tones.STOP] * 2)
    tell(window)
    assert not window._remind.isActive()


def test_every_red_error_and_the_warning_have_an_icon_of_their_own():
    answers = [Answer.HELD, Answer.WRONG_LABEL, Answer.WRONG_ITEM, Answer.NOT_SAVED, Answer.WARNED]
    icons = {looks.look(answer, None).icon for answer in answers}
    assert len(icons - {looks.STOP.icon, looks.TOO_LATE.icon}) == 5


def test_the_band_is_large_enough_for_a_finger_and_grows_with_the_screen(window):
    tell(window, OLD)
    heights = []
    for size in ((1280, 720), (3840, 2160)):
        window.resize(*size)
        heights.append(window.band.button.height())
    assert heights[0] >= 56
    assert heights[1] == 3 * heights[0]


def test_what_a_shop_wrote_into_the_band_is_bounded_plain_text(window):
    tell(window, replace(NEW, detail="<b>" + "x" * 900 + "\x00", number="<i>\x1b" + "9" * 300))
    assert len(window.band.reason.text()) < 120
    assert window.band.number.text().isprintable()
    assert window.band.reason.textFormat() is Qt.TextFormat.PlainText


def test_an_unsaved_scan_is_in_the_band_with_what_failed(window):
    tell(window, Latch.of(verdict(Answer.NOT_SAVED, reason=Reason.JOURNAL_FAILED), None, NOW))
    assert window.band.word.text() == "Not saved"
    assert window.band.reason.text() == "10:43 · The disk with the journal is full."


def test_a_scan_that_was_not_saved_stays_on_the_screen_when_the_journal_works_again_and_has_it(window):
    lost = verdict(Answer.NOT_SAVED, reason=Reason.JOURNAL_FAILED)
    tell(window, Latch.of(lost, None, NOW))
    window.show_verdict(lost)
    tell(window, Latch.of(lost, 7, NOW))
    assert window.pane.card.word == "Not saved"
    assert window.newest.sequence == 7


@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (3840, 2160)])
def test_with_the_keypad_open_below_the_band_nothing_is_cut_off(window, size):
    window.resize(*size)
    tell(window, OLD)
    window.show_verdict(verdict(Answer.TOLD, UNDO, reason=Reason.KEYPAD))
    window.keypad.show_for("text")
    QApplication.processEvents()
    pane = window.pane
    rows = [(row, pane._measure(row)) for row in pane._rows() if row.text]
    texts = sum(box.height() + row.above * pane._unit for row, box in rows)
    assert rows[0][0].text == "Enter the number"
    assert pane._icon(texts) + texts <= pane.room()
