import re
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import requests
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.utils import IntegrityError

from scanstation.errors import ScanStationError
from tests.tracking.cast import Server, event, listening, position, tracking
from tests.tracking.states import facts, placed
from tracking.customers import links
from tracking.customers.models import Link
from tracking.parcels.models import Order
from tracking.parcels.record import record

DAY = timedelta(days=1)


@pytest.fixture
def order(database, now: datetime) -> Order:
    """An order of now that is promised for tomorrow."""
    record(orders=[placed("shipped", now)], now=now)
    return Order.objects.get()


def test_a_link_is_made_once_and_cannot_be_guessed(order, now):
    link = links.current(order, now)
    assert links.current(order, now + DAY).token == link.token
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", link.token)
    assert links.opened(link.token, now) == order
    assert links.opened("a" * 43, now) is None


def test_a_link_ends_180_days_after_the_promised_day(order, now):
    token = links.current(order, now).token
    midnight = now.replace(hour=0)
    assert links.opened(token, midnight + 181 * DAY - timedelta(seconds=1)) == order
    assert links.opened(token, midnight + 181 * DAY) is None


def test_whatever_is_heard_of_an_order_keeps_its_link_for_180_days_more(order, now):
    token = links.current(order, now).token
    later = now + 150 * DAY
    record(facts("shipped", later, placed("shipped", now)), now=later)
    assert links.opened(token, later + 179 * DAY) == order
    assert links.opened(token, later + 180 * DAY) is None


def test_an_expired_link_counts_again_once_it_is_handed_out_again(order, now):
    token = links.current(order, now).token
    later = now + 400 * DAY
    assert (links.opened(token, later), links.valid(order, later)) == (None, None)
    assert links.current(order, later).token == token
    assert links.opened(token, later + 179 * DAY) == order


def test_a_revoked_link_opens_nothing_and_no_other_is_made_by_itself(order, now):
    token = links.current(order, now).token
    assert links.revoke(order, now)
    assert not links.revoke(order, now)
    assert (links.opened(token, now), links.valid(order, now)) == (None, None)
    with pytest.raises(ScanStationError, match="--renew"):
        links.current(order, now)


def test_a_renewed_link_takes_the_place_of_the_one_before(order, now):
    old = links.current(order, now).token
    new = links.renew(order, now).token
    assert (links.opened(old, now), links.opened(new, now)) == (None, order)
    assert links.current(order, now).token == new


def test_an_order_number_that_two_shops_use_needs_the_shop(order, now):
    record(orders=[replace(placed("shipped", now), shop=shop) for shop in ("east", "west")], now=now)
    with pytest.raises(ScanStationError, match="--shop"):
        links.order_of(order.number)
    assert links.order_of(order.number, "west").shop == "west"
    with pytest.raises(ScanStationError, match="no order"):
        links.order_of(order.number, "north")


def test_an_order_has_one_open_link_at_most(order, now):
    links.current(order, now)
    with pytest.raises(IntegrityError):
        Link.objects.create(order=order, created_at=now, expires_at=now)


def test_the_command_prints_revokes_and_renews(server: Server):
    def link(*options: str) -> str:
        done = tracking(server.data, "link", "10-4471", *options, TRACKING_URL=server.url)
        return done.stdout.strip() if done.returncode == 0 else done.stderr

    old = link()
    assert requests.get(old, timeout=10).status_code == 200
    assert "opens nothing" in link("--revoke")
    assert "--renew" in link()
    new = link("--renew")
    assert (link(), new == old) == (new, False)
    assert [requests.get(each, timeout=10).status_code for each in (old, new)] == [404, 200]


def test_unknown_revoked_and_expired_links_are_answered_alike(server: Server):
    revoked = server.link(0)
    assert tracking(server.data, "link", "10-4471", "--revoke").returncode == 0
    answers = [requests.get(link, timeout=10) for link in (revoked, f"{server.url}/t/{'a' * 43}")]
    assert {(answer.status_code, answer.content) for answer in answers} == {(404, answers[0].content)}
    assert "Nordlicht" not in answers[0].text
    assert [requests.get(f"{answer.url}/live", timeout=10).status_code for answer in answers] == [404, 404]


def test_an_open_page_hears_nothing_more_once_its_link_is_revoked(server: Server):
    link = server.link(0)
    with listening(link, after=position(link)) as stream:
        tracking(server.data, "link", "10-4471", "--revoke")
        messages = list(stream.messages())
    assert messages[-1].fields == {"event": "ended", "data": "1"}
    assert not any(message.is_story for message in messages), "nothing has happened to the parcel"


def test_an_open_page_of_a_link_that_was_renewed_ends_and_the_new_ones_page_is_live(server: Server):
    link = server.link(0)
    with listening(link, after=position(link)) as stream:
        new = re.sub(r"^http://[^/]+", server.url, tracking(server.data, "link", "10-4471", "--renew").stdout.strip())
        assert list(stream.messages())[-1].fields["event"] == "ended"
    with listening(new, after=position(new)) as stream:
        server.post(event(server.code(0), "packed"))
        assert stream.story()


@pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")  # the first version knew no other
def test_links_that_are_out_in_the_world_go_on_working_after_the_upgrade(data: Path, tmp_path: Path, now):
    """The way from the first version's database, where an order held its token itself."""
    connections.close_all()
    connection.settings_dict["NAME"] = str(tmp_path / "old.db")
    MigrationExecutor(connection).migrate([("parcels", "0001_initial"), ("customers", None)])
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO parcels_order (number, shop_name, customer_name, placed_at, token)"
            " VALUES ('7', 'Shop', 'Anna', %s, 'old-token')",
            [now],
        )
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())
    found = links.opened("old-token", datetime.now(now.tzinfo))
    connections.close_all()
    assert found
    assert found.number == "7"
