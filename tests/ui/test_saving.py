"""A disk that takes its time: the bench says so calmly, gives no verdict before it has one, and can be closed."""

import logging
import sqlite3
import threading
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication

from scanstation import config
from scanstation.codes.commands import Command, command_text
from scanstation.events import Stage
from scanstation.reading import Reading
from scanstation.verdict import Answer
from tests.ui.cast import NOW, verdict
from ui import theme
from ui.app import Bench, utc_now

UPS, S10 = "1Z999AA10123456784", "EE471108151FR"
SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
language = "en"
journal = "journal.db"
kiosk = false
"""


@pytest.fixture
def bench(qtbot, tmp_path):
    (tmp_path / "station.toml").write_text(SETTINGS)
    bench = Bench(config.load(tmp_path / "station.toml"), QApplication.instance())
    qtbot.addWidget(bench.window)
    bench.window.show()
    bench.start(QApplication.instance())
    bench.tones = []
    bench.window.tone.connect(bench.tones.append)
    yield bench
    bench.close()


@contextmanager
def locked(tmp_path):
    """Another program has the journal's file for itself."""
    other = sqlite3.connect(tmp_path / "journal.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.close()


def scan(bench, text):
    return bench.station.submit(Reading(text, "gun", utc_now()))


def word(bench):
    return bench.window.pane.card.word


def test_a_scan_that_waits_for_the_disk_is_no_verdict_until_it_has_one(qtbot, tmp_path, bench):
    scan(bench, UPS)
    qtbot.waitUntil(lambda: word(bench) == "Packed")
    with locked(tmp_path):
        scan(bench, S10)
        qtbot.waitUntil(lambda: word(bench) == "Saving …")
        card = bench.window.pane.card
        assert (card.quiet, card.ground, card.number) == (True, theme.READY, "EE 471 108 151 FR")
        assert bench.tones == ["good"]
    qtbot.waitUntil(lambda: (word(bench), bench.tones) == ("Packed", ["good", "good"]), timeout=10_000)


def test_a_lock_that_lasts_is_red_and_the_next_scan_waits_anew(qtbot, tmp_path, bench):
    with locked(tmp_path):
        scan(bench, UPS)
        qtbot.waitUntil(lambda: word(bench) == "Not saved", timeout=20_000)
        scan(bench, S10)
        qtbot.waitUntil(lambda: word(bench) == "Saving …")
        assert bench.window.band.word.text() == "Not saved"
    qtbot.waitUntil(lambda: word(bench) == "Packed", timeout=10_000)


def test_a_second_read_that_was_late_brings_back_what_stood_there(qtbot, bench):
    window = bench.window
    window.show_verdict(verdict(Answer.ALREADY_DONE, stage=Stage.PACKED))
    window.show_saving(Reading(UPS, "gun", NOW))
    window.show_saving(Reading(UPS, "gun", NOW))
    window.show_verdict(verdict(Answer.AGAIN))
    assert word(bench) == "Already packed"
    window._quiet()
    window.show_saving(Reading(UPS, "gun", NOW))
    window.show_verdict(verdict(Answer.AGAIN))
    assert window.pane.card.word == "Ready — scan a parcel"


def test_a_commands_own_text_is_not_shown_while_it_waits(bench):
    bench.window.show_saving(Reading(command_text("K7QF2M", Command.UNDO), "gun", NOW))
    assert bench.window.pane.card.number == ""


def test_a_bench_closes_while_its_disk_is_locked_and_names_every_scan_that_is_not_saved(tmp_path, bench, caplog):
    caplog.set_level(logging.ERROR)
    with locked(tmp_path):
        verdicts = [scan(bench, text) for text in (UPS, S10)]
        bench.close()
        assert [each.result(0).answer for each in verdicts] == [Answer.NOT_SAVED] * 2
        assert UPS in caplog.text
        assert S10 in caplog.text
    assert "journal" not in {thread.name for thread in threading.enumerate()}
