"""Who forgets beside those who write, and who is killed while forgetting."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from scanstation.errors import ScanStationError
from tests.tracking.at_once import at_once
from tests.tracking.forgetting.cast import (
    DAY,
    MESSAGES,
    NOW,
    SENDER,
    bench,
    courier,
    hooked,
    order,
    placed,
    timelines,
    traces,
    worded,
)
from tracking.carriers.receive import receive
from tracking.customers import links
from tracking.forgetting.forget import ROOMS, forget
from tracking.hooks import outbox as hooks_outbox
from tracking.hooks import plan as hooks_plan
from tracking.hooks.models import Endpoint, Message
from tracking.hooks.sending import Answer
from tracking.mail import letter, outbox, plan
from tracking.mail.models import Delivery, Subscription
from tracking.parcels.facts import What
from tracking.parcels.models import Order
from tracking.parcels.record import record

LATER = NOW + timedelta(hours=3)


def mail_worker() -> None:
    """Plans and sends, as the worker does."""
    for _ in range(3):
        while plan.catch_up(LATER):
            pass
        for key in outbox.due(LATER, 5):
            if delivery := outbox.claim(key, LATER):
                try:
                    letter.write(delivery, SENDER, LATER)
                    outbox.sent(delivery, f"250 {delivery.recipient}", LATER)
                except letter.NotToBeSentError as error:
                    outbox.dropped(delivery, str(error))


def hook_worker() -> None:
    while hooks_plan.catch_up(LATER):
        pass


def open_page(anna: Order) -> None:
    with suppress(ScanStationError):
        links.current(anna, LATER)


def test_beside_all_who_write_nobody_comes_back_and_nothing_is_lost(anna: Order):
    for round_ in range(5):
        number, codes = f"20-{round_}", (f"PAR-20-{round_}", f"1Z-20-{round_}")
        mail = f"anna.{round_}@lindqvist.example"
        its = placed(number, codes, recipients=(mail,))
        record(orders=[its], now=LATER)
        key = order(number).pk
        said = [courier("delivered", minute, codes[1], signed_by=f"Lindqvist {minute}") for minute in (60, 61)]
        at_once(
            lambda key=key: forget(key, LATER),
            lambda key=key: forget(key, LATER),
            lambda said=said: [receive("generic", {}, message, LATER) for message in said],
            lambda its=its: record(orders=[its], now=LATER),
            lambda codes=codes: record([bench(What.PACKED, codes[0], LATER, text="ANNA LINDQVIST")], now=LATER),
            mail_worker,
            hook_worker,
            lambda key=key: open_page(Order.objects.get(pk=key)),
        )
        forgotten = order(number)
        assert (forgotten.forgotten_at, forgotten.recipients, forgotten.parcels.get().events.count()) == (
            LATER,
            [],
            4,
        )
        assert traces(mail) == []
        assert not Subscription.objects.filter(recipient=mail).exists()
        assert links.valid(forgotten, LATER) is None
        assert forgotten.parcels.get().stage == "delivered"
    for each in Order.objects.filter(forgotten_at=None, customer_name="Anna Lindqvist"):
        forget(each.pk, LATER)
    assert traces() == []


def test_a_letter_that_is_being_written_does_not_bring_the_address_back(anna: Order):
    delivered = Delivery.objects.get(order=anna, kind="delivered")
    delivery = outbox.claim(outbox.resend(str(delivered.pk), LATER).pk, LATER)
    forget(anna.pk, LATER)
    with pytest.raises(letter.NotToBeSentError, match="forgotten"):
        letter.write(delivery, SENDER, LATER)
    outbox.dropped(delivery, f"for {delivery.recipient}")
    assert traces() == []


def test_what_a_shop_answers_after_all_is_not_kept(anna: Order):
    (endpoint,) = Endpoint.objects.all()
    while message := hooks_outbox.claim(endpoint.pk, LATER):
        if message.order_id == anna.pk:
            break
    assert message
    forget(anna.pk, LATER)
    hooks_outbox.settle(message, Answer(500, "Who is Lindqvist?"), LATER, lambda: 0.5)
    assert (traces(), Message.objects.get(pk=message.pk).attempts) == ([], message.attempts + 1)


@pytest.mark.parametrize("rooms", range(len(ROOMS) + 1))
def test_a_kill_leaves_all_as_it_was_and_the_next_time_heals(anna: Order, tmp_path: Path, database: str, rooms: int):
    before = [worded(timeline) for timeline in timelines().values()], len(traces())
    done = subprocess.run(
        [sys.executable, "-m", "tests.tracking.forgetting.killed", str(anna.pk), str(rooms)],
        env=os.environ
        | {
            "TRACKING_DATA": str(tmp_path),
            "TRACKING_DATABASE": database,
            "TRACKING_SECRET_KEY": "s" * 50,
            "DJANGO_SETTINGS_MODULE": "tracking.settings",
        },
        cwd=Path(__file__).parents[3],
        timeout=60,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    assert ([worded(timeline) for timeline in timelines().values()], len(traces())) == before
    forget(anna.pk, LATER)
    assert (traces(), [worded(timeline) for timeline in timelines().values()]) == ([], before[0])


def test_what_a_courier_says_again_for_ever_is_the_same_news(anna: Order):
    forget(anna.pk, LATER)
    before = order().parcels.get().events.count()
    for message in MESSAGES:
        receive("generic", {}, message, LATER + DAY)
    assert order().parcels.get().events.count() == before
    hooked(LATER + DAY)
