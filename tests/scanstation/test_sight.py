"""A camera sees all of a label: the courier's number counts, and nothing else of it is taken for a parcel."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanstation.codes import identify
from scanstation.codes.commands import Command, command_text
from scanstation.decide import label_of
from scanstation.events import Stage
from scanstation.reading import Code, Sight
from scanstation.sight import choose
from scanstation.verdict import Answer
from tests.scanstation.bench import Bench
from tests.scanstation.cast import EAN, ROUTING, S10, UPS, UPS_WRONG, USPS, bench, reading, ups_numbers
from tests.scanstation.test_items import BULB
from tests.scanstation.test_items import ORDER as CHECKED
from tests.scanstation.test_past import OWN

PARCEL, ORDER = "PAR-1", "10-1"
WAYBILL, PLATE = "1234567891", "JD014600003889370115"


@pytest.fixture
def station(tmp_path):
    with bench(tmp_path / "journal.db", own_labels=OWN) as (station, _):
        yield station


@pytest.fixture
def pairing(tmp_path):
    with bench(tmp_path / "journal.db", own_labels=OWN, pair=True) as (station, _):
        yield station


def codes(*texts):
    return [Code(text, "EAN13" if text == EAN else "Code128") for text in texts]


def chosen(station, *new, along=(), lying=(), is_whole=True):
    sight = Sight(codes(*new), codes(*along), codes(*lying), is_whole=is_whole)
    return [code.text for code in station.choose(sight)]


@pytest.mark.parametrize("number", [UPS, S10, USPS])
@pytest.mark.parametrize("is_whole", [True, False])
def test_of_a_label_the_couriers_number_is_taken_at_once_and_alone(station, number, is_whole):
    assert chosen(station, ROUTING, EAN, "what is this?", number, UPS_WRONG, is_whole=is_whole) == [number]


def test_the_rest_of_a_label_that_is_read_later_is_no_reading(station):
    assert chosen(station, ROUTING, EAN, "what is this?", along=[UPS]) == []
    assert chosen(station, ROUTING, "what is this?", lying=[UPS]) == []


def test_a_second_courier_on_one_label_is_passed_over_and_a_second_parcel_of_one_courier_is_not(station):
    one, other, *_ = (number for number, _ in zip(ups_numbers(), range(2), strict=False))
    assert chosen(station, UPS, USPS) == [UPS], "one label: it is handed over to the post"
    assert chosen(station, USPS, along=[UPS]) == []
    assert chosen(station, one, other) == [one, other]
    assert chosen(station, other, along=[one]) == [other]
    assert chosen(station, S10, lying=[UPS]) == [S10], "it came later: it is another parcel"


def test_a_number_that_stands_there_in_bars_and_in_a_matrix_is_one_reading(station):
    zipped = "420100019261290283641500004181"
    assert len(chosen(station, USPS, zipped)) == 1
    assert chosen(station, zipped, along=[USPS]) == []


def test_the_shops_own_number_waits_for_a_couriers_and_counts_without_one(station):
    assert chosen(station, PARCEL, is_whole=False) == []
    assert chosen(station, PARCEL) == [PARCEL]
    assert chosen(station, PARCEL, UPS) == [UPS]
    assert chosen(station, ORDER, PARCEL) == [PARCEL]


def test_where_labels_are_paired_the_shops_own_number_comes_first(pairing):
    assert chosen(pairing, UPS, is_whole=False) == []
    assert chosen(pairing, UPS, PARCEL, is_whole=False) == [PARCEL]
    assert chosen(pairing, UPS, PARCEL) == [PARCEL, UPS]
    assert chosen(pairing, UPS, along=[PARCEL]) == [UPS]
    answers = [pairing.accept(reading(text)).answer for text in chosen(pairing, UPS, PARCEL)]
    assert answers == [Answer.ACCEPTED, Answer.PAIRED]


def test_without_anything_better_one_code_is_taken_so_that_the_worker_hears_why_it_does_not_count(station):
    assert chosen(station, EAN, ROUTING, is_whole=False) == []
    assert chosen(station, EAN, ROUTING) == [ROUTING]
    assert chosen(station, EAN, ROUTING, "what is this?", UPS_WRONG) == [UPS_WRONG]
    assert chosen(station, EAN, along=[ROUTING]) == []
    assert chosen(station, EAN, lying=["what is this?"]) == [EAN], "another label"


def test_of_a_sheet_of_commands_the_one_nearest_the_middle_is_obeyed(station):
    one, other = command_text("K7QF2M", Command.PACKED), command_text("K7QF2M", Command.UNDO)
    assert chosen(station, one, other, is_whole=False) == []
    assert chosen(station, one, other) == [one]
    assert chosen(station, other, along=[one]) == []
    assert chosen(station, one, lying=[UPS]) == [one]


def test_while_an_order_is_checked_the_goods_in_view_are_readings_too(tmp_path):
    with Bench(tmp_path / "journal.db", verify=[Stage.PACKED]) as bench:
        bench.learn(CHECKED)
        assert chosen(bench.station, EAN, lying=[UPS]) == []
        bench.scan(UPS)
        assert chosen(bench.station, EAN, BULB, lying=[UPS], is_whole=False) == [EAN, BULB]
        assert chosen(bench.station, "LAMP-1", lying=[UPS]) == ["LAMP-1"]
        assert chosen(bench.station, ROUTING, "our customer 17", EAN, along=[UPS]) == [EAN]


def test_two_numbers_of_one_courier_on_one_label_are_one_parcel(station):
    assert chosen(station, WAYBILL, PLATE) == [WAYBILL]
    assert chosen(station, PLATE, along=[WAYBILL]) == []


@given(st.lists(st.text(max_size=40), unique=True, max_size=6), st.booleans(), st.booleans())
def test_whatever_is_in_view_only_new_codes_are_chosen_and_each_once(texts, pairs, checking):
    sight = Sight(codes(*texts[:4]), codes(*texts[4:5]), codes(*texts[5:]))
    found = choose(
        sight, lambda code: label_of(reading(code.text), identify(code.text)), pairs=pairs, checking=checking
    )
    assert len(found) == len(set(found))
    assert set(found) <= set(sight.new)
