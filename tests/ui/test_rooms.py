"""From the bench to its set-up and back, in one process: nothing is lost, nothing is open twice."""

import subprocess
import sys
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.scanstation.odd_server import odd_server
from tests.ui.stamps import Stamps
from ui import theme
from ui.app import Bench
from ui.only_one import AlreadyRunning
from ui.rooms import Rooms
from ui.run import House
from ui.setup import SetupRoom

UPS, S10 = "1Z999AA10123456784", "EE471108151FR"
SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
journal = "journal.db"
[server]
url = "{url}"
token_file = "token"
[[scanner]]
kind = "wedge"
"""


@pytest.fixture
def house(qtbot, tmp_path, monkeypatch):
    theme.load_fonts()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    house = House(tmp_path / "station.toml", QApplication.instance(), windowed=True, extend=None)
    yield house
    house.rooms.close()
    if house.trouble is not None:
        house.trouble.hide()


@pytest.fixture
def keys():
    return Stamps()


def until_open(qtbot, house, kind):
    qtbot.waitUntil(
        lambda: isinstance(house.rooms.room, kind) and house.rooms.room.window.isVisible(), timeout=10_000
    )
    return house.rooms.room


def test_a_lead_goes_to_the_set_up_and_back_and_scanning_goes_on(qtbot, tmp_path, house, keys):
    with odd_server() as server:
        (tmp_path / "token").write_text("right")
        (tmp_path / "station.toml").write_text(SETTINGS.format(url=server.url))
        house.rooms.open(setup=False)
        bench = until_open(qtbot, house, Bench)
        keys.scan(bench.window, UPS)
        qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed")
        bench.open_setup()
        setup = until_open(qtbot, house, SetupRoom)
        assert setup.window.back.text() == "Back to the bench"
        assert not {"journal", "uploader"} & {thread.name for thread in threading.enumerate()}
        before = (tmp_path / "station.toml").read_text()
        qtbot.mouseClick(setup.window.back, Qt.MouseButton.LeftButton)
        bench = until_open(qtbot, house, Bench)
        assert (tmp_path / "station.toml").read_text() == before
        assert not (tmp_path / "station.toml.setup").exists()
        keys.scan(bench.window, S10)
        qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed")
        qtbot.waitUntil(lambda: len({each for batch in server.batches for each in batch.ids}) == 2, timeout=10_000)


def test_a_first_run_without_hardware_and_server_opens_the_bench_at_once(qtbot, tmp_path, house, keys):
    house.rooms.open(setup=True)
    window = until_open(qtbot, house, SetupRoom).window
    keys.enter(window)
    qtbot.mouseClick(window.other, Qt.MouseButton.LeftButton)
    keys.enter(window)
    keys.enter(window)
    bench = until_open(qtbot, house, Bench)
    assert bench.window.top.line.text() == "No server set"
    keys.scan(bench.window, UPS)
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed")


def test_a_bench_that_cannot_open_after_the_set_up_says_why(qtbot, tmp_path, house, keys, capsys):
    house.rooms.open(setup=True)
    window = until_open(qtbot, house, SetupRoom).window
    (tmp_path / "station.toml").write_text("[station]\nname = 'x'\nstage = 'flown'\n")
    window.finished.emit()
    qtbot.waitUntil(lambda: house.trouble is not None)
    assert "station.stage" in house.trouble.card.context
    assert house.rooms.room is None


def test_a_bench_starts_without_what_only_the_set_up_needs():
    program = (
        "import sys, ui.run;print(sorted({'keyring', 'cv2', 'zxingcpp', 'serial', 'ui.setup'} & set(sys.modules)))"
    )
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "[]\n"


def test_a_bench_that_another_start_has_taken_meanwhile_is_said_and_leaves_no_dead_window(qtbot):
    class Room:
        def __init__(self):
            self.window = QWidget()

        def show(self):
            self.window.show()

        def close(self):
            pass

    def taken():
        raise AlreadyRunning("Another ScanStation has the bench now.")

    rooms = Rooms(taken, Room)
    rooms.open(setup=True)
    closed = []
    rooms.room.window.destroyed.connect(lambda: closed.append(True))
    with qtbot.waitSignal(rooms.failed) as failed:
        rooms.go_to_bench()
    assert failed.args == ["Another ScanStation has the bench now."]
    assert rooms.room is None
    qtbot.waitUntil(lambda: closed == [True])
