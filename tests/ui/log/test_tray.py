"""What needs somebody, and how a lead sees to it: by keys and by touch, one or several; every refusal in words."""

import pytest
from PySide6.QtCore import QPoint, Qt

from scanstation.conflicts import Clash, Conflict
from scanstation.corrections import Refusal
from scanstation.events import EventKind, Stage
from scanstation.rows import Way
from scanstation.scanlog import Filters, LogReader, Mark, Trouble
from scanstation.verdict import Answer, Done, Reason
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.town import learn, told
from tests.ui.log.conftest import SETTINGS, WORKERS
from ui.log import acts, words
from ui.log.acts import Act, Case

UPS, UPS_WRONG, S10 = "1Z999AA10123456784", "1Z999AA10123456785", "EE471108151FR"
ENTER = Qt.Key.Key_Return


def lines(at):
    with LogReader(at.path) as log:
        return log.lines(log.find(Filters()))


def newest(at):
    """The newest line that is no command."""
    return next(line for line in lines(at) if line.kind not in ("command", "badge"))


def refuse(at, *events, why="no such order"):
    """The server refuses these."""
    answers = [ServerAnswer(id=str(event.id), outcome=Outcome.REFUSED, reason=why) for event in events]
    at.journal(lambda entries: entries.ledger.settle(answers))


def open_tray(at, qtbot, count):
    log = at.open()
    log.filters.tray.click()
    qtbot.waitUntil(lambda: len(log.tray._items.items) == count)
    return log


def say(log, place=0):
    """Take a ready-made reason and confirm, as a finger does."""
    log.acts.reasons[place].click()
    log.acts.confirm.click()


def test_an_unresolved_scan_is_assigned_by_keys_alone(at, qtbot):
    at.read(UPS_WRONG)
    log = open_tray(at, qtbot, 1)
    assert (log.acts.title.text(), log.acts.act) == ("Misread", Act.ASSIGN)
    at.key(ENTER, "\r")
    assert log.acts.parcel.hasFocus()
    at.type(UPS.lower())
    at.type("\r")
    at.type("smudged\r")
    qtbot.waitUntil(lambda: not log.tray._items.items)
    assigned = newest(at)
    assert (assigned.parcel, assigned.stage, assigned.way) == (UPS, Stage.PACKED, Way.ASSIGN)
    assert assigned.event_reason == "smudged"
    qtbot.waitUntil(lambda: log.nothing.isVisible() and log.nothing.word.text() == "Nobody is needed")


def test_a_search_out_of_the_tray_looks_among_the_lines(at, qtbot):
    at.read(UPS)
    log = at.open()
    log.filters.tray.click()
    log.filters.search.setText(UPS[-6:])
    qtbot.waitUntil(log.table.isVisible)
    assert (log.filters.tray.isChecked(), at.numbers()) == (False, [UPS])


def test_a_parcel_of_the_directory_is_picked_from_a_part_of_its_number(at, qtbot):
    learn(at.bench._journal, told(1, UPS), told(2, S10, hold="x"))
    at.read("?")
    log = open_tray(at, qtbot, 1)
    log.acts.parcel.setFocus()
    at.type("6784")
    qtbot.waitUntil(lambda: len(log.acts.picks) == 1)
    assert log.acts.picks[0].text() == "1Z 999 AA1 01 2345 6784 · 10-1"
    log.acts.picks[0].click()
    assert log.acts.parcel.text() == UPS
    log.acts.stages[Stage.SHIPPED].click()
    say(log)
    qtbot.waitUntil(lambda: not log.tray._items.items)
    assert (newest(at).parcel, newest(at).stage) == (UPS, Stage.SHIPPED)
    assert newest(at).event_reason == "Label damaged"


def test_the_next_scan_names_the_parcel_when_that_is_asked_and_then_scans_count_again(at, qtbot):
    at.read("?")
    log = open_tray(at, qtbot, 1)
    log.acts.scan.click()
    assert log.acts.scan.text() == "Scan its label now"
    assert at.scan(UPS).reason is Reason.FOR_THE_LOG
    qtbot.waitUntil(lambda: log.acts.parcel.text() == UPS)
    assert not log.acts.scan.isChecked()
    assert at.scan(S10).answer is Answer.ACCEPTED
    say(log)
    qtbot.waitUntil(lambda: not log.tray._items.items)
    assert newest(at).parcel == UPS


@pytest.mark.parametrize("way", ["another act", "closed"])
def test_a_scan_that_is_not_wanted_any_more_counts(at, qtbot, way):
    at.read("?")
    log = open_tray(at, qtbot, 1)
    log.acts.scan.click()
    if way == "closed":
        at.bench.log.close()
    else:
        log.acts.acts[Act.SETTLE].click()
    assert at.scan(UPS).answer is Answer.ACCEPTED


def test_what_the_server_refused_says_its_word_and_is_sent_again(at, qtbot):
    event = at.read(UPS).event
    refuse(at, event)
    log = open_tray(at, qtbot, 1)
    assert log.acts.title.text() == "The server refused it"
    assert log.acts.details.text() == "no such order"
    assert log.acts.act is Act.RETRY
    say(log)
    qtbot.waitUntil(lambda: not log.tray._items.items)
    assert newest(at).way is Way.RETRY
    assert at.journal(lambda entries: entries.backlog().waiting) == 1


def test_several_are_voided_at_once_by_their_rings(at, qtbot):
    events = [at.read(number).event for number in (UPS, S10, "1Z999AA10123456793")]
    refuse(at, *filter(None, events))
    log = open_tray(at, qtbot, len([event for event in events if event]))
    rows = log.tray._items.rowCount()
    for row in range(1, rows):
        box = log.tray.visualRect(log.tray._items.index(row))
        qtbot.mouseClick(
            log.tray.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 20, box.center().y())
        )
    assert len(log.tray.selected) == rows
    assert log.acts.title.text() == f"{rows} chosen"
    log.acts.acts[Act.VOID].click()
    assert log.acts.confirm.text() == f"Take {rows} scans back"
    say(log)
    qtbot.waitUntil(lambda: not log.tray._items.items)
    assert [line.mark for line in lines(at) if line.event_kind is EventKind.STAGE] == [Mark.VOIDED] * rows
    assert log.top.note.text() == f"{rows} put right"


def test_a_conflict_says_what_the_directory_tells(at, qtbot):
    at.read(UPS)
    learn(at.bench._journal, told(1, UPS, hold="cancelled"))
    log = open_tray(at, qtbot, 1)
    assert (log.acts.title.text(), log.acts.details.text()) == ("It was on hold already", "cancelled")
    log.acts.acts[Act.SETTLE].click()
    say(log)
    qtbot.waitUntil(lambda: not log.tray._items.items)


def test_any_line_that_counts_can_be_voided_from_the_table(at, qtbot):
    event = at.read(UPS).event
    log = at.open()
    log.table.choose(event.sequence)
    qtbot.waitUntil(log.story.act.isVisible)
    assert log.story.act.text() == "Take scan back…"
    at.key(Qt.Key.Key_Delete)
    assert log.acts.isVisible()
    at.key(Qt.Key.Key_Escape, "\x1b")
    assert not log.acts.isVisible()
    log.story.act.click()
    log.acts.reason.setFocus()
    at.type("twice\r")
    qtbot.waitUntil(lambda: any(line and line.mark is Mark.VOIDED for line in at.rows()))
    assert newest(at).event_reason == "twice"
    assert log.table.selected == [event.sequence]
    assert not log.acts.isVisible()


def test_what_the_bench_refuses_is_said_and_nothing_typed_is_lost(at, qtbot):
    at.read(UPS)
    at.read("?")
    log = open_tray(at, qtbot, 1)
    log.acts.parcel.setText(UPS)
    log.acts.confirm.click()
    qtbot.waitUntil(log.acts.message.isVisible)
    assert log.acts.message.text() == "Say why: choose a reason, or type one."
    log.acts.reasons[0].click()
    log.acts.confirm.click()
    qtbot.waitUntil(lambda: "already" in log.acts.message.text())
    assert log.acts.message.text() == "That parcel is at this stage already. Settle the scan instead."
    assert log.acts.parcel.text() == UPS


@pytest.mark.parametrize("settings", [SETTINGS + WORKERS])
def test_a_correction_bears_the_leads_name(at, qtbot):
    at.badge("17")
    at.read("?")
    at.badge("L1")
    log = open_tray(at, qtbot, 1)
    log.acts.acts[Act.SETTLE].click()
    say(log)
    qtbot.waitUntil(lambda: not log.tray._items.items)
    assert (newest(at).corrected_by, newest(at).event_reason) == ("Lea", "Lea: Dealt with at the bench")


def test_a_reason_can_be_touched_in_on_the_keypad(at, qtbot):
    at.read("?")
    log = open_tray(at, qtbot, 1)
    log.acts.acts[Act.SETTLE].click()
    log.acts.reason_keys.click()
    assert log.keypad.isVisible()
    for character in "TORN":
        log.keypad.press(character)
    log.keypad.enter.click()
    assert log.acts.reason.text() == "TORN"


@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_words(qapp, refusal):
    assert words.refusal(refusal)


@pytest.mark.parametrize("clash", list(Clash))
def test_every_conflict_has_words(at, qtbot, clash):
    line = lines(at)[0] if lines(at) else None
    at.read(UPS)
    line = newest(at)
    done = Done(Stage.PACKED, line.at, "Bob", "Bench 2")
    case = Case(line, Trouble.CONFLICT, Conflict(line.event_id, clash, UPS, line.stage, line.at, "", done, "x", S10))
    assert acts.what_happened(case)
    assert acts.details(case)
    assert list(acts.acts([case])) == [Act.VOID, Act.SETTLE]


def test_different_troubles_have_in_common_what_helps_both(at):
    at.read("?")
    event = at.read(UPS).event
    unresolved, counted = newest(at), None
    for line in lines(at):
        if line.event_id == event.id:
            counted = line
        elif line.number == "?":
            unresolved = line
    cases = [Case(unresolved, Trouble.UNRESOLVED), Case(counted, Trouble.NO_LABEL)]
    assert list(acts.acts(cases)) == [Act.SETTLE]
    assert list(acts.acts([cases[0], cases[0]])) == [Act.SETTLE]
    assert list(acts.acts([])) == []


def test_a_stage_that_was_chosen_for_one_scan_is_not_proposed_for_the_next(at, qtbot):
    at.read("?")
    at.read("??")
    log = open_tray(at, qtbot, 2)
    log.acts.stages[Stage.SHIPPED].click()
    log.acts.parcel.setText(UPS)
    say(log)
    qtbot.waitUntil(lambda: len(log.tray._items.items) == 1)
    log.tray.setCurrentIndex(log.tray.model().index(0, 0))
    qtbot.waitUntil(log.acts.stages[Stage.PACKED].isChecked)
    assert not log.acts.stages[Stage.SHIPPED].isChecked()


def test_a_ready_made_reason_of_one_act_is_none_of_another(at, qtbot):
    at.read("?")
    log = open_tray(at, qtbot, 1)
    log.acts.reasons[0].click()
    assert log.acts.reason.text() != ""
    log.acts.acts[Act.SETTLE].click()
    assert log.acts.reason.text() == ""
    log.acts.reason.setText("my own words")
    log.acts.acts[Act.ASSIGN].click()
    assert log.acts.reason.text() == "my own words"
