"""A text that fits several formats: what goes first, and what is never taken for a parcel."""

import pytest

from scanstation.codes import Kind, identify
from scanstation.codes.checkdigits import mod10, mod37_36

RETAIL = ["EAN13", "EAN-13", "EAN8", "UPCA", "UPC-A", "UPC_A", "ISBN13", "EAN/UPC"]
OTHERS = [None, "Code128", "CODE128", "Code 128", "CODE39", "I25", "ITF", "QRCode", "PDF417", "MaxiCode"]


def kinds(text, symbology=None):
    return [found.kind for found in identify(text, symbology=symbology).candidates]


@pytest.mark.parametrize("symbology", [*RETAIL, None, "Code128"])
@pytest.mark.parametrize(
    ("text", "grouped"),
    [("4006381333931", "4 006381 333931"), ("036000291452", "0 36000 29145 2"), ("9780306406157", "9 780306 406157")],
)
def test_a_product_code_is_not_a_parcel(text, grouped, symbology):
    best = identify(text, symbology=symbology).best
    assert (best.kind, best.number, best.grouped, best.valid) == (Kind.PRODUCT, text, grouped, True)


@pytest.mark.parametrize("symbology", RETAIL)
def test_a_retail_symbol_is_a_product_even_where_a_carriers_check_digit_agrees(symbology):
    assert kinds("925989385163", symbology) == [Kind.PRODUCT]


@pytest.mark.parametrize("symbology", OTHERS)
def test_a_carriers_verified_number_goes_before_a_product_with_the_same_digits(symbology):
    best = identify("925989385163", symbology=symbology).best
    assert (best.kind, best.carrier) == (Kind.TRACKING_NUMBER, "fedex")
    assert Kind.PRODUCT in kinds("925989385163", symbology)


def test_the_scanners_identifier_goes_before_the_decoders_name():
    assert kinds("]E0925989385163", "Code128") == [Kind.PRODUCT]
    assert identify("]C0925989385163", symbology="EAN13").best.carrier == "fedex"


def test_a_retail_symbol_that_is_no_product_is_nothing():
    assert identify("1Z999AA10123456784", symbology="EAN13").best.kind is Kind.UNKNOWN
    assert not identify("4006381333932", symbology="EAN13").best.valid


def test_an_add_on_is_not_part_of_the_product():
    assert identify("977147396801212", symbology="EAN13").best.number == "9771473968012"


def test_upc_e_is_known_by_its_symbology():
    best = identify("04252614", symbology="UPC-E").best
    assert (best.kind, best.number, best.valid) == (Kind.PRODUCT, "04252614", True)
    assert not identify("04252615", symbology="UPC-E").best.valid


def test_digits_with_a_wrong_product_check_digit_are_no_product():
    assert identify("4006381333932").best.kind is Kind.UNKNOWN


def test_a_waybill_goes_before_a_book_and_a_book_with_x_is_a_book():
    assert identify("0306406152").best.kind is Kind.PRODUCT
    assert identify("097522980X").best.kind is Kind.PRODUCT
    both = next(f"{n:09}{n % 7}" for n in range(10**8, 10**9) if Kind.PRODUCT in kinds(f"{n:09}{n % 7}"))
    assert identify(both).best.carrier == "dhl"


def test_a_zip_code_alone_is_routing_even_where_a_check_digit_agrees_by_accident():
    assert identify("42077316").best.kind is Kind.ROUTING
    accident = next(f"420{n:09}" for n in range(10**9) if "fedex" in verified(f"420{n:09}"))
    assert identify(accident).best.kind is Kind.ROUTING


def verified(text):
    return [found.carrier for found in identify(text).candidates if found.valid and not found.guess]


@pytest.mark.parametrize(
    ("text", "carrier"),
    [("2LDE12345+01000000", "dhl"), ("21348075016401", "dhl"), ("2LGBSW1A1AA+48000001", "dhl")],
)
def test_a_routing_code_is_not_a_parcel(text, carrier):
    best = identify(text).best
    assert (best.kind, best.carrier, best.valid) == (Kind.ROUTING, carrier, True)


def test_a_usps_number_that_fedex_may_have_made_is_first_of_all_usps():
    found = identify("9261292700768711948021").candidates
    assert [(code.carrier, code.guess) for code in found] == [("usps", False), ("fedex", True)]


def test_eighteen_digits_are_an_sscc_and_perhaps_fedex():
    found = identify("000123450000000027").candidates
    assert [(code.kind, code.carrier, code.guess) for code in found] == [
        (Kind.SSCC, None, False),
        (Kind.TRACKING_NUMBER, "fedex", True),
    ]


def test_twenty_digits_after_00_are_an_sscc_and_no_usps_number():
    assert kinds("00340433836442636597") == [Kind.SSCC]


@pytest.mark.parametrize("text", ["XHAX4HDA", "SKU12345", "H00AA01234567891"])
def test_a_guess_is_a_candidate_and_never_the_answer(text):
    found = identify(text)
    assert found.candidates
    assert all(code.guess for code in found.candidates)
    assert found.best.kind is Kind.UNKNOWN
    assert found.best.number == text


def test_a_cartons_code_that_a_hermes_number_cannot_be_told_from_is_a_product():
    assert identify("09133131530724").best.kind is Kind.PRODUCT
    assert "hermes" in [code.carrier for code in identify("09133131530724").candidates]


def test_what_passes_its_check_goes_before_what_fails_it():
    for text in ("986578788855", "201298452277", "041441760228964", "0073938000549297", "73891051146"):
        valid = [code.valid for code in identify(text).candidates]
        assert valid == sorted(valid, reverse=True)


def test_the_stronger_check_goes_first():
    body = next(f"{n:014}" for n in range(10**6) if mod10(f"{n:014}") == mod37_36(f"{n:014}"))
    assert verified(body + mod10(body)) == ["dpd", "fedex"]
