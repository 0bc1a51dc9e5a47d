"""Very many scans by X key events, whatever has the focus and however the computer takes its keyboard.

SCANSTATION_SCANS=5000 makes the short run of CI a long one.
"""

import os
import random
import sqlite3
from contextlib import closing

import numpy as np
import pytest
from Xlib import XK

from demo.programs import Bench, wait_until
from demo.screen import virtual_screen
from scanstation.codes.checkdigits import mod10, mod10_ups
from scanstation.codes.commands import Command, command_text
from tests.needs import needs

SCANS = int(os.environ.get("SCANSTATION_SCANS", "120"))
BURST = 10
"""Scans after which the focus, the lock and the layout may be others."""
KEYBOARDS = [("us", False), ("us", True), ("fr", False), ("fr", True), ("de", False), ("de", True)]
SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
journal = "journal.db"

[[scanner]]
kind = "wedge"

[[label]]
name = "Our label"
kind = "parcel"
pattern = 'PAR-\\d{8}'
"""


@pytest.fixture
def screen():
    needs("Xvfb")
    with virtual_screen() as running:
        yield running


@pytest.fixture
def bench(tmp_path, screen):
    (tmp_path / "station.toml").write_text(SETTINGS)
    bench = Bench(tmp_path / "station.toml", screen.environment)
    bench.start()
    try:
        wait_until(lambda: is_painted(screen), "the bench's window")
        yield bench
    finally:
        bench.stop()


def is_painted(screen):
    return (screen.picture()[140, 30] > 0).any()


def wait_for_entries(folder, count):
    wait_until(lambda: len(entries(folder)) >= count, f"{count} scans to be kept")


def entries(folder):
    with closing(sqlite3.connect(folder / "journal.db")) as journal:
        return journal.execute("SELECT number, answer FROM entries ORDER BY sequence").fetchall()


def sources(folder):
    with closing(sqlite3.connect(folder / "journal.db")) as journal:
        return {source for (source,) in journal.execute("SELECT DISTINCT source FROM entries")}


def codes(seed):
    """Numbers of every make, no two alike, as labels bear them."""
    chance = random.Random(seed)
    while True:
        number = f"{chance.randrange(10**8):08}"
        yield f"PAR-{number}"
        yield f"1Z{number}{number[:7]}{mod10_ups(number + number[:7])}"
        sscc = f"3{number}{number}"
        yield f"00{sscc}{mod10(sscc)}"


def open_keypad(folder, screen):
    """Have the bench ask for a number: the next scan must press none of its keys."""
    with closing(sqlite3.connect(folder / "journal.db")) as journal:
        prefix = journal.execute("SELECT value FROM notes WHERE name = 'prefix'").fetchone()[0]
    command = command_text(prefix, Command.KEYPAD)
    screen.set_layout("us")
    screen.scan(command + "\r")
    return command


def test_no_key_of_a_scan_gets_anywhere_but_into_the_journal(tmp_path, screen, bench):
    chance, source, scanned = random.Random(4), codes(4), []
    for burst in range(SCANS // BURST):
        if burst % 2:
            scanned.append(open_keypad(tmp_path, screen))
            wait_for_entries(tmp_path, len(scanned))
        layout, caps = KEYBOARDS[burst % len(KEYBOARDS)]
        screen.set_layout(layout)
        screen.click(chance.randrange(1280), chance.randrange(720))
        for _ in range(chance.randrange(8)):
            screen.press(XK.XK_Tab)
        if caps:
            screen.press(XK.XK_Caps_Lock)
        batch = [next(source) for _ in range(BURST)]
        for code in batch:
            screen.scan(code + "\r")
        scanned += batch
        wait_for_entries(tmp_path, len(scanned))
        if caps:
            screen.press(XK.XK_Caps_Lock)
    assert bench.process.poll() is None
    assert len(entries(tmp_path)) == len(scanned)
    assert sources(tmp_path) == {"wedge-1"}, "the keypad has entered nothing"
    accepted = {number for number, answer in entries(tmp_path) if answer == "accepted"}
    assert accepted <= {code.removeprefix("00") if code.startswith("003") else code for code in scanned}
    assert len(accepted) > SCANS / 10


FIELD, KEYPAD = (500, 230), (1164, 230)
STEPS, FOOTER = slice(0, 70), slice(640, 710)
"""Of the set-up: its line edit and the button beside it; the rows that name its steps, and those of "Next"."""


def same(picture, before, rows):
    return np.array_equal(picture[rows], before[rows])


def test_scans_press_nothing_in_the_set_up_whatever_has_the_focus(tmp_path, screen):
    """Neither the language, nor "Next", nor the field's Enter: what is no enrolment code is nothing here."""
    environment = screen.environment | {"XDG_DATA_HOME": str(tmp_path / "data"), "HOME": str(tmp_path)}
    bench = Bench(tmp_path / "station.toml", environment, module=("ui", "setup", "--window", "--config"))
    bench.start()
    try:
        wait_until(lambda: is_painted(screen) and screen.picture()[608, 1150].min() == 255, "the set-up")
        before, source = screen.picture().copy(), codes(5)
        for tabs in range(9):
            screen.click(*FIELD)
            for _ in range(tabs):
                screen.press(XK.XK_Tab)
            for _ in range(3):
                screen.scan(next(source) + "\r")
        screen.click(*KEYPAD)
        wait_until(lambda: not same(screen.picture(), before, FOOTER), "the keypad: every key is dealt with")
        assert same(screen.picture(), before, STEPS)
        assert bench.process.poll() is None
    finally:
        bench.stop()
    assert not (tmp_path / "station.toml").exists()
