import re

import pytest
import requests
from django.test import RequestFactory

from tests.tracking.cast import Server, event, outcomes, tracking
from tracking.customers import links
from tracking.customers.page import show
from tracking.parcels.models import Order
from tracking.parcels.orders import Placed
from tracking.parcels.record import record


def page(link: str) -> str:
    answer = requests.get(link, timeout=10)
    assert answer.status_code == 200
    return answer.text


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_page_names_where_the_shop_can_be_asked(server: Server):
    assert "mailto:" not in page(server.link(0))
    assert tracking(server.data, "shop", "contact", "Nordlicht Shop", "help@example.com").returncode == 0
    assert '<a href="mailto:help@example.com">help@example.com</a>' in page(server.link(0))


def test_whoever_types_the_servers_name_alone_is_led_to_where_orders_are_found(shared_server: Server):
    answer = requests.get(shared_server.url, timeout=10, allow_redirects=False)
    assert (answer.status_code, answer.headers["Location"]) == (302, "/find")


@pytest.mark.parametrize("path", ["/api/v1/oders", "/api/v1/", "/api/v1/orders/10-4471"])
def test_a_program_that_asks_for_what_there_is_not_is_answered_in_json(shared_server: Server, path):
    answer = requests.get(shared_server.url + path, timeout=10)
    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/json")
    assert path in answer.json()["detail"]


def test_the_page_works_from_the_moment_the_order_is_placed(shared_server: Server):
    text = words(page(shared_server.link(1)))
    assert "Nordlicht Shop Order 10-4472 Your order is Confirmed" in text
    assert "Order placed" in text


def test_it_says_how_far_the_parcel_is_and_where_it_has_been(server: Server):
    events = [event(server.code(0), stage) for stage in ("processed", "packed", "shipped")]
    assert outcomes(server.post(*events)) == ["stored"] * 3
    html = page(server.link(0))
    assert "Your parcel is Shipped" in words(html)
    assert re.findall(r'class="title">([^<]+)', html) == ["Shipped", "Packed", "Processed", "Order placed"]
    assert "Handed to UPS · 1Z 999 AA1 01 2345 6784" in words(html)
    assert 'href="https://www.ups.com/track?tracknum=1Z999AA10123456784"' in html
    assert html.count('class="reached"') == 3
    assert len(re.findall(r'<time datetime="\d{4}-\d\d-\d\dT[\d:.]+\+00:00">', html)) == 4


def test_several_parcels_are_told_one_by_one(server: Server):
    server.post(event(server.code(4), "packed"))
    text = words(page(server.link(4)))
    assert "Parcel 1 of 2 Packed" in text
    assert "Parcel 2 of 2 Not packed yet" in text


def test_it_shows_nothing_that_the_customer_does_not_need(server: Server):
    server.post(event(server.code(0), "packed", worker="Worker Seventeen", source="left", text="raw"))
    html = page(server.link(0))
    for secret in ("Anna", "Lindqvist", "Seventeen", "bench-1", "Bench 1", "left", "raw"):
        assert secret not in html


def test_it_needs_no_script_and_holds_none(shared_server: Server):
    html = page(shared_server.link(1))
    assert "<style" not in html
    assert not re.search(r"<script(?! src=)|\son\w+=|\sstyle=", html)
    assert "<noscript>" in html
    assert re.search(r'<p class="live" id="live" hidden>', html)


def test_its_headers_keep_it_private(shared_server: Server):
    for link in (shared_server.link(1), f"{shared_server.url}/t/unknown"):
        headers = requests.get(link, timeout=10).headers
        assert "noindex" in headers["X-Robots-Tag"]
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "private, no-store"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert "'unsafe" not in headers["Content-Security-Policy"]
        assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_links_cannot_be_guessed(shared_server: Server):
    tokens = {order["link"].rpartition("/")[2] for order in shared_server.orders}
    assert len(tokens) == len(shared_server.orders)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43}", token) for token in tokens)


@pytest.mark.parametrize("path", ["/t/unknown", "/t/" + "a" * 5000, "/t/%3Cscript%3E", "/admin/", "/t/"])
def test_a_link_that_leads_nowhere_gets_a_friendly_answer(shared_server: Server, path):
    answer = requests.get(shared_server.url + path, timeout=10)
    assert answer.status_code == 404
    assert "Nothing to see here" in answer.text
    assert "script" not in answer.text


def test_a_host_that_is_not_ours_gets_no_page(shared_server: Server):
    answer = requests.get(shared_server.link(1), headers={"Host": "evil.example"}, timeout=10)
    assert answer.status_code == 400
    assert "Nordlicht" not in answer.text


def test_a_page_cannot_be_written_to(shared_server: Server):
    assert requests.post(shared_server.link(1), timeout=10).status_code == 405


def test_what_the_page_needs_is_served_by_the_server_itself(shared_server: Server):
    html = page(shared_server.link(1))
    addresses = re.findall(r'(?:href|src)="(/static/[^"]+)"', html)
    assert len(addresses) == 3
    for address in addresses:
        file = requests.get(shared_server.url + address, timeout=10)
        assert file.status_code == 200
        assert "immutable" in file.headers["Cache-Control"]
        again = requests.get(shared_server.url + address, headers={"If-None-Match": file.headers["ETag"]}, timeout=10)
        assert (again.status_code, again.content) == (304, b"")


def test_the_type_comes_from_the_server_too(shared_server: Server):
    font = requests.get(f"{shared_server.url}/static/customers/inter.woff2", timeout=10)
    assert (font.headers["Content-Type"], font.content[:4]) == ("font/woff2", b"wOF2")


@pytest.mark.parametrize("path", ["../settings.py", "%2e%2e/settings.py", "customers/", "customers/none.css", ""])
def test_nothing_else_is_served(shared_server: Server, path):
    assert requests.get(f"{shared_server.url}/static/{path}", timeout=10).status_code == 404


def test_a_shops_name_with_markup_is_text(database, now):
    record(orders=[Placed("<i>1</i>", "<script>alert(1)</script>", "", now, ())], now=now)
    token = links.current(Order.objects.get(), now).token
    html = show(RequestFactory().get("/"), token).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "&lt;i&gt;1" in html
    assert "<script>" not in html
    assert "<i>" not in html
