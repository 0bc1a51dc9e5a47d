"""The worker, with the time in the tests' hands, and endpoints that are real HTTP servers."""

import threading
import time
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta

import pytest
from standardwebhooks import WebhookVerificationError

from scanstation.errors import ScanStationError
from tests.tracking.cast import until
from tests.tracking.hooks.cast import NOW, Clock, Receiver, bench, endpoint, kinds, minutes, order, receiving, told
from tracking.hooks import endpoints, outbox, plan
from tracking.hooks.models import Endpoint, Message, State
from tracking.hooks.sending import Answer, Sender
from tracking.hooks.worker import Worker, in_background
from tracking.parcels.facts import What
from tracking.shops import keys


def test_a_message_goes_out_once_signed_and_is_verified_with_the_library(receiver: Receiver, shops: None):
    worker = Worker(Sender(allow_private=True), lambda: datetime.now(UTC))  # the library has a clock of its own
    own = endpoint(receiver.url)
    order()
    bench(What.PACKED)
    worker.step()
    worker.step()
    [request] = receiver.requests
    assert request.is_signed(own)
    assert request.verified(own)["type"] == "parcel.packed"
    assert request.id == str(Message.objects.get().pk)
    assert kinds(State.SENT) == ["packed"]
    with pytest.raises(WebhookVerificationError, match="No matching signature"):
        request.verified(endpoint("https://x.example.com/"))


def test_a_refusal_is_tried_again_with_longer_waits_the_same_id_and_a_fresh_time_until_it_is_given_up(
    worker: Worker, receiver: Receiver, clock: Clock
):
    receiver.answer = 500
    endpoint(receiver.url)
    order()
    bench(What.PACKED)
    waits = []
    while kinds(State.DEAD) == []:
        worker.step()
        Endpoint.objects.update(failing_since=None)  # an endpoint that takes the others
        due = Message.objects.get().due_at
        waits.append(due - clock.now)
        clock.now = max(clock.now, due)
    assert len(waits) == outbox.TRIES == len(receiver.requests)
    assert timedelta(seconds=30) <= waits[0] < minutes(1)
    assert timedelta(days=2) < sum(waits[:-1], timedelta()) < timedelta(days=4)
    assert len({(request.id, request.body) for request in receiver.requests}) == 1
    stamps = [int(request.headers["webhook-timestamp"]) for request in receiver.requests]
    assert stamps == sorted(set(stamps))
    assert Message.objects.get().answer.startswith("500")


def test_of_one_parcel_the_next_message_waits_for_the_one_before_and_other_parcels_do_not(
    worker: Worker, receiver: Receiver, clock: Clock
):
    endpoint(receiver.url)
    order("10-1", "P1")
    order("10-2", "P2")
    receiver.answer = 503
    bench(What.PACKED, "P1")
    worker.step()
    receiver.answer = 200
    bench(What.SHIPPED, "P1")
    bench(What.PACKED, "P2")
    worker.step()
    assert [request.data["order"] for request in receiver.requests] == ["10-1", "10-2"]
    clock.now += minutes(2)
    worker.step()
    assert receiver.types == ["packed", "packed", "packed", "shipped"]
    sequences = [request.data["sequence"] for request in receiver.requests if request.data["order"] == "10-1"]
    assert sequences == sorted(sequences)


def test_after_a_message_was_given_up_the_parcels_next_one_goes_and_staff_can_send_the_dead_one_again(
    worker: Worker, receiver: Receiver, clock: Clock
):
    endpoint(receiver.url)
    order()
    bench(What.PACKED)
    bench(What.SHIPPED)
    plan.catch_up(NOW)
    Message.objects.filter(kind="packed").update(state=State.DEAD, attempts=outbox.TRIES)
    worker.step()
    outbox.resend(Message.objects.get(kind="packed").pk, clock.now)
    worker.step()
    assert receiver.types == ["shipped", "packed"]
    assert receiver.requests[1].data["sequence"] < receiver.requests[0].data["sequence"]
    with pytest.raises(ScanStationError):
        outbox.resend(Message.objects.get(kind="packed").pk, clock.now)


def test_a_dead_message_that_is_sent_again_in_vain_is_dead_at_once(worker: Worker, receiver: Receiver):
    receiver.answer = 500
    endpoint(receiver.url)
    order()
    bench(What.PACKED)
    plan.catch_up(NOW)
    Message.objects.update(state=State.DEAD, attempts=outbox.TRIES)
    outbox.resend(Message.objects.get().pk, NOW)
    worker.step()
    assert kinds(State.DEAD) == ["packed"]


def test_410_pauses_an_endpoint_and_what_it_is_to_hear_waits_until_it_is_resumed(
    worker: Worker, receiver: Receiver, clock: Clock
):
    receiver.answer = 410
    shops = endpoint(receiver.url)
    order()
    bench(What.PACKED)
    worker.step()
    bench(What.SHIPPED)
    clock.now += timedelta(days=30)
    worker.step()
    assert len(receiver.requests) == 1
    [row] = endpoints.listed()
    assert (row["state"], row["waiting"], "410" in row["because"]) == ("paused", 2, True)
    receiver.answer = 200
    assert endpoints.resume(str(shops.pk), clock.now) == 2
    worker.step()
    assert receiver.types == ["packed", "packed", "shipped"]
    with pytest.raises(ScanStationError, match="not paused"):
        endpoints.resume(str(shops.pk), clock.now)


def test_an_endpoint_that_takes_nothing_for_days_is_paused_and_loses_nothing(
    worker: Worker, receiver: Receiver, clock: Clock
):
    receiver.answer = 500
    endpoint(receiver.url)
    order()
    bench(What.PACKED)
    while not Endpoint.objects.get().paused_at:
        worker.step()
        clock.now = max(clock.now, Message.objects.get().due_at)
    assert clock.now - NOW >= outbox.FAILING_FOR
    assert kinds(State.WAITING) == ["packed"]
    assert "2 days" in Endpoint.objects.get().paused_because


def test_one_success_and_the_failing_is_over(worker: Worker, receiver: Receiver, clock: Clock):
    receiver.answer = 500
    endpoint(receiver.url)
    order()
    bench(What.PACKED)
    worker.step()
    assert Endpoint.objects.get().failing_since == NOW
    receiver.answer = 200
    clock.now += minutes(5)
    worker.step()
    assert Endpoint.objects.get().failing_since is None


def test_a_shop_whose_key_is_revoked_is_told_nothing_until_it_has_one_again(worker: Worker, receiver: Receiver):
    shops = endpoint(receiver.url)
    order()
    bench(What.PACKED)
    plan.catch_up(NOW)
    keys.revoke("Nordlicht", NOW)
    assert outbox.claim(shops.pk, NOW) is None  # also while there was just something on its way
    worker.step()
    assert (receiver.requests, kinds(State.WAITING)) == ([], ["packed"])
    keys.give("Nordlicht", NOW)
    worker.step()
    assert receiver.types == ["packed"]


def test_no_more_than_a_few_are_on_their_way_to_one_endpoint(worker: Worker, receiver: Receiver):
    shops = endpoint(receiver.url)
    for number in range(6):
        order(f"10-{number}", f"P{number}")
        bench(What.PACKED, f"P{number}")
    plan.catch_up(NOW)
    claimed = [outbox.claim(shops.pk, NOW) for _ in range(6)]
    assert sum(each is not None for each in claimed) == outbox.AT_ONCE


def test_an_endpoint_that_hangs_delays_no_other(worker: Worker, receiver: Receiver, shops: None):
    release = threading.Event()
    with receiving() as hanging:
        hanging.answer = lambda handler: release.wait(5)
        endpoint(hanging.url)
        endpoint(receiver.url, "Südwind")
        for number in range(6):
            order(f"10-{number}", f"P{number}")
            bench(What.PACKED, f"P{number}")
        order("20-1", "S1", shop="sudwind")
        plan.catch_up(NOW)
        with in_background(Worker(Sender(allow_private=True, seconds=8), lambda: NOW)):
            until(lambda: len(hanging.requests) == outbox.AT_ONCE)
            began = time.monotonic()
            bench(What.PACKED, "S1")
            until(lambda: receiver.requests)
            assert time.monotonic() - began < 4, "it waited for the other one"
            release.set()
            until(lambda: Message.objects.filter(state=State.CLAIMED).count() == 0)
    assert receiver.types == ["packed"]


def test_a_worker_that_is_told_to_stop_finishes_what_is_under_way(receiver: Receiver, shops: None):
    receiver.answer = lambda handler: (time.sleep(1), handler.send_response(200), handler.end_headers())
    endpoint(receiver.url)
    order()
    bench(What.PACKED)
    with in_background(Worker(Sender(allow_private=True), lambda: NOW)):
        until(lambda: receiver.requests)
    assert kinds(State.SENT) == ["packed"]


def test_a_private_address_is_refused_at_each_try_and_staff_read_why(shops: None, clock: Clock, receiver: Receiver):
    endpoint(receiver.url.replace("http:", "https:"))
    order()
    told(What.DELIVERED)
    Worker(Sender(), clock, random=lambda: 0.5).step()
    assert "not on the open Internet" in Message.objects.get().answer
    assert (receiver.requests, kinds(State.WAITING)) == ([], ["delivered"])


def test_what_was_removed_while_it_was_on_its_way_stays_removed(worker: Worker, receiver: Receiver):
    shops = endpoint(receiver.url)
    order()
    bench(What.PACKED)
    plan.catch_up(NOW)
    claimed = outbox.claim(shops.pk, NOW)
    assert claimed
    endpoints.remove(str(shops.pk))
    outbox.settle(claimed, Answer(200, "200 OK"), NOW, lambda: 0.5)
    assert not Message.objects.exists()
    worker.step()
    assert receiver.requests == []


def test_several_workers_plan_and_send_each_message_once_and_in_order(receiver: Receiver, shops: None):
    endpoint(receiver.url)
    way = [What.PROCESSED, What.PACKED, What.SHIPPED, What.IN_TRANSIT, What.DELIVERED]
    for number in range(8):
        order(f"10-{number}", f"P{number}")
    workers = [Worker(Sender(allow_private=True), lambda: NOW, random=lambda: 0.5) for _ in range(3)]
    with ExitStack() as stack:
        for each in workers:
            stack.enter_context(in_background(each))
        for what in way:
            for number in range(8):
                told(what, f"P{number}")
        until(lambda: Message.objects.filter(state=State.SENT).count() == 8 * len(way))
    assert len({request.id for request in receiver.requests}) == len(receiver.requests) == 8 * len(way)
    for number in range(8):
        own = [request for request in receiver.requests if request.data["order"] == f"10-{number}"]
        assert [request.type for request in own] == [f"parcel.{what}" for what in way]
