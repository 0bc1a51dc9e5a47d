import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import requests
from django.http import HttpResponse
from django.test import RequestFactory

from tests.tracking.cast import Server
from tests.tracking.states import placed
from tracking.customers import links
from tracking.customers.attempts import Guard
from tracking.customers.find import Find
from tracking.parcels.models import Order
from tracking.parcels.record import record

Asked = Callable[..., HttpResponse]


@pytest.fixture
def order(database) -> Order:
    """An order of Anna's: postcode 20 095, Anna@example.com."""
    now = datetime.now(UTC)
    record(orders=[placed("shipped", now)], now=now)
    return Order.objects.get()


@pytest.fixture
def asked() -> Asked:
    """Asks a server that nobody has tried anything at yet."""
    view = Find(Guard())

    def ask(number: str, secret: str, address: str = "192.0.2.1", query: str = "", **headers: str) -> HttpResponse:
        typed = {"number": number, "secret": secret}
        return view(RequestFactory().post(f"/find{query}", typed, REMOTE_ADDR=address, headers=headers))

    return ask


@pytest.mark.parametrize("secret", ["20095", " 20 095 ", "20-095", "anna@example.com", "ANNA@EXAMPLE.COM"])
def test_the_number_and_the_postcode_or_mail_address_open_the_page(order, asked, secret):
    answer = asked(f" {order.number} ", secret)
    assert answer.status_code == 303
    assert answer.headers["Location"] == f"/t/{links.current(order, datetime.now(UTC)).token}"
    assert answer.headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    ("number", "typed"),
    [("A-1", "a-1"), ("A-1", "#A-1"), ("A-1", "# a-1"), ("#1001", "1001"), ("#1001", "#1001"), ("so 77", "SO 77")],
)
def test_capitals_and_a_number_sign_keep_nobody_from_their_order(database, asked, number, typed):
    now = datetime.now(UTC)
    record(orders=[replace(placed("shipped", now), number=number)], now=now)
    assert asked(typed, "20095").status_code == 303
    assert asked(typed, "20096").status_code == 404


def test_another_spelling_of_a_number_is_no_further_try(order, asked):
    numbers = [
        each for sign in ("", "#", "# ") for each in (f"{sign}so-1", f"{sign}SO-1", f"{sign}So-1", f"{sign}sO-1")
    ]
    statuses = [asked(number, "x", f"192.0.2.{place}").status_code for place, number in enumerate(numbers)]
    assert statuses == [404] * 10 + [429] * 2


@pytest.mark.parametrize("secret", ["20096", "", " ", "2009", "anna@example.co", "Anna", "[]", "\0", "ü" * 5000])
def test_a_wrong_secret_and_an_unknown_number_are_answered_alike(order, asked, secret):
    wrong, unknown = asked(order.number, secret), asked("10-9999", secret)
    assert (wrong.status_code, unknown.status_code) == (404, 404)
    assert wrong.content.decode().replace(order.number, "") == unknown.content.decode().replace("10-9999", "")


@pytest.mark.parametrize("number", ["", "\0", "10-\0", "\ud800", "1" * 5000, "'; DROP TABLE parcels_order; --"])
def test_whatever_is_typed_for_a_number_is_answered(order, asked, number):
    assert asked(number.encode("utf-8", "replace").decode(), "20095").status_code == 404


def test_the_order_without_postcode_and_mail_is_found_by_nobody(database, asked):
    now = datetime.now(UTC)
    record(orders=[placed("shipped", now, postcode="", recipients=())], now=now)
    assert asked(Order.objects.get().number, "").status_code == 404


def test_a_revoked_link_is_not_brought_back(order, asked):
    now = datetime.now(UTC)
    links.current(order, now)
    links.revoke(order, now)
    assert asked(order.number, "20095").status_code == 404


def test_an_expired_link_is_not_brought_back(database, asked):
    long_ago = datetime.now(UTC) - timedelta(days=500)
    record(orders=[placed("shipped", long_ago)], now=long_ago)
    order = Order.objects.get()
    links.current(order, long_ago)
    assert asked(order.number, "20095").status_code == 404


def test_two_shops_may_have_the_same_number(order, asked):
    now = datetime.now(UTC)
    record(orders=[placed("shipped", now, shop="other", postcode="10115")], now=now)
    for each in Order.objects.all():
        token = links.current(each, now).token
        assert asked(each.number, each.postcode).headers["Location"] == f"/t/{token}"


def test_who_knows_what_two_shops_orders_share_is_led_to_neither(order, asked):
    now = datetime.now(UTC)
    record(orders=[placed("shipped", now, shop="other", recipients=["bob@example.com"])], now=now)
    assert asked(order.number, "20095").status_code == 404
    token = links.current(Order.objects.get(shop="other"), now).token
    assert asked(order.number, "bob@example.com").headers["Location"] == f"/t/{token}"


def test_a_number_as_it_was_typed_goes_before_another_shops_spelling(order, asked):
    now = datetime.now(UTC)
    record(orders=[placed("shipped", now, shop="other", number=f"#{order.number}")], now=now)
    for each in Order.objects.all():
        assert asked(each.number, "20095").headers["Location"] == f"/t/{links.current(each, now).token}"


def test_one_address_has_ten_attempts_in_ten_minutes(order, asked):
    statuses = [asked(str(n), "20095").status_code for n in range(11)]
    assert statuses == [404] * 10 + [429]
    assert asked(order.number, "20095").status_code == 429
    assert asked(order.number, "20095", "192.0.2.2").status_code == 303


def test_all_of_a_household_is_one_address(order, asked):
    statuses = [asked("1", "20095", f"2001:db8::{n}").status_code for n in range(11)]
    assert statuses == [404] * 10 + [429]


def test_visitors_by_ipv4_at_a_server_that_listens_on_ipv6_are_not_one_household(order, asked):
    assert {asked(str(n), "20095", f"::ffff:192.0.2.{n}").status_code for n in range(20)} == {404}
    statuses = [asked("1", "20095", "::ffff:192.0.2.99").status_code for n in range(11)]
    assert statuses == [404] * 9 + [429] * 2


def test_one_number_cannot_be_tried_from_everywhere(order, asked):
    statuses = [asked(order.number, str(n), f"192.0.2.{n}").status_code for n in range(11)]
    assert statuses == [404] * 10 + [429]


def test_all_together_have_a_limit_too(order, asked):
    statuses = [asked(str(n), "x", f"10.0.{n // 250}.{n % 250}").status_code for n in range(301)]
    assert statuses == [404] * 300 + [429]


def test_another_site_cannot_ask_for_a_visitor(order, asked):
    assert asked(order.number, "20095", **{"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert asked(order.number, "20095", **{"Sec-Fetch-Site": "same-origin"}).status_code == 303


def test_the_form_sets_no_cookie_holds_no_script_and_keeps_what_was_typed(shared_server: Server):
    address = shared_server.url + "/find"
    form = requests.get(address, timeout=10)
    answer = requests.post(address, data={"number": '"><script>', "secret": "hidden"}, timeout=10)
    assert (form.status_code, answer.status_code) == (200, 404)
    for page in (form, answer):
        assert not page.cookies
        assert "<script" not in page.text
        assert page.headers["Referrer-Policy"] == "no-referrer"
        assert "form-action 'self'" in page.headers["Content-Security-Policy"]
    assert 'value="&quot;&gt;&lt;script&gt;"' in answer.text
    assert "hidden" not in answer.text


def test_the_form_speaks_the_visitors_language_and_hands_it_on(order, asked):
    request = RequestFactory().get("/find", headers={"Accept-Language": "pl-PL,pl;q=0.9,en;q=0.5"})
    assert "Znajdź moje zamówienie" in Find(Guard())(request).content.decode()
    assert re.fullmatch(r"/t/[\w-]+\?lang=de", asked(order.number, "20095", query="?lang=de").headers["Location"])
