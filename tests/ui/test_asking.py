"""What the bench asks for with its keypad: a number that will not scan, a lead's PIN; and a lead's way to set up."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication

from scanstation import config, pins
from scanstation.codes.commands import Command, badge_text, command_text
from tests.ui.stamps import Stamps
from ui import theme
from ui.app import Bench

SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
journal = "journal.db"
[[scanner]]
kind = "wedge"
[[worker]]
badge = "7"
name = "Lea"
lead = true
pin = "{pin}"
[[worker]]
badge = "17"
name = "Ana"
"""
UPS = "1Z999AA10123456784"
PIN = "4711"


@pytest.fixture
def bench(qtbot, tmp_path):
    theme.load_fonts()
    (tmp_path / "station.toml").write_text(SETTINGS.format(pin=pins.hashed(PIN, b"salt" * 4)))
    bench = Bench(config.load(tmp_path / "station.toml"), QApplication.instance())
    qtbot.addWidget(bench.window)
    bench.window.show()
    bench.start(QApplication.instance())
    yield bench
    bench.close()


@pytest.fixture
def site(bench, tmp_path):
    return rows(tmp_path, "SELECT value FROM notes WHERE name = 'prefix'")[0][0]


@pytest.fixture
def keys():
    return Stamps()


def rows(tmp_path, sql):
    with closing(sqlite3.connect(tmp_path / "journal.db")) as journal:
        return journal.execute(sql).fetchall()


def enter(keypad, text):
    for character in text:
        keypad.press(character)
    keypad.enter.click()


def test_a_label_that_will_not_scan_is_entered_by_hand_and_marked_as_typed(qtbot, tmp_path, bench, site, keys):
    keys.scan(bench.window, badge_text(site, "17"))
    keys.scan(bench.window, command_text(site, Command.KEYPAD))
    qtbot.waitUntil(bench.window.keypad.isVisible)
    enter(bench.window.keypad, UPS)
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed")
    assert rows(tmp_path, "SELECT text, source, typed, worker FROM entries WHERE answer = 'accepted'") == [
        (UPS, "keypad", 1, "Ana")
    ]


def test_the_next_scan_counts_and_closes_the_keypad(qtbot, bench, site, keys):
    keys.scan(bench.window, command_text(site, Command.KEYPAD))
    qtbot.waitUntil(bench.window.keypad.isVisible)
    keys.scan(bench.window, UPS)
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed")
    assert not bench.window.keypad.isVisible()


def test_a_leads_pin_opens_the_set_up_and_is_written_down_nowhere(qtbot, tmp_path, bench, site, keys):
    asked = []
    bench.window.setup_asked.connect(lambda: asked.append(True))
    keys.scan(bench.window, command_text(site, Command.SETUP))
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "For leads only")
    keys.scan(bench.window, badge_text(site, "7"))
    qtbot.waitUntil(bench.window.keypad.isVisible)
    enter(bench.window.keypad, "1234")
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Wrong PIN")
    qtbot.waitUntil(bench.window.keypad.isVisible)
    enter(bench.window.keypad, PIN)
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Hello")
    assert not bench.window.keypad.isVisible()
    assert not asked
    keys.scan(bench.window, command_text(site, Command.SETUP))
    qtbot.waitUntil(lambda: bool(asked))
    assert PIN not in str(rows(tmp_path, "SELECT * FROM entries"))
