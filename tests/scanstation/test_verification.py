"""Order verification: every piece is ticked once, by whichever code it bears, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanstation.verification import Check, Line, Tick, begin, moved, shortage

LAMP, BULB = "4006381333931", "036000291452"


def check() -> Check:
    made = begin([Line("Lamp", LAMP, "LAMP-1", 1), Line("Bulb", BULB, "BULB-2", 2)])
    assert made
    return made


def test_items_are_ticked_until_everything_is_in_the_box():
    one, first = check().tick([BULB])
    two, second = one.tick([BULB])
    three, third = two.tick([LAMP])
    assert {first, second, third} == {Tick.COUNTED}
    assert (one.last.name, one.last.counted, one.last.quantity) == ("Bulb", 1, 2)
    assert [line.name for line in two.missing] == ["Lamp"]
    assert (three.complete, three.counted, three.total) == (True, 3, 3)


def test_a_surplus_and_a_foreign_item_are_told_apart_and_not_counted():
    one, _ = check().tick([LAMP])
    assert one.tick([LAMP]) == (one, Tick.SURPLUS)
    assert one.tick(["9780306406157"]) == (one, Tick.FOREIGN)


@pytest.mark.parametrize("code", [LAMP, "0" + LAMP, "lamp-1"])
def test_an_item_is_known_by_gtin_14_ean_13_or_sku(code):
    assert check().tick([code])[1] is Tick.COUNTED


@pytest.mark.parametrize("code", [BULB, "0" + BULB, "00" + BULB])
def test_an_upc_is_the_ean_13_and_gtin_14_with_zeros_in_front(code):
    assert check().tick([code])[1] is Tick.COUNTED


def test_a_cartons_gtin_is_not_the_pieces():
    assert check().tick(["14006381333938"])[1] is Tick.FOREIGN


def test_a_upc_e_is_the_upc_a_that_it_is_short_for():
    made = begin([Line("Gum", "042100005264", "", 1)])
    assert made and made.tick(["04252614"])[1] is Tick.COUNTED


def test_two_lines_of_one_product_are_filled_one_after_the_other():
    made = begin([Line("A", LAMP, "", 1), Line("B", LAMP, "", 1)])
    assert made
    assert made.tick([LAMP])[0].tick([LAMP])[0].complete


def test_lines_that_cannot_be_scanned_are_not_waited_for():
    made = begin([Line("Gift wrap", "", "", 1), Line("Lamp", LAMP, "", 1), Line("None", BULB, "", 0)])
    assert made and [line.name for line in made.lines] == ["Lamp"]
    assert begin([Line("Gift wrap", "", "", 1)]) is None
    assert begin([]) is None


def test_customer_service_reads_what_is_missing():
    one, _ = check().tick([BULB])
    assert shortage(one) == "Short at packing: Lamp (1 of 1 missing), Bulb (1 of 2 missing)"
    many = begin([Line("x" * 200, str(10**12 + n), "", 1) for n in range(9)])
    assert many and len(shortage(many)) == 500


@given(st.lists(st.sampled_from([LAMP, BULB, "9780306406157", "undo"]), max_size=12))
def test_what_is_counted_is_what_was_ticked(steps):
    now = check()
    for step in steps:
        if step == "undo":
            now = now.take_back() if now.items else now
        else:
            now, _ = now.tick([step])
    assert moved(now, check()) == now
    assert now.counted == sum(line.counted for line in now.lines) <= now.total
    assert now.complete == (now.counted == now.total)


def test_an_order_that_is_amended_half_way_keeps_what_is_in_the_box():
    one, _ = check().tick([BULB])
    amended = begin([Line("Bulb", BULB, "BULB-2", 1), Line("Rug", "", "RUG-3", 1)])
    assert amended
    assert [line.name for line in moved(one, amended).missing] == ["Rug"]
