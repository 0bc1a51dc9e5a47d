"""While the keypad is open a person's keys go into it and a scanner's to the wedge, however they are mixed."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from drivers.wedge import WedgeOptions, WedgeScanner
from tests.scanstation.cast import UPS, ticking
from ui.bench.keypad import Keypad
from ui.handkeys import HandKeys
from ui.keyfilter import KeyFilter


class Desk:
    """A keypad that asks for a PIN, a wedge behind it, and a clock for the keys."""

    def __init__(self, qtbot, options, kind):
        self.keypad, self.read = Keypad(), []
        qtbot.addWidget(self.keypad)
        app = QApplication.instance()
        self.wedge = WedgeScanner("gun", options, ticking())
        self.wedge.start(self.read.append, lambda _: None)
        self.filter = KeyFilter(self.wedge, app)
        self.hands = HandKeys(self.keypad, app)
        self.hands.know(options)
        self.keypad.show_for(kind)
        self.now = 1000

    def press(self, text, gap):
        self.now += gap
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(self.now)
        QApplication.sendEvent(self.keypad, event)

    def close(self):
        self.hands.remove()
        self.filter.remove()
        self.wedge.stop()


@pytest.fixture
def desk(qtbot):
    desks = []

    def make(options=None, kind="pin"):
        desks.append(Desk(qtbot, options or WedgeOptions(), kind))
        return desks[-1]

    yield make
    for each in desks:
        each.close()


BY_HAND = st.tuples(st.sampled_from("0123456789"), st.integers(70, 900))
SCANS = st.tuples(st.text("0123456789ABCDEFGHIJ-", min_size=8, max_size=20), st.integers(0, 45))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(BY_HAND, SCANS), max_size=12))
def test_whatever_is_typed_and_scanned_in_between_each_goes_where_it_belongs(desk, acts):
    one = desk()
    for text, gap in acts:
        if len(text) == 1:
            one.press(text, gap)
        else:
            for place, character in enumerate(text + "\r"):
                one.press(character, gap if place else 700)
    typed = "".join(text for text, _ in acts if len(text) == 1)[:12]
    assert one.keypad.value == typed
    assert [each.text for each in one.read if each.doubt is None] == [text for text, _ in acts if len(text) > 1]
    one.close()


def test_somebody_quick_is_no_scanner(desk):
    one = desk()
    for character in "4711":
        one.press(character, 30)
    assert (one.keypad.value, one.read) == ("4711", [])
    one.press("\r", 30)
    assert (one.keypad.isVisible(), one.read) == (False, [])


def test_a_slow_scanner_with_marks_around_its_codes_is_heard_between_the_keys(desk):
    one = desk(WedgeOptions(prefix="\x02", suffix="\x03"))
    one.press("4", 300)
    for place, character in enumerate("\x0290123\x03"):
        one.press(character, 120 if place else 300)
    one.press("7", 300)
    assert one.keypad.value == "47"
    assert [each.text for each in one.read] == ["90123"]


def test_a_scan_that_had_begun_before_the_keypad_opened_is_not_torn(desk):
    one = desk(kind="number")
    one.keypad.dismiss()
    for place, character in enumerate(UPS + "\r"):
        if place == 9:
            one.keypad.show_for("number")
        one.press(character, 10)
    assert [each.text for each in one.read] == [UPS]
    assert one.keypad.value == ""
