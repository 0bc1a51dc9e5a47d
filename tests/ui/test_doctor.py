"""`scanstation doctor`, as somebody types it whose bench does not work."""

import json
import sys

import pytest
from click.testing import CliRunner

from scanstation.journal import Journal
from tests.scanstation.odd_server import odd_server
from ui.cli import main
from ui.doctor import scanners

SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
journal = "journal.db"
"""
WEDGE = '[[scanner]]\nkind = "wedge"\n'


@pytest.fixture
def doctor(tmp_path):
    def run(settings, *options):
        path = tmp_path / "station.toml"
        if settings is not None:
            path.write_text(settings)
        return CliRunner().invoke(main, ["doctor", "--config", str(path), *options])

    return run


def rows(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def bad(result):
    return [(row["topic"], row["says"]) for row in rows(result) if row["health"] == "bad"]


def test_a_bench_that_is_well_passes_also_while_it_is_running(doctor, tmp_path):
    journal = Journal.open(tmp_path / "journal.db")
    try:
        result = doctor(SETTINGS + WEDGE, "--json")
    finally:
        journal.close()
    assert result.exit_code == 0, result.output
    assert bad(result) == []
    assert {row["topic"] for row in rows(result)} >= {"Programs", "Settings", "Scanners", "Journal", "Server"}


def test_without_settings_it_says_how_to_make_them(doctor):
    result = doctor(None)
    assert result.exit_code == 1
    assert "scanstation setup" in result.output
    assert result.output.splitlines()[-1] == "1 to mend, 0 to know."


def test_a_mistake_in_the_settings_is_named_with_its_line(doctor):
    ((topic, says),) = bad(doctor(SETTINGS + "speed = 3\n", "--json"))
    assert topic == "Settings"
    assert "line 5" in says


def test_a_scanner_that_cannot_be_and_a_server_that_is_not_there_are_both_found(doctor, tmp_path):
    (tmp_path / "token").touch(0o600)
    settings = SETTINGS + '[[scanner]]\nkind = "serial"\nbaud = "fast"\n[server]\nurl = "http://127.0.0.1:9"\n'
    result = doctor(settings + 'token_file = "token"\n', "--json")
    assert {topic for topic, _ in bad(result)} == {"Scanners", "Server"}
    assert result.exit_code == 1


def test_a_scanner_that_is_not_plugged_in_is_found(doctor):
    absent = (
        '[[scanner]]\nkind = "serial"\nport = "/dev/ttyNOPE"\n[[scanner]]\nkind = "serial"\nvid_pid = "dead:beef"\n'
    )
    absent += '[[scanner]]\nkind = "hidpos"\nserial_number = "nope"\n'
    says = [says for _, says in bad(doctor(SETTINGS + absent, "--json"))]
    assert [each.partition(":")[0] for each in says] == ["serial-1", "serial-2", "hidpos-3"]


def test_a_server_that_answers_is_asked_with_the_stations_own_token(doctor, tmp_path):
    (tmp_path / "token").touch(0o600)
    (tmp_path / "token").write_text("right")
    with odd_server() as server:
        doctor(SETTINGS + WEDGE + f'[server]\nurl = "{server.url}"\ntoken_file = "token"\n')
    assert [request.token for request in server.requests] == ["right"]


def test_the_report_is_written_without_secrets(doctor, tmp_path):
    settings = (
        SETTINGS + '[server]\nurl = "https://x.invalid"\ntoken_file = "t"\nproxy = "http://ana:s3cret@127.0.0.1:9"\n'
    )
    result = doctor(settings, "--report", str(tmp_path / "report.txt"))
    text = (tmp_path / "report.txt").read_text()
    assert "Bench 1" in text
    assert "s3cret" not in text + result.output
    assert str(tmp_path / "report.txt") in result.stderr


def test_a_report_that_cannot_be_written_is_said(doctor, tmp_path):
    (tmp_path / "file").touch()
    result = doctor(SETTINGS, "--report", str(tmp_path / "file" / "report.txt"))
    assert result.exit_code == 1
    assert "cannot be written" in result.output


def test_for_people_each_finding_is_a_line_with_what_to_do_below(doctor):
    lines = doctor(SETTINGS).output.splitlines()
    at = next(number for number, line in enumerate(lines) if "name no scanner" in line)
    assert lines[at].startswith("✗ Scanners")
    assert lines[at + 1] == "  → Run `scanstation setup`."


def test_cameras_are_listed_by_their_names_and_by_the_number_that_the_settings_take(doctor, monkeypatch):
    monkeypatch.setattr(scanners, "camera_numbers", lambda: [2])  # no camera can be made here
    monkeypatch.setattr(sys, "platform", "linux")
    said = [row["says"] for row in rows(doctor(SETTINGS + WEDGE, "--json"))]
    assert "Cameras: camera 3 (device 2)." in said
