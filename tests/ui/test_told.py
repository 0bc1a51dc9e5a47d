"""Whatever a bench can answer has a look and words, in which nothing of the scanned text is markup or too long."""

from dataclasses import replace

import pytest

from scanstation.codes.commands import Command, command_text
from scanstation.entries import Scan
from scanstation.events import Stage
from scanstation.verdict import Answer, Reason
from scanstation.verification import Line, begin
from tests.ui.cast import BEGUN, NOW, verdict
from ui import icons, looks, told, words

TOLD = [
    Reason.SIGNED_ON,
    Reason.SIGNED_OFF,
    Reason.PIN_NEEDED,
    Reason.STAGE_SET,
    Reason.UNDONE,
    Reason.ITEM_UNDONE,
    Reason.CHECK_CLOSED,
    Reason.NOTHING_TO_UNDO,
    Reason.ACKNOWLEDGED,
    Reason.NOTHING_TO_ACKNOWLEDGE,
    Reason.KEYPAD,
    Reason.LANGUAGE_SET,
    Reason.SHORT,
    Reason.SETUP,
    Reason.LOG,
    Reason.FOR_THE_LOG,
]
REFUSED = [
    Reason.BADGE_FIRST,
    Reason.UNKNOWN_BADGE,
    Reason.WRONG_PIN,
    Reason.PIN_RESTS,
    Reason.NO_BADGE_WAITS,
    Reason.LEAD_ONLY,
    Reason.UNKNOWN_LANGUAGE,
    Reason.NOTHING_OPEN,
]
CASES = [
    *((Answer.TOLD, reason) for reason in TOLD),
    *((Answer.REFUSED, reason) for reason in REFUSED),
    (Answer.CHECKING, None),
    (Answer.CHECKING, Reason.RESUMED),
    (Answer.ITEM, None),
    (Answer.WRONG_ITEM, Reason.SURPLUS_ITEM),
    (Answer.WRONG_ITEM, Reason.FOREIGN_ITEM),
    (Answer.UNKNOWN, Reason.OTHER_SITE),
    (Answer.UNKNOWN, Reason.TYPED_COMMAND),
    (Answer.NOT_A_PARCEL, Reason.ENROLMENT_CODE),
    (Answer.ACCEPTED, Reason.NOT_VERIFIED),
]


@pytest.mark.parametrize(("answer", "reason"), CASES)
def test_every_answer_has_a_look_and_words(answer, reason):
    look = looks.look(answer, reason)
    assert look.icon in icons.ICONS
    each = verdict(answer, reason=reason)
    assert words.headline(answer, each.stage, reason) and words.in_short(answer, each.stage, reason)
    if answer in (Answer.CHECKING, Answer.ITEM):
        each = replace(each, check=BEGUN)
    assert words.hint(each)
    assert isinstance(words.context(each), str)


def test_a_box_says_what_is_in_it_and_what_is_left():
    check = begin([Line("Lamp", "1", "", 1), Line("Bulb", "2", "B-2", 2), Line("x" * 99, "3", "", 1)])
    one, _ = check.tick(["b-2"])
    assert told.progress(one) == "Bulb 1 of 2 · 1 of 4 items"
    assert told.items(check.missing[:2]) == "Lamp, 2 × Bulb"
    assert len(told.items(check.missing)) < 60


def test_an_item_that_is_taken_back_is_named():
    undone = replace(verdict(Answer.TOLD, reason=Reason.ITEM_UNDONE), check=BEGUN.take_back(), item=BEGUN.last)
    assert words.context(undone) == f"{told._name(BEGUN.last)} · 0 of 8 items"


def test_beside_a_wrong_item_stands_no_other_item():
    assert words.context(replace(verdict(Answer.CHECKING), check=BEGUN)) == told.progress(BEGUN)
    assert words.context(replace(verdict(Answer.ITEM), check=BEGUN)) == "1 of 2 · 1 of 8 items"
    wrong = verdict(Answer.WRONG_ITEM, reason=Reason.FOREIGN_ITEM)
    assert words.context(replace(wrong, check=BEGUN)) == told.pieces(BEGUN) != told.progress(BEGUN)


def test_a_parcel_packed_before_that_has_no_label_yet_asks_for_it():
    packed = verdict(Answer.ALREADY_DONE)
    assert words.next_step(replace(packed, wants_label=True)) == "Now scan the courier’s label"
    assert words.hint(packed) != words.hint(replace(packed, wants_label=True))


def test_a_shift_is_summed_up():
    assert told.tally({Stage.PACKED: 118, Stage.PROCESSED: 12}) == "12 processed · 118 packed"
    assert told.tally({}) == "nothing scanned"


def test_a_command_is_shown_by_what_it_did_and_never_by_its_own_text():
    text = command_text("K7QF2M", Command.UNDO)
    undone = replace(verdict(Answer.TOLD, text, reason=Reason.UNDONE), undone=verdict(Answer.ACCEPTED).event)
    assert words.subject(undone) == "1Z 999 AA1 01 2345 6784"
    hello = replace(verdict(Answer.TOLD, text, reason=Reason.SIGNED_ON), worker="Ana")
    assert words.subject(hello) == "Ana"
    assert words.subject(verdict(Answer.TOLD, text, stage=Stage.SHIPPED, reason=Reason.STAGE_SET)) == "Shipped"
    assert words.number_of_scan(Scan(NOW, Answer.TOLD, Reason.UNDONE, None, text)) == ""


def test_short_names_what_is_missing_and_looks_like_what_needs_a_hand():
    box = begin([Line("Lamp", "", "LAMP", 2), Line("Scarf", "", "SCARF", 1)]).tick(["LAMP"])[0]
    short = replace(verdict(Answer.TOLD, reason=Reason.SHORT), check=box)
    assert words.context(short) == "Missing: Lamp, Scarf"
    assert looks.look(Answer.TOLD, Reason.SHORT).ground == looks.WARNED.ground


def test_who_signs_on_by_a_pin_is_greeted_by_name():
    assert words.subject(replace(verdict(Answer.TOLD, "", reason=Reason.SIGNED_ON), worker="Lea")) == "Lea"
