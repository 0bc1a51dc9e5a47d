"""The whole station in one process: real serial port, real journal, real HTTP. What comes in bad is said and kept."""

import sqlite3
import threading
from contextlib import closing
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from demo.worker import PretendScanner
from scanstation import config
from scanstation.codes.commands import Command, command_text
from scanstation.latch import Latch, Latches
from scanstation.reading import MAX_TEXT, Reading
from scanstation.verdict import Answer
from tests.scanstation.odd_server import Odd, good, odd_server
from tests.scanstation.test_uploader import HTML
from ui.app import Bench
from ui.bench.window import LINGER_MS
from ui.clearkey import KEY

UPS, S10 = "1Z999AA10123456784", "EE471108151FR"

SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
language = "en"
target_per_hour = 120
target_per_day = 900
journal = "journal.db"
[server]
url = "{url}"
token_file = "token"
[[scanner]]
kind = "serial"
port = "{port}"
"""


@pytest.fixture
def server():
    with odd_server() as running:
        yield running


@pytest.fixture
def cable(tmp_path):
    scanner = PretendScanner(tmp_path / "scanner")
    yield scanner
    scanner.unplug()


@pytest.fixture
def started(qtbot, tmp_path, server, cable):
    (tmp_path / "token").write_text("right")
    (tmp_path / "station.toml").write_text(SETTINGS.format(url=server.url, port=cable.port))
    bench = Bench(config.load(tmp_path / "station.toml"), QApplication.instance())
    qtbot.addWidget(bench.window)
    bench.window.show()
    bench.start(QApplication.instance())
    qtbot.waitUntil(lambda: bench.window.bottom.scanner.text() == "Scanners ready")
    yield bench
    bench.close()


def entries(tmp_path):
    with closing(sqlite3.connect(tmp_path / "journal.db")) as journal:
        return journal.execute("SELECT text, answer FROM entries ORDER BY sequence").fetchall()


def parcels(server):
    return [event["parcel"] for batch in server.batches for event in batch.body["events"]]


@pytest.mark.parametrize(
    ("text", "word", "answer"),
    [
        ("4471-XZ", "Unknown code", "unknown"),
        ("1Z999AA10123456785", "Misread", "unknown"),
        ("4006381333931", "That is the product’s code", "not_a_parcel"),
        ("9" * 10_000, "Too long for a label", "unknown"),
        ("1Z999\x01\x02AA10123456784", "Unknown code", "unknown"),
        ("<h1>1Z999AA10123456784</h1>", "Unknown code", "unknown"),
    ],
)
def test_bad_input_is_said_on_the_screen_kept_and_the_next_scan_counts(
    qtbot, tmp_path, started, server, cable, text, word, answer
):
    cable.scan(text, pieces=1)
    qtbot.waitUntil(lambda: started.window.pane.card.word == word)
    cable.scan(UPS)
    qtbot.waitUntil(lambda: started.window.pane.card.word == "Packed")
    qtbot.waitUntil(lambda: parcels(server) == [UPS])
    qtbot.waitUntil(lambda: started.window.top.backlog.text().endswith("all sent"))
    assert entries(tmp_path) == [(text[:MAX_TEXT], answer), (UPS, "accepted")]


def test_a_language_is_spoken_from_the_scan_of_its_command_until_the_end_of_the_shift(started, qtbot, cable):
    prefix = started._journal.submit(lambda entries: entries.notes["prefix"]).result()
    cable.scan(UPS)
    qtbot.waitUntil(lambda: started.window.pane.card.word == "Packed")
    cable.scan(command_text(prefix, Command.LANGUAGE, "de"))
    cable.scan(S10)
    qtbot.waitUntil(lambda: started.window.pane.card.word == "Verpackt")
    assert started.window.top._plate.text() == "VERPACKT"
    cable.scan(command_text(prefix, Command.END))
    qtbot.waitUntil(lambda: started.window.pane.card.word == "Abgemeldet")
    qtbot.waitUntil(lambda: started.window.top._plate.text() == "PACKED", timeout=2 * LINGER_MS)
    assert started.window.pane.card.word == "Ready — scan a parcel"


def test_an_empty_line_is_nothing_and_the_next_scan_counts(qtbot, tmp_path, started, cable):
    cable.scan("", pieces=1)
    cable.scan(UPS)
    qtbot.waitUntil(lambda: started.window.pane.card.word == "Packed")
    assert entries(tmp_path) == [(UPS, "accepted")]


@pytest.mark.parametrize(
    ("odd", "line"),
    [(Odd(200, HTML), "Network asks for log-in"), (Odd(401), "Not enrolled"), (Odd(500), "Server trouble")],
)
def test_a_server_that_is_none_is_said_and_the_scan_waits(qtbot, started, server, cable, odd, line):
    server.behave = lambda _: odd
    cable.scan(UPS)
    top = started.window.top
    qtbot.waitUntil(lambda: (top.line.text(), top.backlog.text()) == (line, "·  1 waiting"))
    assert started.window.pane.card.word == "Packed"
    server.behave = good
    qtbot.waitUntil(lambda: top.line.text() == "Online" and top.backlog.text().endswith("all sent"), timeout=10_000)


def test_a_frozen_window_loses_no_scan(qtbot, tmp_path, started, cable):
    """Nobody runs Qt's loop for a while: scanner, journal and uploader do not need it."""
    cable.scan(UPS)
    cable.scan(S10)
    accepted = threading.Event()
    started.station.on_verdict(lambda verdict: verdict.label.number == S10 and accepted.set())
    if entries(tmp_path)[-1:] != [(S10, "accepted")]:
        assert accepted.wait(5)
    assert entries(tmp_path) == [(UPS, "accepted"), (S10, "accepted")]
    assert started.window.pane.card.quiet
    qtbot.waitUntil(lambda: started.window.pane.card.number == "EE 471 108 151 FR")


def test_how_the_day_goes_stands_at_the_bottom_beside_its_targets(qtbot, started, cable):
    cable.scan(UPS)
    cable.scan(S10)
    bottom = started.window.bottom
    qtbot.waitUntil(lambda: (bottom.today.text(), bottom.hour.text()) == ("2", "2"))
    assert (bottom._of_today.text(), bottom._of_hour.text()) == ("of 900 today", "of 120 per hour")


def test_a_lead_closes_the_bench_whatever_the_kiosk_keeps_from_others(qtbot, tmp_path, started):
    (tmp_path / "second.toml").write_text((tmp_path / "station.toml").read_text().replace("journal.db", "second.db"))
    bench = Bench(config.load(tmp_path / "second.toml"), QApplication.instance(), kiosk=True)
    bench.show()
    assert not bench.window.close()
    with qtbot.waitSignal(bench.window.closing):
        bench.leave()
    bench.close()


def test_after_sleep_the_day_and_the_connection_are_looked_at_at_once(qtbot, started, server, cable):
    server.behave = lambda _: Odd(503, b"", {"Retry-After": "0"})
    cable.scan(UPS)
    qtbot.waitUntil(lambda: started.window.bottom.today.text() == "1")
    server.behave = good
    started.window.bottom.today.setText("")
    started._wake.woke.emit()
    qtbot.waitUntil(lambda: started.window.bottom.today.text() == "1")
    qtbot.waitUntil(lambda: started.window.top.backlog.text().endswith("all sent"), timeout=10_000)


def test_closing_ends_every_thread_and_frees_the_journal(qtbot, tmp_path, started):
    started.close()
    names = {thread.name for thread in threading.enumerate()}
    assert not names & {"journal", "uploader", "scanner serial-1"}
    Bench(config.load(tmp_path / "station.toml"), QApplication.instance()).close()


def test_a_stage_command_changes_the_plate_and_what_scans_stand_for(qtbot, started, cable):
    prefix = started._journal.submit(lambda entries: entries.notes["prefix"]).result()
    cable.scan(command_text(prefix, Command.SHIPPED))
    qtbot.waitUntil(lambda: started.window.top.stage == "SHIPPED")
    cable.scan(UPS)
    qtbot.waitUntil(lambda: started.window.pane.card.word == "Shipped")


def held(bench, number):
    """Have an error latched, as the core does it with a parcel on hold."""
    now = datetime.now(UTC)
    bench.station.accept(Reading(f"4471-X{number}", "gun", now))
    latch = Latch(number, now, Answer.HELD, None, f"PAR-{number}", "Cancelled")
    bench._journal.submit(lambda entries: Latches(entries.db).close(latch)).result()


def test_red_errors_are_back_after_a_restart_and_go_by_key_or_touch_one_by_one(qtbot, tmp_path, started, cable):
    for number in (1, 2, 3):
        held(started, number)
    started.close()
    started.window.hide()
    again = Bench(config.load(tmp_path / "station.toml"), QApplication.instance())
    qtbot.addWidget(again.window)
    again.window.show()
    again.start(QApplication.instance())
    band = again.window.band
    qtbot.waitUntil(lambda: band.isVisible() and band.more.text() == "+2 more")
    qtbot.waitUntil(lambda: again.window.bottom.scanner.text() == "Scanners ready")
    cable.scan(UPS)
    qtbot.waitUntil(lambda: again.window.pane.card.word == "Packed")
    assert band.number.text() == "PAR-3"
    QTest.keyClick(again.window, KEY)
    qtbot.waitUntil(lambda: (band.number.text(), again.window.pane.card.word) == ("PAR-2", "Seen"))
    assert again.window.pane.card.word == "Seen"
    cable.scan(S10)
    qtbot.waitUntil(lambda: again.window.pane.card.word == "Packed")
    QTest.mouseClick(band.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (band.number.text(), again.window.pane.card.word) == ("PAR-1", "Seen"))
    QTest.mouseClick(band.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not band.isVisible())
    again.close()
