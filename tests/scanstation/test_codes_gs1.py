"""GS1 element strings in every form in which GS and the identifiers arrive, and transport messages of 2D codes."""

import subprocess
import sys

import pytest

from scanstation.codes import Kind, identify

SSCC = "340434292135100186"
GROUPED = "(00) 3 4043 4292 1351 0018 6"
USPS = "9261290283641500004181"
GS_FORMS = ["\x1d", "^]", "<GS>", "<gs>", "{GS}", "[GS]", "\\x1d", "\\x1D", "\\u001d", "<FNC1>", "\u241d", "0029"]


def best(text, symbology=None):
    return identify(text, symbology=symbology).best


@pytest.mark.parametrize(
    "text",
    [
        "00" + SSCC,
        SSCC,
        f"]C100{SSCC}",
        f"]d200{SSCC}",
        f"\x1d00{SSCC}",
        f"(00){SSCC}",
        "(00) 3 4043429 213510018 6",
        GROUPED,
        f"]C100{SSCC}42020097",
        f"00{SSCC}42020097",
        f"(00){SSCC}(420)20097",
        f"]C100{SSCC}0100340434000003",
        f"(01)00340434000003(00){SSCC}(402)03404342921351009",
        f"]d242020097\x1d00{SSCC}",
        f"\x0200{SSCC}\x03\r\n",
    ],
)
def test_the_sscc_wins_whatever_stands_beside_it(text):
    found = best(text)
    assert (found.kind, found.number, found.grouped, found.valid) == (Kind.SSCC, SSCC, GROUPED, True)


@pytest.mark.parametrize("text", [f"00{SSCC[:-1]}5", f"]C100{SSCC[:-1]}5", f"(00){SSCC[:-1]}5(420)20097"])
def test_an_sscc_with_a_wrong_check_digit_is_known_and_not_valid(text):
    assert (best(text).kind, best(text).valid) == (Kind.SSCC, False)


@pytest.mark.parametrize("gs", GS_FORMS)
def test_every_form_of_gs_is_understood(gs):
    assert best(f"42077316{gs}{USPS}").number == USPS
    assert best(f"]C142077316{gs}00{SSCC}").number == SSCC
    assert best(f"4012345ABC{gs}00{SSCC}").number == SSCC


def test_0029_is_no_separator_where_it_is_part_of_a_number():
    assert best("1Z999AA10029345675").number == "1Z999AA10029345675"
    assert best("420002912345").kind is Kind.ROUTING
    assert best("ABC0029DEF").kind is Kind.UNKNOWN


@pytest.mark.parametrize("text", ["]C142077316", "(420)77316", "(421)276 20097", "]C1402" + "0" * 17, "(401)ABC"])
def test_where_a_parcel_goes_and_with_what_is_routing(text):
    assert best(text).kind is Kind.ROUTING


def test_a_gtin_in_an_element_string_is_a_product():
    for text in (
        "(01)09521234543213(10)LOT-7",
        "]C1010952123454321310LOT",
        "0109521234543213",
        "]d20109521234543213",
    ):
        assert (best(text).kind, best(text).number) == (Kind.PRODUCT, "09521234543213")


@pytest.mark.parametrize("symbology", ["GS1-128", "GS1_128", "DataBarExp", "DATABAR_EXP"])
def test_the_decoders_name_can_say_that_a_text_is_gs1(symbology):
    assert best("42127620097", symbology).kind is Kind.ROUTING
    assert best("42127620097").kind is not Kind.ROUTING


def test_a_day_that_does_not_exist_beside_it_does_not_hide_the_sscc():
    assert best(f"00{SSCC}15260231").number == SSCC


def test_parentheses_that_are_no_identifiers_are_left_alone():
    assert best(f"(00){SSCC}(").kind is Kind.UNKNOWN
    assert best(f"x(00){SSCC}").kind is Kind.UNKNOWN
    assert best("(99999)1").kind is Kind.UNKNOWN


UPS_MESSAGE = (
    "[)>\x1e01\x1d9615{zip}\x1d840\x1d001\x1d{number}\x1d{scac}\x1d06X610\x1d159\x1d1234567\x1d1/1\x1d10\x1dY\x1d"
)


def ups_message(number="1Z00004951", scac="UPSN"):
    return UPS_MESSAGE.format(zip="2010000", number=number, scac=scac) + "634 ALPHA DR\x1dPITTSBURGH\x1dPA\x1e\x04"


@pytest.mark.parametrize("number", ["1Z00004951", "1Z06X6100100004951"])
def test_the_number_in_a_full_ups_maxicode_is_put_together(number):
    found = best(ups_message(number))
    assert (found.carrier, found.number, found.valid) == ("ups", "1Z06X6100100004951", True)


@pytest.mark.parametrize(
    "spelling",
    [("<GS>", "<RS>", "<EOT>", " "), ("\u241d", "\u241e", "\u2404", "\u2420"), ("\\x1d", "\\x1e", "\\x04", " ")],
)
def test_a_maxicode_is_understood_with_its_controls_spelled_out(spelling):
    table = str.maketrans(dict(zip("\x1d\x1e\x04 ", spelling, strict=True)))
    assert best(ups_message().translate(table)) == best(ups_message())


@pytest.mark.parametrize("text", [ups_message("1Z00004952"), ups_message(scac="FDEG"), ups_message("")])
def test_any_other_transport_message_is_routing(text):
    assert (best(text).kind, best(text).carrier) == (Kind.ROUTING, None)


@pytest.mark.parametrize("text", ["[)>\x1e06\x1dP123\x1e\x04", "[)>", "[)>\x1e01\x1d96\x1d840"])
def test_a_message_of_another_kind_is_unknown(text):
    assert best(text).kind is Kind.UNKNOWN


def test_importing_codes_does_not_import_biip_until_a_text_can_be_gs1():
    program = """
import sys
from scanstation.codes import identify
identify("1Z999AA10123456784"), identify("4006381333931"), identify("420773169261290283641500004181")
assert "biip" not in sys.modules
identify("(00)340434292135100186(420)20097")
assert "biip" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)
