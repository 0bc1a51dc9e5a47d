"""`tracking staff` and `tracking check`, and a server as it stands behind a proxy with TLS."""

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest
import requests

from tests.tracking.cast import Server, copied, tracking
from tests.tracking.postgres import Postgres
from tests.tracking.staff.cast import PASSWORD

# What they do to a database is tested on both elsewhere; each command is a process.
pytestmark = pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")

HTTPS = {"TRACKING_URL": "https://track.example.com"}


@pytest.fixture(scope="module")
def folder(data: Path, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None):
    """A data folder of these tests' own."""
    with copied(data, tmp_path_factory.mktemp("staff") / "data", postgres) as made:
        yield made


@pytest.fixture(scope="module")
def password(tmp_path_factory: pytest.TempPathFactory) -> str:
    file = tmp_path_factory.mktemp("secret") / "password"
    file.write_text(f"{PASSWORD}\r\nnot this line\n")
    return str(file)


def failed(done: "subprocess.CompletedProcess[str]") -> str:
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"Error: .+\n", done.stderr)
    return done.stderr


def listed(folder: Path) -> dict[str, tuple[str, str]]:
    rows = map(json.loads, tracking(folder, "staff", "list", "--json").stdout.splitlines())
    return {row["login"]: (row["name"], row["role"]) for row in rows}


def test_staff_come_change_and_go(folder: Path, password: str):
    add = ("staff", "add", "Anna", "--role", "lead", "--name", "Anna Berg", "--password-file", password)
    assert "Anna Berg logs in as anna" in tracking(folder, *add).stdout
    assert "already" in failed(tracking(folder, *add))
    assert tracking(folder, "staff", "role", "anna", "admin").returncode == 0
    assert "service" in tracking(folder, "staff", "role", "anna", "boss").stderr
    assert tracking(folder, "staff", "password", "anna", "--password-file", password).returncode == 0
    assert tracking(folder, "staff", "remove", "anna", "--yes").returncode == 0
    assert listed(folder) == {"anna": ("Anna Berg", "removed")}
    back = ("staff", "add", "anna", "--role", "service", "--password-file", password)
    assert tracking(folder, *back).returncode == 0
    assert listed(folder) == {"anna": ("Anna Berg", "service")}


def test_the_last_admin_goes_only_when_that_is_said(folder: Path, password: str):
    for login in ("first", "second"):
        add = ("staff", "add", login, "--role", "admin", "--password-file", password)
        assert tracking(folder, *add).returncode == 0
    assert tracking(folder, "staff", "remove", "first").returncode == 0
    assert "second is the last admin" in failed(tracking(folder, "staff", "remove", "second"))
    assert listed(folder)["second"] == ("second", "admin")
    assert tracking(folder, "staff", "remove", "second", "--yes").returncode == 0


def test_a_bad_password_is_one_clear_line(folder: Path, tmp_path: Path):
    (tmp_path / "password").write_text("short")
    add = ("staff", "add", "bert", "--role", "lead", "--password-file")
    assert "12 characters" in failed(tracking(folder, *add, str(tmp_path / "password")))
    assert "nowhere" in failed(tracking(folder, *add, str(tmp_path / "nowhere")))


def test_a_password_is_asked_for_twice_and_not_shown(folder: Path):
    environment = os.environ | {"TRACKING_DATA": str(folder)}
    command = [sys.executable, "-m", "tracking", "staff", "add", "typed", "--role", "lead"]
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    ) as process:
        os.close(theirs)
        shown = b""
        for prompt in (b"Password: ", b"The same again: "):
            while not shown.endswith(prompt):
                shown += os.read(ours, 1024)
            os.write(ours, PASSWORD.encode() + b"\n")
        while b"logs in as typed" not in shown:
            shown += os.read(ours, 1024)
        assert process.wait(30) == 0
    os.close(ours)
    assert PASSWORD.encode() not in shown


def test_a_production_server_has_nothing_to_complain_about(folder: Path):
    done = tracking(folder, "check", **HTTPS)
    assert done.returncode == 0, done.stderr
    waits = "Mails wait: TRACKING_MAIL_HOST is not set (docs/mail.md)."
    never = "Customers are never forgotten by themselves: TRACKING_KEEP_DAYS is not set."
    assert done.stdout.splitlines() == ["Nothing to complain about.", waits, never]


@pytest.mark.parametrize(
    ("variable", "value"),
    [("TRACKING_MAIL_TLS", "ssl"), ("TRACKING_MAIL_FROM", ""), ("TRACKING_MAIL_TEMPLATES", "/no/such/folder")],
)
def test_what_a_server_would_refuse_to_start_for_is_complained_about(folder: Path, variable, value):
    mail = {"TRACKING_MAIL_HOST": "post.example.com", "TRACKING_MAIL_FROM": "parcels@example.com"}
    settings = HTTPS | mail
    assert "Mails go out through post.example.com." in tracking(folder, "check", **settings).stdout
    settings |= {variable: value}
    done, refused = (tracking(folder, *words, **settings) for words in (["check"], ["serve", "--port", "0"]))
    assert (done.returncode, refused.returncode) == (1, 1)
    assert refused.stderr.startswith(f"Error: {variable} ")
    assert done.stdout == f"- {refused.stderr.removeprefix('Error: ')}"


def test_what_keeps_a_server_off_the_open_network_is_said_in_its_own_words(folder: Path):
    done = tracking(folder, "check", TRACKING_DEBUG="1", TRACKING_SECRET_KEY="s" * 40, TRACKING_MAIL_HOTS="x")
    assert done.returncode == 1
    for name in ("TRACKING_URL", "TRACKING_DEBUG", "TRACKING_SECRET_KEY"):
        assert f"- {name} is" in done.stdout
    assert "- TRACKING_MAIL_HOTS is no setting of this server" in done.stdout
    assert "Is it TRACKING_MAIL_HOST?" in done.stdout
    assert "4 to put right" in done.stderr


def test_behind_tls_cookies_are_for_this_host_alone_and_who_comes_without_is_led_to_it(folder: Path):
    with Server(folder, **HTTPS, TRACKING_HOSTS="127.0.0.1,track.example.com") as server:
        through = {"X-Forwarded-Proto": "https", "Host": "track.example.com"}

        def get(path: str, **headers: str) -> requests.Response:
            return requests.get(server.url + path, headers=headers, timeout=30, allow_redirects=False)

        form = get("/ops/login", **through)
        (cookie,) = form.raw.headers.getlist("Set-Cookie")
        assert re.match(r"__Host-csrf=\w+; .*HttpOnly; .*Path=/; SameSite=Lax; Secure", cookie)
        assert form.headers["Strict-Transport-Security"] == "max-age=2592000"
        token = form.text.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
        sent = through | {"Cookie": cookie.partition(";")[0], "Origin": "https://track.example.com"}
        fields = {"login": "nobody", "password": "wrong", "csrfmiddlewaretoken": token}
        answer = requests.post(server.url + "/ops/login", data=fields, headers=sent, timeout=30)
        assert answer.status_code == 403 and "do not fit" in answer.text
        foreign = sent | {"Origin": "https://evil.example"}
        answer = requests.post(server.url + "/ops/login", data=fields, headers=foreign, timeout=30)
        assert answer.status_code == 403 and "Please try again" in answer.text

        led = get("/ops/login", Host="track.example.com")
        assert (led.status_code, led.headers["Location"]) == (301, "https://track.example.com/ops/login")
        assert get("/api/v1/ping", Authorization=f"Bearer {server.token}").status_code == 200


def test_who_is_no_member_of_staff_gets_no_cookie(shared_server: Server):
    for path in ("/find", "/t/unknown", "/api/v1/ping", "/", "/static/staff/ops.css"):
        answer = requests.get(shared_server.url + path, timeout=10)
        assert not answer.cookies
        assert "Cookie" not in answer.headers.get("Vary", "")
