"""The doctor's page of the set-up: reached and left by scans, it says which setting of the scanner mends what."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np
import pytest
import zxingcpp
from keyring.backends.fail import Keyring
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QApplication

from demo.worker import PretendScanner
from drivers.checkup import HEAD, TAIL, TEST_CODE
from drivers.countries import LAYOUTS
from drivers.finding import Found
from drivers.keys import GS
from drivers.layout import KNOWN
from scanstation.codes.commands import badge_text
from scanstation.doctor import Finding, Health
from scanstation.enrolment import is_invitation
from scanstation.languages import LANGUAGES
from scanstation.wire import Pong
from tests.scanstation.odd_server import Odd, good, odd_server
from tests.ui.stamps import Stamps
from tests.ui.test_fits import crowded
from ui.bench.parts import Text
from ui.setup import SetupRoom
from ui.setup.buttons import Button, Press, code_of
from ui.setup.doctor_step import FILE
from ui.setup.finder import Finder
from ui.setup.window import DOCTOR

pytestmark = pytest.mark.usefixtures("home")

WITH_GS = HEAD + GS + TAIL
SETTINGS = '[station]\nname = "B"\nstage = "packed"\njournal = "j.db"\n[[scanner]]\nkind = "wedge"\n'


@pytest.fixture
def path(tmp_path):
    return tmp_path / "etc" / "station.toml"


@pytest.fixture
def opened(qtbot, path):
    def end(room):
        look = room.window.doctor._run
        if look is not None:  # waitUntil would keep the interpreter's lock, and hold up the thread that looks
            with qtbot.waitSignal(look.finished, timeout=30_000):
                pass
        room.close()

    def open_setup(*found):
        app = QApplication.instance()
        room = SetupRoom(
            path, app, lambda: datetime.now(UTC), windowed=True, searches=(lambda: found,), ring=Keyring()
        )
        qtbot.addWidget(room.window, before_close_func=lambda _: end(room))
        room.show()
        qtbot.waitUntil(lambda: len(room.window.scanners.plates) == 1 + len(found))
        return room.window

    return open_setup


@pytest.fixture
def window(opened):
    return opened()


@pytest.fixture
def keys():
    return Stamps()


@pytest.fixture
def page(qtbot, window, keys):
    """The page, opened by a scan."""
    keys.scan(window, button(window, Button.DOCTOR))
    assert window.doctor.isVisible()
    return window.doctor


def button(window, which):
    """A button's code, read off the screen."""
    text = code_of(window._home.sites[0], Press(which, window._place))
    assert text in codes(window)
    return text


def codes(window):
    QApplication.processEvents()
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    doubled = cv2.resize(rows[:, : image.width()], None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)
    return {code.bytes.decode() for code in zxingcpp.read_barcodes(doubled)}


def said(page):
    return [finding.topic for finding in page.scanner.findings]


def to_mend(page):
    return {each.topic: each.do for each in page.scanner.findings if each.health is Health.BAD}


def examined(qtbot, page):
    qtbot.waitUntil(page.ready, timeout=20_000)


@pytest.mark.parametrize("step", range(4))
def test_from_every_step_one_scans_oneself_there_and_back(window, keys, step):
    window._open(step)
    keys.scan(window, button(window, Button.DOCTOR))
    assert window.doctor.isVisible()
    assert not window.examine.isVisible()
    keys.scan(window, button(window, Button.BACK))
    assert not window.doctor.isVisible()
    assert window.steps[step].isVisible()
    assert window.draft.step == step


def test_the_button_does_the_same_for_a_finger(window):
    window.examine.click()
    assert window.doctor.isVisible()
    window.back.click()
    assert window.bench.isVisible()


def test_a_scanner_without_enter_gets_there_and_back_too(qtbot, window, keys):
    keys.scan(window, button(window, Button.DOCTOR), end="")
    qtbot.waitUntil(window.doctor.isVisible)
    keys.scan(window, button(window, Button.BACK), end="")
    qtbot.waitUntil(window.bench.isVisible)


def test_both_test_codes_are_read_off_the_screen_and_the_one_has_a_gs(page, window):
    assert {TEST_CODE, WITH_GS} <= codes(window)


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1920, 1080), (3840, 2160)])
def test_the_test_codes_are_read_off_screens_of_any_size(page, window, width, height):
    window.resize(width, height)
    assert {TEST_CODE, WITH_GS} <= codes(window)


def test_a_scanner_that_is_set_right_has_nothing_to_mend(page, window, keys):
    keys.scan(window, TEST_CODE)
    assert "Now scan the other code: it has a GS" in said(page)
    keys.scan(window, WITH_GS)
    assert to_mend(page) == {}
    assert "GS comes as <1D>" in said(page)
    assert "The keyboard layout is right" in said(page)
    assert "Characters a second: 200 · pauses of at most 5 ms" in said(page)


def test_the_country_to_set_is_named_and_both_codes_together_say_it_best(page, window, keys):
    german = str.maketrans(KNOWN, LAYOUTS["de"])
    keys.scan(window, WITH_GS.translate(german))
    assert "Germany" in to_mend(page)["Wrong keyboard layout"]
    keys.scan(window, TEST_CODE.translate(german))
    assert to_mend(page)["Wrong keyboard layout"] == "Set the scanner’s keyboard country to Germany."


def test_what_a_scanner_said_before_its_layout_was_mended_is_asked_for_again(page, window, keys):
    keys.scan(window, (HEAD + TAIL).translate(str.maketrans(KNOWN, LAYOUTS["de"])))
    assert "GS is dropped" in to_mend(page)
    keys.scan(window, TEST_CODE)
    assert to_mend(page) == {}
    assert "Now scan the other code: it has a GS" in said(page)


def test_what_has_not_answered_is_said_to_be_unknown_and_not_left_out(qtbot, page):
    if page._run is not None:
        with qtbot.waitSignal(page._run.finished, timeout=30_000):
            pass
    settled = list(page._findings)
    page._findings = [finding for finding in settled if finding.topic in ("Programs", "Settings")]
    page._run = run = Finder([], page)
    page._end(run)  # as when somebody's patience is over
    assert [(each.topic, each.health) for each in page._findings if each not in settled] == [
        ("Scanners", Health.BAD),
        ("Journal", Health.BAD),
        ("Server", Health.BAD),
    ]
    page._findings = settled
    page._run = run = Finder([], page)
    page._end(run)
    assert page._findings == settled


def test_what_is_to_be_mended_stands_first(page, window, keys):
    keys.scan(window, HEAD + TAIL)
    assert said(page)[0] == "GS is dropped"
    assert "transmit GS" in to_mend(page)["GS is dropped"]


@pytest.mark.parametrize(
    ("text", "says"),
    [(HEAD + "|" + TAIL, "GS comes as |"), (HEAD + "\r" + TAIL, "GS cuts the code in two")],
)
def test_a_gs_that_comes_as_something_else_is_to_be_mended(page, window, keys, text, says):
    keys.scan(window, text)
    assert says in to_mend(page)


def scan_with_key(page, gs):
    """The code with a GS for which a key is pressed; from the page, Qt offers it to each widget up to the window."""
    for place, character in enumerate([*HEAD, "", *TAIL, "\r"]):
        key = {"": gs, "\r": Qt.Key.Key_Return}.get(character, Qt.Key.Key_unknown)
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, character)
        event.setTimestamp(50_000_000 + 5 * place)
        QApplication.sendEvent(page, event)


def test_gs_as_f8_is_told_as_what_it_is(page):
    scan_with_key(page, Qt.Key.Key_F8)
    assert "GS comes as <F8>" in said(page)
    assert to_mend(page) == {}


def test_gs_as_another_key_is_to_be_mended(page):
    scan_with_key(page, Qt.Key.Key_F9)
    assert any("GS comes as <F9>" in each for each in to_mend(page))


def test_a_missing_enter_lost_capitals_and_marks_are_told(qtbot, page, window, keys):
    keys.scan(window, TEST_CODE, end="")
    qtbot.waitUntil(lambda: "The scanner sends no Enter" in to_mend(page))
    keys.scan(window, TEST_CODE.lower())
    assert "Capitals got lost" in to_mend(page)
    keys.scan(window, f"\x02{TEST_CODE}\x03")
    assert "Prefix and suffix: <02> … <03>" in said(page)


def test_a_scanner_that_types_like_a_person_is_too_slow_and_what_a_person_types_is_no_scan(page, window, keys):
    keys.type(window, "hello\r")
    assert said(page) == []
    keys.type(window, TEST_CODE + "\r")
    assert "inter-character delay" in to_mend(page)["Characters a second: 5 · pauses of at most 200 ms"]


def test_a_code_whose_prefix_is_missing_ends_with_enter_all_the_same(page, window, keys):
    window.draft.scanners[:] = [{"kind": "wedge", "prefix": "\x02"}]
    window.ears.hear_keys({"prefix": "\x02"})
    keys.scan(window, TEST_CODE)
    assert "Each code ends with Enter" in said(page)


def test_any_other_code_is_neither_and_chooses_nothing(page, window, keys):
    keys.scan(window, "1Z999AA10123456784")
    assert said(page) == ["That is neither of the two codes"]


def test_an_enrolment_code_opens_no_other_page_from_here(page, window, keys):
    text = "SCANSTATION-ENROL https://tracking.example.com BCDF-GHJK-LNPR"
    assert is_invitation(text)
    keys.scan(window, text)
    assert page.isVisible()
    assert [each.says for each in page.scanner.findings] == [""]


def test_a_serial_scanner_is_examined_without_being_chosen(qtbot, tmp_path, opened, until_ready):
    cable = PretendScanner(tmp_path / "scanner")
    try:
        window = opened(Found("serial", "Gun", {"port": str(cable.port)}))
        until_ready(window)
        window.examine.click()
        cable.scan(HEAD + TAIL)
        qtbot.waitUntil(lambda: "GS is dropped" in said(window.doctor))
        assert window.doctor._scanner_head.text() == "Gun"
        assert not any("second" in each for each in said(window.doctor))
        assert [each["kind"] for each in window.draft.scanners] == ["wedge"]
    finally:
        cable.unplug()


def test_the_rest_of_the_bench_is_looked_at_without_waiting_for_it(qtbot, window):
    page = window.doctor
    window.examine.click()
    assert not page.ready()
    assert page.bench.findings == []
    examined(qtbot, page)
    topics = {finding.topic.split(" · ")[0] for finding in page.bench.findings}
    assert {"Programs", "Settings", "Scanners", "Journal", "Server"} <= topics
    healths = [list(reversed(Health)).index(finding.health) for finding in page.bench.findings]
    assert healths == sorted(healths)


def test_a_server_that_was_just_chosen_is_asked_and_the_clock_compared(qtbot, tmp_path, window):
    (tmp_path / "etc").mkdir(exist_ok=True)
    (tmp_path / "etc" / "token").write_text("secret")
    with odd_server() as server:
        late = Pong(station="bench-3", name="Bench 3", time=datetime.now(UTC) + timedelta(minutes=5))
        server.behave = lambda request: (
            Odd(body=late.model_dump_json().encode()) if "ping" in request.path else good(request)
        )
        window.draft.server = {"url": server.url, "token_file": "token"}
        window.examine.click()
        examined(qtbot, window.doctor)
    assert window.doctor.bench.findings[0].topic == "Clock · To mend"


def test_the_report_is_saved_by_a_scan_and_holds_no_secret(qtbot, page, window, keys, tmp_path):
    examined(qtbot, page)
    page._findings.append(Finding("Server", Health.BAD, "Bearer abcdef"))
    keys.scan(window, HEAD + TAIL)
    keys.scan(window, button(window, Button.OTHER))
    qtbot.waitUntil(lambda: page.bench.findings[0].topic == "The report is saved")
    file = Path(page.bench.findings[0].says)
    text = file.read_text()
    assert file.name == FILE
    assert tmp_path in file.parents
    assert "Gs.DROPPED" in text
    assert "ScanStation" in text
    assert "abcdef" not in text


@pytest.mark.parametrize("text", [badge_text("BCDFGH", "4711"), "BCDF-GHJK-LNPR", "1Z999AA10123456784"])
def test_no_badge_or_number_that_was_scanned_here_is_in_the_report(qtbot, page, window, keys, text):
    examined(qtbot, page)
    keys.scan(window, text)
    window.other.click()
    qtbot.waitUntil(lambda: page.bench.findings[0].topic == "The report is saved")
    assert text not in Path(page.bench.findings[0].says).read_text()
    assert (page.scanner.findings[0].says == "") is not text.startswith("1Z")


def test_a_report_that_cannot_be_written_is_said(qtbot, page, window, monkeypatch, tmp_path):
    examined(qtbot, page)
    (tmp_path / "file").touch()
    monkeypatch.setattr("ui.setup.doctor_step.user_documents_path", lambda: tmp_path / "file")
    window.other.click()
    qtbot.waitUntil(lambda: page.bench.findings[0].topic == "The report cannot be written")


def test_what_is_found_shows_no_secret_on_the_screen(window):
    page = window.doctor
    window.examine.click()
    page._add(page._run, Finding("Scanners", Health.BAD, "rtsp://admin:hunter2@cam/stream"))
    assert [each.says for each in page.bench.findings] == ["rtsp://cam/(hidden)"]


def test_look_again_looks_again(qtbot, page, window, keys):
    examined(qtbot, page)
    keys.scan(window, button(window, Button.NEXT))
    assert not page.ready()
    assert window.next.code == ""
    examined(qtbot, page)
    assert page.bench.findings


def test_a_lead_who_opens_the_set_up_of_a_bench_finds_the_doctor_there(path, opened, keys):
    path.parent.mkdir()
    path.write_text(SETTINGS)
    window = opened()
    assert window.back.text() == "Back to the bench"
    keys.scan(window, button(window, Button.DOCTOR))
    assert window.doctor.isVisible()
    keys.scan(window, button(window, Button.BACK))
    assert window.back.text() == "Back to the bench"


def test_a_code_of_the_page_presses_nothing_on_a_step(window, keys):
    keys.scan(window, code_of(window._home.sites[0], Press(Button.NEXT, DOCTOR)))
    assert window.draft.step == 0


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_has_room_in_every_language(qtbot, window, keys, code):
    window.bench.plates[code].click()
    for step in range(4):
        window._open(step)
        QApplication.processEvents()
        assert not crowded(window.how)
        assert window.how.height() <= window.examine.height()
    window._open_doctor()
    keys.scan(window, (HEAD + TAIL).translate(str.maketrans(KNOWN, LAYOUTS["de"])))
    examined(qtbot, window.doctor)
    QApplication.processEvents()
    texts = [text for text in window.doctor.findChildren(Text) if text.isVisible() and text.text()]
    assert [text.text() for text in texts if crowded(text)] == []
    bad = [each for each in window.doctor.scanner.findings if each.health is Health.BAD]
    assert len(bad) == 2
    assert window.doctor.scanner.verticalScrollBar().maximum() == 0  # nobody scrolls with a scanner
    assert window.size().toTuple() == (1280, 720)
    assert window.next.geometry().right() <= 1280
    assert window.other.geometry().left() >= window.back.geometry().right()
