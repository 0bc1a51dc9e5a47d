"""The set-up mends a keyboard scanner itself: its layout with one scan, its marks with the test scan."""

import tomllib
from datetime import UTC, datetime

import cv2
import numpy as np
import pytest
import zxingcpp
from keyring.backends.fail import Keyring
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from drivers.countries import LAYOUTS
from drivers.layout import KNOWN, SHORT
from scanstation import config
from scanstation.languages import LANGUAGES
from scanstation.reading import Doubt
from tests.scanstation.cast import reading
from tests.ui.stamps import Stamps
from tests.ui.test_setup import UPS, fits
from ui.app import Bench
from ui.setup import SetupRoom
from ui.setup.draft import Draft
from ui.setup.ears import KEYBOARD
from ui.setup.keyboard import Keyboard
from ui.setup.trial import TEST_CODE, Result

pytestmark = pytest.mark.usefixtures("home")

SEEN = LAYOUTS
every_layout = pytest.mark.parametrize("seen", SEEN.values(), ids=list(SEEN))
WRONG = [name for name, seen in SEEN.items() if TEST_CODE.translate(str.maketrans(KNOWN, seen)) != TEST_CODE]


def on(seen, text):
    """How a US scanner's text is seen on a layout."""
    return text.translate(str.maketrans(KNOWN, seen))


@pytest.fixture
def keys():
    return Stamps()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "etc" / "station.toml"


@pytest.fixture
def window(qtbot, path):
    """The set-up, where the test scan is asked for."""
    app = QApplication.instance()
    room = SetupRoom(path, app, lambda: datetime.now(UTC), windowed=True, searches=(), ring=Keyring())
    qtbot.addWidget(room.window)
    room.show()
    room.window._open(3)
    yield room.window
    room.close()


def word(window):
    return window.trial.pane.card.word


def codes(window):
    """What a scanner reads off the screen."""
    QApplication.processEvents()
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    doubled = cv2.resize(rows[:, : image.width()], None, fx=2, fy=2, interpolation=cv2.INTER_NEAREST)
    return {code.text for code in zxingcpp.read_barcodes(doubled)}


@pytest.mark.parametrize("known", [KNOWN, SHORT], ids=["all", "short"])
@pytest.mark.parametrize("layout", WRONG)
def test_one_scan_mends_a_wrong_layout_and_the_test_barcode_then_comes_right(window, keys, layout, known):
    seen = SEEN[layout]
    keys.scan(window, on(seen, TEST_CODE))
    assert word(window) == "Wrong keyboard layout"
    assert window.next.code == ""
    keys.scan(window, on(seen, known))
    assert word(window) == "Keyboard learned"
    assert window.next.code == ""
    keys.scan(window, on(seen, TEST_CODE))
    assert word(window) == "It works"
    assert window.draft.scanners == [{"kind": "wedge", "layout": on(seen, known)}]
    assert window.next.code


def test_the_set_up_barcode_stands_in_the_place_of_the_test_barcode_while_it_is_asked_for(window, keys):
    assert TEST_CODE in codes(window)
    keys.scan(window, on(SEEN["fr"], TEST_CODE))
    shown = codes(window)
    assert {KNOWN, SHORT} <= shown
    assert TEST_CODE not in shown
    assert "learns" in window.trial.intro.text()
    keys.scan(window, on(SEEN["fr"], KNOWN))
    shown = codes(window)
    assert TEST_CODE in shown
    assert not {KNOWN, SHORT} & shown


@pytest.mark.parametrize(("width", "height"), [(1024, 600), (1920, 1080), (3840, 2160)])
def test_the_set_up_barcode_can_be_read_off_screens_of_any_size(window, keys, width, height):
    window.resize(width, height)
    keys.scan(window, on(SEEN["de"], TEST_CODE))
    assert {KNOWN, SHORT} <= codes(window)


def test_what_was_learned_is_in_the_settings_and_the_bench_reads_by_it(qtbot, path, window, keys):
    seen = SEEN["cz"]
    for text in (TEST_CODE, KNOWN, TEST_CODE):
        keys.scan(window, on(seen, text))
    with qtbot.waitSignal(window.finished):
        window.next.click()
    window.shut()
    assert tomllib.loads(path.read_text())["scanner"] == [{"kind": "wedge", "layout": seen}]
    bench = Bench(config.load(path), QApplication.instance())
    qtbot.addWidget(bench.window)
    bench.start(QApplication.instance())
    try:
        keys.scan(bench.window, on(seen, UPS))
        qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed", timeout=10_000)
    finally:
        bench.close()


def test_a_layout_that_is_no_longer_right_is_learned_anew(window, keys):
    for text in (TEST_CODE, KNOWN, TEST_CODE):
        keys.scan(window, on(SEEN["cz"], text))
    assert word(window) == "It works"
    for text, said in ((TEST_CODE, "Wrong keyboard layout"), (KNOWN, "Keyboard learned"), (TEST_CODE, "It works")):
        keys.scan(window, on(SEEN["fr"], text))
        assert word(window) == said
    assert window.draft.scanners == [{"kind": "wedge", "layout": SEEN["fr"]}]


def test_a_scanner_that_was_set_right_meanwhile_needs_no_layout(window, keys):
    for text in (TEST_CODE, KNOWN):
        keys.scan(window, on(SEEN["fr"], text))
    keys.scan(window, TEST_CODE)
    assert word(window) == "Wrong keyboard layout"
    keys.scan(window, TEST_CODE)
    assert word(window) == "It works"
    assert window.draft.scanners == [{"kind": "wedge"}]


def test_whoever_goes_back_while_it_learns_finds_what_was_learned_before(window, keys):
    for text in (TEST_CODE, KNOWN):
        keys.scan(window, on(SEEN["fr"], text))
    keys.scan(window, TEST_CODE)
    window._open(2)
    window._open(3)
    assert not window.trial.keyboard_code.isVisible()
    keys.scan(window, on(SEEN["fr"], TEST_CODE))
    assert word(window) == "It works"


def test_marks_that_no_code_can_contain_are_learned_and_no_longer_come_through(window, keys):
    keys.scan(window, f"\x02{TEST_CODE}\x03")
    assert word(window) == "Prefix or suffix learned"
    keys.scan(window, f"\x02{TEST_CODE}\x03", end="")
    assert word(window) == "It works"
    assert window.draft.scanners == [{"kind": "wedge", "prefix": "\x02", "suffix": "\x03"}]


def test_marks_and_a_layout_are_learned_together(window, keys):
    seen = SEEN["fr"]
    for text in (TEST_CODE, KNOWN, TEST_CODE, TEST_CODE):
        keys.scan(window, f"\x02{on(seen, text)}")
    assert word(window) == "It works"
    assert window.draft.scanners == [{"kind": "wedge", "layout": seen, "prefix": "\x02"}]


@pytest.mark.parametrize("text", ["j" + TEST_CODE, TEST_CODE + "-", "12" + TEST_CODE, "x" * 17 + TEST_CODE])
def test_marks_that_a_code_can_contain_are_to_be_switched_off(window, keys, text):
    keys.scan(window, text)
    assert word(window) == "More than the code"
    assert window.draft.scanners == [{"kind": "wedge"}]
    assert window.next.code == ""


def test_the_speed_of_a_keyboard_scanner_is_said(window, keys):
    keys.scan(window, TEST_CODE)
    assert "200" in window.trial.pane.card.context


def test_the_form_of_gs_is_said_where_a_code_has_one(window, keys):
    keys.scan(window, "10TEST^]21AZ")
    assert "GS comes as ^]" in window.trial.pane.card.context
    keys.scan(window, TEST_CODE)
    assert "GS" not in window.trial.pane.card.context


def examined(*readings, scanners=({"kind": "wedge"},)):
    keyboard = Keyboard(Draft(scanners=[dict(each) for each in scanners]))
    return [keyboard.examined(each) for each in readings][-1]


@every_layout
@pytest.mark.parametrize("identifier", ["", "]C0"], ids=["bare", "identified"])
def test_a_wrong_layout_is_seen_under_every_one(seen, identifier):
    wanted = Result.WORKS if on(seen, identifier + TEST_CODE) == identifier + TEST_CODE else Result.LEARN
    assert examined(reading(on(seen, identifier + TEST_CODE), source=KEYBOARD)) is wanted


def test_under_caps_lock_nothing_is_learned_and_caps_lock_is_named():
    for text in (on(SEEN["fr"], KNOWN).swapcase(), KNOWN.swapcase(), SHORT.lower()):
        assert examined(reading(text)) is Result.CAPITALS
    assert examined(reading("1z-AB", doubt=Doubt.GARBLED)) is Result.CAPITALS


def test_a_code_that_a_known_layout_cannot_repair_says_that_the_layout_is_wrong():
    french = {"kind": "wedge", "layout": SEEN["fr"]}
    assert examined(reading("1Z日", doubt=Doubt.GARBLED), scanners=[french]) is Result.LEARN


def test_half_a_scan_of_the_set_up_barcode_teaches_nothing():
    assert examined(reading(on(SEEN["fr"], KNOWN), doubt=Doubt.INCOMPLETE)) is Result.NO_ENTER
    assert examined(reading(on(SEEN["fr"], TEST_CODE)), reading(on(SEEN["fr"], KNOWN)[:50])) is Result.LEARN


def test_a_right_layout_is_kept_when_the_set_up_barcode_is_scanned_again(window, keys):
    for text in (TEST_CODE, KNOWN, KNOWN, TEST_CODE):
        keys.scan(window, on(SEEN["de"], text))
    assert word(window) == "It works"
    assert window.draft.scanners == [{"kind": "wedge", "layout": SEEN["de"]}]


def test_the_keyboard_scanner_is_called_in_the_language_of_the_moment(window, keys):
    window._open(0)
    window.bench.plates["de"].click()
    window._open(3)
    keys.scan(window, TEST_CODE)
    assert window.trial.pane.card.context.startswith("Tastatur-Scanner")
    assert window.trial.summary.text() == "Geht: Tastatur-Scanner"


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 600)])
def test_the_card_has_room_beside_the_set_up_barcode_in_every_language(window, keys, code, width, height):
    window.resize(width, height)
    window._open(0)
    window.bench.plates[code].click()
    window._open(3)
    keys.scan(window, on(SEEN["fr"], TEST_CODE))
    QApplication.processEvents()
    assert window.trial.keyboard_code.isVisible()
    assert fits(window.trial.pane), window.trial.pane.card.word
