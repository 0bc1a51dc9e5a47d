import json
import re
import stat
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import requests

from scanstation.codes import identify
from tests.tracking.cast import Server, tracking
from tracking.demo_data import orders
from tracking.environment import NAMES, WEBHOOK_SECRET


def failed(done: "subprocess.CompletedProcess[str]") -> str:
    """The one line that a failed command prints."""
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"Error: .+\n", done.stderr)
    return done.stderr


def test_init_keeps_what_is_there_and_the_secret_to_itself(tmp_path: Path):
    folder = tmp_path / "new"
    assert tracking(folder, "init").returncode == 0
    secret = (folder / "secret-key").read_text()
    assert stat.S_IMODE((folder / "secret-key").stat().st_mode) == 0o600
    assert tracking(folder, "init").returncode == 0
    assert (folder / "secret-key").read_text() == secret


@pytest.mark.parametrize("command", [["serve"], ["station", "add", "x"], ["demo-data"], ["link", "10-4471"]])
def test_before_init_every_command_says_what_to_do(tmp_path: Path, command):
    assert "tracking init" in failed(tracking(tmp_path, *command))


def test_an_older_database_is_not_served(tmp_path: Path):
    (tmp_path / "secret-key").write_text("s" * 50)
    (tmp_path / "tracking.db").touch()
    assert "tracking init" in failed(tracking(tmp_path, "serve"))


def test_a_file_that_is_no_database_is_named(tmp_path: Path):
    (tmp_path / "secret-key").write_text("s" * 50)
    (tmp_path / "tracking.db").write_text("not a database " * 100)
    assert str(tmp_path) in failed(tracking(tmp_path, "serve"))


def test_what_somebody_asks_for_stands_in_no_log_of_the_server(server: Server):
    for address in ("/ops/search?q=Lindqvist", "/nowhere?q=Lindqvist"):
        requests.get(f"{server.url}{address}", timeout=10)
    server.stop()
    assert "Lindqvist" not in (server.data / "log").read_text()


def test_a_taken_port_is_one_clear_line(shared_server: Server):
    port = shared_server.url.rpartition(":")[2]
    line = failed(tracking(shared_server.data, "serve", "--port", port))
    assert port in line
    assert "--port" in line


def test_a_host_that_is_not_this_machine_is_one_clear_line(data: Path):
    assert "192.0.2.1" in failed(tracking(data, "serve", "--host", "192.0.2.1", "--port", "0"))


def test_a_station_is_added_once(data: Path):
    assert "revoke" in failed(tracking(data, "station", "add", "bench 1"))
    assert "name" in failed(tracking(data, "station", "add", "!!!"))
    assert "Nobody" in failed(tracking(data, "station", "revoke", "Nobody"))


def test_a_shop_is_added_once(data: Path):
    assert "revoke" in failed(tracking(data, "shop", "add", "nordlicht shop"))
    assert "name" in failed(tracking(data, "shop", "add", "!!!"))
    assert "Nobody" in failed(tracking(data, "shop", "revoke", "Nobody"))


def test_a_shops_contact_is_a_mail_address(data: Path):
    assert "no mail address" in failed(tracking(data, "shop", "add", "New shop", "--contact", "by telephone"))
    assert "New shop" not in tracking(data, "shop", "list").stdout
    assert "ASCII" in failed(tracking(data, "shop", "contact", "Nordlicht Shop", "hilfe@bücher.example"))
    assert "There is no shop 'nobody'" in failed(tracking(data, "shop", "contact", "nobody", "help@example.com"))
    assert tracking(data, "shop", "contact", "Nordlicht Shop", "help@example.com").returncode == 0
    assert "help@example.com" in tracking(data, "shop", "list").stdout
    assert tracking(data, "shop", "contact", "nordlicht-shop").returncode == 0
    assert "help@example.com" not in tracking(data, "shop", "list").stdout


@pytest.mark.parametrize("secret", ["token", "key"])
def test_a_secret_is_kept_nowhere(data: Path, secret):
    value = (data / secret).read_bytes()
    files = [file for file in data.iterdir() if file.name != secret]
    assert not [file.name for file in files if value in file.read_bytes()]


def test_demo_data_is_the_same_the_second_time_and_prints_links_and_codes(data: Path):
    again = tracking(data, "demo-data", "--json").stdout
    assert again == (data / "orders.jsonl").read_text()
    orders = [json.loads(line) for line in again.splitlines()]
    codes = {code for order in orders for parcel in order["parcels"] for code in parcel["codes"]}
    assert {"1Z999AA10123456784", "PAR-00004471", "EE471108151FR"} <= codes


def test_every_number_of_the_demo_passes_its_check(now):
    for order in orders(now):
        for code, carrier in (pair for box in order.boxes for pair in box.codes):
            if not code.startswith("PAR-"):
                best = identify(code).best
                assert (best.number, best.carrier or "", best.valid) == (code, carrier, True)


def test_a_link_is_printed_with_the_public_address(data: Path):
    link = tracking(data, "link", "10-4471", TRACKING_URL="https://track.example.com/").stdout
    assert re.fullmatch(r"https://track\.example\.com/t/[\w-]{43}\n", link)
    assert "nope" in failed(tracking(data, "link", "nope"))


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TRACKING_DEBUG", "yes"),
        ("TRACKING_URL", "track.example.com"),
        ("TRACKING_TIME_ZONE", "Europe/Atlantis"),
        ("TRACKING_LIVE_HEARTBEAT", "soon"),
        ("TRACKING_LIVE_HEARTBEAT", "0"),
        ("TRACKING_STUCK_PACKED_HOURS", "0"),
        ("TRACKING_STUCK_SHIPPED_HOURS", "a day"),
        ("TRACKING_KEEP_DAYS", "29"),
        ("TRACKING_KEEP_DAYS", "-1"),
        ("TRACKING_KEEP_DAYS", "a year"),
        ("TRACKING_SECRET_KEY", "s" * 31),
        ("TRACKING_SECRET_KEY_FILE", "/no/such/file"),
        ("TRACKING_SECRET_KEY_FILE", "/dev/null"),
        ("TRACKING_URL_FILE", ""),
        ("TRACKING_DATA", "/dev/null/folder"),
    ],
)
def test_a_wrong_setting_is_named(data: Path, variable, value):
    assert variable in failed(tracking(data, "init", **{variable: value}))


def test_a_setting_that_is_given_twice_is_refused(data: Path, tmp_path: Path):
    (tmp_path / "url").write_text("https://b.example.com")
    twice = {"TRACKING_URL": "https://a.example.com", "TRACKING_URL_FILE": str(tmp_path / "url")}
    assert "TRACKING_URL and TRACKING_URL_FILE are both set" in failed(tracking(data, "init", **twice))


def test_a_misspelt_setting_is_warned_of_when_the_server_starts(data: Path):
    taken = {"TRACKING_TIMEZONE": "Europe/Berlin", "TRACKING_WEBHOOK_SECRET_GENERIC": ""}
    done = tracking(data, "serve", "--host", "192.0.2.1", "--port", "0", **taken)
    assert done.stderr.splitlines()[0] == (
        "TRACKING_TIMEZONE is no setting of this server, so nothing reads it. Is it TRACKING_TIME_ZONE? "
        "docs/tracking.md lists them."
    )
    assert len(done.stderr.splitlines()) == 2


def test_every_setting_that_the_server_reads_is_known():
    folder = Path(__file__).parents[2] / "tracking"
    read = {name for file in folder.rglob("*.py") for name in re.findall(r'"(TRACKING_\w+)"', file.read_text())}
    assert read - {WEBHOOK_SECRET} == NAMES


def test_a_secret_can_come_from_a_file(data: Path, tmp_path: Path):
    (tmp_path / "secret").write_text("from a file, long enough to be one\n")
    code = "import django; django.setup(); from django.conf import settings; print(settings.SECRET_KEY)"
    environment = {
        "TRACKING_SECRET_KEY_FILE": str(tmp_path / "secret"),
        "TRACKING_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "tracking.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )
    assert done.stdout == "from a file, long enough to be one\n"


def test_the_server_runs_without_qt_and_without_the_station():
    code = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "cv2", "zxingcpp", "pyzbar", "serial", "drivers", "ui"}:
            raise ImportError(name)
sys.meta_path.insert(0, Refuse())
from tracking.cli import main
main(["openapi"])
"""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_who_serves_is_told_where_mails_go_and_what_reaches_nobody(tmp_path):
    assert tracking(tmp_path, "init").returncode == 0
    done = tracking(tmp_path, "station", "enrol", "Bench 1", "--json", TRACKING_URL="http://127.0.0.1:8000")
    assert "Only this machine reaches http://127.0.0.1:8000" in done.stderr
    assert json.loads(done.stdout)["name"] == "Bench 1"
    done = tracking(tmp_path, "station", "enrol", "Bench 1", TRACKING_URL="https://track.example.com")
    assert (done.returncode, done.stderr) == (0, "")


def test_lists_say_who_is_there_or_that_nobody_is_and_secrets_where_they_go(tmp_path: Path):
    told = tracking(tmp_path, "init").stdout
    assert all(f"tracking {next_}" in told for next_ in ("serve", "staff add", "shop add", "station enrol", "check"))
    for group in ("shop", "station", "worker", "staff", "mail"):
        assert tracking(tmp_path, group, "list").stdout == "None yet.\n"
        assert tracking(tmp_path, group, "list", "--json").stdout == ""
    assert (
        "/api/v1/orders with the header\nAuthorization: Bearer" in tracking(tmp_path, "shop", "add", "A shop").stdout
    )
    assert 'token_file = "token"' in tracking(tmp_path, "station", "add", "Bench 1").stdout
    tokyo = tracking(tmp_path, "shop", "list", TRACKING_TIME_ZONE="Asia/Tokyo").stdout.splitlines()
    (shop,) = map(json.loads, tracking(tmp_path, "shop", "list", "--json").stdout.splitlines())
    at = datetime.fromisoformat(shop["created_at"]).astimezone(ZoneInfo("Asia/Tokyo"))
    assert re.split(r" {2,}", tokyo[1]) == ["a-shop", "A shop", "-", f"{at:%Y-%m-%d %H:%M}", "-"]
    (bench,) = map(json.loads, tracking(tmp_path, "station", "list", "--json").stdout.splitlines())
    assert (bench["station"], bench["last_seen_at"], bench["revoked_at"]) == ("bench-1", None, None)
