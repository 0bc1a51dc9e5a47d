"""The commands and the settings, as real processes; and the unsubscribe link over HTTP."""

import json
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.tracking.cast import Server, _command, _environment, copied, tracking
from tests.tracking.mail.cast import ANNA, Office, plain
from tests.tracking.postgres import Postgres

ORDER = """
import django; django.setup()
from datetime import UTC, datetime
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
now = datetime.now(UTC)
placed = Placed("10-9001", "Nordlicht Shop", "Anna", now, (Box((("PAR-9001", ""),)),), "nordlicht", "en", ({!r},))
record(orders=[placed], now=now)
"""


def settings(office: Office) -> dict[str, str]:
    return {
        "TRACKING_MAIL_HOST": "127.0.0.1",
        "TRACKING_MAIL_PORT": str(office.port),
        "TRACKING_MAIL_TLS": "none",
        "TRACKING_MAIL_FROM": "parcels@track.example.com",
    }


@pytest.fixture
def folder(data: Path, tmp_path: Path, postgres: Postgres | None) -> Iterator[Path]:
    """A data folder of the test's own."""
    with copied(data, tmp_path / "data", postgres) as folder:
        yield folder


class MailServer(Server):
    """`tracking serve` with a post."""

    def __init__(self, data: Path, office: Office, *options: str) -> None:
        super().__init__(data)
        self._office = office
        self._options = options

    def start(self, port: str = "0") -> None:
        with (self.data / "log").open("a") as log:
            self.process = subprocess.Popen(
                _command("serve", "--port", port, *self._options),
                env=_environment(self.data, **settings(self._office)),
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.process.stdout
        self.url = self.process.stdout.readline().split()[-1]


def order(folder: Path, recipient: str = ANNA) -> None:
    """Somebody orders, in a process of its own."""
    environment = _environment(folder, DJANGO_SETTINGS_MODULE="tracking.settings")
    command = [*_command()[:3], "-c", ORDER.format(recipient)]
    subprocess.run(command, env=environment, check=True, timeout=60)


def arrived(office: Office, number: int = 1) -> None:
    deadline = time.monotonic() + 15
    while len(office.lines()) < number:
        assert time.monotonic() < deadline, "no mail came"
        time.sleep(0.02)


def listed(folder: Path, *options: str) -> list[dict]:
    return [json.loads(line) for line in tracking(folder, "mail", "list", "--json", *options).stdout.splitlines()]


def test_the_worker_sends_and_stops_when_told(folder: Path, post_office: Office):
    environment = _environment(folder, **settings(post_office))
    with subprocess.Popen(_command("work"), env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "Working.\n"
        order(folder)
        arrived(post_office)
        process.send_signal(signal.SIGTERM)
        assert (process.stdout.read(), process.wait(10)) == ("Stopped.\n", 0)
    assert [row["state"] for row in listed(folder)] == ["sent"]


def test_without_a_post_mails_wait_in_the_list_and_the_server_serves(folder: Path):
    order(folder)
    with Server(folder) as server:
        assert requests.get(server.link(0), timeout=10).status_code == 200
        deadline = time.monotonic() + 15
        while not (rows := listed(folder, "--waiting")):
            assert time.monotonic() < deadline
    assert [(row["kind"], row["recipient"]) for row in rows] == [("confirmation", ANNA)]
    assert server.log == ""


def test_a_dead_letter_is_listed_and_can_be_sent_again(folder: Path, post_office: Office):
    order(folder, "refuse-550@example.com")
    environment = _environment(folder, **settings(post_office))
    with subprocess.Popen(_command("work"), env=environment, stdout=subprocess.PIPE) as process:
        deadline = time.monotonic() + 15
        while not (rows := listed(folder, "--dead")):
            assert time.monotonic() < deadline
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0
    assert rows[0]["answer"] == "550 not here"
    assert tracking(folder, "mail", "resend", rows[0]["id"]).returncode == 0
    assert [row["state"] for row in listed(folder)] == ["waiting"]
    again = tracking(folder, "mail", "resend", rows[0]["id"])
    assert (again.returncode, "waits" in again.stderr) == (1, True)


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("TRACKING_MAIL_PORT", "smtp"),
        ("TRACKING_MAIL_PORT", "0"),
        ("TRACKING_MAIL_TLS", "maybe"),
        ("TRACKING_MAIL_FROM", ""),
        ("TRACKING_MAIL_FROM", "Shop <a@example.com>\r\nBcc: b@example.com"),
        ("TRACKING_MAIL_PASSWORD_FILE", "/no/such/file"),
        ("TRACKING_MAIL_TEMPLATES", "/no/such/folder"),
    ],
)
def test_a_wrong_setting_is_named(folder: Path, post_office: Office, variable: str, value: str):
    good = settings(post_office) | {"TRACKING_MAIL_TLS": "starttls", "TRACKING_MAIL_USER": "shop"}
    done = tracking(folder, "work", **(good | {variable: value}))
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(rf"Error: .*{variable}.*\n", done.stderr)


def test_a_password_is_not_sent_in_the_clear(folder: Path, post_office: Office):
    done = tracking(folder, "work", **settings(post_office), TRACKING_MAIL_USER="shop")
    assert (done.returncode, "in the clear" in done.stderr) == (1, True)


def test_the_server_sends_mails_and_their_link_unsubscribes(folder: Path, post_office: Office):
    with MailServer(folder, post_office) as server:
        order(folder)
        arrived(post_office)
        [mail] = post_office.mails()
        link = re.sub(r"^http://[^/]+", server.url, mail["List-Unsubscribe"].strip("<>"))
        page = re.sub(r"^http://[^/]+", server.url, re.search(r"http://\S+/t/\S+", plain(mail))[0])
        assert requests.get(page, timeout=10).status_code == 200
        for _ in range(2):
            asked = requests.get(link, timeout=10)
            assert (asked.status_code, "<button" in asked.text) == (200, True), "looking at it changes nothing"
        for _ in range(2):
            done = requests.post(link, data={"List-Unsubscribe": "One-Click"}, timeout=10)
            assert (done.status_code, "Unsubscribed" in done.text) == (200, True)
        assert done.headers["X-Robots-Tag"] == "noindex, nofollow"
        assert requests.get(server.url + "/unsubscribe/guessed", timeout=10).status_code == 404
        assert requests.post(server.url + "/unsubscribe/guessed", timeout=10).status_code == 404
        assert requests.post(server.url + "/unsubscribe/%00", timeout=10).status_code == 404
        assert requests.put(link, timeout=10).status_code == 405


def test_a_server_without_work_sends_nothing(folder: Path, post_office: Office):
    with MailServer(folder, post_office, "--no-work") as server:
        order(folder)
        requests.get(server.link(0), timeout=10)
        assert listed(folder) == []
