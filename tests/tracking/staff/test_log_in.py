"""Logging in and out, and when a session ends."""

import time
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client, override_settings
from django.utils import timezone

from tests.tracking.staff.cast import PASSWORD, browser, member
from tracking.staff import members
from tracking.staff.roles import Role

pytestmark = pytest.mark.usefixtures("database", "hurry")


@pytest.fixture
def hurry() -> Iterator[None]:
    """Passwords that are hashed in no time."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


def log_in(client: Client, login: str = "anna", password: str = PASSWORD, address: str = "") -> tuple[int, str]:
    answer = client.post("/ops/login", {"login": login, "password": password, "next": address})
    return answer.status_code, answer.get("Location", "")


def is_in(client: Client) -> bool:
    return client.get("/ops/account").status_code == 200


def test_a_log_in_leads_to_what_was_asked_for_and_a_log_out_ends_it():
    member(password=PASSWORD)
    client = browser()
    form = client.get(client.get("/ops/account")["Location"])
    assert 'name="next" value="/ops/account"' in form.content.decode()
    assert log_in(client, " ANNA ", address="/ops/account") == (302, "/ops/account")
    page = client.get("/ops/account").content.decode()
    assert "Anna" in page and "lead" in page
    key = client.session.session_key
    assert client.get("/ops/logout").status_code == 405
    assert client.post("/ops/logout").status_code == 302
    assert not is_in(client)
    assert not Session.objects.filter(pk=key).exists()


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/ops/",
        "//evil.example/ops/",
        "/\\evil.example",
        "javascript:alert(1)",
        "/t/x",
        "/ops/\r\nSet-Cookie: a=b",
        "/opsevil",
        "ops/",
    ],
)
def test_a_log_in_leads_to_no_other_site(address):
    client = browser(member())
    assert client.get("/ops/login", {"next": address})["Location"] == "/ops/"
    assert 'name="next" value="/ops/"' in browser().get("/ops/login", {"next": address}).content.decode()


def test_wrong_and_unknown_are_answered_alike():
    member(password=PASSWORD)
    members.remove(member("gone", password=PASSWORD).login)
    client = browser()
    answers = [
        client.post("/ops/login", {"login": login, "password": "wrong"}) for login in ("anna", "gone", "nobody", "\0")
    ]
    assert {answer.status_code for answer in answers} == {403}
    said = {answer.content.decode().partition('role="alert">')[2].partition("<")[0] for answer in answers}
    assert said == {"Login and password do not fit. Please check both."}
    assert log_in(client, "gone") == (403, "")


def test_a_session_ends_after_twelve_hours_however_much_it_is_used():
    member(password=PASSWORD)
    client = browser()
    log_in(client)
    session = Session.objects.get()
    assert timedelta(hours=11, minutes=58) < session.expire_date - timezone.now() <= timedelta(hours=12)
    ends = session.expire_date
    assert is_in(client)
    client.post("/ops/account", {"old_password": "x"})
    assert Session.objects.get().expire_date == ends
    Session.objects.update(expire_date=timezone.now())
    assert not is_in(client)


@pytest.mark.parametrize(
    "change",
    [
        lambda: members.change_password("anna", "another-correct-horse"),
        lambda: members.change_role("anna", Role.ADMIN),
        lambda: members.change_role("anna", Role.SERVICE),
        lambda: members.remove("anna"),
    ],
    ids=["password", "more", "less", "gone"],
)
def test_a_session_ends_when_what_it_was_given_for_has_changed(change):
    client = browser(member())
    assert is_in(client)
    change()
    assert not is_in(client)


def test_who_comes_back_finds_no_session_of_before(now):
    client = browser(member(password=PASSWORD))
    members.remove("anna")
    members.add("anna", Role.LEAD, PASSWORD, now)
    assert not is_in(client)


def test_a_new_password_of_ones_own_ends_the_other_sessions():
    anna = member(password=PASSWORD)
    here, elsewhere = browser(anna), browser(anna)
    new = {"old_password": PASSWORD, "new_password1": "staple-battery-22", "new_password2": "staple-battery-22"}
    assert here.post("/ops/account", new | {"old_password": "wrong"}).status_code == 422
    assert here.post("/ops/account", new | {"new_password1": "short"}).status_code == 422
    assert here.post("/ops/account", new).status_code == 302
    assert "Your new password counts" in here.get("/ops/account").content.decode()
    assert not is_in(elsewhere)
    assert log_in(browser(), password="staple-battery-22") == (302, "/ops/")


def test_a_form_of_another_site_changes_nothing():
    client = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    client.force_login(member())
    answer = client.post("/ops/logout")
    assert answer.status_code == 403
    assert "Nothing was changed" in answer.content.decode()
    assert is_in(client)


def test_a_script_whose_session_has_ended_is_told_so_and_not_led_to_a_form():
    assert browser(**{"Sec-Fetch-Mode": "cors"}).get("/ops/account").status_code == 401


def test_the_staffs_pages_are_not_kept_and_not_found():
    for answer in (browser().get("/ops/login"), browser(member()).get("/ops/account"), browser().get("/ops/nowhere")):
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["X-Robots-Tag"] == "noindex, nofollow"
        assert answer["Referrer-Policy"] == "same-origin"
        assert answer["Content-Security-Policy"].startswith("default-src 'none'")


def test_strangers_who_guess_cannot_lock_a_member_out_of_their_own_browser():
    member(password=PASSWORD)
    own, strange = browser(), browser()
    assert log_in(own) == (302, "/ops/")
    own.post("/ops/logout")
    assert {log_in(strange, password="wrong")[0] for _ in range(11)} == {403, 429}
    assert log_in(strange)[0] == log_in(browser())[0] == 429
    assert log_in(own) == (302, "/ops/")
    assert log_in(strange)[0] == 429  # that was no help to them


def test_a_known_browser_guesses_no_more_than_others_and_only_at_its_own_login():
    member(password=PASSWORD)
    member("bert")
    own = browser()
    log_in(own)
    own.post("/ops/logout")
    assert [log_in(own, "bert", "wrong")[0] for _ in range(11)] == [403] * 10 + [429]
    assert [log_in(own, password="wrong")[0] for _ in range(11)] == [403] * 10 + [429]
    assert log_in(own)[0] == 429


@pytest.mark.parametrize("forged", ["", "x", "anna", "WyJhbm5hIiwiYSJd:1wNabc:AAAA", "\x00"])
def test_a_known_browser_cannot_be_made_up(forged):
    client = browser()
    client.cookies["device"] = forged
    assert [log_in(client, password="wrong")[0] for _ in range(11)] == [403] * 10 + [429]
    assert log_in(browser(), password="wrong")[0] == 429


@override_settings(PASSWORD_HASHERS=settings.PASSWORD_HASHERS)
def test_an_unknown_login_takes_as_long_as_a_known_one():
    """Measured in this process's own time, so that a busy machine does not matter."""
    member(password=PASSWORD)
    member("gone", password=PASSWORD)
    members.remove("gone")

    def takes(login: str) -> float:
        before = time.process_time()
        assert log_in(browser(), login, "wrong")[0] == 403
        return time.process_time() - before

    known, unknown, gone = (min(takes(login) for _ in range(3)) for login in ("anna", "nobody", "gone"))
    assert 0.5 < unknown / known < 2
    assert 0.5 < gone / known < 2
