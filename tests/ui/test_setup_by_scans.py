"""The whole first run by scans alone: what stands on the screen is scanned off it, and nothing else is used."""

from datetime import UTC, datetime

import cv2
import numpy as np
import pytest
import zxingcpp
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from demo.worker import PretendScanner
from drivers.finding import Found
from drivers.vision.decode import read_picture
from scanstation import config
from scanstation.codes.commands import Command, command_text
from scanstation.languages import LANGUAGES
from tests.scanstation.odd_server import odd_server
from tests.ui.stamps import Stamps
from tests.ui.test_setup import NO_RING, TOKEN, UPS, enrolment, serve, until_enrolled
from ui.app import Bench
from ui.rooms import Rooms
from ui.setup import SetupRoom
from ui.setup.buttons import Button, Press, code_of
from ui.setup.printing import Printed
from ui.setup.trial import TEST_CODE

pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def cable(tmp_path):
    scanner = PretendScanner(tmp_path / "scanner")
    yield scanner
    scanner.unplug()


@pytest.fixture
def window(qtbot, tmp_path, cable, until_ready):
    """The set-up of a bench with a serial scanner beside the keyboard."""
    found = Found("serial", "Gun", {"port": str(cable.port)})
    app, path = QApplication.instance(), tmp_path / "etc" / "station.toml"
    room = SetupRoom(path, app, lambda: datetime.now(UTC), windowed=True, searches=(lambda: [found],), ring=NO_RING)
    qtbot.addWidget(room.window)
    room.show()
    qtbot.waitUntil(lambda: "Gun" in room.window.scanners.plates)
    until_ready(room.window)
    yield room.window
    room.close()


@pytest.fixture
def server():
    with odd_server() as running:
        running.behave = serve
        yield running


@pytest.fixture(params=["wedge", "serial"])
def scan(request, window, cable):
    """Somebody with one scanner: a keyboard wedge, or one on a serial port."""
    keys = Stamps()
    return (lambda text: keys.scan(window, text)) if request.param == "wedge" else cable.scan


def pixels(window):
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width()].copy()


def texts(window):
    """Every code on the screen, as a decoder sees it."""
    QApplication.processEvents()
    return {code.text for code in zxingcpp.read_barcodes(pixels(window))}


def code(window, button, step=None):
    """A button's code, which must be on the screen."""
    text = code_of(window._home.sites[0], Press(button, window.draft.step if step is None else step))
    assert text in texts(window)
    return text


def test_a_first_run_by_scans_alone_ends_in_a_bench_that_accepts(qtbot, tmp_path, server, window, scan, cable):
    path = tmp_path / "etc" / "station.toml"
    benches = []

    def open_bench():
        benches.append(Bench(config.load(path), QApplication.instance()))
        qtbot.addWidget(benches[-1].window)
        benches[-1].start(QApplication.instance())
        return benches[-1]

    rooms = Rooms(open_bench, lambda: None)
    window.finished.connect(window.shut)
    window.finished.connect(rooms.go_to_bench)
    site = window._home.sites[0]
    scan(command_text(site, Command.LANGUAGE, "pl"))
    qtbot.waitUntil(lambda: window.draft.language == "pl")
    scan(command_text(site, Command.LANGUAGE, "en"))
    qtbot.waitUntil(lambda: window.draft.language == "en")
    scan(code(window, Button.NEXT))
    qtbot.waitUntil(lambda: window.draft.step == 1)
    scan(enrolment(server))
    until_enrolled(qtbot, window)
    scan(code(window, Button.NEXT))
    qtbot.waitUntil(lambda: window.draft.step == 2)
    scan(command_text(site, Command.SHIPPED))
    qtbot.waitUntil(lambda: window.draft.stage == "shipped")
    scan(code(window, Button.NEXT))
    qtbot.waitUntil(lambda: window.draft.step == 3)
    scan(TEST_CODE)
    qtbot.waitUntil(lambda: window.trial.pane.card.word == "It works")
    scan(code(window, Button.NEXT))
    qtbot.waitUntil(lambda: bool(benches))
    try:
        bench = benches[0]
        qtbot.waitUntil(lambda: len(bench.window.bottom._scanners) == len(config.load(path).scanner), timeout=10_000)
        if scan == cable.scan:
            cable.scan(UPS)
        else:
            Stamps().scan(bench.window, UPS)
        qtbot.waitUntil(lambda: bench.window.pane.card.word == "Shipped", timeout=10_000)
        qtbot.waitUntil(lambda: bool(server.batches and server.batches[-1].ids), timeout=10_000)
    finally:
        rooms.close()
    assert server.batches[-1].token == TOKEN
    kinds = [each.kind for each in config.load(path).scanner]
    assert kinds == (["wedge", "serial"] if scan == cable.scan else ["wedge"])


def test_who_may_scan_is_chosen_by_a_scan_and_nothing_counts_before_a_badge(qtbot, tmp_path, window, scan):
    assert window.bench.whoever.isChecked()
    scan(code(window, Button.BADGE))
    qtbot.waitUntil(window.bench.badge_first.isChecked)
    scan(code(window, Button.NEXT))
    qtbot.waitUntil(lambda: window.draft.step == 1)
    scan(code_of(window._home.sites[0], Press(Button.ANYBODY, 0)))
    scan(code(window, Button.OTHER))
    qtbot.waitUntil(lambda: window.draft.step == 2)
    window.draft.step = 3
    window.trial.press_primary()
    assert config.load(tmp_path / "etc" / "station.toml").rules.badge_required


def test_a_bench_without_a_server_is_set_up_by_scans_too(qtbot, window, scan):
    scan(code(window, Button.NEXT))
    qtbot.waitUntil(lambda: window.draft.step == 1)
    scan(code(window, Button.OTHER))
    qtbot.waitUntil(lambda: window.draft.step == 2)
    scan(code(window, Button.BACK))
    qtbot.waitUntil(lambda: window.draft.step == 1)


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1280, 720), (1920, 1080), (3840, 2160)])
def test_every_code_on_the_screen_can_be_read_off_it(qtbot, window, width, height):
    """Each by itself, as a scanner is held at it."""
    site = window._home.sites[0]
    window.resize(width, height)
    window._open(1)
    window.draft.server = {"url": "https://tracking.example.com", "token": "keyring"}
    window._open(2)
    QApplication.processEvents()
    plates = (window.next, window.back, window.examine, *window.scanners.stages.values())
    codes = {plate.code for plate in plates}
    assert len(codes) == 7
    assert texts(window) == codes
    assert {found.text for found in read_picture(pixels(window), clock=lambda: 0.0)} == codes
    window._open(0)
    languages = {command_text(site, Command.LANGUAGE, tag) for tag in LANGUAGES}
    who = {window.bench.whoever.code, window.bench.badge_first.code}
    assert texts(window) == languages | who | {window.next.code, window.examine.code}


@pytest.mark.parametrize("ratio", [1.25, 1.5, 1.75, 2.25])
def test_a_scaled_desktop_keeps_every_bar_as_wide_as_the_next(qtbot, window, ratio):
    """A bar is whole pixels of the screen, or a scanner reads it only sometimes."""
    plate = window.next
    image = QImage(round(plate.width() * ratio), round(plate.height() * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    plate.render(image)
    gray = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(gray.constBits(), np.uint8).reshape(gray.height(), gray.bytesPerLine())
    line = rows[round(gray.height() * 0.7), : gray.width()] < 128
    edges = np.flatnonzero(np.diff(line))[1:-1]  # without the plate's own ring
    widths = np.diff(edges)
    module = int(2 * ratio)
    assert len(widths) > 40
    assert set(widths[1:-1] % module) == {0}
    page = cv2.copyMakeBorder(rows[:, : gray.width()], 40, 40, 40, 40, cv2.BORDER_CONSTANT, value=20)
    assert [found.text for found in zxingcpp.read_barcodes(page)] == [plate.code]


def test_next_read_twice_goes_on_once(qtbot, window, cable):
    first = code(window, Button.NEXT)
    Stamps().scan(window, first)
    cable.scan(first)
    cable.scan(command_text(window._home.sites[0], Command.LANGUAGE, "de"))
    qtbot.waitUntil(lambda: len(window.draft.scanners) == 2)
    assert window.draft.step == 1
    assert window.draft.language == ""


def test_a_code_of_another_step_of_another_site_or_one_that_was_typed_presses_nothing(window):
    keys, site = Stamps(), window._home.sites[0]
    keys.scan(window, code_of(site, Press(Button.NEXT, 1)))
    keys.scan(window, code_of("BCDEFG", Press(Button.NEXT, 0)))
    keys.type(window, code_of(site, Press(Button.NEXT, 0)) + "\r")
    keys.scan(window, command_text(site, Command.BUTTON, "zz"))
    assert window.draft.step == 0


def test_nothing_can_be_scanned_on_while_something_is_wrong(qtbot, window):
    keys, site = Stamps(), window._home.sites[0]
    window._open(1)
    keys.scan(window, code_of(site, Press(Button.NEXT, 1)))
    assert (window.draft.step, window.next.code) == (1, "")
    window._open(3)
    finished = []
    window.finished.connect(lambda: finished.append(True))
    assert window.next.code == ""
    keys.scan(window, code_of(site, Press(Button.NEXT, 3)))
    keys.scan(window, TEST_CODE.lower())
    assert window.trial.pane.card.word == "Capitals got lost"
    assert window.next.code == ""
    keys.scan(window, TEST_CODE)
    assert window.next.code == code(window, Button.NEXT)
    keys.scan(window, TEST_CODE, end="")
    qtbot.waitUntil(lambda: window.trial.pane.card.word == "Almost: no Enter")
    assert (window.next.code, finished) == ("", [])


def test_a_scanner_without_enter_can_go_on_until_the_test_that_names_it(qtbot, window):
    keys = Stamps()
    keys.scan(window, code(window, Button.NEXT), end="")
    qtbot.waitUntil(lambda: window.draft.step == 1)
    window._open(3)
    keys.scan(window, code_of(window._home.sites[0], Press(Button.BACK, 3)), end="")
    qtbot.waitUntil(lambda: window.trial.pane.card.word == "Almost: no Enter")
    assert window.draft.step == 3


def test_scanning_a_button_while_the_keypad_is_open_closes_it(window):
    window._open(1)
    window.server.keypad.emit()
    Stamps().scan(window, code_of(window._home.sites[0], Press(Button.BACK, 1)))
    assert window.draft.step == 0
    assert not window.keypad.isVisible()


def test_one_pull_of_the_trigger_prints_once(window):
    printed, keys = [], Stamps()
    window.trial._put_out = lambda: printed.append(1) or Printed(printer="HP")
    window._open(3)
    text = code(window, Button.OTHER)
    keys.scan(window, text)
    keys.scan(window, text)
    assert printed == [1]
