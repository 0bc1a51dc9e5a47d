"""What the bench asks for with its keypad: a number that will not scan, a lead's PIN; and a lead's way to set up."""

import logging
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
SECRET = "8642097531"
"""A PIN that is looked for everywhere; no number on a label has it in it."""


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


def everywhere(tmp_path):
    return str(rows(tmp_path, "SELECT * FROM entries")) + str(rows(tmp_path, "SELECT * FROM notes"))


def ask_for_pin(qtbot, bench, site, keys):
    keys.scan(bench.window, badge_text(site, "7"))
    qtbot.waitUntil(bench.window.keypad.isVisible)


def test_a_typed_pin_signs_on_and_is_written_down_nowhere(qtbot, tmp_path, bench, site, keys, caplog):
    caplog.set_level(logging.DEBUG)
    shown = []
    bench._keys[0].typed.connect(shown.append)
    ask_for_pin(qtbot, bench, site, keys)
    keys.type(bench.window, SECRET[:4])
    assert bench.window.keypad.display.text() == "••••"
    keys.type(bench.window, "\b" * 4 + "x" + SECRET + "\r")
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Wrong PIN")
    qtbot.waitUntil(bench.window.keypad.isVisible)
    keys.type(bench.window, PIN + "\r")
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Hello")
    assert not bench.window.keypad.isVisible()
    assert rows(tmp_path, "SELECT text, source FROM entries WHERE reason = 'signed_on'") == [("", "keypad")]
    assert SECRET not in everywhere(tmp_path) + caplog.text
    assert rows(tmp_path, "SELECT count(*) FROM entries WHERE text LIKE '%711%'") == [(0,)]
    assert shown == []


def test_a_scan_counts_while_a_pin_is_typed_and_the_rest_of_the_pin_is_nobodys(qtbot, tmp_path, bench, site, keys):
    ask_for_pin(qtbot, bench, site, keys)
    keys.type(bench.window, SECRET[:5])
    keys.scan(bench.window, UPS)
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed")
    assert not bench.window.keypad.isVisible()
    assert bench.window.keypad.value == ""
    ask_for_pin(qtbot, bench, site, keys)
    keys.type(bench.window, SECRET[:3])
    bench.window.keypad.dismiss()  # another scanner's verdict, say
    keys.go_on_typing(bench.window, SECRET[3:] + "\r")
    keys.type(bench.window, "PAR-4711\r")
    qtbot.waitUntil(lambda: bool(rows(tmp_path, "SELECT 1 FROM entries WHERE text = 'PAR-4711'")))
    assert [text for (text,) in rows(tmp_path, "SELECT text FROM entries WHERE typed AND text <> ''")] == ["PAR-4711"]


def test_a_typed_number_goes_into_the_keypad_and_is_marked(qtbot, tmp_path, bench, site, keys):
    keys.scan(bench.window, command_text(site, Command.KEYPAD))
    qtbot.waitUntil(bench.window.keypad.isVisible)
    keys.type(bench.window, UPS + "X")
    assert bench.window.keypad.display.text() == "1Z 999 AA1 01 2345 6784 X"
    keys.type(bench.window, "\b\r")
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "Packed")
    assert rows(tmp_path, "SELECT text, source, typed FROM entries WHERE answer = 'accepted'") == [(UPS, "keypad", 1)]


def test_escape_closes_the_keypad_and_what_it_asked(qtbot, bench, site, keys):
    ask_for_pin(qtbot, bench, site, keys)
    assert bench.window.keypad._title.text() == "PIN for Lea"
    keys.type(bench.window, "12\x1b")
    assert not bench.window.keypad.isVisible()
    assert bench.window.pane.card.word == "Ready — scan a parcel"


def test_the_question_stays_as_long_as_the_keypad_is_open(qtbot, bench, site, keys):
    ask_for_pin(qtbot, bench, site, keys)
    assert (bench.window.pane.card.word, bench.window.pane.card.number) == ("Enter your PIN", "Lea")
    assert not bench.window._linger.isActive()


def test_a_pin_that_does_not_come_is_given_up_visibly(qtbot, tmp_path, bench, site, keys):
    assert bench._asking.patience.interval() == 60_000
    bench._asking.patience.setInterval(50)
    ask_for_pin(qtbot, bench, site, keys)
    qtbot.waitUntil(lambda: bench.window.pane.card.word == "No PIN came")
    assert bench.window.pane.card.number == "Lea"
    assert not bench.window.keypad.isVisible()
    assert rows(tmp_path, "SELECT count(*) FROM entries WHERE reason = 'pin_expired'") == [(1,)]


def test_a_pin_is_asked_for_at_the_bench_also_while_the_log_covers_it(qtbot, tmp_path, bench, site, keys):
    bench.log.open()
    log = bench.log.window
    keys.scan(log, badge_text(site, "7"))
    qtbot.waitUntil(lambda: bench.window.keypad.isVisible() and bench.log.window is None)
    keys.type(bench.window, SECRET)
    assert bench.window.keypad.value == SECRET
