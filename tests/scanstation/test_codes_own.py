"""Own labels of station.toml."""

import time

import pytest
from pydantic import TypeAdapter, ValidationError

from scanstation.codes import Kind, OwnLabel, identify

PARCEL = OwnLabel("Parcel", r"PAR-(?P<number>\d{8})", "parcel")
ORDER = OwnLabel("Order", r"10-\d{4,6}", "order")


def test_an_own_label_is_known_as_it_is_written():
    best = identify("10-4471", [PARCEL, ORDER]).best
    assert (best.kind, best.number, best.carrier, best.valid) == (Kind.ORDER, "10-4471", None, True)
    assert identify("10-4471").best.kind is Kind.UNKNOWN


def test_a_group_called_number_is_the_number():
    assert identify("]C0PAR-00000017\r\n", [ORDER, PARCEL]).best.number == "00000017"


def test_an_own_label_goes_before_everything_else():
    own = OwnLabel("Ours", r"\d{12}", "parcel")
    found = identify("986578788855", [own]).candidates
    assert [code.kind for code in found][:2] == [Kind.PARCEL, Kind.TRACKING_NUMBER]
    assert identify("036000291452", [own], symbology="UPCA").best.kind is Kind.PARCEL


def test_the_first_of_two_own_labels_wins():
    wide = OwnLabel("Wide", r"\d{2}-\d+", "parcel")
    assert identify("10-4471", [ORDER, wide]).best.kind is Kind.ORDER
    assert identify("10-4471", [wide, ORDER]).best.kind is Kind.PARCEL


@pytest.mark.parametrize(
    ("check", "right", "wrong"),
    [
        ("luhn", "P79927398713", "P79927398710"),
        ("mod10", "P4006381333931", "P4006381333930"),
        ("mod11", "P0365327", "P0365328"),
    ],
)
def test_an_own_check_digit_is_verified(check, right, wrong):
    own = [OwnLabel("Ours", r"P\d+", "parcel", check)]
    assert identify(right, own).best.valid
    assert (identify(wrong, own).best.kind, identify(wrong, own).best.valid) == (Kind.PARCEL, False)


def test_the_whole_text_must_match_and_be_no_longer_than_a_number():
    own = [OwnLabel("Ours", r"P\d+", "parcel")]
    assert identify("P1 ", own).best.kind is Kind.PARCEL
    assert identify("xP1", own).best.kind is Kind.UNKNOWN
    assert identify("P" + "1" * 64, own).best.kind is Kind.UNKNOWN
    assert identify("P1\x002", own).best.kind is Kind.UNKNOWN


@pytest.mark.parametrize(
    ("pattern", "kind", "check", "said"),
    [
        ("(", "parcel", None, "no regular expression"),
        ("[A-Z", "parcel", None, "no regular expression"),
        (r"\d*", "parcel", None, "empty text"),
        (r"(a+)+b", "parcel", None, "for ever"),
        (r"(?:a|aa){5,}b", "parcel", None, "for ever"),
        (r"\d+\d+\d+\d+\d+x", "parcel", None, "for ever"),
        (r"P\d+", "box", None, "'parcel' or 'order'"),
        (r"P\d+", "parcel", "crc", "'mod10'"),
    ],
)
def test_a_bad_own_label_says_what_is_wrong(pattern, kind, check, said):
    with pytest.raises(ValueError, match=said):
        OwnLabel("Ours", pattern, kind, check)


@pytest.mark.parametrize(
    "pattern", [r"\d{8}", r"[)*+?]{3}\)\*\d+", r"(?P<number>[A-Z]{2}\d{6})(?:-\d)?", r"(?i)ab-\d+"]
)
def test_ordinary_patterns_are_taken(pattern):
    OwnLabel("Ours", pattern, "parcel")


def test_the_worst_pattern_that_is_taken_is_quick_on_hostile_text():
    own = [OwnLabel("Ours", r"\w*\w*\w*\w*!", "parcel")]
    started = time.perf_counter()
    identify("a" * 64, own)
    assert time.perf_counter() - started < 1


def test_settings_refuse_a_key_that_an_own_label_does_not_have():
    with pytest.raises(ValidationError, match="patern"):
        TypeAdapter(OwnLabel).validate_python({"name": "x", "pattern": "P", "kind": "parcel", "patern": "Q"})
