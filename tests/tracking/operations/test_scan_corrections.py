"""Corrections of what was scanned: what they leave in the histories, on both databases."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest

from tests.tracking.operations.cast import BERLIN, HOUR, NOW, order, parcel, said, scan
from tests.tracking.staff.cast import browser
from tracking.customers import links
from tracking.operations.actions import scans as actions
from tracking.operations.actions.act import Act, RefusedError
from tracking.operations.queries import history
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Event, Order, Parcel
from tracking.parcels.orders import Cancelled, Line
from tracking.parcels.record import record

pytestmark = pytest.mark.usefixtures("database")
BERLIN_TIME = timedelta(hours=1)


def act(reason: str = "wrong stage", key: UUID | None = None) -> Act:
    return Act(key or uuid4(), "staff:lena", NOW, reason)


def event(fact: Fact) -> Event:
    return Event.objects.select_related("parcel").get(pk=fact.id)


def told(code: str) -> list[tuple[str, str, bool]]:
    """A parcel's history, the latest first: kind, who, whether it counts."""
    lines = history.of_parcels([parcel(code).pk])[parcel(code).pk]
    return [(line.what.value, line.by, line.void is None) for line in lines]


def page_of(number: str) -> str:
    """The customer's page, as its link shows it."""
    link = links.current(Order.objects.get(number=number), NOW)
    return browser().get(f"/t/{link.token}").content.decode()


def test_scans_are_taken_back_together_and_once():
    facts = [scan(f"P{number}", What.SHIPPED, HOUR) for number in range(3)]
    again = scan("P0", What.PACKED, HOUR)  # two of one parcel
    said("P1", What.VOID, actor="staff:tom", voids=facts[1].id, reason="was wrong")
    events, key = [event(fact) for fact in (*facts, again)], uuid4()
    assert actions.take_back(act(key=key), events) == actions.Taken(3, 1)
    assert actions.take_back(act(key=key), events) == actions.Taken(0, 4)
    assert actions.take_back(act(), events) == actions.Taken(0, 4)
    assert [parcel(f"P{number}").stage for number in range(3)] == ["", "", ""]
    void = Event.objects.get(voids=again.id)
    assert (void.actor, void.reason, void.what) == ("staff:lena", "wrong stage", "void")
    assert Event.objects.filter(what="void").count() == 4


def test_more_than_the_limit_is_taken_back_by_nobody(monkeypatch):
    monkeypatch.setattr(actions, "MOST", 1)
    events = [event(scan(f"P{number}", What.SHIPPED, HOUR)) for number in range(2)]
    with pytest.raises(RefusedError, match="more than 1"):
        actions.take_back(act(), events)
    assert parcel("P0").stage == "shipped"


def test_what_is_taken_back_is_gone_from_the_customers_page_and_what_counts_again_is_back():
    order("10-1", "P1")
    shipped = event(scan("P1", What.SHIPPED, HOUR))
    scan("P1", What.PACKED, 2 * HOUR)
    assert "Handed to the carrier" in page_of("10-1")
    actions.take_back(act("It fell off the belt"), [shipped])
    without = page_of("10-1")
    assert "Handed to the carrier" not in without
    assert "It fell off" not in without and "lena" not in without
    assert actions.count_again(act("It was there after all"), shipped)
    back = page_of("10-1")
    assert "Handed to the carrier" in back and "08:00" in back
    assert "after all" not in back and "lena" not in back
    assert parcel("P1").stage == "shipped"


def test_what_counts_again_has_the_time_of_the_scan_and_the_name_of_who_says_so_and_counts_once():
    wrong = event(scan("P1", What.PACKED, HOUR, worker="A1", typed=True, source="left"))
    with pytest.raises(RefusedError, match="was not taken back"):
        actions.count_again(act(), wrong)
    actions.take_back(act(), [wrong])
    assert actions.count_again(act("my mistake"), wrong)
    assert not actions.count_again(act("my mistake"), wrong)
    stated = Event.objects.exclude(pk=wrong.pk).get(what="packed")
    assert (stated.at, stated.actor, stated.worker) == (wrong.at, "staff:lena", "A1")
    assert stated.reason == "my mistake (Taken back by mistake: Scanned 2026-11-23 08:00 at bench-1.)"
    assert (stated.typed, stated.source, stated.sequence) == (False, "", 0)
    assert told("P1") == [("void", "lena", True), ("packed", "lena", True), ("packed", "bench-1", False)]
    actions.take_back(act(), [stated])
    assert actions.count_again(act("really"), stated)
    assert parcel("P1").stage == "packed"


def test_a_scan_of_another_parcel_stays_in_both_histories_with_who_when_and_why():
    order("1", "P1")
    order("2", "P2")
    wrong = event(scan("P1", What.PACKED, HOUR, worker="A1"))
    key = uuid4()
    assert actions.move(act("labels were swapped", key), wrong, parcel("P2"))
    assert not actions.move(act("labels were swapped", key), wrong, parcel("P2"))
    assert (parcel("P1").stage, parcel("P2").stage) == ("", "packed")
    assert parcel("P2").since == wrong.at
    assert told("P1") == [("void", "lena", True), ("packed", "bench-1", False)]
    assert told("P2") == [("packed", "lena", True)]
    away, here = Event.objects.get(what="void"), Event.objects.get(parcel=parcel("P2"))
    assert away.reason == "labels were swapped (It was P2.)"
    assert here.reason == "labels were swapped (Scanned 2026-11-23 08:00 at bench-1, as P1.)"
    assert here.worker == "A1"


def test_a_scan_is_not_moved_to_where_it_is_nor_after_it_was_taken_back():
    wrong = event(scan("P1", What.PACKED, HOUR))
    held = event(scan("P1", What.HELD, HOUR, reason="x"))
    scan("P2", What.PACKED, HOUR)
    with pytest.raises(RefusedError, match="this parcel's already"):
        actions.move(act(), wrong, parcel("P1"))
    with pytest.raises(RefusedError, match="Only what brings"):
        actions.move(act(), held, parcel("P2"))
    actions.take_back(act(), [wrong])
    with pytest.raises(RefusedError, match="taken back already"):
        actions.move(act(), wrong, parcel("P2"))
    assert Event.objects.filter(parcel=parcel("P2")).count() == 1


def test_a_parcel_that_waits_becomes_one_of_an_orders_boxes_and_nothing_else_of_the_order_changes():
    order("10-1", "P1", recipients=("a@example.com",), postcode="20095", lines=(Line("S", "", "Lamp", 2),))
    before = Order.objects.values().get()
    scan("P2", What.PACKED, HOUR)
    key = uuid4()
    assert actions.give_to_order(act("its slip says so", key), parcel("P2"), Order.objects.get())
    assert not actions.give_to_order(act("its slip says so", key), parcel("P2"), Order.objects.get())
    assert parcel("P2").order == Order.objects.get()
    assert Order.objects.values().get() == before
    note = Event.objects.get(what="note")
    assert (note.reason, note.actor, note.parcel) == (
        "Assigned to order 10-1: its slip says so",
        "staff:lena",
        parcel("P2"),
    )
    with pytest.raises(RefusedError, match="has an order already"):
        actions.give_to_order(act(), parcel("P1"), Order.objects.get())


def test_a_cancelled_order_gets_no_more_parcels():
    order("10-1", "P1")
    record(orders=[Cancelled("10-1", "nordlicht")], now=NOW)
    scan("P2", What.PACKED, HOUR)
    with pytest.raises(RefusedError, match="cancelled"):
        actions.give_to_order(act(), parcel("P2"), Order.objects.get())
    assert parcel("P2").order is None


def test_a_number_that_is_on_a_known_box_becomes_its_own_and_can_be_taken_apart_again():
    order("10-1", "P1")
    scan("1Z999AA10123456784", What.PACKED, HOUR)
    Alias.objects.filter(code="1Z999AA10123456784").update(carrier="ups")
    key = uuid4()
    assert actions.join(act("it is the courier's label", key), parcel("1Z999AA10123456784"), parcel("P1"))
    its = parcel("P1")
    assert (parcel("1Z999AA10123456784").pk, its.stage, Parcel.objects.count()) == (its.pk, "packed", 1)
    pairing = event(Fact(Event.objects.get(what="paired").pk, "", What.NOTE, NOW, ""))
    assert (pairing.actor, pairing.reason) == ("staff:lena", "it is the courier's label")
    actions.take_back(act("it is not"), [pairing])
    assert parcel("1Z999AA10123456784").pk != parcel("P1").pk
    assert (parcel("P1").stage, parcel("1Z999AA10123456784").stage) == ("", "packed")


def test_two_boxes_with_codes_of_their_own_are_never_made_one_and_nothing_is_left_behind():
    order("10-1", "P1")
    scan("P2", What.PACKED, HOUR)
    scan("P2", What.PAIRED, HOUR, paired="1Z999AA10123456784", carrier="ups")
    count = Event.objects.count()
    with pytest.raises(RefusedError, match="cannot be one"):
        actions.join(act(), parcel("P2"), parcel("P1"))
    assert Event.objects.count() == count


@pytest.mark.parametrize("name", ["take_back", "count_again", "move", "give_to_order", "join"])
def test_nothing_is_corrected_without_a_reason(name):
    order("1", "P1")
    wrong = event(scan("P2", What.PACKED, HOUR))
    count = Event.objects.count()
    silent = act("")
    asked: dict[str, Callable[[], object]] = {
        "take_back": lambda: actions.take_back(silent, [wrong]),
        "count_again": lambda: actions.count_again(silent, wrong),
        "move": lambda: actions.move(silent, wrong, parcel("P1")),
        "give_to_order": lambda: actions.give_to_order(silent, parcel("P2"), Order.objects.get()),
        "join": lambda: actions.join(silent, parcel("P2"), parcel("P1")),
    }
    with pytest.raises(RefusedError, match="Say why"):
        asked[name]()
    assert Event.objects.count() == count


def test_a_scan_in_the_hour_that_comes_twice_is_stated_anew_at_its_own_time():
    at = datetime.fromisoformat("2026-10-25T02:30:00+01:00")
    scan("P1", What.PACKED, NOW - at)
    wrong = Event.objects.get()
    at_the_site = replace(act("x"), now=NOW.astimezone(BERLIN))
    actions.take_back(at_the_site, [wrong])
    actions.count_again(at_the_site, wrong)
    stated = Event.objects.get(actor="staff:lena", what="packed")
    assert (stated.at, stated.utc_offset) == (at, 60)
    assert "Scanned 2026-10-25 02:30 at bench-1" in stated.reason


def test_two_leads_who_move_one_scan_at_once_leave_it_with_one_parcel(monkeypatch):
    for number in "123":
        order(number, f"P{number}")
    wrong = event(scan("P1", What.PACKED, HOUR))
    look, others = actions.voids_of, []

    def while_another_does_it(events, names):
        found = look(events, names)
        if not others:
            others.append(None)
            others.append(actions.move(act("to P3"), wrong, parcel("P3")))
        return found

    monkeypatch.setattr(actions, "voids_of", while_another_does_it)
    assert (actions.move(act("to P2"), wrong, parcel("P2")), others[1]) == (False, True)
    assert (parcel("P2").stage, parcel("P3").stage) == ("", "packed")
