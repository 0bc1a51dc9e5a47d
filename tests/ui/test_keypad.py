"""The keypad: for gloves, out of the scanner's way, and a PIN is dots."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from drivers import open_scanner
from scanstation.events import Stage
from tests.scanstation.cast import ticking
from ui import theme
from ui.bench import BenchWindow
from ui.bench.keypad import KEY, Key, Keypad
from ui.keyfilter import KeyFilter


@pytest.fixture
def window(qtbot):
    theme.load_fonts()
    window = BenchWindow(mode=Stage.PACKED, worker="Ana", station="Bench 3")
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    return window


@pytest.fixture
def keypad(window):
    keypad = Keypad()
    window.add_panel(keypad)
    return keypad


def tap(qtbot, keypad, *labels):
    for label in labels:
        key = next(key for key in keypad.findChildren(Key) if key.text() == label and key.isVisible())
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)


def test_a_number_is_tapped_corrected_and_entered(qtbot, keypad):
    keypad.show_for("number")
    tap(qtbot, keypad, "1", "ABC", "Z", "X", "⌫", "123", "9", "-")
    assert keypad.display.text() == "1Z9-"
    with qtbot.waitSignal(keypad.entered) as entered:
        tap(qtbot, keypad, "Enter")
    assert entered.args == ["1Z9-"]
    assert not keypad.isVisible()


def test_the_page_of_letters_has_the_digits_too(qtbot, keypad):
    keypad.show_for("number")
    tap(qtbot, keypad, "ABC", "1", "Z", "9", "0", "-")
    assert keypad.display.text() == "1Z90-"


def test_a_pin_is_digits_and_dots_and_forgotten(qtbot, keypad):
    keypad.show_for("pin")
    assert not any(key.isVisible() and key.text() in ("A", "ABC", "-") for key in keypad.findChildren(Key))
    tap(qtbot, keypad, "4", "7", "1", "1")
    assert keypad.display.text() == "••••"
    with qtbot.waitSignal(keypad.entered) as entered:
        tap(qtbot, keypad, "Enter")
    assert entered.args == ["4711"]
    assert keypad.value == ""


def test_nothing_can_be_entered_before_something_is_tapped(qtbot, keypad):
    keypad.show_for("number")
    assert not keypad.enter.isEnabled()
    with qtbot.waitSignal(keypad.cancelled):
        tap(qtbot, keypad, "Cancel")
    assert not keypad.isVisible()


def test_no_number_is_longer_than_a_code_can_be(qtbot, keypad):
    keypad.show_for("number")
    for _ in range(100):
        keypad.press("7")
    assert len(keypad.value) == 64


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1920, 1080), (3840, 2160)])
def test_every_key_is_big_enough_for_a_glove(window, keypad, qtbot, width, height):
    window.resize(width, height)
    for kind in ("number", "pin", "text"):
        keypad.show_for(kind)
        QApplication.processEvents()
        keys = [key for key in keypad.findChildren(Key) if key.isVisible()]
        assert len(keys) > 10
        for key in keys:
            assert min(key.width(), key.height()) >= 64 * height / 720, key.text()
            assert keypad.rect().contains(key.geometry())
    assert KEY >= 64


def test_a_scan_counts_while_the_keypad_is_open_and_presses_no_key(qtbot, window, keypad):
    wedge = open_scanner("wedge", "gun", {}, ticking())
    read = []
    wedge.start(read.append, lambda _: None)
    keys = KeyFilter(wedge, QApplication.instance())
    try:
        keypad.show_for("number")
        qtbot.keyClicks(window, "PAR-00004471")
        qtbot.keyClick(window, Qt.Key.Key_Return)
        assert [each.text for each in read] == ["PAR-00004471"]
        assert keypad.value == ""
        assert keypad.isVisible()
        assert QApplication.focusWidget() is None or not keypad.isAncestorOf(QApplication.focusWidget())
    finally:
        QApplication.instance().removeEventFilter(keys)
        wedge.stop()


@pytest.mark.parametrize("number", ["9261290283641500004181", "1Z999AA10123456784", "JJD000090254000001234"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)], ids=str)
def test_a_long_number_is_shown_whole_as_it_is_entered(window, keypad, number, size):
    window.resize(*size)
    keypad.show_for("number")
    for character in number:
        keypad.press(character)
    QApplication.processEvents()
    display = keypad.display
    assert display.text().replace(" ", "") == number
    face = QFontMetricsF(display.fitting())
    assert face.horizontalAdvance(display.text()) <= display.contentsRect().width()


def test_a_number_stands_in_the_groups_of_its_label(keypad):
    keypad.show_for("number")
    for character in "1Z999AA10123456784":
        keypad.press(character)
    assert keypad.display.text() == "1Z 999 AA1 01 2345 6784"
    assert keypad.value == "1Z999AA10123456784"
