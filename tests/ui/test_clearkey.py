"""F12 acknowledges the newest red error when a person presses it, and never out of a label."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from drivers.wedge import WedgeOptions, WedgeScanner
from tests.scanstation.cast import ticking
from ui.clearkey import APART_MS, KEY, ClearKey
from ui.keyfilter import KeyFilter

GAP_MS = 12


@pytest.fixture
def keyboard(qtbot):
    """A window with the key and a wedge, as a bench has them; `send` types keys at given times."""
    app = QApplication.instance()
    window = QWidget()
    qtbot.addWidget(window)
    key, readings = ClearKey(app), []
    wedge = WedgeScanner("gun", WedgeOptions(), ticking())
    wedge.start(lambda reading: readings.append(reading.text), lambda _: None)
    filter_ = KeyFilter(wedge, app)
    key.go_first()
    window.pressed, window.readings = [], readings
    key.pressed.connect(lambda: window.pressed.append(True))
    yield window
    filter_.remove()
    key.remove()
    wedge.stop()


def send(window, keys, start):
    """Type characters and F12s ("*"), a scanner's gap apart. Returns when the last one was."""
    for place, key in enumerate(keys):
        code, text = (KEY, "") if key == "*" else (Qt.Key.Key_unknown, key)
        event = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(start + place * GAP_MS)
        QApplication.sendEvent(window, event)
    return start + (len(keys) - 1) * GAP_MS


@pytest.mark.parametrize("burst", ["*4471-XYZ\r", "4471*-XYZ\r", "4471-XYZ\r*", "*\r"])
def test_the_key_in_a_scan_is_nobodys(qtbot, keyboard, burst):
    send(keyboard, burst, 5_000)
    qtbot.wait(3 * APART_MS)  # nothing tells of what does not happen
    assert keyboard.pressed == []
    assert keyboard.readings == (["4471-XYZ"] if len(burst) > 2 else [])


def test_a_person_presses_it_after_a_scan_and_it_counts_once(qtbot, keyboard):
    end = send(keyboard, "4471-XYZ\r", 5_000)
    send(keyboard, "*", end + 1_000)
    qtbot.waitUntil(lambda: keyboard.pressed == [True])


def test_the_keys_clock_begins_again_after_49_days(qtbot, keyboard):
    send(keyboard, "4471-XYZ\r", (1 << 32) - 200)
    send(keyboard, "*", 1_000)
    qtbot.waitUntil(lambda: keyboard.pressed == [True])
