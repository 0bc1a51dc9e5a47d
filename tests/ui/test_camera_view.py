"""The camera's picture on the bench."""

from threading import Thread

import pytest
from PySide6.QtCore import Qt

from drivers.base import Glimpse
from scanstation.events import Stage
from ui import theme
from ui.bench import BenchWindow
from ui.bridge import Bridge

OUTLINE = ((100.0, 60.0), (380.0, 60.0), (380.0, 210.0), (100.0, 210.0))


def glimpse(brightness=0, outlines=()):
    return Glimpse("cam", 480, 270, bytes([brightness]) * (480 * 270), outlines)


@pytest.fixture
def window(qtbot):
    window = BenchWindow(mode=Stage.PACKED, worker="Ana", station="Bench 3")
    qtbot.addWidget(window)
    window.show()
    return window


def test_without_a_camera_there_is_no_picture(window):
    assert not window.camera.isVisible()


def test_the_found_code_is_outlined_in_green_where_it_is(window):
    window.camera.show_glimpse(glimpse(200, (OUTLINE,)))
    assert window.camera.isVisible()
    shown = window.camera.grab().toImage()
    x, y = round(100 * shown.width() / 480), shown.height() // 2
    assert any(shown.pixelColor(x + off, y) == theme.DOT_GOOD for off in (-1, 0, 1))
    assert shown.pixelColor(x + 40, y).red() == 200


def test_the_picture_takes_neither_focus_nor_touch(window):
    window.camera.show_glimpse(glimpse())
    assert window.camera.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert window.camera.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_busy_window_is_shown_the_latest_picture_and_no_queue_of_old_ones(qtbot):
    bridge, shown = Bridge(), []
    bridge.glimpse.connect(shown.append)
    camera = Thread(target=lambda: [bridge.tell_glimpse(glimpse(n)) for n in range(100)])
    camera.start()
    camera.join()
    qtbot.waitUntil(lambda: bool(shown))
    assert [each.pixels[0] for each in shown] == [99]
