"""What is left of a customer who was forgotten: nothing, in no table. And what happened, and when, is as it was."""

import json
import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from scanstation.errors import ScanStationError
from tests.tracking.forgetting.cast import (
    DAY,
    LABEL,
    MAIL,
    MESSAGES,
    NOW,
    NUMBER,
    UPS,
    bench,
    courier,
    fact,
    order,
    placed,
    timelines,
    toms,
    traces,
    waiting_mails,
    worded,
)
from tracking.carriers.models import Outcome, RawMessage
from tracking.carriers.receive import receive
from tracking.customers import links
from tracking.customers.find import found
from tracking.customers.models import Link
from tracking.forgetting.forget import forget
from tracking.hooks import outbox as hooks_outbox
from tracking.hooks import plan as hooks_plan
from tracking.hooks.models import Endpoint, Message, State
from tracking.hooks.sending import Answer
from tracking.mail import plan, unsubscribing
from tracking.mail.models import Delivery, Subscription
from tracking.operations.queries.search import search
from tracking.parcels import feed
from tracking.parcels.facts import What
from tracking.parcels.models import Alias, Event, Order, Parcel
from tracking.parcels.orders import Box, Cancelled
from tracking.parcels.record import record
from tracking.stations import known

LATER = NOW + 40 * DAY


def test_no_table_holds_anything_of_who_is_forgotten(anna: Order):
    tables = {trace.partition(":")[0] for trace in traces()}
    assert tables >= {
        "parcels_order",
        "parcels_term",
        "parcels_event",
        "carriers_rawmessage",
        "mail_delivery",
        "mail_subscription",
        "hooks_message",
    }, "else this test proves nothing"
    forget(anna.pk, LATER)
    assert traces() == []


@pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
def test_what_is_forgotten_is_overwritten_in_the_file_as_well(anna: Order, tmp_path: Path):
    forget(anna.pk, LATER)
    connection.close()
    with sqlite3.connect(tmp_path / "tracking.db") as database:
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = (tmp_path / "tracking.db").read_bytes().lower()
    assert [text for text in ("lindqvist", "elbchaussee", "22605") if text.encode() in content] == []


def test_what_happened_is_as_it_was(anna: Order):
    before = {key: worded(timeline) for key, timeline in timelines().items()}
    rows = list(Parcel.objects.order_by("pk").values())
    codes = list(Alias.objects.order_by("pk").values())
    facts = list(Event.objects.order_by("pk").values("pk", "what", "at", "actor", "code", "sequence", "symbology"))
    forget(anna.pk, LATER)
    assert {key: worded(timeline) for key, timeline in timelines().items()} == before
    assert list(Parcel.objects.order_by("pk").values()) == rows
    assert list(Alias.objects.order_by("pk").values()) == codes
    assert (
        list(Event.objects.order_by("pk").values("pk", "what", "at", "actor", "code", "sequence", "symbology"))
        == facts
    )
    kept = order()
    assert (kept.number, kept.shop, kept.promised_on, kept.forgotten_at) == (
        NUMBER,
        "nordlicht",
        anna.promised_on,
        LATER,
    )


def test_others_are_as_they_were(anna: Order):
    def his() -> list[object]:
        tom = order("10-4472")
        return [
            *Order.objects.filter(pk=tom.pk).values(),
            *Event.objects.filter(parcel__order=tom).order_by("pk").values(),
            *Delivery.objects.filter(order=tom).order_by("pk").values(),
            *Message.objects.filter(order=tom).order_by("pk").values(),
            *Subscription.objects.filter(recipient="tom@example.com").values(),
            *RawMessage.objects.filter(outcome=Outcome.UNKNOWN_PARCEL).values("pk", "outcome", "tracking_number"),
            [each.text for each in tom.terms.order_by("text")],
        ]

    before = his()
    forget(anna.pk, LATER)
    assert his() == before
    assert [each.number for each in search("tom").orders] == ["10-4472"]
    assert [each.number for each in search("Lindqvist").orders] == []


def test_benches_can_go_on_ticking_off_and_know_no_dedication(anna: Order):
    forget(anna.pk, LATER)
    (told,) = known.parcels([Parcel.objects.get(order=anna).pk])
    assert [(line.sku, line.ean, line.name, line.quantity) for line in told.lines] == [("S1", "4006381333931", "", 2)]


def test_her_page_answers_like_a_revoked_link_and_no_new_one_is_made(anna: Order):
    token = Link.objects.get(order=anna).token
    assert links.opened(token, NOW)
    forget(anna.pk, LATER)
    assert (links.opened(token, LATER), links.valid(order(), LATER)) == (None, None)
    assert (found(NUMBER, MAIL), found(NUMBER, "22605")) == (None, None)
    for hand_out in (links.current, links.renew):
        with pytest.raises(ScanStationError, match="forgotten"):
            hand_out(anna, LATER)


def test_an_order_without_a_link_gets_none_later(database):
    record(orders=[placed()], now=NOW)
    forget(order().pk, NOW)
    assert (links.valid(order(), NOW), Link.objects.count()) == (None, 0)


def test_open_pages_and_benches_are_told_to_look_again(anna: Order):
    for _ in range(2):
        before = feed.newest()
        forget(anna.pk, LATER)
        (item,) = feed.after(before, 10)
        assert (item.order, item.parcel) == (anna.pk, None)


def test_mails_that_waited_are_not_sent_and_none_are_planned_any_more(anna: Order):
    assert waiting_mails()
    forget(anna.pk, LATER)
    record([fact(What.OUT_FOR_DELIVERY, at=LATER)], now=LATER)
    while plan.catch_up(LATER):
        pass
    assert not Delivery.objects.filter(order=anna).exists()


def test_an_address_is_forgotten_with_its_last_order_at_the_shop(anna: Order):
    record(orders=[placed("10-5000", ("PAR-5000",))], now=NOW)
    unsubscribing.unsubscribe(Subscription.objects.get(recipient=MAIL.lower()), NOW)
    forget(anna.pk, LATER)
    assert unsubscribing.wants_none("nordlicht", MAIL), "another order of hers is under way"
    forget(order("10-5000").pk, LATER)
    assert not Subscription.objects.filter(recipient=MAIL.lower()).exists()


def test_shops_still_hear_what_waits_without_the_page_and_nothing_twice(anna: Order):
    told = list(Message.objects.order_by("sequence").values_list("kind", "cause", "state"))
    assert {state for _, _, state in told} == {State.SENT, State.WAITING}
    forget(anna.pk, LATER)
    record([fact(What.IN_TRANSIT, at=NOW + timedelta(minutes=25), place="Ulm")], now=LATER)
    while hooks_plan.catch_up(LATER):
        pass
    kept = Message.objects.order_by("sequence")
    assert list(kept.values_list("kind", "cause", "state")) == told
    bodies = [json.loads(each.body) for each in kept.filter(order=anna, state=State.WAITING)]
    assert bodies
    assert [body["data"]["page"] for body in bodies] == [None] * len(bodies)
    assert [body["data"]["order"] for body in bodies] == [NUMBER] * len(bodies)


def test_what_a_shop_has_taken_is_not_kept(anna: Order):
    assert [each.body for each in Message.objects.filter(state=State.SENT)] == [""]


@pytest.mark.usefixtures("anna")
def test_why_a_webhook_is_paused_is_not_said_in_the_words_of_the_shops_system():
    (endpoint,) = Endpoint.objects.all()
    now = NOW
    while not Endpoint.objects.exclude(paused_at=None).exists():
        now += timedelta(hours=12)
        if message := hooks_outbox.claim(endpoint.pk, now):
            hooks_outbox.settle(message, Answer(500, "500 Lindqvist is no integer"), now, lambda: 0.5)
    assert Endpoint.objects.get().paused_because == "It has taken nothing for 2 days: the last answer was 500"


def test_a_shop_that_sends_the_order_again_brings_nobody_back(anna: Order):
    forget(anna.pk, LATER)
    again = replace(placed(), promised_on=(LATER + DAY).date())
    record(orders=[replace(again, boxes=(*again.boxes, Box((("PAR-9", ""),))))], now=LATER)
    record(orders=[Cancelled(NUMBER, "nordlicht", "Anna does not want it")], now=LATER)
    while plan.catch_up(LATER):
        pass
    assert traces() == []
    kept = order()
    assert (kept.promised_on, kept.parcels.count(), kept.cancelled_at) == ((LATER + DAY).date(), 2, LATER)


def test_another_number_is_another_order_by_the_shops_own_will(anna: Order):
    forget(anna.pk, LATER)
    record(orders=[placed("10-4471-B", ("PAR-B",))], now=LATER)
    assert order("10-4471-B").customer_name == "Anna Lindqvist"


def test_a_courier_that_tells_it_all_again_brings_nobody_back(anna: Order):
    before = [worded(timeline) for timeline in timelines().values()]
    forget(anna.pk, LATER)
    for message in (*MESSAGES, courier("delivered", 60, signed_by="ANNA LINDQVIST", reason="At the door")):
        assert receive("generic", {}, message, LATER) is Outcome.RECORDED
    assert traces() == []
    assert [worded(timeline)[:3] for timeline in timelines().values()] == [each[:3] for each in before]
    assert not RawMessage.objects.filter(tracking_number=UPS).exists()


def test_a_bench_that_was_offline_brings_nobody_back(anna: Order):
    forget(anna.pk, LATER)
    record([bench(What.PROCESSED, text="ANNA LINDQVIST", reason="Elbchaussee")], now=LATER)
    assert traces() == []


def test_a_parcel_that_joins_a_forgotten_order_is_forgotten_too(anna: Order):
    record([fact(What.DELIVERED, "PAR-LATE", signed_by="Lindqvist")], now=NOW)
    record([fact(What.DELIVERED, "PAR-PAIRED", signed_by="Lindqvist")], now=NOW)
    forget(anna.pk, LATER)
    record(orders=[replace(placed(), boxes=(Box((("PAR-LATE", ""),)),))], now=LATER)
    record([bench(What.PAIRED, at=LATER, paired="PAR-PAIRED", text="PAR-PAIRED")], now=LATER)
    assert Alias.objects.get(code="PAR-PAIRED").parcel.order == anna
    assert traces() == []


def test_what_staff_write_afterwards_stays_until_it_is_forgotten_again(anna: Order):
    forget(anna.pk, LATER)
    record([fact(What.NOTE, actor="staff:olga", at=LATER, reason="Came back: Lindqvist")], now=LATER + DAY)
    record([bench(What.PROCESSED, text="more than the code")], now=LATER + DAY)
    assert [each.partition(":")[0] for each in traces("lindqvist")] == ["parcels_event"]
    forget(anna.pk, LATER + 2 * DAY)
    assert traces("lindqvist") == []
    assert order().forgotten_at == LATER + 2 * DAY


def test_twice_is_as_once(anna: Order):
    forget(anna.pk, LATER)
    before = list(Event.objects.order_by("pk").values()), timelines()
    forget(anna.pk, LATER)
    assert (list(Event.objects.order_by("pk").values()), timelines()) == before


def test_a_second_delay_for_another_reason_is_a_line_of_its_own_still(anna: Order):
    forget(anna.pk, LATER)
    (timeline,) = (each for each in timelines().values() if each.delivered)
    delays = [entry.reason for entry in timeline.entries if entry.what is What.DELAYED]
    assert len(delays) == len(set(delays)) == 2
    assert all(reason.startswith("(forgotten") for reason in delays)
    assert (timeline.delivered.signed_by, timeline.delivered.place[:10]) == ("", "(forgotten")


def test_tom_and_anna_may_share_a_label_in_two_shops(anna: Order):
    record(orders=[toms(NUMBER, shop="suedwind", shop_name="Südwind")], now=NOW)
    forget(Order.objects.get(number=NUMBER, shop="suedwind").pk, LATER)
    assert Order.objects.get(number=NUMBER, shop="nordlicht").customer_name == "Anna Lindqvist"
    assert Parcel.objects.get(aliases__code=LABEL).order == anna
