"""`scanstation log`: printed, filtered, exported and followed, with the bench running or not, and without Qt."""

import json
import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from scanstation.retention import Mover, archives_of
from scanstation.retention.ageing import NEWEST
from tests.needs import needs_qt
from tests.scanstation.cast import EAN, MORNING, S10, UPS, bench, reading
from tests.scanstation.test_past import OWN
from tests.scanstation.test_retention import crowd, learnt, sent
from tests.scanstation.town import learn, told
from ui.cli import main

ROOT = Path(__file__).parents[2]
WITHOUT_QT = "import sys; sys.modules['PySide6'] = None; from ui.cli import main; main()"
DAY = "2026-11-23"


def run(folder: Path, *arguments: str, code: str = WITHOUT_QT, **more) -> subprocess.CompletedProcess:
    command = [sys.executable, "-W", "error", "-c", code, "log", "--config", str(folder / "station.toml"), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60, **more)


@pytest.fixture
def folder(tmp_path) -> Path:
    (tmp_path / "station.toml").write_text(
        '[station]\nname = "Bench 1"\nstage = "packed"\njournal = "journal.db"\ntime_zone = "Europe/Berlin"\n'
        '[[label]]\nname = "Ours"\nkind = "parcel"\npattern = \'PAR-\\d+\'\n'
    )
    return tmp_path


@pytest.fixture
def at_bench(folder):
    """The bench goes on running."""
    with bench(folder / "journal.db", own_labels=OWN) as (station, journal):
        for minute, text in enumerate((UPS, S10, EAN, "\x1b[31m?\x07")):
            station.accept(reading(text, at=MORNING + timedelta(minutes=minute)))
        yield station, journal


def test_a_day_is_a_table_and_no_control_character_reaches_the_terminal(at_bench, folder):
    done = run(folder, "--day", DAY)
    assert (done.returncode, done.stderr) == (0, "")
    head, *rows = done.stdout.splitlines()
    assert head.split()[:3] == ["Time", "Verdict", "Parcel"]
    assert [row.split()[0] for row in rows] == ["10:00:00", "10:01:00", "10:02:00", "10:03:00"]
    assert rows[0].split()[1:] == ["Packed", UPS, "Ana", "gun", "Waiting", "for", "the", "server"]
    assert "\x1b" not in done.stdout
    assert "\x07" not in done.stdout


def test_a_verdict_is_called_as_the_bench_called_it(folder):
    with bench(folder / "journal.db") as (station, _):
        for minute, text in enumerate((f"{UPS[:-1]}5", EAN, "what is this")):
            station.accept(reading(text, at=MORNING + timedelta(minutes=minute)))
    rows = run(folder, "--day", DAY).stdout.splitlines()[1:]
    assert [row.split("  ")[1] for row in rows] == ["Misread", "Product code", "Unknown code"]
    assert run(folder, "--day", DAY, "--csv", str(folder / "day.csv")).returncode == 0
    assert ";Misread;Misread;" in (folder / "day.csv").read_text(encoding="utf-8-sig").replace(",", ";")


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--all"], 4),
        (["--from", DAY], 4),
        (["--to", "2026-11-22"], 0),
        (["--from", "2026-11-24"], 0),
        (["--day", DAY, "--verdict", "unknown"], 1),
        (["--day", DAY, "--verdict", "not-a-parcel", "--verdict", "accepted"], 3),
        (["--day", DAY, "--stage", "packed"], 2),
        (["--day", DAY, "--worker", "Bob"], 0),
        (["--day", DAY, "--scanner", "gun"], 4),
        (["--day", DAY, "--state", "unresolved"], 1),
        (["--day", DAY, "--search", "471108"], 1),
        ([], 0),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_options_choose_the_lines_and_none_is_told_by_the_exit_code(at_bench, folder, options, found):
    done = CliRunner().invoke(main, ["log", "--config", str(folder / "station.toml"), "--json", *options])
    assert len(done.stdout.splitlines()) == found
    assert done.exit_code == (0 if found else 1)


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--day", "23.11.2026"], "2026-11-23"),
        (["--day", DAY, "--all"], "only one"),
        (["--verdict", "green"], "accepted"),
        (["--archive", "nothing.db"], "There is no journal"),
        (["--all", "--csv", "/no/such/folder/out.csv"], "cannot be written"),
        (["--all", "--pdf", "out.pdf"], "scanstation[station]"),
        (["--all", "--language", "de"], "'station'"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_what_is_wrong_is_said_and_ends_with_2(at_bench, folder, options, word):
    done = run(folder, *options)
    assert done.returncode == 2
    assert word in done.stderr
    assert "Traceback" not in done.stderr


def test_files_are_written_and_the_standard_output_can_be_one(at_bench, folder):
    done = run(folder, "--day", DAY, "--csv", "-", "--xlsx", str(folder / "out.xlsx"))
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith("Time,Verdict,Why")
    assert len(done.stdout.splitlines()) == 5
    assert len(openpyxl.load_workbook(folder / "out.xlsx").worksheets) == 2


def test_the_tray_and_a_parcels_story_are_told(at_bench, folder):
    _, journal = at_bench
    learn(journal, told(1, UPS, "PAR-1", hold="cancelled"))
    tray = run(folder, "--tray", "--json")
    assert [json.loads(line)["trouble"] for line in tray.stdout.splitlines()] == ["unresolved", "conflict"]
    story = json.loads(run(folder, "--story", "1z 999 aa1 0123 4567 84", "--json").stdout)
    assert (story["order"], story["hold"], story["lines"][0]["number"]) == ("10-1", "cancelled", UPS)
    assert "10-1" in run(folder, "--story", "PAR-1").stdout
    assert run(folder, "--story", "PAR-2").returncode == 1


def test_following_tells_what_is_scanned_from_now_on_until_it_is_interrupted(at_bench, folder):
    station, _ = at_bench
    arguments = [sys.executable, "-c", WITHOUT_QT, "log", "--config", str(folder / "station.toml"), "--all"]
    with subprocess.Popen([*arguments, "--follow", "--json"], cwd=ROOT, stdout=subprocess.PIPE, text=True) as tail:
        for _ in range(4):
            tail.stdout.readline()
        station.accept(reading("PAR-77", at=MORNING + timedelta(hours=1)))
        assert json.loads(tail.stdout.readline())["number"] == "PAR-77"
        tail.send_signal(signal.SIGINT)
        assert tail.wait(30) == 0


def test_a_closed_pipe_ends_it_without_a_word(at_bench, folder):
    station, _ = at_bench
    crowd(station, MORNING)
    arguments = [sys.executable, "-c", WITHOUT_QT, "log", "--config", str(folder / "station.toml"), "--all", "--json"]
    with subprocess.Popen(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as printing:
        printing.stdout.readline()
        printing.stdout.close()
        assert printing.stderr.read() == ""
        assert printing.wait(30) == 141


def test_an_archive_is_read_and_brought_back_for_a_server_that_lost_it(folder):
    path = folder / "journal.db"
    with bench(path) as (station, journal):
        sent(journal, station.accept(reading(UPS)).event)
        learnt(journal)
        crowd(station, MORNING + timedelta(days=365))
        assert Mover(journal, path, timedelta(days=90)).run(MORNING + timedelta(days=365)) == 1
    (archive,) = archives_of(path)
    assert [json.loads(run(folder, "--archive", str(archive), "--json").stdout)["number"]] == [UPS]
    done = run(folder, "--bring-back", str(archive))
    assert (done.returncode, done.stdout.split()[0]) == (0, "1")
    assert len(run(folder, "--all", "--json").stdout.splitlines()) == NEWEST + 1


def test_a_report_and_other_languages_need_qt_and_speak(at_bench, folder):
    needs_qt()
    with_qt = "from ui.cli import main; main()"
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = run(
        folder, "--day", DAY, "--pdf", str(folder / "day.pdf"), "--language", "de", code=with_qt, env=environment
    )
    assert done.returncode == 0, done.stderr
    assert (folder / "day.pdf").read_bytes().startswith(b"%PDF")
    assert "Verpackt" in run(folder, "--day", DAY, "--language", "de", code=with_qt, env=environment).stdout


def test_a_report_of_one_worker_alone_is_refused_and_not_made_of_all(folder):
    done = run(folder, "--worker", "Ana", "--pdf", str(folder / "day.pdf"))
    assert done.returncode == 2
    assert "whole day" in done.stderr
    assert not (folder / "day.pdf").exists()
