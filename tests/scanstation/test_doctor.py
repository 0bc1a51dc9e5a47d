"""The doctor: what is wrong is found, said in words, and no secret leaves the bench."""

import json
import secrets
import sqlite3
import sys
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from scanstation.client import Client
from scanstation.doctor import Finding, Health, Report, examine_journal, guarded, worst
from scanstation.doctor.server import examine_server
from scanstation.errors import StorageError
from scanstation.pins import hashed
from scanstation.secrecy import HIDDEN, without_secrets
from scanstation.tokens import TokenFile
from scanstation.wire import Answer, Outcome
from tests.scanstation.cast import MORNING, S10, UPS, bench, reading
from tests.scanstation.odd_server import Odd, odd_server
from tests.scanstation.test_uploader import free_port

A_JOURNAL = UUID(int=7)


def of_journal(path, now=MORNING, **more):
    return list(examine_journal(path, now, **more))


def ill(findings):
    return [finding for finding in findings if finding.health is not Health.GOOD]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "journal.db"


def test_a_sound_journal_with_all_sent_is_well_also_while_its_bench_is_running(path):
    with bench(path) as (station, journal):
        event = station.accept(reading(UPS)).event
        answer = Answer(id=str(event.id), outcome=Outcome.STORED)
        journal.submit(lambda entries: entries.ledger.settle([answer])).result()
        assert ill(of_journal(path)) == []


def test_no_journal_is_none_made(path):
    (finding,) = ill(of_journal(path))
    assert finding.health is Health.NOTE
    assert not path.exists()


def test_what_waits_for_hours_is_told_with_its_age(path):
    with bench(path) as (station, _):
        station.accept(reading(UPS))
        station.accept(reading(S10))
    assert ill(of_journal(path)) == []
    (finding,) = ill(of_journal(path, MORNING + timedelta(hours=5)))
    assert "2 events" in finding.says
    assert "2026-11-23 10:00" in finding.says


def test_what_waits_for_a_lead_is_told(path):
    with bench(path) as (station, _):
        station.accept(reading("?"))
    assert [finding.do for finding in ill(of_journal(path))] == ["Open the scan log and look at its tray."]


def test_a_damaged_journal_is_found(path):
    with bench(path) as (station, _):
        for _ in range(50):
            station.accept(reading("?" * 4000))
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 2)
        file.write(secrets.token_bytes(size // 4))
    assert Health.BAD in [finding.health for finding in guarded("Journal", lambda: examine_journal(path, MORNING))]


def test_a_file_that_is_no_journal_is_found(path):
    path.write_text("hello" * 1000)
    (finding,) = ill(guarded("Journal", lambda: examine_journal(path, MORNING)))
    assert finding.health is Health.BAD
    assert str(path) in finding.says


def test_a_journal_of_an_older_version_is_no_crash(path):
    sqlite3.connect(path).execute("CREATE TABLE entries (sequence INTEGER)").connection.close()
    (finding,) = ill(guarded("Journal", lambda: examine_journal(path, MORNING)))
    assert finding.health is Health.BAD


def test_a_place_where_nothing_can_be_written_is_bad_whether_there_is_a_journal_or_not(path):
    def look():
        (finding,) = of_journal(path, may_write=lambda where: where != path.parent)
        assert finding.health is Health.BAD
        assert "read-only" in finding.says

    look()
    with bench(path):
        pass
    look()
    (finding,) = of_journal(path, may_write=lambda where: where != path)
    assert finding.health is Health.BAD


def test_a_full_disk_is_bad(path):
    (finding, _) = ill(of_journal(path, least_free=2**63))
    assert (finding.health, finding.do) == (Health.BAD, "Make room: on a full disk no scan is saved.")


def of_server(url, tmp_path, clock=lambda: datetime.now(UTC), token="right"):
    (tmp_path / "token").write_text(token)
    (tmp_path / "token").chmod(0o600)
    client = Client(url, TokenFile(tmp_path / "token"))
    try:
        return list(examine_server(client, url, A_JOURNAL, clock))
    finally:
        client.close()


def pong(ahead=timedelta()):
    def behave(_):
        time = (datetime.now(UTC) + ahead).isoformat()
        return Odd(body=json.dumps({"station": "bench-1", "name": "Bench 1", "time": time}).encode())

    return behave


def test_a_server_that_answers_is_well_and_named(tmp_path):
    with odd_server() as server:
        server.behave = pong()
        answers, clock = of_server(server.url, tmp_path)
    assert (answers.health, clock.health) == (Health.GOOD, Health.GOOD)
    assert "Bench 1" in answers.says


@pytest.mark.parametrize(
    ("ahead", "health", "words"),
    [
        (timedelta(seconds=40), Health.NOTE, "40 seconds behind"),
        (timedelta(minutes=-30), Health.BAD, "30 minutes ahead of"),
        (timedelta(days=400), Health.BAD, "400 days behind"),
    ],
)
def test_a_clock_that_is_wrong_is_told_with_the_direction(tmp_path, ahead, health, words):
    with odd_server() as server:
        server.behave = pong(ahead)
        _, clock = of_server(server.url, tmp_path)
    assert clock.health is health
    assert words in clock.says


@pytest.mark.parametrize(
    ("odd", "words"),
    [
        (Odd(401), "enrol"),
        (Odd(200, b"<!doctype html>"), "log-in page"),
        (Odd(404, b"<html>"), "may be wrong"),
        (Odd(503), "by itself"),
        (Odd(500), "runs the server"),
    ],
    ids=["token", "portal", "path", "busy", "broken"],
)
def test_each_way_in_which_a_server_fails_has_its_own_advice(tmp_path, odd, words):
    with odd_server() as server:
        server.behave = lambda _: odd
        (finding,) = of_server(server.url, tmp_path)
    assert finding.health is Health.BAD
    assert words in finding.do


def test_a_server_that_is_not_there_is_bad_and_scanning_goes_on(tmp_path):
    (finding,) = of_server(f"http://127.0.0.1:{free_port()}", tmp_path)
    assert finding.do.endswith("Scanning goes on.")


def test_a_proxy_that_is_not_there_is_named_and_not_the_server(tmp_path):
    (tmp_path / "token").write_text("t")
    (tmp_path / "token").chmod(0o600)
    proxy = f"http://ana:Hunter2@127.0.0.1:{free_port()}"
    client = Client("http://127.0.0.1:9", TokenFile(tmp_path / "token"), proxy=proxy)
    try:
        (finding,) = examine_server(client, "http://127.0.0.1:9", A_JOURNAL, lambda: MORNING)
    finally:
        client.close()
    assert "proxy" in finding.says
    assert "[server] proxy" in finding.do
    assert "Hunter2" not in finding.says


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
def test_a_token_that_others_can_read_is_not_thrown_away(tmp_path):
    (tmp_path / "token").write_text("t")
    (tmp_path / "token").chmod(0o644)
    client = Client("http://127.0.0.1:9", TokenFile(tmp_path / "token"))
    (finding,) = examine_server(client, "http://127.0.0.1:9", A_JOURNAL, lambda: MORNING)
    client.close()
    assert "chmod 600" in finding.says
    assert finding.do == ""


def test_one_illness_does_not_hide_the_others():
    def failing():
        yield Finding("A", Health.GOOD, "well")
        raise StorageError("The disk is gone.")

    assert guarded("A", failing) == [Finding("A", Health.BAD, "The disk is gone.")]
    assert worst([Finding("A", Health.NOTE, ""), Finding("A", Health.BAD, "")]) is Health.BAD
    assert worst([]) is Health.GOOD


PIN = hashed("4711", bytes(16))
TOKEN = "iNqzLq3_rUeLm4cB8l1oN2vXwYtPqRsTuVwXyZ01234"


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        (f'pin = "{PIN}"', PIN),
        (f"known pin {PIN} of Lea", PIN),
        ('proxy = "http://ana:s3cret@proxy.example.com:3128"', "s3cret"),
        ("Authorization: Bearer abc.def", "abc.def"),
        (f"sent {TOKEN} there", TOKEN),
        ("password = 'open sesame'", "sesame"),
        ('#: token = "abc"', "abc"),
        ('"pin" = "4711"', "4711"),
        ("x = { pin = '4711', name = 'x' }", "4711"),
        ("rtsp://10.0.0.9/user=admin_password=Hunter2_channel=1", "Hunter2"),
        ("rtsp://10.0.0.9/live?user=admin&pwd=Hunter2", "Hunter2"),
        ("see https://x.example?token=abc123", "abc123"),
        ('proxy = "http://admin:Hun/ter2@10.0.0.9:80"', "ter2"),
        ("rtsp://:Hunter2@10.0.0.9", "Hunter2"),
        ('url = "rtsp://admin:it\'s<Hunter2>@10.0.0.5/stream"', "Hunter2"),
        ("url = 'rtsp://admin:pa\"Hunter2@10.0.0.5/s'", "Hunter2"),
        ('proxy = "joe:Hunter2@proxy:3128"', "Hunter2"),
        ('token = "ab\\"cdHunter2"', "Hunter2"),
        ('token = """\nHunter2\n"""', "Hunter2"),
        ('{"token": "Hunter2"}', "Hunter2"),
        ("Authorization: Basic am9lOmh1bnRlcjI=", "am9lOmh1bnRlcjI="),
        ("http://host#Hunter2", "Hunter2"),
        ("Max retries exceeded with url: /video?user=a&pwd=Hunter2 (Caused", "Hunter2"),
        ('worker_pin = "4711"', "4711"),
        ('tokken = "Hunter2"', "Hunter2"),
        ('apikey = "Hunter2"', "Hunter2"),
        ('camera-password = "Hunter2"', "Hunter2"),
    ],
    ids=[
        *("pin", "hash", "proxy", "bearer", "token", "password", "switched off", "quoted key", "inline table"),
        *("camera's path", "camera's query", "query", "slash in a password", "no user"),
        *(
            "quotes in an address",
            "a double quote in one",
            "no scheme",
            "escaped quote",
            "many lines",
            "JSON",
            "basic",
        ),
        *("fragment", "bare query", "longer pin"),
        *("misspelt", "another name", "a longer name"),
    ],
)
def test_no_secret_is_in_a_report(text, secret):
    assert secret not in without_secrets(text)
    assert HIDDEN in without_secrets(text)


@pytest.mark.parametrize(
    "text",
    [
        UPS,
        'token = "keyring"',
        'token_file = "station.token"',
        "The keyring holds no token for this station: enrol it.",
        "12:04:39 Scanner gun: lost",
        '{url = "http://a.example.com/", name = "x"}',
        "typing = true",
        'gs_key = "F9"',
        'url = "https://track.example.com:8443/"',
        "01a22356-8b9f-758e-b6fc-d56d5bedea8b",
        "9" * 44,
    ],
)
def test_what_is_no_secret_stays_readable(text):
    assert without_secrets(text) == text


def test_a_report_has_settings_and_the_end_of_the_log_and_control_characters_harm_nobody(tmp_path):
    settings, log = tmp_path / "station.toml", tmp_path / "scanstation.log"
    settings.write_text('name = "Bench 1"\n')
    log.write_text("".join(f"line {n}\n" for n in range(10_000)) + "evil \x1b[31m\n")
    report = Report(MORNING, [Finding("Disk", Health.BAD, "full", "Make room.")], settings, log)
    file = tmp_path / "report.txt"
    report.write(file)
    text = file.read_text()
    assert "[bad] Disk: full\n       Make room." in text
    assert 'name = "Bench 1"' in text
    assert "evil <1B>[31m" in text
    assert "line 9999" in text
    assert "line 100\n" not in text
    assert file.stat().st_mode & 0o077 == 0


def test_a_report_without_its_files_says_so(tmp_path):
    assert "cannot be read" in Report(MORNING, [], tmp_path / "gone").text()
