"""The light at the bottom of the window follows the cables, and what a scanner reads counts for its own stage."""

import pytest
from PySide6.QtWidgets import QApplication

from scanstation import config
from tests.drivers.pty_port import PtyPort
from ui.app import Bench

UPS, S10 = "1Z999AA10123456784", "EE471108151FR"
SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
language = "en"
journal = "journal.db"
[[scanner]]
kind = "wedge"
[[scanner]]
kind = "serial"
name = "door"
port = "door*"
stage = "shipped"
[[scanner]]
kind = "serial"
name = "table"
port = "{table}"
"""


@pytest.fixture
def cables(tmp_path):
    door, table = PtyPort(tmp_path / "door-1"), PtyPort(tmp_path / "table")
    yield door, table
    door.close()
    table.close()


@pytest.fixture
def bench(qtbot, tmp_path, cables):
    settings = SETTINGS.format(table=cables[1].path).replace("door*", f"{tmp_path}/door-*")
    (tmp_path / "station.toml").write_text(settings)
    bench = Bench(config.load(tmp_path / "station.toml"), QApplication.instance())
    qtbot.addWidget(bench.window)
    bench.window.show()
    bench.start(QApplication.instance())
    yield bench
    bench.close()


def test_the_light_goes_out_with_a_cable_and_on_again_with_it(qtbot, tmp_path, bench, cables):
    light, (door, table) = bench.window.bottom.scanner, cables
    qtbot.waitUntil(lambda: light.text() == "Scanners ready")
    door.pull()
    qtbot.waitUntil(lambda: "door" in light.text())
    table.send(f"{UPS}\r".encode())
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed")
    door.path = tmp_path / "door-2"
    door.plug()
    qtbot.waitUntil(lambda: light.text() == "Scanners ready")
    door.send(f"{UPS}\r".encode())
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Shipped")
