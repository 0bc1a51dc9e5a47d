"""What staff see of webhooks, and do about them, through Django's test client."""

import re

import pytest
from django.utils import timezone

from tests.tracking.operations.test_pages import HOSTILE, order, said, send, staff
from tracking.hooks.models import Endpoint, Message, State
from tracking.operations.queries import hooks
from tracking.parcels.models import Event
from tracking.staff.roles import Role

pytestmark = [
    pytest.mark.usefixtures("database"),
    pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session"),
]


def dead(number: int = 1) -> Message:
    now, its = timezone.now(), order()
    shop = Endpoint.objects.create(shop="nordlicht", url="https://shop.example.com/", created_at=now)
    made = {"order": its, "parcel": its.parcels.first().pk, "at": now, "body": "{}", "created_at": now, "due_at": now}
    for each in range(number):
        state = {"state": State.DEAD, "attempts": 20, "answer": HOSTILE}
        last = Message.objects.create(
            endpoint=shop, kind="shipped", cause=f"shipped/{each}", sequence=each, **made, **state
        )
    return last


def test_a_message_that_was_given_up_is_sent_again_once_however_often_the_button_is_pressed():
    message = dead()
    client = staff(Role.SERVICE)
    page = client.get("/ops/webhooks").content.decode()
    assert "Shipped" in page and "<script>alert" not in page and "10-4471" in page
    looked = re.search(r'name="seen" value="([^"]+)"', page)
    assert looked
    address = f"/ops/webhooks/messages/{message.pk}/resend"
    assert "On its way again" in said(send(client, address, seen=looked[1]))
    message.refresh_from_db()
    assert message.state == State.WAITING
    Message.objects.update(state=State.DEAD, due_at=timezone.now())
    assert "Nothing was done twice" in said(send(client, address, seen=looked[1]))
    assert Event.objects.get(what="note").reason == "Webhook sent again: Shipped"


def test_a_paused_webhook_is_seen_by_all_and_resumed_by_operators():
    dead()
    Endpoint.objects.update(paused_at=timezone.now(), paused_because=HOSTILE)
    key = Endpoint.objects.get().pk
    page = staff(Role.LEAD).get("/ops/webhooks").content.decode()
    assert "paused" in page and "<script>alert" not in page and f"/ops/webhooks/{key}/resume" not in page
    client = staff(Role.OPERATOR)
    assert f"/ops/webhooks/{key}/resume" in client.get("/ops/webhooks").content.decode()
    assert "It goes on" in said(send(client, f"/ops/webhooks/{key}/resume"))
    assert Endpoint.objects.get().paused_at is None
    assert "not paused" in said(send(client, f"/ops/webhooks/{key}/resume"))


def test_the_overview_counts_what_shops_were_not_told_and_who_takes_nothing():
    dead(3)
    Endpoint.objects.update(paused_at=timezone.now())
    page = staff(Role.SERVICE).get("/ops/").content.decode()
    assert "Shops could not be told" in page and "Webhooks paused" in page


def test_messages_that_were_given_up_are_paged_the_newest_first():
    dead(5)
    first = hooks.page(limit=2)
    second = hooks.page(first.following, limit=3)
    found = [*first.messages, *second.messages]
    assert (len({each.pk for each in found}), second.following) == (5, "")
    assert len(hooks.page("nonsense").messages) == 5


def test_without_webhooks_the_page_says_that_all_is_well():
    page = staff(Role.SERVICE).get("/ops/webhooks").content.decode()
    assert "Every shop was told." in page
