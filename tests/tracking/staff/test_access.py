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
    silent = [place.address for place in places() if not hasattr(place.view, "open_to")]
    assert silent == []
    assert {"/ops/login", "/ops/logout", "/ops/account"} <= {place.address for place in places()}


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
        answers = {place.address: getattr(client, method)(place.address).status_code for place in closed(role)}
    assert {address for address, status in answers.items() if status != 403} == set()


@pytest.mark.parametrize("role", Role)
def test_who_is_high_enough_is_let_in(role):
    client = browser(member(role=role))
    closed_to = {place.address for place in closed(role)}
    for place in places():
        if place.address not in closed_to:
            answer = client.get(place.address)
            assert answer.status_code in (200, 302, 404, 405), place.address
            assert not is_led_to_log_in(answer), place.address
