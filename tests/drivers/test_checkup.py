"""Two codes tell how a scanner is set: every layout, mark, end and form of GS that the field has shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.checkup import HEAD, SPELLED, TAIL, TEST_CODE, Checkup, End, Gs, checked, gs_in
from drivers.countries import LAYOUTS, NAMES, USA, Pair, changed, seen_as
from drivers.keys import GS
from drivers.layout import KNOWN
from scanstation.codes import symbology

GARBLING = {
    name: seen for name, seen in LAYOUTS.items() if TEST_CODE.translate(str.maketrans(KNOWN, seen)) != TEST_CODE
}


def on(seen, text):
    return text.translate(str.maketrans(KNOWN, seen))


def test_a_scanner_that_is_set_right_has_nothing_to_mend():
    assert checked(TEST_CODE + "\r") == Checkup(End.ENTER)
    assert checked(HEAD + GS + TAIL + "\r") == Checkup(End.ENTER, gs=Gs.UNDERSTOOD, gs_seen=GS)


@pytest.mark.parametrize(("end", "said"), [("\r", End.ENTER), ("\r\n", End.ENTER), ("\t", End.TAB), ("", End.NONE)])
def test_what_ends_a_code_is_told(end, said):
    assert checked(TEST_CODE + end).end is said


@pytest.mark.parametrize("layout", GARBLING)
@pytest.mark.parametrize("code", [TEST_CODE, HEAD + GS + TAIL], ids=["plain", "gs"])
def test_the_country_of_the_computer_is_named_under_every_layout(layout, code):
    found = checked(on(GARBLING[layout], code) + "\r")
    garbled = on(GARBLING[layout], code) != code
    assert found.layout_wrong is garbled
    assert not garbled or NAMES[layout] in found.computers
    assert found.gs in (None, Gs.UNDERSTOOD)


@pytest.mark.parametrize("layout", ["de", "fr", "cz", "hu", "se"])
def test_a_scanner_set_to_another_country_on_an_american_computer_is_to_be_set_to_the_usa(layout):
    seen = changed(TEST_CODE, Pair(USA, NAMES[layout]))
    assert USA in checked(seen).computers


def test_a_layout_that_nobody_knows_is_wrong_all_the_same():
    found = checked("uftu-bzqwy-1234".replace("-", "ø") + "\r")
    assert found == Checkup(End.ENTER, layout_wrong=True)


@given(st.permutations(list(KNOWN)))
def test_whatever_keyboard_there_is_no_code_is_taken_for_right_that_is_not(seen):
    text = on("".join(seen), TEST_CODE)
    found = checked(text)
    assert found is not None
    assert found.layout_wrong or found.case_turned or text == TEST_CODE


@pytest.mark.parametrize("form", [GS, "<Ctrl+]>", "<Alt+0029>", "<F8>", *SPELLED, "<gs>"])
def test_every_form_of_gs_that_the_bench_reads_is_understood(form):
    assert checked(HEAD + form + TAIL + "\r").gs is Gs.UNDERSTOOD


@pytest.mark.parametrize("form", SPELLED[:-1])
def test_what_is_called_understood_is_read_as_gs_by_the_label_codes(form):
    assert symbology.read(HEAD + form + TAIL, None).code == HEAD + GS + TAIL


@pytest.mark.parametrize(
    ("form", "said"),
    [("", Gs.DROPPED), ("|", Gs.UNKNOWN), (" ", Gs.UNKNOWN), ("<F9>", Gs.UNKNOWN), ("\r", Gs.CUTS), ("\t", Gs.CUTS)],
)
def test_a_gs_that_is_dropped_cuts_or_came_as_something_else_is_told(form, said):
    found = checked(HEAD + form + TAIL + "\r")
    assert (found.gs, found.gs_seen) == (said, form)


@pytest.mark.parametrize("form", [GS, "<Ctrl+]>", "<Alt+0029>", "<F8>", *SPELLED[:-1]])
def test_the_form_of_gs_is_found_in_any_code(form):
    assert gs_in(f"011234{form}10A\r") == form
    assert gs_in("TEST0029") == ""


def test_another_key_for_gs_is_understood_where_the_settings_say_so():
    assert checked(HEAD + "<F9>" + TAIL, gs_key="F9").gs is Gs.UNDERSTOOD


def test_a_spelled_gs_is_understood_through_a_wrong_layout():
    found = checked(on(LAYOUTS["fr"], HEAD + "^]" + TAIL))
    assert (found.gs, found.computers) == (Gs.UNDERSTOOD, ("France", "Belgium"))


@given(st.sampled_from(["", "\x02", "~", "ab"]), st.sampled_from(["", "\x03", "#"]), st.sampled_from(["", "]C1"]))
def test_prefix_suffix_and_identifier_are_told_apart(prefix, suffix, identifier):
    for code in (TEST_CODE, HEAD + GS + TAIL):
        found = checked(prefix + identifier + code + suffix + "\r")
        assert (found.prefix, found.identifier, found.suffix) == (prefix, identifier, suffix)


def test_fnc1_at_the_beginning_is_no_prefix():
    assert checked(GS + HEAD + GS + TAIL).prefix == ""


@pytest.mark.parametrize("code", [TEST_CODE.lower(), HEAD.lower() + GS + TAIL.lower()])
def test_lost_capitals_are_told(code):
    found = checked(code + "\r")
    assert (found.case_turned, found.layout_wrong) == (True, False)


def test_a_code_scanned_twice_at_once_is_looked_at_once():
    assert checked(f"{TEST_CODE}\r{TEST_CODE}\r") == Checkup(End.ENTER)


@given(st.text(max_size=40))
def test_any_other_code_is_none_of_them_or_says_what_came(text):
    found = checked(text)
    assert found is None or isinstance(found, Checkup)


@pytest.mark.parametrize("text", ["", "1Z999AA10123456784", HEAD, TAIL, "10TEST and a long story before 21AZ"])
def test_other_codes_are_neither(text):
    assert checked(text) is None


def test_pairs_that_change_nothing_are_none():
    assert TEST_CODE not in seen_as(TEST_CODE)
    assert set(NAMES) == set(LAYOUTS)
