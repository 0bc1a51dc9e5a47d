"""Whatever the text: identify answers, and what it makes out stays what it is."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scanstation.codes import Kind, checkdigits, identify
from scanstation.codes.countries import LETTERS

DIGITS = "0123456789"
UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def digits(count):
    return st.text(DIGITS, min_size=count, max_size=count)


def with_check(body, check, prefix="", suffix=""):
    return st.builds(lambda text: f"{prefix}{text}{check(text)}{suffix}", body)


NUMBERS = {
    "ups": with_check(st.text(DIGITS + UPPER, min_size=15, max_size=15), checkdigits.mod10_ups, "1Z"),
    "usps": st.sampled_from("12345").flatmap(
        lambda c: with_check(digits(19), checkdigits.mod10_after(f"9{c}"), f"9{c}")
    ),
    "fedex": with_check(digits(11), checkdigits.mod11_fedex),
    "dhl": with_check(digits(9), checkdigits.mod7),
    "gls": with_check(digits(11), checkdigits.mod10_plus_one),
    "canadapost": with_check(digits(15), checkdigits.mod10),
    "dpd": with_check(digits(14), checkdigits.mod37_36),
    "upu": st.sampled_from(sorted(LETTERS - {"US", "GB", "CA"})).flatmap(
        lambda land: with_check(digits(8), checkdigits.mod11_s10, "RR", land)
    ),
    "amazon": digits(12).map("TBA{}".format),
}

PIECES = st.sampled_from(
    [
        "]C1",
        "]E0",
        "]d2",
        "(00)",
        "(420)",
        "00",
        "01",
        "420",
        "0029",
        "1Z",
        "\x1d",
        "<GS>",
        "^]",
        "[)>\x1e01\x1d",
        "\x00",
        "JJD",
    ]
)
HOSTILE = st.lists(st.one_of(PIECES, st.text(max_size=8), st.text(DIGITS, max_size=24)), max_size=12).map("".join)


@pytest.mark.parametrize("carrier", NUMBERS)
@given(data=st.data())
def test_a_number_with_its_check_digit_is_that_carriers(carrier, data):
    number = data.draw(NUMBERS[carrier])
    found = [code for code in identify(number).candidates if code.carrier == carrier]
    assert found
    assert (found[0].number, found[0].valid) == (number, True)


@given(with_check(digits(17), checkdigits.mod10))
def test_an_sscc_with_its_check_digit_is_an_sscc_in_every_dress(sscc):
    for text in (f"00{sscc}", f"(00){sscc}", f"]C100{sscc}", f"(420)12345(00){sscc}"):
        best = identify(text).best
        assert (best.kind, best.number, best.valid) == (Kind.SSCC, sscc, True)


@given(with_check(digits(12), checkdigits.mod10))
def test_an_ean_with_its_check_digit_is_never_a_parcel(ean):
    assert identify(ean).best.kind is Kind.PRODUCT
    assert [code.kind for code in identify(f"]E0{ean}").candidates] == [Kind.PRODUCT]


@given(
    st.one_of(st.text(st.characters(), max_size=60), HOSTILE), st.sampled_from([None, "EAN13", "GS1-128", "?", ""])
)
@example("\ud800", None)
@example("1Z\u200f999AA10123456784", None)
@example("\x00" * 50, None)
def test_identify_answers_whatever_the_text(text, symbology):
    found = identify(text, symbology=symbology)
    assert found.text == text
    assert found.best.grouped.replace(" ", "") or not found.best.number


@given(st.one_of(HOSTILE, *NUMBERS.values()))
def test_what_was_made_out_is_the_same_when_it_is_read_again(text):
    best = identify(text).best
    if best.kind is not Kind.UNKNOWN:
        assert identify(best.number).best.number == best.number
        assert all("!" <= character <= "~" for character in best.number)


@pytest.mark.parametrize("text", ["", " ", "\r\n", "\t\x02\x03", "\x00", "]C1", "]E0\r", "\u2003\xa0\u3000"])
def test_a_blank_text_is_unknown_with_an_empty_number(text):
    best = identify(text).best
    assert (best.kind, best.number, best.valid) == (Kind.UNKNOWN, "", False)


@pytest.mark.parametrize("text", ["1Z999AA1" * 1250, "1" * 1025, "00" * 5000, "\x1d" * 10_000, "(00)" * 2500])
def test_a_text_longer_than_any_label_is_unknown(text):
    assert identify(text).candidates == ()


@pytest.mark.parametrize(
    "control", ["\x00", "\x07", "\t", "\n", "\x1b", "\x1e", "\x04", "\x7f", "\u202e", "\u200b", "\ufeff", "\ud800"]
)
def test_a_control_character_in_the_middle_makes_it_unknown(control):
    assert identify(f"1Z999AA1{control}0123456784").best.kind is Kind.UNKNOWN


@pytest.mark.parametrize("around", ["\x02{}\x03", "{}\r\n", "\t{}\t", "\x00{}", "\xa0{} ", "]C0{}\x04"])
def test_control_characters_around_it_are_the_scanners(around):
    assert identify(around.format("1Z999AA10123456784")).best.valid


def test_digits_of_other_scripts_are_no_digits():
    assert identify("٣٣١٨٨١٠٠٢٥").best.kind is Kind.UNKNOWN
    assert identify("１Ｚ９９９ＡＡ１０１２３４５６７８４").best.kind is Kind.UNKNOWN
