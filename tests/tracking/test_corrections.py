"""Voids, pairings and holds, in whatever order they come."""

from datetime import timedelta
from itertools import count, permutations
from uuid import UUID

import pytest
import uuid_utils

from scanstation.wire import Outcome
from tracking.parcels import feed
from tracking.parcels.facts import Fact, What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Alias, Event, MergedParcel, Parcel
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.parcels.timeline import fold

pytestmark = pytest.mark.usefixtures("database")
_sequence = count(1)
UPS = "1Z999AA10123456784"
OTHER = "1Z999AA10123456785"


def fact(now, what: What = What.PACKED, code: str = "PAR-1", actor: str = "station:bench-1", **more) -> Fact:
    return Fact(UUID(str(uuid_utils.uuid7())), code, what, now, actor, sequence=next(_sequence), **more)


def pairing(now, code: str = "PAR-1", number: str = UPS, **more) -> Fact:
    return fact(now, What.PAIRED, code, paired=number, carrier="ups", **more)


def void(now, of: Fact, **more) -> Fact:
    return fact(now, What.VOID, of.code, voids=of.id, **more)


def placed(now, number: str, *boxes: tuple[str, ...]) -> Placed:
    return Placed(number, "Shop", "Anna", now, tuple(Box(tuple((code, "") for code in box)) for box in boxes))


def codes_of(code: str) -> set[str]:
    return set(Alias.objects.get(code=code).parcel.aliases.values_list("code", flat=True))


def stage(code: str) -> str:
    return Alias.objects.get(code=code).parcel.stage


def notes() -> dict[str, str]:
    return dict(Event.objects.filter(what=What.NOTE).values_list("code", "reason"))


def test_a_void_counts_before_with_and_after_what_it_takes_out(now):
    for number, order in enumerate(["before", "with", "after"]):
        packed = fact(now, code=f"PAR-{number}")
        taken_back = void(now, packed)
        batches = {
            "before": [[taken_back], [packed]],
            "with": [[taken_back, packed]],
            "after": [[packed], [taken_back]],
        }
        for batch in batches[order]:
            assert set(record(batch, now=now)) == {Outcome.STORED}
        assert stage(f"PAR-{number}") == ""


def test_a_void_goes_to_the_parcel_of_what_it_takes_out_whatever_code_it_names(now):
    packed, shipped = fact(now, What.PACKED), fact(now, What.SHIPPED)
    early, late = void(now, packed), void(now, shipped)
    early, late = (fact(now, What.VOID, "PAR-elsewhere", voids=each.voids) for each in (early, late))
    record([early], now=now)
    record([packed, shipped], now=now)
    record([late], now=now)
    parcel = Alias.objects.get(code="PAR-1").parcel
    assert (parcel.events.count(), parcel.stage) == (4, "")
    assert {item.parcel for item in feed.after(0, 10)} == {parcel.pk}


def test_a_station_takes_out_nothing_of_another_one_in_either_order(now):
    first, second = fact(now), fact(now, What.SHIPPED)
    record([first], now=now)
    theirs = void(now, first, actor="station:bench-2")
    assert record([theirs], now=now) == [Outcome.REFUSED]
    assert not Event.objects.filter(pk=theirs.id).exists()
    early = void(now, second, actor="station:bench-2")
    assert record([early], now=now) == [Outcome.STORED]  # nobody can know yet whose it is
    record([second], now=now)
    assert stage("PAR-1") == "shipped"
    assert record([early], now=now) == [Outcome.DUPLICATE]
    assert record([void(now, first, actor="staff:ana"), void(now, second)], now=now) == [Outcome.STORED] * 2
    assert stage("PAR-1") == ""


def test_a_paired_number_is_the_parcel_from_then_on(now):
    record(orders=[placed(now, "10-1", ("PAR-1",))], now=now)
    assert record([pairing(now), fact(now, What.SHIPPED, UPS)], now=now) == [Outcome.STORED] * 2
    assert (codes_of("PAR-1"), stage("PAR-1")) == ({"PAR-1", UPS}, "shipped")
    assert Alias.objects.get(code=UPS).carrier == "ups"
    assert MergedParcel.objects.get().position == feed.after(0, 10)[-2].position


def test_a_pairing_takes_in_what_was_said_under_the_number_before(now):
    record(orders=[placed(now, "10-1", ("PAR-1",))], now=now)
    record([fact(now, What.IN_TRANSIT, UPS, actor="carrier:generic")], now=now)
    waiting = Alias.objects.get(code=UPS).parcel_id
    record([pairing(now)], now=now)
    assert (Parcel.objects.get().stage, Parcel.objects.get().order.number) == ("in_transit", "10-1")
    assert MergedParcel.objects.get().pk == waiting


def test_a_label_that_nobody_knew_joins_the_order_whose_number_it_is_paired_with(now):
    record(orders=[placed(now, "10-1", (UPS,))], now=now)
    record([fact(now)], now=now)
    record([pairing(now)], now=now)
    assert Alias.objects.get(code=UPS).carrier == "ups"
    assert (Parcel.objects.get().order.number, codes_of(UPS), stage(UPS)) == ("10-1", {"PAR-1", UPS}, "packed")


@pytest.mark.parametrize("orders", [[("10-1", "PAR-1"), ("10-2", "PAR-2")], []])
def test_a_number_that_is_another_parcels_stays_there_and_staff_are_told(now, orders):
    record(orders=[placed(now, number, (code,)) for number, code in orders], now=now)
    record([pairing(now, "PAR-2")], now=now)
    swapped = pairing(now, "PAR-1", worker="Ana")
    for _ in range(2):
        assert record([swapped, fact(now)], now=now) == [Outcome.REFUSED, Outcome.STORED]
    assert (codes_of("PAR-1"), codes_of("PAR-2")) == ({"PAR-1"}, {"PAR-2", UPS})
    told = notes()
    assert (Event.objects.filter(what=What.NOTE).count(), told.keys()) == (2, {"PAR-1", UPS})
    assert "parcel PAR-2" in told["PAR-1"]
    assert "parcel PAR-1" in told[UPS]
    assert all(("10-1" in reason) or ("10-2" in reason) for reason in told.values()) is bool(orders)


def test_two_boxes_of_one_order_are_not_made_one_by_a_swapped_label(now):
    record(orders=[placed(now, "10-1", ("PAR-1", UPS), ("PAR-2", OTHER))], now=now)
    assert record([pairing(now, "PAR-1", OTHER)], now=now) == [Outcome.REFUSED]
    assert Parcel.objects.count() == 2


def test_a_pairing_that_is_taken_back_gives_the_number_free(now):
    record(orders=[placed(now, "10-1", ("PAR-1",)), placed(now, "10-2", ("PAR-2",))], now=now)
    wrong = pairing(now, "PAR-1")
    record([wrong, fact(now, What.PACKED), fact(now, What.SHIPPED, UPS)], now=now)
    record([void(now, wrong)], now=now)
    assert (codes_of("PAR-1"), stage("PAR-1")) == ({"PAR-1"}, "packed")
    assert (codes_of(UPS), stage(UPS)) == ({UPS}, "shipped")
    assert record([pairing(now, "PAR-2")], now=now) == [Outcome.STORED]
    assert (codes_of("PAR-2"), stage("PAR-2"), stage("PAR-1")) == ({"PAR-2", UPS}, "shipped", "packed")
    assert record([wrong], now=now) == [Outcome.DUPLICATE]
    assert codes_of("PAR-1") == {"PAR-1"}


def test_a_label_leaves_the_order_with_the_pairing_that_brought_it(now):
    record(orders=[placed(now, "10-1", (UPS,))], now=now)
    Alias.objects.update(carrier="ups")
    wrong = pairing(now)
    record([fact(now), wrong], now=now)
    record([void(now, wrong)], now=now)
    assert (codes_of(UPS), stage(UPS), stage("PAR-1")) == ({UPS}, "", "packed")
    assert Alias.objects.get(code="PAR-1").parcel.order is None


def test_what_the_shop_names_or_another_pairing_says_stays_with_the_parcel(now):
    first, second = pairing(now), pairing(now)
    record([first, second], now=now)
    record([void(now, first)], now=now)
    assert codes_of("PAR-1") == {"PAR-1", UPS}
    record(orders=[placed(now, "10-1", ("PAR-1", UPS))], now=now)
    record([void(now, second)], now=now)
    assert codes_of("PAR-1") == {"PAR-1", UPS}


def test_pairings_and_their_voids_end_alike_in_any_order(now):
    ends = []
    for number, order in enumerate(permutations(range(4))):
        code, tracking = f"PAR-{number}", f"1Z{number}"
        wrong = pairing(now, code, tracking)
        told = [fact(now, What.PACKED, code), wrong, void(now, wrong), fact(now, What.SHIPPED, tracking)]
        for place in order:
            record([told[place]], now=now)
        ends.append((len(codes_of(code)), stage(code), stage(tracking)))
    assert set(ends) == {(1, "packed", "shipped")}


def test_a_hold_stands_with_its_reason_until_it_is_taken_out(now):
    hold = fact(now, What.HELD, reason="1 × Lamp is missing")
    record([fact(now), hold], now=now)
    parcel = Parcel.objects.get()
    assert (parcel.state, fold(happenings_of([parcel.pk])[parcel.pk]).held) == ("held", True)
    record([void(now + timedelta(minutes=1), hold)], now=now)
    assert Parcel.objects.get().state == "packed"
