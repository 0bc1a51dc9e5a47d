"""The keys of one code: how fast they came, and which they were."""

import pytest

from drivers.keys import GS, Key
from drivers.strokes import Strokes


def strokes(*keys):
    kept = Strokes()
    for key in keys:
        kept.key(key)
    return kept


def texts(text, gap=10):
    return [Key(character, place * gap) for place, character in enumerate(text)]


@pytest.mark.parametrize(
    ("times", "speed", "gap"),
    [([0, 10, 20], 100, 10), ([0, 2000, 2010, 2015], 133, 10), ([7, 7, 7], None, 0), ([9], None, 0), ([], None, 0)],
)
def test_a_pace_is_that_of_the_last_code_and_unknown_where_times_are_too_coarse(times, speed, gap):
    kept = strokes(*(Key("a", at) for at in times))
    assert (kept.per_second, kept.widest_gap_ms) == (speed, gap)


def test_keys_without_a_character_count_for_no_speed():
    assert strokes(Key("a", 0), Key("", 5, "Shift"), Key("B", 10, shift=True)).per_second == 100


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ([Key("", 1, "F8")], "<F8>"),
        ([Key(GS, 1, "]", ctrl=True)], "<Ctrl+]>"),
        ([Key("", 1, "]", ctrl=True)], "<Ctrl+]>"),
        ([Key(GS, 1)], GS),
        ([Key("\x02", 1, "B", ctrl=True)], "\x02"),
        ([Key(each, 1, each, alt=True) for each in "0029"], "<Alt+0029>"),
        ([*(Key(each, 1, each, alt=True) for each in "0029"), Key(GS, 2)], "<Alt+0029>"),
        ([Key("", 1, "Shift"), Key("A", 2, "A", shift=True)], "A"),
        ([Key("", 1, "Dead_Acute")], "\u0301"),
    ],
)
def test_the_keys_say_what_a_form_of_gs_was(keys, text):
    assert strokes(Key("1", 0), *keys, Key("2", 3)).text == f"1{text}2"


def test_a_code_begins_a_while_after_the_end_of_another_and_not_within_it():
    assert strokes(*texts("10\r21\r")).text == "10\r21\r"
    assert strokes(Key("1", 0), Key("\r", 5), Key("2", 200)).text == "2"


def test_caps_lock_is_seen_by_a_small_letter_under_shift():
    assert strokes(Key("a", 0, shift=True)).is_caps_lock_on
    assert not strokes(Key("a", 0), Key("A", 1, shift=True)).is_caps_lock_on


def test_no_code_is_kept_without_end():
    assert len(strokes(*texts("a" * 2_000)).text) == 512
