"""The kiosk: what is scanned or typed does not leave it, and it covers its screen whatever becomes of that."""

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from drivers.wedge import WedgeOptions, WedgeScanner
from scanstation.events import Stage
from tests.scanstation.cast import ticking
from ui import theme
from ui.bench import BenchWindow
from ui.clearkey import KEY, ClearKey
from ui.keyfilter import KeyFilter
from ui.kiosk import Kiosk
from ui.wake import JUMP_S, Wake

UPS = "1Z999AA10123456784"
CTRL, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
ESCAPES = [
    (Qt.Key.Key_F4, ALT),
    (Qt.Key.Key_W, CTRL),
    (Qt.Key.Key_Q, CTRL),
    (Qt.Key.Key_O, CTRL),
    (Qt.Key.Key_Escape, NONE),
    (Qt.Key.Key_Backspace, NONE),
    (Qt.Key.Key_Menu, NONE),
    (Qt.Key.Key_Print, NONE),
    (Qt.Key.Key_Delete, CTRL | ALT),
    (Qt.Key.Key_F2, CTRL | ALT),
    (Qt.Key.Key_Tab, ALT),
    *((key, NONE) for key in list(Qt.Key) if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12),
]


@pytest.fixture
def kiosk(qtbot):
    theme.load_fonts()
    window = BenchWindow(mode=Stage.PACKED, worker="Ana", station="Bench 3")
    qtbot.addWidget(window)
    window.keys = []
    window.keyPressEvent = lambda event: window.keys.append(event.key())
    window.contextMenuEvent = lambda event: window.keys.append("menu")
    kiosk = Kiosk(QApplication.instance(), window)
    kiosk.cover()
    qtbot.waitExposed(window)
    yield kiosk
    kiosk.release()


@pytest.fixture
def readings(kiosk):
    wedge = WedgeScanner("gun", WedgeOptions(), ticking())
    readings = []
    wedge.start(readings.append, lambda _: None)
    filter_ = KeyFilter(wedge, QApplication.instance())
    yield readings
    wedge.stop()
    QApplication.instance().removeEventFilter(filter_)
    filter_.deleteLater()


@pytest.mark.parametrize(("key", "chord"), ESCAPES, ids=lambda value: getattr(value, "name", value))
def test_no_key_leaves_the_bench(kiosk, key, chord):
    QTest.keyClick(kiosk._window, key, chord)
    assert kiosk._window.keys == []
    assert kiosk._window.isFullScreen()
    assert kiosk._window.isVisible()


def test_keys_that_leave_programs_do_not_stop_the_scans_between_them(kiosk, readings):
    for key, chord in ESCAPES:
        QTest.keyClick(kiosk._window, key, chord)
        QTest.keyClick(kiosk._window, Qt.Key.Key_Return)
        readings.clear()
        QTest.keyClicks(kiosk._window, UPS)
        QTest.keyClick(kiosk._window, Qt.Key.Key_Return)
        assert [reading.text for reading in readings] == [UPS]
    assert kiosk._window.keys == []
    assert kiosk._window.isVisible()


def test_a_control_character_in_a_code_is_part_of_it_and_no_command(kiosk, readings):
    """Scanners type the group separator of a GS1 code as Ctrl+], and a hostile label has Ctrl+O in it."""
    QTest.keyClicks(kiosk._window, "01040")
    QTest.sendKeyEvent(QTest.KeyAction.Click, kiosk._window, Qt.Key.Key_BracketRight, "\x1d", CTRL)
    QTest.sendKeyEvent(QTest.KeyAction.Click, kiosk._window, Qt.Key.Key_O, "\x0f", CTRL)
    QTest.keyClicks(kiosk._window, "21AB")
    QTest.keyClick(kiosk._window, Qt.Key.Key_Return)
    assert [reading.text for reading in readings] == ["01040\x1d\x0f21AB"]
    assert kiosk._window.keys == []


def test_no_menu_opens(kiosk):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(kiosk._window, event)
    assert kiosk._window.keys == []


def test_the_window_cannot_be_closed_but_by_a_lead(kiosk, qtbot):
    closed = []
    kiosk._window.closing.connect(lambda: closed.append(True))
    assert not kiosk._window.close()
    kiosk._window.windowHandle().close()  # as the window manager asks
    assert (kiosk._window.isVisible(), closed) == (True, [])
    kiosk.unlock()
    assert kiosk._window.close()
    assert closed == [True]


def test_a_lead_may_type_while_the_kiosk_is_unlocked(kiosk):
    kiosk.unlock()
    QTest.keyClick(kiosk._window, Qt.Key.Key_F1)
    kiosk.lock()
    QTest.keyClick(kiosk._window, Qt.Key.Key_F1)
    assert kiosk._window.keys == [Qt.Key.Key_F1]


@pytest.mark.parametrize("happens", ["geometryChanged", "logicalDotsPerInchChanged", "removed", "added", "minimized"])
def test_the_window_covers_the_screen_again_whatever_becomes_of_it(kiosk, qtbot, happens):
    window, app = kiosk._window, QApplication.instance()
    screen = window.screen()
    window.showNormal()
    window.setGeometry(10, 10, 300, 200)
    qtbot.waitUntil(lambda: window.width() == 300)
    kiosk._soon.stop()  # only what happens now counts
    if happens == "geometryChanged":
        screen.geometryChanged.emit(screen.geometry())
    elif happens == "logicalDotsPerInchChanged":
        screen.logicalDotsPerInchChanged.emit(120.0)
    elif happens == "minimized":
        window.showMinimized()
    else:
        (app.screenAdded if happens == "added" else app.screenRemoved).emit(screen)
    qtbot.waitUntil(lambda: window.isFullScreen() and window.geometry() == screen.geometry())


def test_a_kiosk_that_a_lead_has_opened_covers_nothing(kiosk, qtbot):
    kiosk.unlock()
    kiosk._window.showNormal()
    kiosk.cover()
    assert not kiosk._window.isFullScreen()


@pytest.mark.parametrize(
    ("wall", "steady", "woke"),
    [
        (2.0, 2.0, False),
        (30.0, 30.0, False),
        (8 * 3600.0, 2.0, True),
        (8 * 3600.0, 8 * 3600.0, True),
        (-3600.0, 2.0, True),
        (2.0 + JUMP_S / 2, 2.0, False),
    ],
    ids=["awake", "a busy machine", "asleep", "asleep where the steady clock goes on", "clock set back", "adjusted"],
)
def test_sleep_and_a_set_clock_are_noticed(qtbot, wall, steady, woke):
    now = [1000.0, 50.0]
    wake = Wake(lambda: now[0], lambda: now[1])
    heard = []
    wake.woke.connect(lambda: heard.append(True))
    now[:] = [1000.0 + wall, 50.0 + steady]
    wake.look()
    wake.look()
    assert bool(heard) == woke
    assert len(heard) <= 1


def test_a_computer_without_a_desktop_is_asked_for_nothing():
    program = (
        "from PySide6.QtCore import QCoreApplication as A; app = A([]); from ui import awake; awake.keep_awake('x')"
    )
    nowhere = os.environ | {"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus"}
    done = subprocess.run([sys.executable, "-c", program], env=nowhere, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_filter_sees_events_of_every_kind_without_harm(kiosk):
    QApplication.sendEvent(kiosk._window, QEvent(QEvent.Type.LanguageChange))
    assert kiosk._window.isVisible()


def test_the_key_that_clears_an_error_gets_through_the_kiosk_once_per_press(kiosk, qtbot):
    key = ClearKey(QApplication.instance())
    pressed = []
    key.pressed.connect(lambda: pressed.append(True))
    held_down = QKeyEvent(QEvent.Type.KeyPress, KEY, NONE, "", autorep=True)
    QTest.keyClick(kiosk._window, KEY)
    QApplication.sendEvent(kiosk._window, held_down)
    qtbot.waitUntil(lambda: bool(pressed))
    key.remove()
    QTest.keyClick(kiosk._window, KEY)
    assert pressed == [True]
    assert kiosk._window.keys == []
