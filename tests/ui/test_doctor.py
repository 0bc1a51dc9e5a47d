"""`scanstation doctor`, as somebody types it whose bench does not work."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from scanstation.journal import Journal
from tests.scanstation.odd_server import odd_server
from tests.scanstation.test_uploader import free_port
from ui.cli import main
from ui.doctor import scanners

SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
journal = "journal.db"
"""
HOUSE = Path(__file__).resolve().parents[2]
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


@pytest.mark.parametrize(
    ("scanner", "says"),
    [
        ('kind = "serial"\nport = "socket://127.0.0.1:{port}"', "Nothing answers at 127.0.0.1:{port}"),
        ('kind = "serial"\nport = "rfc2217://127.0.0.1:{port}?logging=debug"', "Nothing answers at 127.0.0.1:{port}"),
        ('kind = "camera"\nurl = "http://ana:Hunter2@127.0.0.1:{port}/v"', "Nothing answers at 127.0.0.1:{port}"),
        ('kind = "camera"\npath = "gone.mp4"', "gone.mp4"),
        ('kind = "camera"\ndevice = 99', "There is no camera 99"),
        ('kind = "replay"\npath = "gone.txt"', "gone.txt"),
    ],
    ids=["socket", "rfc2217", "network camera", "video", "camera", "replay"],
)
def test_a_scanner_that_is_not_there_is_found_of_whatever_kind(doctor, scanner, says):
    port = free_port()
    result = doctor(SETTINGS + "[[scanner]]\n" + scanner.format(port=port), "--json")
    ((topic, said),) = bad(result)
    assert topic == "Scanners"
    assert says.format(port=port) in said
    assert "Hunter2" not in result.output


def test_a_scanner_in_the_network_is_called_unless_a_bench_talks_to_it(doctor, tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.5)
        scanner = f'[[scanner]]\nkind = "serial"\nport = "socket://127.0.0.1:{server.getsockname()[1]}"\n'
        assert bad(doctor(SETTINGS + scanner, "--json")) == []
        server.accept()[0].close()
        journal = Journal.open(tmp_path / "journal.db")
        try:
            said = doctor(SETTINGS + scanner, "--json").output
        finally:
            journal.close()
        assert "A bench is open and talks to it" in said
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    ("mistake", "says"),
    [
        ('kind = "camera"\nadress = "x"', "line 7: scanner[1].adress: A scanner of the kind 'camera' has no option"),
        ('kind = "camera"\nurl = "10.0.0.9"', "begins with http://, https://, rtsp:// or rtsps://"),
        ('kind = "camera"\nurl = "http://admin:hunter2#x@10.0.0.9/"', "# %23"),
        ('kind = "camera"\nurl = "rtsp://admin:pa/ss@cam:554/"', "/ is written %2F"),
        ('kind = "camera"\nurl = "rtsp://admin:12/ss@cam:554/"', "/ is written %2F"),
        ('kind = "camera"\nurl = "http://cam:99999/x"', "has a host"),
        ('kind = "hidpos"\nvid_pid = "1470g"', "write them like '0c2e:0b01'"),
        ('kind = "serial"\nport = "socket://h"', "has a host and a port, as in 'socket://192.168.1.50:4001'"),
        ('kind = "wedge"\ngs_key = "FNC1"', "is no function key"),
    ],
    ids=["option", "address", "hash", "slash", "slash in digits", "far port", "vid_pid", "port", "key"],
)
def test_a_mistake_in_a_scanners_options_is_named_with_its_line_and_in_words(doctor, mistake, says):
    result = doctor(SETTINGS + "[[scanner]]\n" + mistake, "--json")
    ((topic, said),) = bad(result)
    assert topic == "Scanners"
    assert says in said
    assert ", line " in said


def test_two_sections_of_one_scanner_are_found(doctor):
    ((topic, says),) = bad(doctor(SETTINGS + WEDGE + '[[scanner]]\nkind = "wedge"\nname = "door"\n', "--json"))
    assert topic == "Scanners"
    assert "line 8: scanner[2].kind: 'wedge-1' and 'door' are one and the same" in says


def test_a_scanner_of_which_only_a_pause_ends_the_codes_is_told_how_to_be_set(doctor, tmp_path):
    (tmp_path / "port").touch()
    scanner = f'[[scanner]]\nkind = "serial"\nport = "{tmp_path / "port"}"\nterminator = "none"\n'
    notes = [row["do"] for row in rows(doctor(SETTINGS + scanner, "--json")) if row["health"] == "note"]
    assert any("send CR" in do for do in notes)


def test_a_device_that_this_user_may_not_use_is_found_with_what_mends_it():
    (finding,) = scanners._forbidden(["/nonexistent/video0"], "video")
    assert "sudo usermod -aG video" in finding.do


def test_a_secret_in_a_finding_gets_neither_to_the_terminal_nor_into_json(doctor, tmp_path):
    server = '[server]\nurl = "http://ana:Hunter2@127.0.0.1:9"\ntoken_file = "token"\n'
    (tmp_path / "token").touch(0o600)
    (tmp_path / "token").write_text("t")
    for options in ([], ["--json"]):
        result = doctor(SETTINGS + WEDGE + server, *options)
        assert "127.0.0.1:9" in result.output
        assert "Hunter2" not in result.output


def test_a_token_that_stands_in_the_settings_gets_into_no_message(doctor, tmp_path):
    report = tmp_path / "report.txt"
    server = '[server]\nurl = "http://127.0.0.1:9"\ntoken = "Hunter2"\n'
    result = doctor(SETTINGS + server, "--json", "--report", str(report))
    ((_, says),) = bad(result)
    assert "the token itself does not stand here" in says
    assert "Hunter2" not in result.output + report.read_text()


@pytest.mark.parametrize("module", ["serial", "requests"])
def test_a_part_that_is_missing_is_named_and_the_rest_is_looked_at(tmp_path, module):
    (tmp_path / "station.toml").write_text(SETTINGS + WEDGE)
    (tmp_path / f"{module}.py").write_text(f"raise ModuleNotFoundError(\"No module named '{module}'\")\n")
    command = [sys.executable, "-m", "ui", "doctor", "--json", "--config", str(tmp_path / "station.toml")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(HOUSE)])}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, check=False)
    found = [json.loads(line) for line in done.stdout.splitlines()]
    assert any(row["topic"] == "Programs" and f"'{module}'" in row["says"] for row in found), done.stderr
    assert {row["topic"] for row in found} >= {"Settings", "Scanners", "Journal", "Server"}
    assert "Traceback" not in done.stderr


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
