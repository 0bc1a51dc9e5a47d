"""The set-up, driven as people drive it: a wedge scanner's keys, a keyboard, a finger. Real server, real files."""

import json
import threading
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import keyring.backends.fail
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtWidgets import QApplication

from demo.worker import PretendScanner
from drivers.finding import Found, Picture
from scanstation import config
from scanstation.client import Busy, CodeRefused, NotTheServer, Unreachable, Untrusted
from scanstation.enrolment import Garbled, Insecure, NotAnInvitation
from scanstation.languages import LANGUAGES
from scanstation.tokens import NotKept
from tests.scanstation.cast import reading
from tests.scanstation.odd_server import Odd, good, odd_server
from tests.scanstation.test_tokens import MemoryRing
from tests.ui.stamps import Stamps
from ui import theme
from ui.app import Bench
from ui.rooms import Rooms
from ui.setup import SetupRoom
from ui.setup.known import wedge_marks
from ui.setup.printing import Printed
from ui.setup.trial import TEST_CODE, Result
from ui.setup.trial_step import printed

pytestmark = pytest.mark.usefixtures("home")

CODE = "BCDF-GHJK-LNPR"
TOKEN = "tok-0123456789abcdef"
UPS = "1Z999AA10123456784"
NO_RING = keyring.backends.fail.Keyring()
DOOR = Found("serial", "Door scanner", {"vid_pid": "0c2e:0ca1"}, "/dev/ttyACM9", safe=False)
CAMERA = Found("camera", "Webcam", {"device": 97}, "#97", safe=False, picture=Picture(4, 2, bytes(8)))


FAILURES = (Garbled, NotAnInvitation, Insecure, CodeRefused, Unreachable, Untrusted, NotTheServer, Busy, NotKept)


def serve(request):
    if request.path != "/api/v1/enrol":
        return good(request)
    if request.body["code"] != CODE:
        return Odd(404, b'{"detail": "no"}', {"Content-Type": "application/json"})
    return Odd(body=json.dumps({"token": TOKEN, "station": "bench-7", "name": "Packtisch 7"}).encode())


@pytest.fixture
def server():
    with odd_server() as running:
        running.behave = serve
        yield running


@pytest.fixture
def keys():
    return Stamps()


@pytest.fixture
def opened(qtbot, tmp_path):
    """Opens the set-up; again and again, as after a restart."""
    rooms = []

    def open_setup(*, ring=NO_RING, searches=(lambda: [DOOR],)):
        for room in rooms:
            room.close()
            room.window.hide()
        app = QApplication.instance()
        room = SetupRoom(
            tmp_path / "etc" / "station.toml",
            app,
            lambda: datetime.now(UTC),
            windowed=True,
            searches=searches,
            ring=ring,
        )
        rooms.append(room)
        qtbot.addWidget(room.window)
        room.show()
        return room.window

    yield open_setup
    for room in rooms:
        room.close()


def enrolment(server):
    return f"SCANSTATION-ENROL {server.url} {CODE}"


def until_enrolled(qtbot, window):
    qtbot.waitUntil(lambda: window.server.pane.card.word.startswith("Enrolled as"), timeout=10_000)


def test_a_first_run_with_nothing_but_a_scanner_and_enter_ends_in_a_bench_that_accepts(
    qtbot, tmp_path, server, keys, opened
):
    path = tmp_path / "etc" / "station.toml"
    window = opened()
    bench = None

    def open_bench():
        nonlocal bench
        bench = Bench(config.load(path), QApplication.instance())
        qtbot.addWidget(bench.window)
        bench.start(QApplication.instance())
        return bench

    rooms = Rooms(open_bench, lambda: None)
    window.finished.connect(window.shut)
    window.finished.connect(rooms.go_to_bench)
    keys.scan(window, enrolment(server))
    until_enrolled(qtbot, window)
    assert window.draft.step == 1
    keys.enter(window)
    assert window.draft.step == 2
    keys.enter(window)
    keys.scan(window, TEST_CODE)
    qtbot.waitUntil(lambda: window.trial.pane.card.word == "It works")
    keys.enter(window)
    qtbot.waitUntil(lambda: bench is not None)
    try:
        qtbot.waitUntil(lambda: bench.window.top.line.text() == "Online", timeout=10_000)
        keys.scan(bench.window, UPS)
        qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed", timeout=10_000)
        qtbot.waitUntil(lambda: bool(server.batches and server.batches[-1].ids), timeout=10_000)
    finally:
        rooms.close()
    assert server.batches[-1].token == TOKEN
    settings = config.load(path)
    assert settings.station.name == "Packtisch 7"
    assert settings.server.token_file.stat().st_mode & 0o777 == 0o600
    assert sorted(each.name for each in path.parent.iterdir()) == [f"127.0.0.1_{server.port}.token", "station.toml"]


def test_the_token_goes_into_the_keyring_where_there_is_one_and_into_no_other_file(
    qtbot, tmp_path, server, keys, opened, caplog
):
    caplog.set_level("DEBUG")
    ring = MemoryRing()
    window = opened(ring=ring)
    keys.scan(window, enrolment(server))
    until_enrolled(qtbot, window)
    assert list(ring.kept.values()) == [TOKEN]
    assert window.draft.server == {"url": server.url, "token": "keyring"}
    assert "keyring" in window.server.pane.card.hint
    assert not any(TOKEN in file.read_text(errors="ignore") for file in (tmp_path / "etc").iterdir())
    assert TOKEN not in caplog.text


def test_a_lost_reply_costs_nothing(qtbot, server, keys, opened):
    server.behave = lambda request: serve(request) if len(server.requests) > 1 else Odd(0)
    window = opened()
    keys.scan(window, enrolment(server))
    until_enrolled(qtbot, window)
    first, second = server.requests
    assert first.body == second.body


def test_a_second_servers_token_leaves_the_first_ones_where_it_is(qtbot, tmp_path, server, keys, opened):
    window = opened()
    keys.scan(window, enrolment(server))
    until_enrolled(qtbot, window)
    with odd_server() as other:
        other.behave = serve
        keys.scan(window, enrolment(other))
        qtbot.waitUntil(lambda: window.draft.server["url"] == other.url, timeout=10_000)
        tokens = {file.name: file.read_text().strip() for file in (tmp_path / "etc").glob("*.token")}
        assert tokens == {f"127.0.0.1_{each.port}.token": TOKEN for each in (server, other)}


def test_a_wrong_code_is_said_in_words_and_the_right_one_can_be_scanned_at_once(qtbot, server, keys, opened):
    window = opened()
    with qtbot.waitSignal(window.tone, timeout=10_000) as tone:
        keys.scan(window, enrolment(server).replace("BCDF", "XXXX"))
    assert tone.args == ["care"]
    assert window.server.pane.card.word == "The server does not take this code"
    assert "ten minutes" in window.server.pane.card.hint
    keys.scan(window, enrolment(server))
    until_enrolled(qtbot, window)


def test_a_server_that_was_down_is_tried_again_with_one_press(qtbot, server, keys, opened):
    server.behave = lambda _: Odd(503)
    window = opened()
    keys.scan(window, enrolment(server))
    qtbot.waitUntil(lambda: window.server.pane.card.word == "The server asks for patience", timeout=10_000)
    server.behave = serve
    qtbot.mouseClick(window.next, Qt.MouseButton.LeftButton)
    until_enrolled(qtbot, window)


def test_a_code_typed_on_a_keyboard_comes_in_two_parts(qtbot, server, keys, opened):
    window = opened()
    keys.enter(window)
    keys.type(window, f"{server.url}\r")
    assert window.server.pane.card.context == server.url
    keys.type(window, "bcdf ghjk lnpr\r")
    until_enrolled(qtbot, window)


def test_a_code_can_be_pasted(qtbot, server, keys, opened):
    window = opened()
    keys.enter(window)
    QApplication.clipboard().setText(enrolment(server) + "\n")
    keys.paste(window)
    until_enrolled(qtbot, window)


def test_a_way_that_is_not_encrypted_wants_a_leads_yes(qtbot, opened, keys):
    window = opened()
    keys.scan(window, f"SCANSTATION-ENROL http://192.168.4.20:8000 {CODE}")
    assert window.server.pane.card.word == "Not encrypted"
    assert not window.server.busy
    assert window.next.text() == "Use it all the same"
    keys.scan(window, f"SCANSTATION-ENROL http://tracking.example.com {CODE}")
    assert window.server.pane.card.word == "Not safe enough"
    assert window.next.text() == "Next"
    assert not window.next.isEnabled()


def test_a_parcel_scanned_by_mistake_is_no_server(qtbot, opened, keys):
    window = opened()
    keys.enter(window)
    keys.scan(window, UPS)
    assert window.server.pane.card.word == "That is no enrolment code"
    assert window.draft.server is None


def test_a_bench_works_without_a_server_too(qtbot, tmp_path, opened, keys):
    window = opened()
    keys.enter(window)
    qtbot.mouseClick(window.other, Qt.MouseButton.LeftButton)
    keys.enter(window)
    with qtbot.waitSignal(window.finished):
        keys.enter(window)
    assert config.load(tmp_path / "etc" / "station.toml").server is None


def test_language_and_name_are_chosen_by_finger_and_count_at_once(qtbot, tmp_path, opened, keys):
    window = opened()
    qtbot.mouseClick(window.bench.plates["de"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.bench._keyboard, Qt.MouseButton.LeftButton)
    for character in "TOR":
        window.keypad.press(character)
    qtbot.mouseClick(window.keypad.enter, Qt.MouseButton.LeftButton)
    assert (window.draft.language, window.draft.name) == ("de", "TOR")
    qtbot.waitUntil(lambda: window.bench.title.text() == "Willkommen")
    again = opened()
    assert again.bench.title.text() == "Willkommen"
    assert again.draft.name == "TOR"


def test_a_keyboard_types_into_the_open_keypad_and_a_scan_counts_all_the_same(qtbot, opened, keys, server):
    window = opened()
    qtbot.mouseClick(window.bench._keyboard, Qt.MouseButton.LeftButton)
    window.keypad.press("T")
    keys.type(window, "or x\b4")
    assert window.keypad.value == window.bench.name.text == "Tor 4"
    keys.type(window, "\r")
    assert (window.draft.name, window.keypad.isVisible()) == ("Tor 4", False)
    window._open(1)
    window.server.keypad.emit()
    keys.type(window, "trac")
    keys.scan(window, enrolment(server))
    assert not window.keypad.isVisible()
    until_enrolled(qtbot, window)


def test_a_restart_begins_where_the_set_up_was_left(qtbot, server, keys, opened):
    window = opened()
    keys.scan(window, enrolment(server))
    until_enrolled(qtbot, window)
    keys.enter(window)
    again = opened()
    assert again.draft.step == 2
    assert again.draft.enrolled_as == "Packtisch 7"
    assert len(server.requests) == 1


def test_a_scanner_that_reads_something_is_chosen(qtbot, tmp_path, opened, keys, until_ready):
    cable = PretendScanner(tmp_path / "scanner")
    found = Found("serial", "Gun", {"port": str(cable.port)})
    window = opened(searches=(lambda: [found],))
    keys.enter(window)
    qtbot.mouseClick(window.other, Qt.MouseButton.LeftButton)
    try:
        qtbot.waitUntil(lambda: "Gun" in window.scanners.plates)
        assert not window.scanners.plates["Gun"].plate.isChecked()
        until_ready(window)
        with qtbot.waitSignal(window.tone, timeout=10_000):
            cable.scan("anything")
        assert window.scanners.plates["Gun"].plate.isChecked()
        assert window.draft.scanners == [
            {"kind": "wedge"},
            {"kind": "serial", "name": "Gun", "port": str(cable.port)},
        ]
        keys.enter(window)
        cable.scan(TEST_CODE)
        qtbot.waitUntil(lambda: window.trial.pane.card.context == "Gun", timeout=10_000)
        assert window.trial.pane.card.word == "It works"
    finally:
        window.shut()
        cable.unplug()


def test_a_camera_that_hangs_freezes_nothing(qtbot, opened, keys):
    hanging = threading.Event()

    def search():
        yield CAMERA
        hanging.wait(20)

    window = opened(searches=(lambda: [DOOR], search))
    try:
        qtbot.waitUntil(lambda: {"Door scanner", "Webcam"} <= window.scanners.plates.keys())
        keys.enter(window)
        assert window.draft.step == 1
        assert "Looking" in window.scanners.looking.text()
    finally:
        hanging.set()


def test_a_scanner_is_chosen_and_left_out_by_touch_and_its_settings_are_kept(qtbot, tmp_path, opened, keys):
    path = tmp_path / "etc" / "station.toml"
    path.parent.mkdir()
    path.write_text(
        '# ours\n[station]\nname = "Old"\nstage = "next"\nworker = "Ana"\n'
        '[[scanner]]\nkind = "wedge"\nprefix = "\\u0002" # our mark\n'
    )
    window = opened()
    assert (window.draft.name, window.draft.stage) == ("Old", "next")
    for _ in range(2):
        qtbot.mouseClick(window.other if window.draft.step else window.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Door scanner" in window.scanners.plates)
    window.scanners.plates["Door scanner"].plate.click()
    window.scanners.stages["shipped"].click()
    keys.enter(window)
    with qtbot.waitSignal(window.finished):
        keys.enter(window)
    written = tomllib.loads(path.read_text())
    assert written["station"] == {"name": "Old", "stage": "shipped", "worker": "Ana"}
    assert [each["kind"] for each in written["scanner"]] == ["wedge", "serial"]
    assert 'prefix = "\\u0002" # our mark' in path.read_text()
    assert len(list(path.parent.glob("station.toml.2*"))) == 1


def test_settings_that_cannot_be_written_are_said_and_nothing_is_lost(qtbot, tmp_path, opened, keys):
    window = opened()
    keys.enter(window)
    qtbot.mouseClick(window.other, Qt.MouseButton.LeftButton)
    keys.enter(window)
    (tmp_path / "etc" / "station.toml").mkdir(parents=True)
    keys.enter(window)
    assert window.trial.pane.card.word == "The settings cannot be written"
    (tmp_path / "etc" / "station.toml").rmdir()
    with qtbot.waitSignal(window.finished):
        keys.enter(window)


@pytest.mark.parametrize("text", ["<b>x</b>", "x" * 5000, "\x1b[31m", "=cmd()", "{name}", "%n%n%n"])
def test_nothing_that_is_scanned_breaks_a_step(qtbot, opened, keys, text):
    window = opened()
    for step in range(4):
        window._open(step)
        keys.scan(window, text)
        assert window.draft.step == step
        assert window.draft.name == "Bench 1"


def test_a_scanners_own_enter_presses_nothing(qtbot, opened, keys):
    window = opened()
    keys.scan(window, UPS, end="\r\n")
    keys.scan(window, UPS, end="\r\r")
    assert window.draft.step == 0


def test_enter_does_nothing_while_there_is_nothing_to_go_on_with(qtbot, opened, keys):
    window = opened()
    keys.enter(window)
    keys.enter(window)
    keys.enter(window)
    assert window.draft.step == 1


def test_arrows_and_enter_are_enough(qtbot, opened, keys):
    window = opened()
    window.bench.plates["pl"].setFocus()
    keys.enter(window)
    assert window.draft.language == "pl"
    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier))
    assert window.focusWidget() is not window.bench.plates["pl"]
    window.bench.plates["en"].click()


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 600)])
def test_every_card_has_room_in_every_language(qtbot, opened, code, width, height):
    window = opened()
    window.resize(width, height)
    qtbot.mouseClick(window.bench.plates[code], Qt.MouseButton.LeftButton)
    window._open(3)
    QApplication.processEvents()
    for result in Result:
        window.trial._last = (reading(TEST_CODE), result)
        window.trial.pane.show_card(window.trial._card)
        assert fits(window.trial.pane), window.trial.pane.card.word
    for sheets in (Printed(printer="HP LaserJet M404dn, second floor"), Printed(file=Path("/home/packing/" * 6))):
        window.trial.pane.show_card(lambda sheets=sheets: printed(sheets))
        assert fits(window.trial.pane), window.trial.pane.card.word
    window._open(1)
    QApplication.processEvents()
    for kind in FAILURES:
        window.server._show(kind("x", None) if kind is Busy else kind("x"))
        assert fits(window.server.pane), window.server.pane.card.word


def fits(pane):
    """Whether the card's lines are in the pane, and its word in one line."""
    boxes = [(row, pane._measure(row)) for row in pane._rows() if row.text]
    above = sum(row.above for row, _box in boxes) * pane._unit
    icon = min(144 * pane._unit, pane.height() * 0.28)
    word, box = boxes[0]
    line = QFontMetricsF(theme.font(word.pixels * pane._unit, word.weight)).height()
    return icon + above + sum(box.height() for _row, box in boxes) <= pane.height() and box.height() < 2 * line


def test_a_scanner_that_sends_no_enter_is_told_to(qtbot, opened, keys):
    window = opened()
    window._open(3)
    keys.scan(window, TEST_CODE, end="")
    qtbot.waitUntil(lambda: window.trial.pane.card.word == "Almost: no Enter", timeout=10_000)
    keys.scan(window, TEST_CODE.replace("-", "ß"))
    assert window.trial.pane.card.word == "Wrong keyboard layout"


def test_a_scanner_that_cannot_be_opened_says_so(qtbot, opened, keys):
    window = opened()
    window._open(2)
    qtbot.waitUntil(lambda: "Door scanner" in window.scanners.plates)
    plate = window.scanners.plates["Door scanner"].plate
    plate.click()
    qtbot.waitUntil(lambda: plate._detail().startswith("Cannot be opened"))


def test_the_set_up_hears_a_keyboard_scanner_as_its_settings_say_and_is_broken_by_none():
    french = {"kind": "wedge", "prefix": "#", "typing": True, "name": "gun"}
    assert wedge_marks([{"kind": "serial", "prefix": "x"}, french]) == {"prefix": "#"}
    assert wedge_marks([{"kind": "wedge", "layout": "nonsense"}]) == {}
    assert wedge_marks([]) == {}
