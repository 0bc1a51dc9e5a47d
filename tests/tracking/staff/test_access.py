"""A stranger and every role at every address below /ops/: whoever adds a page adds a row here, by adding it."""

import logging

import pytest
from django.http import HttpResponse

from tests.tracking.staff.cast import Place, browser, member, places
from tracking.staff.roles import Role

pytestmark = pytest.mark.usefixtures("database")


def is_led_to_log_in(answer: HttpResponse) -> bool:
    return answer.status_code == 302 and answer["Location"].startswith("/ops/login")


def test_every_page_says_who_may_see_it():
    silent = [place.address for place in places() if not hasattr(place, "open_to")]
    assert silent == []
    needed = {place.address: place.open_to for place in places()}
    assert {address for address, role in needed.items() if role is None} == {
        "/ops/login",
        "/ops/logout",
        "/ops/admin/login/",
    }
    assert needed["/ops/account"] is Role.SERVICE
    assert needed["/ops/admin/parcels/event/"] is Role.ADMIN


def closed(role: Role | None = None) -> list[Place]:
    """What a stranger, or a member of this role, may not see."""
    return [place for place in places() if place.open_to and (role is None or place.open_to > role)]


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_led_to_the_log_in(method):
    stranger = browser()
    wrong = [place.address for place in closed() if not is_led_to_log_in(getattr(stranger, method)(place.address))]
    assert closed() and wrong == []


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("method", ["get", "post"])
def test_who_is_too_low_is_refused(role, method, caplog):
    client = browser(member(role=role))
    with caplog.at_level(logging.CRITICAL, "tracking.staff"):
        answers = {place.address: getattr(client, method)(place.address) for place in closed(role)}
    wrong = [place for place, answer in answers.items() if b"not for your role" not in answer.content]
    assert wrong == []
    assert {answer.status_code for answer in answers.values()} <= {403}


@pytest.mark.parametrize("role", Role)
def test_who_is_high_enough_is_let_in(role):
    client = browser(member(role=role))
    opened = [place for place in places() if place.open_to and place.open_to <= role]
    assert opened
    for place in opened:
        answer = client.get(place.address)
        assert answer.status_code < 500 and not is_led_to_log_in(answer), place.address
        assert b"not for your role" not in answer.getvalue(), place.address
