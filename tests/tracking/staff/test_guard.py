"""The lock on guessing: counted before a password is looked at, so that no burst gets past it."""

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
import requests
from django.db import connections

from tests.tracking.cast import Server, tracking
from tests.tracking.staff.cast import PASSWORD
from tracking.staff.guard import FOR_A_LOGIN, FOR_AN_ADDRESS, WINDOW, Attempt, allow, succeeded
from tracking.staff.models import Tries


def allowed(count: int, now, login: str = "anna", address: str = "192.0.2.1") -> int:
    return sum(allow(Attempt(login.format(n), address.format(n)), now) for n in range(count))


@pytest.mark.usefixtures("database")
def test_one_login_cannot_be_guessed_from_many_addresses(now):
    assert allowed(30, now, address="192.0.2.{}") == FOR_A_LOGIN
    assert allow(Attempt("bert", "192.0.2.1"), now)


@pytest.mark.usefixtures("database")
def test_many_logins_cannot_be_guessed_from_one_address(now):
    assert allowed(60, now, login="staff-{}") == FOR_AN_ADDRESS
    assert allow(Attempt("staff-1", "192.0.2.2"), now)


@pytest.mark.usefixtures("database")
def test_all_of_a_household_is_one_address(now):
    assert allowed(60, now, "staff-{}", "2001:db8::{}") == FOR_AN_ADDRESS


@pytest.mark.usefixtures("database")
def test_a_lock_ends_and_its_count_is_not_kept(now):
    assert allowed(20, now) == FOR_A_LOGIN
    assert not allow(Attempt("anna", "192.0.2.9"), now + WINDOW - timedelta(seconds=1))
    assert allowed(20, now + WINDOW) == FOR_A_LOGIN
    succeeded(Attempt("bert", "192.0.2.3"), now + 2 * WINDOW)
    assert Tries.objects.count() == 2


@pytest.mark.usefixtures("database")
def test_who_logs_in_all_day_is_never_locked_out_and_frees_nobody_else(now):
    for _ in range(FOR_AN_ADDRESS + 1):
        attempt = Attempt("anna", "192.0.2.1")
        assert allow(attempt, now)
        succeeded(attempt, now)
    assert allowed(60, now, login="staff-{}") == FOR_AN_ADDRESS
    assert not allow(Attempt("anna", "192.0.2.1"), now)


@pytest.mark.usefixtures("database")
def test_neither_logins_nor_addresses_can_be_read_from_the_counters(now):
    allow(Attempt("typed-into-the-wrong-field", "192.0.2.1"), now)
    assert all(re.fullmatch("[0-9a-f]{64}", row.key) for row in Tries.objects.all())


@pytest.mark.usefixtures("database")
def test_a_burst_of_threads_is_counted_whole(now):
    start = threading.Barrier(20)

    def one(number: int) -> bool:
        try:
            start.wait(30)
            return allow(Attempt("anna", f"192.0.2.{number}"), now)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(20) as threads:
        assert sum(threads.map(one, range(20))) == FOR_A_LOGIN


@pytest.mark.usefixtures("database")
def test_log_ins_and_guesses_side_by_side_do_not_stop_each_other(now):
    """On PostgreSQL, who takes two counters in another order than others stops both."""
    start = threading.Barrier(8)

    def one(number: int) -> None:
        try:
            start.wait(30)
            for turn in range(6):
                attempt = Attempt(f"staff-{(number + turn) % 4}", f"192.0.2.{turn % 2}")
                if allow(attempt, now):
                    succeeded(attempt, now + WINDOW * (turn % 2))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(one, range(8)))


def test_a_burst_over_http_is_looked_at_no_more_often_than_allowed(shared_server: Server, tmp_path):
    """The right password comes last of all: it is refused too, in the same words, whoever it was asked of."""
    (tmp_path / "password").write_text(PASSWORD)
    done = tracking(
        shared_server.data, "staff", "add", "burst", "--role", "lead", "--password-file", str(tmp_path / "password")
    )
    assert done.returncode == 0, done.stderr

    def guess(number: int, login: str = "burst", password: str = "wrong") -> requests.Response:
        with requests.Session() as session:
            address = f"198.51.100.{number}"  # told by a proxy on this machine
            session.headers["X-Forwarded-For"] = address
            form = session.get(f"{shared_server.url}/ops/login", timeout=60)
            token = form.text.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
            fields = {"login": login, "password": password, "csrfmiddlewaretoken": token}
            return session.post(f"{shared_server.url}/ops/login", data=fields, timeout=60, allow_redirects=False)

    with ThreadPoolExecutor(20) as threads:
        statuses = sorted(answer.status_code for answer in threads.map(guess, range(20)))
        strangers = sorted(threads.map(lambda number: guess(50 + number, "nobody").status_code, range(12)))
    assert statuses == [403] * FOR_A_LOGIN + [429] * (20 - FOR_A_LOGIN)
    assert strangers == [403] * FOR_A_LOGIN + [429] * 2
    known, unknown = guess(200, password=PASSWORD), guess(201, "nobody")
    assert (known.status_code, unknown.status_code) == (429, 429)

    def said(answer: requests.Response) -> str:
        return answer.text.partition('role="alert">')[2].partition("<")[0]

    assert said(known) == said(unknown) == "That was tried too often. Please wait a quarter of an hour."
    assert "too many tries at 'burst'" in shared_server.log
    assert "'nobody'" not in shared_server.log
