"""The bench window: what the worker sees for every verdict, and that nothing scanned gets a grip on it."""

import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from drivers.base import State, Status, Trouble
from scanstation.codes.commands import Command, command_text
from scanstation.entries import Backlog, Day, Scan
from scanstation.events import Stage
from scanstation.link import Line, Link
from scanstation.session import Gone
from scanstation.situation import Situation
from scanstation.verdict import Answer, Reason
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.ui.cast import BOX, EVERY_VERDICT, NOW, verdict
from ui import link_words, looks, theme, words
from ui.bench import BenchWindow
from ui.languages import Languages


@pytest.fixture
def window(qtbot):
    theme.load_fonts()
    languages = Languages(QApplication.instance(), "en")
    languages.use("")
    window = BenchWindow(mode=Stage.PACKED, worker="Ana Kowalska", station="Bench 3")
    qtbot.addWidget(window)
    window.show()
    yield window
    languages.close()


def ids(value):
    return f"{value.answer}-{value.stage or value.reason}"


def ground(window):
    return window.pane.grab().toImage().pixelColor(3, 3)


def test_an_accepted_parcel_is_green_with_its_number_as_printed(window, qtbot):
    with qtbot.waitSignal(window.tone) as tone:
        window.show_verdict(verdict(Answer.ACCEPTED))
    card = window.pane.card
    assert (card.word, card.number, card.context) == ("Packed", "1Z 999 AA1 01 2345 6784", "UPS")
    assert ground(window) == theme.ACCEPTED
    assert tone.args == ["good"]


@pytest.mark.parametrize("each", EVERY_VERDICT, ids=ids)
def test_every_verdict_has_a_word_a_hint_an_icon_and_a_ground(window, each):
    window.show_verdict(each)
    card = window.pane.card
    assert card.word
    assert card.hint
    assert card.icon != "viewfinder"
    assert ground(window) == looks.look(each.answer, each.reason).ground


def test_classes_of_verdicts_differ_in_more_than_colour():
    kinds = [looks.ACCEPTED, looks.ALREADY, looks.TOO_LATE, looks.STOP]
    for attribute in ("icon", "tone", "dot"):
        assert len({str(getattr(kind, attribute)) for kind in kinds}) == 4


def luminance(colour: QColor) -> float:
    def channel(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF())


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        (theme.WHITE, theme.ACCEPTED),
        (theme.WHITE, theme.ALREADY),
        (theme.WHITE, theme.ATTENTION),
        (theme.WHITE, theme.STOP),
        (theme.DIM, theme.READY),
        (theme.DIM, theme.GROUND),
        (theme.TEXT, theme.GROUND),
        (theme.DIM, theme.PANEL),
        (theme.GROUND, theme.WHITE),
        (theme.WHITE, theme.LINE),
        (theme.WHITE, theme.CHECKING),
        (theme.WHITE, theme.TOLD),
        (theme.DOT_CARE, theme.GROUND),
    ],
)
def test_every_text_stands_out_from_its_ground_as_wcag_aa_asks(text, behind):
    lighter, darker = sorted((luminance(text), luminance(behind)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def test_good_news_makes_way_for_ready_and_bad_news_stays(window, qtbot):
    window._linger.setInterval(20)
    window.show_verdict(verdict(Answer.ACCEPTED))
    qtbot.waitUntil(lambda: window.pane.card.quiet)
    window.show_verdict(verdict(Answer.NOT_SAVED, reason=Reason.JOURNAL_FAILED))
    qtbot.wait(80)
    assert window.pane.card.word == "Not saved"


def test_the_next_verdict_takes_the_place_of_bad_news(window):
    window.show_verdict(verdict(Answer.UNKNOWN, "x", reason=Reason.NO_KNOWN_FORMAT))
    window.show_verdict(verdict(Answer.ACCEPTED))
    assert window.pane.card.word == "Packed"


def said(verdict, outcome):
    return ServerAnswer(id=str(verdict.event.id), outcome=outcome)


def test_the_screen_claims_the_server_only_when_it_named_this_event(window):
    first, second = verdict(Answer.ACCEPTED), verdict(Answer.ACCEPTED, "EE471108151FR")
    window.show_link(Link(Line.ONLINE, 0, 0, NOW))
    window.show_verdict(second)
    assert "by itself" in window.pane.card.hint
    window.show_answers([said(first, Outcome.STORED)])
    assert "by itself" in window.pane.card.hint
    window.show_answers([said(first, Outcome.STORED), said(second, Outcome.DUPLICATE)])
    assert "on the server" in window.pane.card.hint


def test_an_event_that_the_server_refuses_is_no_good_news(window):
    accepted = verdict(Answer.ACCEPTED)
    window.show_verdict(accepted)
    window.show_answers([said(accepted, Outcome.REFUSED)])
    assert "tell the lead" in window.pane.card.hint


def test_what_waits_is_counted_with_the_scan_and_not_when_the_server_answers(window):
    window.show_link(Link(Line.ONLINE, 0, 0, NOW))
    window.show_day(Day([], 1, Backlog(1, 0)))
    assert window.top.backlog.text().startswith("·  1 waiting")


def test_not_saved_says_at_the_bottom_what_failed_until_the_next_scan(window):
    window.show_verdict(verdict(Answer.NOT_SAVED, reason=Reason.JOURNAL_FAILED))
    assert window.bottom.trouble.text() == "The disk with the journal is full."
    window.show_verdict(verdict(Answer.ACCEPTED))
    assert window.bottom.trouble.text() == ""


def test_what_is_wrong_with_the_server_stands_on_the_screen_for_the_lead(window):
    window.show_link(Link(Line.TOKEN_REFUSED, 1, 0, None, "Enrol the station again."))
    assert window.bottom.trouble.text() == "Lead: enrol this bench again."
    window.show_link(Link(Line.OFFLINE, 1, 0, None, "The server cannot be reached."))
    assert window.bottom.trouble.text() == ""


@pytest.mark.parametrize("link", [Link(Line.ONLINE, set_aside=1), Link(Line.OFFLINE, conflicts=2)])
def test_what_needs_the_lead_comes_with_what_to_do(window, link):
    window.show_link(link)
    assert window.bottom.trouble.text() == "Lead: scan your badge, then LOG."


def test_what_was_done_on_another_day_comes_with_its_date(window):
    today = verdict(Answer.ALREADY_DONE, stage=Stage.PACKED)
    window.show_verdict(today)
    assert window.pane.card.context == "Packed at 10:43 by Ana"
    window.show_verdict(replace(today, earlier=replace(today.earlier, at=NOW - timedelta(days=400))))
    assert "2025" in window.pane.card.context or "25" in window.pane.card.context
    assert len(window.pane.card.context) > len("Packed at 10:43 by Ana")


@pytest.mark.parametrize(
    ("link", "line", "backlog"),
    [
        (Link(Line.ONLINE), "Online", "all sent"),
        (Link(Line.OFFLINE, 12), "Offline", "12 waiting"),
        (Link(Line.NOT_SET), "No server set", "all saved"),
        (Link(Line.NOT_THE_SERVER, 1), "Network asks for log-in", "1 waiting"),
        (Link(Line.TOKEN_REFUSED, 3), "Not enrolled", "3 waiting"),
        (Link(Line.UNTRUSTED, 3), "Server not trusted", "3 waiting"),
        (Link(Line.ONLINE, 0, 2), "Online", "2 refused, for the lead"),
    ],
)
def test_the_connection_is_told_in_words(window, link, line, backlog):
    window.show_link(link)
    assert window.top.line.text() == line
    assert window.top.backlog.text().endswith(backlog)


def test_what_needs_the_lead_stands_out_at_the_top_and_what_waits_does_not(window):
    def colour():
        return window.top.backlog.palette().color(window.top.backlog.foregroundRole())

    window.show_link(Link(Line.ONLINE, conflicts=1))
    assert (window.top.backlog.text(), colour()) == ("·  1 in conflict, for the lead", theme.DOT_CARE)
    window.show_link(Link(Line.OFFLINE, 12))
    assert colour() == theme.DIM


def test_the_waiting_ones_come_with_the_time_of_the_last_that_went(window):
    link = Link(Line.OFFLINE, 12, 0, NOW)
    assert link_words.backlog(link, NOW) == "12 waiting, last sent 10:43"
    assert link_words.backlog(link, NOW + timedelta(hours=14)) == "12 waiting, last sent Mon 10:43"
    assert link_words.backlog(link, NOW + timedelta(days=7)) == "12 waiting, last sent 23/11/2026"


def test_the_memory_shows_the_last_scans_newest_first_and_todays_count(window):
    scans = [
        Scan(NOW, Answer.ACCEPTED, None, Stage.PACKED, "1Z999AA10123456784"),
        Scan(NOW, Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT, None, "4471-XZ"),
    ]
    window.show_day(Day(scans, 1412, Backlog(0, 0), 96))
    shown = [(row.word.text(), row.number.text()) for row in window.memory.rows if row.isVisible()]
    assert shown == [("Packed", "1Z 999 AA1 01 2345 6784"), ("Unknown code", "4471-XZ")]
    assert (window.bottom.today.text(), window.bottom.hour.text()) == ("1,412", "96")


def test_of_a_command_the_memory_shows_what_it_told_and_no_dash(window):
    told = [
        (Answer.TOLD, Reason.STAGE_SET, Stage.SHIPPED, command_text("K7QF2M", Command.SHIPPED)),
        (Answer.TOLD, Reason.STAGE_SET, None, command_text("K7QF2M", Command.NEXT)),
        (Answer.TOLD, Reason.LANGUAGE_SET, None, command_text("K7QF2M", Command.LANGUAGE, "de")),
        (Answer.TOLD, Reason.ACKNOWLEDGED, None, command_text("K7QF2M", Command.ACK)),
    ]
    window.show_day(Day([Scan(NOW, *each) for each in told], 0, Backlog(0, 0)))
    rows = window.memory.rows[: len(told)]
    assert [row.number.text().replace("\u200b", "") for row in rows] == ["Shipped", "Next stage", "Deutsch", ""]
    assert [row.number.isVisible() for row in rows] == [True, True, True, False]


def test_another_language_is_named_as_its_speakers_do(window):
    window.show_verdict(
        verdict(Answer.TOLD, command_text("K7QF2M", Command.LANGUAGE, "uk"), reason=Reason.LANGUAGE_SET)
    )
    assert window.pane.card.number == "Українська"


def test_a_scanner_with_a_stage_of_its_own_is_not_told_that_it_has_another(window):
    told = verdict(Answer.TOLD, command_text("K7QF2M", Command.PACKED), stage=Stage.PACKED, reason=Reason.STAGE_SET)
    window.show_verdict(replace(told, keeps=Stage.SHIPPED))
    card = window.pane.card
    assert (card.number, card.context) == ("Packed", "for the other scanners")
    assert card.hint == "This scanner goes on as it is set: Shipped"


def test_what_to_scan_next_is_the_largest_line_but_for_the_verdict(window):
    window.show_verdict(replace(verdict(Answer.ACCEPTED), wants_label=True))
    word, *others = sorted((row for row in window.pane._rows() if row.text), key=lambda row: -row.pixels)
    assert (word.text, others[0].text) == ("Packed", "Now scan the courier’s label")


@pytest.mark.parametrize(
    "each",
    [
        verdict(Answer.ACCEPTED, typed=True),
        verdict(Answer.ALREADY_DONE, stage=Stage.PACKED, typed=True),
        replace(verdict(Answer.HELD, stage=Stage.PACKED, typed=True), hold="Order cancelled"),
        verdict(Answer.UNKNOWN, "1Z999AA10123456785", reason=Reason.WRONG_CHECK_DIGIT, typed=True),
        replace(verdict(Answer.CHECKING, typed=True), check=BOX),
    ],
)
def test_a_number_that_was_entered_by_hand_is_marked_on_the_verdict_and_in_the_last_scans(window, each):
    window.show_verdict(each)
    assert window.pane.card.context.endswith("typed by hand")
    assert window.pane.card.word != "Misread"
    window.show_day(Day([Scan(NOW, each.answer, each.reason, each.stage, each.label.number, True)], 1, Backlog(0, 0)))
    row = window.memory.rows[0]
    assert row.number.text().replace("\u200b", "").endswith("· typed by hand")
    assert row.word.text() != "Misread"


def test_a_pin_and_a_scan_bear_no_mark(window):
    window.show_verdict(replace(verdict(Answer.TOLD, "", reason=Reason.SIGNED_ON, typed=True), worker="Lea"))
    assert "typed" not in window.pane.card.context
    window.show_verdict(verdict(Answer.ACCEPTED))
    assert "typed" not in window.pane.card.context
    window.show_day(Day([Scan(NOW, Answer.TOLD, Reason.SIGNED_ON, None, "", True)], 1, Backlog(0, 0)))
    assert window.memory.rows[0].number.text() == ""


def test_markup_and_control_characters_in_a_code_are_plain_text(window):
    hostile = "<img src=x>\x1b[2J\x00\u202e" + "9" * 500
    window.show_verdict(verdict(Answer.UNKNOWN, hostile, reason=Reason.NO_KNOWN_FORMAT))
    window.show_day(Day([Scan(NOW, Answer.UNKNOWN, Reason.NO_KNOWN_FORMAT, None, hostile)], 0, Backlog(0, 0)))
    assert len(window.pane.card.number) <= words.LONGEST_SHOWN
    assert window.pane.card.number.isprintable()
    assert window.memory.rows[0].number.text().replace("\u200b", "").startswith("<img src=x>·[2J··")
    assert window.memory.rows[0].number.textFormat() is Qt.TextFormat.PlainText


def test_nothing_on_the_bench_can_take_the_focus(window):
    parts = [window, *window.findChildren(QWidget)]
    assert [part for part in parts if part.focusPolicy() is not Qt.FocusPolicy.NoFocus] == []
    assert not window.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_whom_the_bench_has_signed_off_is_said_until_the_next_scan(window):
    calm = Situation("", lead=False, badge_missing=False, mode=Stage.PACKED, language="")
    window.show_situation(replace(calm, gone="Lea", gone_why=Gone.IDLE))
    assert window.bottom.trouble.text().startswith("Lea was signed off")
    assert window.pane.card.context == window.bottom.trouble.text()
    window.show_situation(replace(calm, gone="Lea", gone_why=Gone.REMOVED))
    assert window.bottom.trouble.text() == "Lea is signed off: the badge counts no longer."
    window.show_situation(calm)
    assert window.bottom.trouble.text() == ""


def test_a_scanner_that_is_gone_is_named_until_it_is_back(window):
    window.show_scanner(Status("wedge", State.READY))
    window.show_scanner(Status("door", State.LOST, "unplugged"))
    assert window.bottom.scanner.text() == "Not connected: door"
    assert window.bottom.trouble.text() == "unplugged"
    window.show_scanner(Status("door", State.READY))
    assert window.bottom.scanner.text() == "Scanners ready"
    assert window.bottom.trouble.text() == ""


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (Trouble.OPENING, "Camera starting: cam"),
        (Trouble.FROZEN, "Frozen, restarting: cam"),
        (Trouble.FAILED, "Failed, restarting: cam"),
        (Trouble.DARK, "Sees only black: cam"),
    ],
)
def test_what_a_camera_suffers_from_is_said(window, trouble, words):
    window.show_scanner(Status("cam", State.LOST, "a sentence for the log", trouble))
    assert window.bottom.scanner.text() == words


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (3840, 2160), (1024, 600)])
@pytest.mark.parametrize("each", EVERY_VERDICT, ids=ids)
def test_every_verdict_fits_every_screen(window, size, each):
    window.resize(*size)
    window.show_verdict(each)
    rows = [row for row in window.pane._rows() if row.text]
    height = sum(window.pane._measure(row).height() + row.above * window.pane._unit for row in rows)
    assert height + window.pane.height() * 0.1 < window.pane.height()
    assert window.size().toTuple() == size


def test_painting_all_day_does_not_eat_none(window):
    """PySide6 6.12.0 under Python 3.11 drops a reference to None with every call, until it dies of it."""
    window.show_verdict(verdict(Answer.ACCEPTED))
    window.pane.grab()
    before = sys.getrefcount(None)
    for _ in range(500):
        window.pane.grab()
    assert sys.getrefcount(None) > before - 400
