"""Every key reaches the wedge and no widget, whatever has the focus."""

import time

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from drivers.wedge import WedgeOptions, WedgeScanner
from scanstation.reading import Doubt
from tests.scanstation.cast import ticking
from ui.keyfilter import KeyFilter

UPS = "1Z999AA10123456784"


@pytest.fixture
def wedge():
    scanner = WedgeScanner("gun", WedgeOptions(typing=True), ticking())
    readings = []
    scanner.start(readings.append, lambda _: None)
    yield scanner, readings
    scanner.stop()


@pytest.fixture
def form(qtbot, wedge):
    """A window full of what a scan must not touch."""
    scanner, _ = wedge
    filter_ = KeyFilter(scanner, QApplication.instance())
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    window.line, window.button, window.pressed = QLineEdit(), QPushButton("Delete everything"), []
    window.button.setDefault(True)
    window.button.setShortcut("Z")
    window.button.clicked.connect(lambda: window.pressed.append(1))
    layout.addWidget(window.line)
    layout.addWidget(window.button)
    window.show()
    window.filter = filter_
    yield window
    QApplication.instance().removeEventFilter(filter_)
    filter_.deleteLater()


@pytest.mark.parametrize("focus", ["line", "button"])
def test_a_burst_is_a_scan_and_touches_no_widget(qtbot, form, wedge, focus):
    getattr(form, focus).setFocus()
    QTest.keyClicks(form, UPS)
    QTest.keyClick(form, Qt.Key.Key_Return)
    assert [(reading.text, reading.typed) for reading in wedge[1]] == [(UPS, False)]
    assert form.line.text() == ""
    assert form.pressed == []


def test_the_rest_of_a_code_that_began_in_another_window_is_no_code_of_its_own(form, wedge):
    app = QApplication.instance()
    QApplication.sendEvent(app, QEvent(QEvent.Type.ApplicationDeactivate))
    QApplication.sendEvent(app, QEvent(QEvent.Type.ApplicationActivate))
    QTest.keyClicks(form, UPS)
    QTest.keyClick(form, Qt.Key.Key_Return)
    QTest.keyClicks(form, UPS)
    QTest.keyClick(form, Qt.Key.Key_Return)
    assert [(reading.text, reading.doubt) for reading in wedge[1]] == [(UPS, Doubt.INCOMPLETE), (UPS, None)]


def press(window, key, text, stamp, *, repeated=False):
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, repeated)
    event.setTimestamp(stamp)
    QApplication.sendEvent(window, event)


def test_what_a_person_types_is_shown_and_marked(form, wedge):
    typed = []
    form.filter.typed.connect(typed.append)
    for position, character in enumerate("PAR-1\r"):
        press(form, Qt.Key.Key_A, character, 1000 + 120 * position)
    assert [(reading.text, reading.typed) for reading in wedge[1]] == [("PAR-1", True)]
    assert typed == ["P", "PA", "PAR", "PAR-", "PAR-1", ""]


def test_a_busy_window_does_not_stretch_a_scan(form, wedge):
    """The keys are handled long after they were pressed; their own time stamps say that they came in a burst."""
    for position, character in enumerate(UPS + "\r"):
        time.sleep(0.01 if position % 5 else 0.06)
        press(form, Qt.Key.Key_A, character, 1000 + 4 * position)
    assert [(reading.text, reading.typed) for reading in wedge[1]] == [(UPS, False)]


def test_a_burst_that_never_ends_is_given_up_and_marked(qtbot, form, wedge):
    for position, character in enumerate(UPS[:9]):
        press(form, Qt.Key.Key_A, character, 1000 + 4 * position)
    qtbot.waitUntil(lambda: bool(wedge[1]), timeout=3000)
    assert [(reading.text, reading.doubt) for reading in wedge[1]] == [(UPS[:9], Doubt.INCOMPLETE)]


def test_a_key_without_a_text_passes(form):
    seen = []
    form.keyPressEvent = lambda event: seen.append(event.key())
    press(form, Qt.Key.Key_F2, "", 1000)
    assert seen == [Qt.Key.Key_F2]


def test_an_elbow_on_a_key_is_refused_visibly(qtbot, form, wedge):
    for position in range(50):
        press(form, Qt.Key.Key_9, "9", 1000 + 30 * position, repeated=position > 0)
    qtbot.waitUntil(lambda: bool(wedge[1]), timeout=3000)
    assert [reading.doubt for reading in wedge[1]] == [Doubt.INCOMPLETE]
    assert form.line.text() == ""


def test_equal_digits_of_a_scanner_that_is_too_quick_for_qt_are_not_lost(form, wedge):
    """Release and press of one key in the same millisecond look like auto-repeat to Qt."""
    for position, character in enumerate(UPS + "\r"):
        repeated = position > 0 and character == UPS[position - 1]
        press(form, Qt.Key.Key_A, character, 1000, repeated=repeated)
    assert [reading.text for reading in wedge[1]] == [UPS]


def tap(window, key, text, stamp, held=Qt.KeyboardModifier.NoModifier):
    event = QKeyEvent(QEvent.Type.KeyPress, key, held, text)
    event.setTimestamp(stamp)
    QApplication.sendEvent(window, event)


CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.mark.parametrize(
    "keys",
    [
        [(Qt.Key.Key_BracketRight, "\x1d", CTRL)],
        [(Qt.Key.Key_BracketRight, "", CTRL)],
        [(Qt.Key.Key_F8, "", Qt.KeyboardModifier.NoModifier)],
        [(Qt.Key.Key_0 + int(digit), digit, ALT) for digit in "0029"],
    ],
    ids=["Ctrl+]", "Ctrl+] without a text", "F8", "Alt+0029"],
)
def test_gs_comes_through_in_every_form(form, wedge, keys):
    taps = [(Qt.Key.Key_A, each, Qt.KeyboardModifier.NoModifier) for each in "0100"]
    end = [(Qt.Key.Key_A, each, Qt.KeyboardModifier.NoModifier) for each in "21\r"]
    for position, (key, text, held) in enumerate([*taps, *keys, *end]):
        tap(form, key, text, 1000 + 4 * position, held)
    assert [reading.text for reading in wedge[1]] == ["0100\x1d21"]


def test_a_dead_key_leaves_its_mark(form, wedge):
    for position, (key, text) in enumerate([(0, "A"), (0, "B"), (Qt.Key.Key_Dead_Grave, ""), (0, "C"), (0, "D\r")]):
        tap(form, key, text, 1000 + 4 * position)
    assert [reading.text for reading in wedge[1]] == ["AB\u0300CD"]


def test_caps_lock_is_seen(form, wedge):
    for position, (text, held) in enumerate([("1", None), ("z", SHIFT), ("9", None), ("9", None), ("X", None)]):
        tap(form, Qt.Key.Key_A, text, 1000 + 4 * position, held or Qt.KeyboardModifier.NoModifier)
    tap(form, Qt.Key.Key_Return, "\r", 1024)
    assert [(reading.text, reading.doubt) for reading in wedge[1]] == [("1z99X", Doubt.GARBLED)]


def test_a_key_that_qt_has_no_name_for_passes(form):
    seen = []
    form.keyPressEvent = lambda event: seen.append(event.key())
    tap(form, 0x01FFFFF0, "", 1000)
    assert seen == [0x01FFFFF0]
