"""A bench that is started twice: exactly one stays, and its window comes forward."""

import subprocess
import sys
import threading
from contextlib import suppress

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from demo.programs import wait_until
from scanstation import config
from scanstation.errors import JournalInUse
from scanstation.journal import Journal
from tests.needs import needs_qt
from ui.app import Bench
from ui.only_one import AlreadyRunning, Doorbell, name_of, open_or_ring, ring

SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
language = "en"
journal = "journal.db"
[sound]
check_at_start = false
"""
STARTS = 3


@pytest.fixture
def settings(tmp_path):
    path = tmp_path / "station.toml"
    path.write_text(SETTINGS)
    return path


def start(settings):
    return subprocess.Popen(
        [sys.executable, "-m", "ui", "run", "--window", "--config", settings],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.timeout(180)
def test_of_benches_started_at_the_same_moment_exactly_one_stays(settings):
    needs_qt()
    benches = [start(settings) for _ in range(STARTS)]
    try:
        wait_until(lambda: sum(bench.poll() is not None for bench in benches) >= STARTS - 1, "all but one to end", 90)
        running = [bench for bench in benches if bench.poll() is None]
        assert len(running) == 1
        running[0].terminate()
        said = {bench: bench.communicate(timeout=60) for bench in benches}
    finally:
        for bench in benches:
            with suppress(ProcessLookupError):
                bench.kill()
    assert [bench.returncode for bench in benches] == [0] * STARTS
    words = [said[bench][0] for bench in benches if bench not in running]
    assert words == ["ScanStation is already running; its window is in front now.\n"] * (STARTS - 1)


def test_the_second_start_brings_the_first_window_forward(qtbot, settings):
    bench = Bench(config.load(settings), QApplication.instance())
    qtbot.addWidget(bench.window)
    bench.window.showMinimized()
    second = threading.Thread(target=ring, args=[settings.with_name("journal.db")])
    second.start()
    qtbot.waitUntil(lambda: not second.is_alive(), timeout=20_000)
    qtbot.waitUntil(lambda: not bench.window.windowState() & Qt.WindowState.WindowMinimized)
    bench.close()


def test_a_holder_that_is_no_bench_is_named_after_a_while(tmp_path):
    journal = Journal.open(tmp_path / "journal.db")
    with pytest.raises(JournalInUse, match="Another ScanStation is using the journal"):
        open_or_ring(lambda: Journal.open(tmp_path / "journal.db"), tmp_path / "journal.db", patience_ms=300)
    journal.close()


def test_a_first_one_that_is_just_ending_makes_room(qtbot, tmp_path):
    """It answers nobody any more and still holds the journal: the second one gets it as soon as it is free."""
    first, attempts = Journal.open(tmp_path / "journal.db"), []

    def open_it():
        attempts.append(True)
        if len(attempts) == 3:
            first.close()
        return Journal.open(tmp_path / "journal.db")

    open_or_ring(open_it, tmp_path / "journal.db", patience_ms=60_000).close()
    assert len(attempts) == 3


def test_what_a_killed_bench_left_behind_stops_nobody(qtbot, tmp_path):
    left = Doorbell(tmp_path / "journal.db")
    bell = Doorbell(tmp_path / "journal.db")
    caught = []

    def second():
        try:
            open_or_ring(lambda: Journal.open(tmp_path / "journal.db"), tmp_path / "journal.db")
        except AlreadyRunning:
            caught.append(True)

    journal = Journal.open(tmp_path / "journal.db")
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        threading.Thread(target=second).start()
    qtbot.waitUntil(lambda: caught == [True], timeout=20_000)
    journal.close()
    bell.close()
    left.close()


def test_two_names_of_one_journal_are_one_door_and_two_journals_are_two(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path)
    assert name_of(tmp_path / "journal.db") == name_of(tmp_path / "link" / "journal.db")
    assert name_of(tmp_path / "journal.db") != name_of(tmp_path / "other.db")
