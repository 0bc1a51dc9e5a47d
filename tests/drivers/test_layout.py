"""Codes that a keyboard layout changed: put right where that is certain, doubted where it is not."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from drivers.countries import LAYOUTS
from drivers.layout import KNOWN, SHORT, Layout, learned
from drivers.vision.decode import load_picture, read_picture
from drivers.wedge import WedgeOptions, WedgeScanner
from scanstation.reading import Doubt
from tests.drivers.keyboard_code import PICTURE
from tests.drivers.recorder import Recorder, noon

SEEN = LAYOUTS
CODES = ["1Z999AA10123456784", "]C10100012345678905\x1d21ABC", "https://Track.example/?a=b&c[0]=d", "JJD0001 4-2/3"]

every_layout = pytest.mark.parametrize("seen", SEEN.values(), ids=list(SEEN))


def on(seen, text):
    """How a US scanner's text is seen on a layout."""
    return text.translate(str.maketrans(KNOWN, seen))


def scan(text, **options):
    station, wedge = Recorder(), WedgeScanner("gun", WedgeOptions(**options), noon)
    wedge.start(station.emit, station.report)
    for at, key in enumerate(text + "\r"):
        wedge.key(key, 1000 + 8 * at)
    wedge.stop()
    return [(reading.text, reading.doubt) for reading in station.readings]


@every_layout
@pytest.mark.parametrize("code", CODES, ids=["ups", "gs1", "address", "dhl"])
def test_a_code_is_what_it_was_before_the_layout_changed_it(seen, code):
    assert scan(on(seen, code), layout=seen) == [(code, None)]


def test_the_field_s_czech_digits_are_digits_again():
    assert scan("áříč+řžěýééáý", layout=SEEN["cz"]) == [("8594156270087", None)]


def test_the_same_layout_repairs_nothing():
    assert Layout(KNOWN).repaired("1Z[~]") == ("1Z[~]", True)
    assert Layout().repaired("čřž") == ("čřž", True)


def test_a_character_that_no_key_types_is_doubted_and_left_as_it_was_seen():
    assert scan(on(SEEN["fr"], "1Z9") + "日", layout=SEEN["fr"]) == [(on(SEEN["fr"], "1Z9") + "日", Doubt.GARBLED)]


def test_what_two_keys_became_is_doubted():
    seen = "!!" + KNOWN[2:]
    assert Layout(seen).repaired("AB!") == ("AB!", False)
    assert Layout(seen).repaired("AB") == ("AB", True)


def test_an_accent_and_its_letter_can_be_two_things_and_are_doubted():
    czech = SEEN["cz"]
    acute_then_e = on(czech, "=0")
    assert acute_then_e == "\u0301é"
    assert Layout(czech).repaired(acute_then_e) == (acute_then_e, False)
    assert Layout(czech).repaired(on(czech, "=1")) == ("=1", True)


def test_a_scanner_without_2d_codes_learns_digits_and_capitals_and_the_rest_is_doubted():
    seen = on(SEEN["fr"], SHORT)
    assert scan(on(SEEN["fr"], "1Z-99"), layout=seen) == [("1Z-99", None)]
    assert scan(on(SEEN["fr"], "1z-99"), layout=seen) == [(on(SEEN["fr"], "1z-99"), Doubt.GARBLED)]


@pytest.mark.parametrize(
    ("seen", "why"),
    [
        ("1Z999", "not the set-up barcode"),
        ("x" * len(KNOWN), "not the set-up barcode"),
        (KNOWN[:-1] + "\x00", "not the set-up barcode"),
        (KNOWN.swapcase(), "Caps Lock was on"),
        (SHORT.lower(), "Caps Lock was on"),
    ],
    ids=["short", "same", "control", "caps", "short caps"],
)
def test_what_is_not_the_set_up_barcode_is_refused(seen, why):
    with pytest.raises(ValidationError, match=why):
        WedgeOptions(layout=seen)


def test_the_scanners_own_prefix_comes_through_the_layout_too():
    seen = SEEN["fr"]
    assert scan(on(seen, "#1Z999"), layout=seen, prefix="#") == [("1Z999", None)]


def test_what_a_person_types_is_not_repaired():
    station, wedge = Recorder(), WedgeScanner("gun", WedgeOptions(layout=SEEN["fr"], typing=True), noon)
    wedge.start(station.emit, station.report)
    for at, key in enumerate("1Z999\r"):
        wedge.key(key, 200 * at)
    assert [(reading.text, reading.typed, reading.doubt) for reading in station.readings] == [("1Z999", True, None)]


def statuses_after(text, **options):
    station, wedge = Recorder(), WedgeScanner("gun", WedgeOptions(**options), noon)
    wedge.start(station.emit, station.report)
    for at, key in enumerate(text + "\r"):
        wedge.key(key, 1000 + 8 * at)
    return [status.detail for status in station.statuses if status.detail]


@every_layout
@pytest.mark.parametrize("known", [KNOWN, SHORT], ids=["all", "short"])
@pytest.mark.parametrize("identifier", ["", "]Q1"], ids=["bare", "identified"])
def test_a_scan_of_the_set_up_barcode_says_the_line_of_the_settings(seen, known, identifier):
    (said,) = statuses_after(on(seen, identifier + known))
    assert said.isascii()
    if "layout is right" in said:
        assert on(seen, known) == known
    else:
        line = said[said.index("layout = ") :]
        assert WedgeOptions.model_validate(tomllib.loads(line)).layout == on(seen, known)


def test_no_other_scan_says_anything_of_layouts():
    assert learned("1Z999AA10123456784") is None
    assert learned("A" * len(KNOWN)) is None
    assert statuses_after("x" * len(SHORT)) == []


def test_the_guides_picture_holds_the_set_up_barcodes():
    read = {code.text for code in read_picture(load_picture(PICTURE))}
    assert read == {KNOWN, SHORT}


@given(st.sampled_from(sorted(SEEN)), st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_a_repair_is_right_or_refused(layout, text):
    repaired, clear = Layout(SEEN[layout]).repaired(on(SEEN[layout], text))
    assert repaired == text if clear else repaired == on(SEEN[layout], text)


@given(st.permutations(KNOWN).map("".join), st.text(st.sampled_from(KNOWN), max_size=30))
def test_any_layout_of_one_character_a_key_can_be_learned(seen, text):
    try:
        layout = Layout(seen)
    except ValueError as refused:
        assert "Caps Lock" in str(refused)  # a shuffle that looks like it
    else:
        assert layout.repaired(on(seen, text)) == (text, True)
