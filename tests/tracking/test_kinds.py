"""Voids, pairings and holds as stations send them, and what customers hear of them."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from tests.tracking.bench import Bench, added
from tracking.customers.story import tell
from tracking.mail import plan
from tracking.mail.models import Delivery
from tracking.parcels.facts import What
from tracking.parcels.models import Alias, Event, Order, Parcel
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record

pytestmark = pytest.mark.usefixtures("database")
UPS = "1Z999AA10123456784"
NEW = "1Z12345E1512345676"


@pytest.fixture
def bench() -> Bench:
    return added()


@pytest.fixture(autouse=True)
def orders(database: str) -> None:
    now = datetime.now(UTC)
    boxes = {"10-1": "PAR-1", "10-2": "PAR-2"}
    placed = [
        Placed(number, "Shop", "Anna", now, (Box(((code, ""),)),), recipients=("anna@example.com",))
        for number, code in boxes.items()
    ]
    record(orders=placed, now=now)


def pair(bench: Bench, code: str, number: str) -> dict:
    return bench.event(code, kind="pair", paired=number, carrier="ups")


def story(number: str = "10-1"):
    return tell(Order.objects.get(number=number), date(2026, 11, 23)).parcels[0]


def test_a_stations_void_takes_its_event_out(bench):
    packed = bench.event()
    assert bench.outcomes(packed, bench.event(kind="void", voids=packed["id"], reason="wrong box")) == ["stored"] * 2
    assert Parcel.objects.get(aliases__code="PAR-1").stage == ""
    kept = Event.objects.get(what=What.VOID)
    assert (str(kept.voids), kept.reason, kept.actor) == (packed["id"], "wrong box", "station:bench-1")


def test_a_void_of_another_stations_event_is_refused_by_its_id_with_a_reason(bench):
    packed = bench.event()
    bench.post(packed)
    other = added("Bench 2")
    theirs = other.event(kind="void", voids=packed["id"])
    (bad, good) = other.post(theirs, other.event(stage="shipped")).answers
    assert (bad.id, bad.outcome, good.outcome) == (theirs["id"], "refused", "stored")
    assert bad.reason.startswith("voids: ")
    assert other.known[1] == 1  # what was refused is not the journal's
    assert Parcel.objects.get(aliases__code="PAR-1").stage == "shipped"


def test_a_swapped_label_is_refused_by_its_id_and_staff_see_it(bench):
    bench.post(pair(bench, "PAR-1", UPS))
    (answer,) = bench.post(pair(bench, "PAR-2", UPS)).answers
    assert (answer.outcome, answer.reason.partition(":")[0]) == ("refused", "paired")
    assert Alias.objects.get(code=UPS).parcel.order.number == "10-1"
    assert Event.objects.filter(what=What.NOTE, parcel__order__number="10-2", reason__contains=UPS).count() == 1


def test_a_kind_without_what_it_is_about_is_refused_by_name(bench):
    for fields, reason in [
        ({"kind": "void"}, "needs the field 'voids'"),
        ({"kind": "pair"}, "needs the field 'paired'"),
        ({"kind": "hold"}, "needs the field 'reason'"),
        ({"kind": "pair", "paired": "PAR-1"}, "paired: "),
        ({"kind": "pair", "paired": "two words"}, "paired: "),
        ({"kind": "dance"}, "kind: "),
        ({"kind": "hold", "reason": "x" * 501}, "reason: "),
    ]:
        (answer,) = bench.post(bench.event(**fields)).answers
        assert (answer.outcome, reason in answer.reason) == ("refused", True), fields


def test_a_hold_says_why_to_staff_and_not_to_the_customer(bench):
    bench.post(bench.event(), bench.event(kind="hold", reason="1 × Lamp is missing", worker="17"))
    held = Event.objects.get(what=What.HELD)
    assert (held.reason, held.worker, held.parcel.state) == ("1 × Lamp is missing", "17", "held")
    assert "Lamp" not in repr(story())


def test_after_a_pairing_mail_and_page_know_the_number_and_lead_to_the_courier(bench):
    bench.post(bench.event(stage="shipped"))
    plan.catch_up(datetime.now(UTC))
    assert Delivery.objects.get(kind="shipped").due_at > datetime.now(UTC)
    assert story().carrier.number == ""
    bench.post(pair(bench, "PAR-1", UPS))
    plan.catch_up(datetime.now(UTC))
    assert Delivery.objects.get(kind="shipped").due_at <= datetime.now(UTC)
    carried = story().carrier
    assert (carried.name, carried.number, UPS in carried.link) == ("UPS", "1Z 999 AA1 01 2345 6784", True)


def test_the_label_that_was_stuck_on_last_is_the_one_that_counts(bench):
    Alias.objects.create(code=UPS, parcel=Alias.objects.get(code="PAR-1").parcel, carrier="ups")
    second = pair(bench, "PAR-1", NEW)
    bench.post(second)
    assert story().carrier.number.replace(" ", "") == NEW
    bench.post(bench.event("PAR-1", kind="void", voids=second["id"]))
    assert story().carrier.number.replace(" ", "") == UPS


def test_a_void_of_an_event_that_never_comes_changes_nothing(bench):
    assert bench.outcomes(bench.event(), bench.event(kind="void", voids=str(uuid4()))) == ["stored"] * 2
    assert Parcel.objects.get(aliases__code="PAR-1").stage == "packed"
