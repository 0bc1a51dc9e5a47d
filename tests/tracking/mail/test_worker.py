"""The worker, with the time in the tests' hands, and a post office that is a process of its own."""

import threading
from dataclasses import replace
from datetime import date, timedelta
from email.headerregistry import Address

import psycopg
import pytest
from django.db import connection

from scanstation.errors import ScanStationError
from tests.tracking.mail.cast import ANNA, NOW, Clock, Office, happened, kinds, minutes, placed, plain
from tracking.mail import outbox
from tracking.mail.models import Delivery, State, Subscription
from tracking.mail.unsubscribing import unsubscribe
from tracking.mail.worker import Worker, in_background
from tracking.parcels.facts import Fact, What
from tracking.parcels.orders import Box
from tracking.parcels.record import record


def order(**fields: object) -> None:
    record(orders=[placed(**fields)], now=NOW)


def test_a_mail_goes_out_once_however_often_the_worker_looks(worker: Worker, post_office: Office):
    order()
    worker.step()
    worker.step()
    [mail] = post_office.mails()
    assert (mail["To"], mail["From"]) == (ANNA, "Nordlicht Shop <parcels@track.example.com>")
    assert kinds(State.SENT) == ["confirmation"]


def test_a_refused_recipient_holds_nobody_up(worker: Worker, post_office: Office):
    order(recipients=["refuse-550@x.org", "refuse-450@x.org", ANNA])
    worker.step()
    assert [line["to"] for line in post_office.lines()] == [ANNA]
    states = dict(Delivery.objects.values_list("recipient", "state"))
    assert states == {"refuse-550@x.org": State.DEAD, "refuse-450@x.org": State.WAITING, ANNA: State.SENT}


def test_a_refusal_for_now_is_tried_again_with_longer_waits_until_it_is_given_up(worker: Worker, clock: Clock):
    order(recipients=["refuse-450@x.org"])
    waits = []
    while kinds(State.DEAD) == []:
        worker.step()
        due = Delivery.objects.get().due_at
        waits.append(due - clock.now)
        clock.now = max(clock.now, due)
    assert len(waits) == outbox.TRIES
    assert waits[:-1] == sorted(waits[:-1])
    assert timedelta(minutes=1) <= waits[0] < timedelta(minutes=3)
    assert timedelta(hours=2) <= waits[-2] <= timedelta(hours=4)
    assert Delivery.objects.get().answer == "450 not here"


def test_a_mail_that_was_given_up_is_sent_when_staff_say_so_however_late(
    worker: Worker, post_office: Office, clock: Clock
):
    order(recipients=["refuse-550@x.org"])
    worker.step()
    clock.now += timedelta(days=30)
    Delivery.objects.update(recipient=ANNA)
    outbox.resend(str(Delivery.objects.get().pk), clock.now)
    worker.step()
    assert [line["to"] for line in post_office.lines()] == [ANNA]


def test_a_mail_that_staff_send_again_is_a_copy_of_its_own(worker: Worker, post_office: Office):
    order()
    worker.step()
    outbox.resend(str(Delivery.objects.get().pk), NOW)
    worker.step()
    first, second = post_office.mails()
    assert first["Message-ID"] != second["Message-ID"]


def test_what_waits_or_does_not_exist_is_not_sent_again(worker: Worker):
    order(recipients=["refuse-450@x.org"])
    worker.step()
    for key in (str(Delivery.objects.get().pk), "nonsense", "00000000-0000-0000-0000-000000000000"):
        with pytest.raises(ScanStationError):
            outbox.resend(key, NOW)


def test_without_a_post_mails_wait_where_they_are_seen(database: object, clock: Clock):
    order()
    Worker(None, clock).step()
    assert kinds(State.WAITING) == ["confirmation"]


def test_a_post_that_is_away_costs_no_mail_a_try(
    worker: Worker, post_office: Office, clock: Clock, caplog: pytest.LogCaptureFixture
):
    order()
    post_office.close()
    worker.step()
    worker.step()
    assert (Delivery.objects.get().state, Delivery.objects.get().attempts) == (State.WAITING, 0)
    assert len(caplog.records) == 1
    clock.now += minutes(10)
    worker.step()
    assert len(caplog.records) == 2


def test_a_sender_that_the_post_does_not_want_costs_no_mail_a_try_and_is_offered_less_and_less(
    post_office: Office, clock: Clock, database: object, caplog: pytest.LogCaptureFixture
):
    unwanted = replace(post_office.post, sender=Address(addr_spec="unwanted@example.com"))
    worker = Worker(unwanted, clock, random=lambda: 0.5)
    order(recipients=[ANNA, "bob@example.com"])
    for _ in range(600):
        worker.step()
        clock.now += timedelta(seconds=1)
    assert set(Delivery.objects.values_list("state", "attempts", "doubts")) == {(State.WAITING, 0, 0)}
    assert "553 not from you" in Delivery.objects.values_list("answer", flat=True)
    assert 3 < len(caplog.records) < 15
    mended = Worker(post_office.post, clock)
    mended.step()
    assert kinds(State.SENT) == ["confirmation", "confirmation"]


def test_a_broken_line_is_tried_again_with_the_same_message_id(worker: Worker, post_office: Office, clock: Clock):
    order(recipients=["hangup@x.org"])
    worker.step()
    delivery = Delivery.objects.get()
    assert (delivery.state, delivery.doubts) == (State.WAITING, 1)
    Delivery.objects.update(recipient=ANNA)
    clock.now = delivery.due_at
    worker.step()
    assert str(delivery.pk) in post_office.mails()[0]["Message-ID"]


def test_what_waited_until_it_is_no_news_is_dropped(worker: Worker, post_office: Office, clock: Clock):
    order()
    happened(What.OUT_FOR_DELIVERY)
    Worker(None, clock).step()
    clock.now += timedelta(days=2)
    worker.step()
    assert (kinds(State.DROPPED), len(post_office.lines())) == (["out_for_delivery"], 1)


def test_what_was_voided_before_the_mail_went_is_not_told(worker: Worker, post_office: Office, clock: Clock):
    order()
    shipped: Fact = happened(What.SHIPPED, actor="station:bench-1", sequence=1)
    Worker(None, clock).step()
    happened(What.VOID, voids=shipped.id, actor="station:bench-1", sequence=2)
    worker.step()
    assert (kinds(State.SENT), kinds(State.DROPPED)) == (["confirmation"], ["shipped"])


def test_who_unsubscribed_gets_what_is_owed_and_nothing_else(worker: Worker, post_office: Office):
    order()
    worker.step()
    unsubscribe(Subscription.objects.get(), NOW)
    happened(What.SHIPPED)
    record(orders=[placed("10-4472", boxes=(Box((("PAR-2", ""),)),), recipients=["Anna@Example.com"])], now=NOW)
    worker.step()
    assert kinds(State.SENT) == ["confirmation", "confirmation"]
    assert Delivery.objects.get(kind="shipped").answer == "Unsubscribed."


def test_unsubscribing_from_one_shop_is_not_unsubscribing_from_another(worker: Worker, post_office: Office):
    order()
    worker.step()
    unsubscribe(Subscription.objects.get(), NOW)
    other = placed("1", shop="sueden", shop_name="Süden", boxes=(Box((("1Z999AA10123456785", "ups"),)),))
    record(orders=[other], now=NOW)
    happened(What.SHIPPED, "1Z999AA10123456785")
    worker.step()
    assert "shipped" in kinds(State.SENT)


def test_a_recipient_that_is_no_address_is_dropped_and_holds_nobody_up(worker: Worker, post_office: Office):
    order(recipients=["x@y.org\r\nBcc: all@example.com", "no address", ANNA])
    worker.step()
    assert [line["to"] for line in post_office.lines()] == [ANNA]
    assert Delivery.objects.filter(state=State.DROPPED).count() == 2


def test_a_worker_that_lost_its_lease_does_not_undo_what_the_next_one_did(worker: Worker, clock: Clock):
    order()
    Worker(None, clock).step()
    [key] = outbox.due(NOW, 1)
    slow = outbox.claim(key, NOW)
    assert outbox.claim(key, NOW) is None
    later = NOW + outbox.LEASE
    quick = outbox.claim(key, later)
    assert slow and quick
    outbox.sent(quick, "250", later)
    outbox.dead(slow, "550")
    assert Delivery.objects.get().state == State.SENT


def test_a_mail_that_ends_every_worker_is_given_up(worker: Worker, clock: Clock):
    order()
    Worker(None, clock).step()
    for _ in range(outbox.TRIES):
        for key in outbox.due(clock.now, 1):
            assert outbox.claim(key, clock.now)
        clock.now += outbox.LEASE
    worker.step()
    assert kinds(State.DEAD) == ["confirmation"]


@pytest.mark.parametrize("postgres", ["postgresql"], indirect=True, scope="session")
def test_a_database_that_is_away_when_the_post_has_taken_a_mail_makes_no_second_one(
    database: str, post_office: Office, clock: Clock
):
    broken = []

    def break_once(step: str) -> None:
        if step == "answered" and not broken:
            broken.append(step)
            with psycopg.connect(database, autocommit=True) as other:
                ours = "datname = current_database() AND pid <> pg_backend_pid()"
                other.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {ours}")

    order()
    worker = Worker(post_office.post, clock, probe=break_once)
    worker.step()
    clock.now += outbox.LEASE
    worker.step()
    assert (kinds(State.SENT), len(post_office.lines())) == (["confirmation"], 1)


def test_the_mail_says_what_is_known(worker: Worker, post_office: Office):
    order()
    happened(What.SHIPPED)
    worker.step()
    text = plain(post_office.mails()[1])
    assert "1Z 999 AA1 01 2345 6784" in text
    assert "https://www.ups.com/track?tracknum=1Z999AA10123456784" in text
    assert "Thursday 26 November" in text


def test_a_delay_tells_the_reason_and_both_days(worker: Worker, post_office: Office):
    order()
    happened(What.DELAYED, at=NOW + minutes(1), expected_on=date(2026, 11, 27), reason="Snow on the pass")
    worker.step()
    text = plain(post_office.mails()[1])
    assert "Arriving on: Friday 27 November (not Thursday 26 November)" in text
    assert "Reason: Snow on the pass" in text


def test_a_delivery_tells_when_where_and_who_signed(worker: Worker, post_office: Office):
    order()
    happened(What.DELIVERED, place="Lübeck", signed_by="A. Lindqvist")
    worker.step()
    text = plain(post_office.mails()[1])
    assert "When: Monday 23 November, 09:00 (UTC)" in text
    assert "Where: Lübeck" in text
    assert "Signed by: A. Lindqvist" in text


def test_a_worker_on_its_thread_is_woken_by_the_feed_and_stops_when_told(
    database: object, post_office: Office, clock: Clock
):
    sent = threading.Event()
    worker = Worker(post_office.post, clock, probe=lambda step: sent.set() if step == "recorded" else None)
    with in_background(worker):
        order()
        assert sent.wait(10)
    assert not [thread for thread in threading.enumerate() if thread.name == "mail-worker"]
    connection.close()
    assert len(post_office.lines()) == 1
