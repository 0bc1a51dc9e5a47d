"""Commands and badges: short, checked, of one site, and never anything else than what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanstation.codes import Kind, OwnLabel, carriers, gs1, identify, products
from scanstation.codes.commands import SAFE, WITH_VALUE, Command, Spoken, badge_text, command_text, spoken
from scanstation.codes.formats import read_all
from tests.scanstation.test_codes_properties import DIGITS, HOSTILE, NUMBERS, UPPER

SITES = st.text(DIGITS + UPPER, min_size=6, max_size=6)
LANGUAGES = ["en", "de", "es", "pl", "uk", "ro"]
PLAIN = sorted(set(Command) - WITH_VALUE)
BADGES = st.text(DIGITS + UPPER, min_size=1, max_size=12)
TEXTS = st.one_of(
    st.builds(command_text, SITES, st.sampled_from(PLAIN)),
    st.builds(command_text, SITES, st.just(Command.LANGUAGE), st.sampled_from(LANGUAGES)),
    st.builds(command_text, SITES, st.just(Command.BUTTON), st.sampled_from(["nc", "bd", "tf"])),
    st.builds(badge_text, SITES, BADGES),
)


@given(SITES, st.sampled_from(PLAIN))
def test_a_command_is_read_as_what_it_says(site, command):
    text = command_text(site, command)
    assert spoken(text) == Spoken(site, command)
    assert identify(text).best.kind is Kind.COMMAND


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_a_command_too(language):
    assert spoken(command_text("K7QF2M", Command.LANGUAGE, language)) == Spoken("K7QF2M", Command.LANGUAGE, language)


@given(SITES, BADGES)
def test_a_badge_is_read_as_its_number(site, badge):
    text = badge_text(site, badge)
    assert spoken(text) == Spoken(site, None, badge)
    assert identify(text).best.kind is Kind.BADGE


@given(TEXTS)
def test_no_carriers_sscc_or_product_format_has_the_shape_of_a_command(text):
    assert read_all(carriers.FORMATS, text) + read_all(gs1.FORMATS, text) + products.read(text) == []
    assert len(identify(text).candidates) == 1


@given(st.one_of(HOSTILE, *NUMBERS.values()))
def test_no_carriers_number_is_a_command(text):
    assert identify(text).best.kind not in {Kind.COMMAND, Kind.BADGE}


@given(TEXTS, st.sampled_from(["{}", "]C0{}", "{}\r\n", "\x02{}\x03", " {} "]))
def test_no_own_label_swallows_a_command(text, dress):
    greedy = OwnLabel("Everything", ".+", "parcel")
    assert identify(dress.format(text), [greedy]).best.kind in {Kind.COMMAND, Kind.BADGE}


def test_caps_lock_turns_no_command_off():
    assert identify(command_text("K7QF2M", Command.UNDO).lower()).best.kind is Kind.COMMAND


@given(TEXTS, st.data())
def test_one_wrong_or_two_swapped_characters_are_no_command(text, data):
    place = data.draw(st.integers(0, len(text) - 2))
    other = data.draw(st.sampled_from(DIGITS + UPPER))
    wrong = text[:place] + other + text[place + 1 :]
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    for changed in {wrong, swapped} - {text}:
        assert spoken(changed) is None


def test_words_and_checks_survive_a_scanner_set_to_another_keyboard():
    for command in PLAIN:
        text = command_text("BCDEFG", command)
        assert set(text) <= set(SAFE), command


def test_it_is_short_enough_for_a_crisp_code_128():
    assert max(len(command_text("K7QF2M", command)) for command in PLAIN) <= 17
    assert len(badge_text("K7QF2M", "9" * 12)) == 23


@pytest.mark.parametrize(("site", "badge"), [("K7QF2M", ""), ("K7QF2M", "9" * 13), ("K7QF2M", "Ä"), ("short", "17")])
def test_what_cannot_be_a_badge_is_refused(site, badge):
    with pytest.raises(ValueError, match="cannot be a barcode"):
        badge_text(site, badge)


def test_a_customers_label_without_the_mark_is_nothing():
    assert identify("UNDO").best.kind is Kind.UNKNOWN
    assert identify("K7QF2MCUNDO").best.kind is Kind.UNKNOWN


def test_an_enrolment_code_is_known_by_its_shape_unless_it_is_a_parcels():
    assert identify("BCDF-GHJK-LNPR").best.kind is Kind.ENROLMENT
    assert identify("SCANSTATION-ENROL https://example.com/ BCDF-GHJK-LNPR").best.kind is Kind.ENROLMENT
    assert identify("9259-8938-5163").best.carrier == "fedex"
    own = OwnLabel("Ours", r"[A-Z0-9]{4}(-[A-Z0-9]{4})(-[A-Z0-9]{4})", "parcel")
    assert identify("BCDF-GHJK-LNPR", [own]).best.kind is Kind.PARCEL
