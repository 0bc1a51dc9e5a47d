"""GS in every form that a scanner types it, dead keys, and Caps Lock."""

import pytest

from drivers.keys import Key
from drivers.wedge import WedgeOptions, WedgeScanner
from scanstation.reading import Doubt
from tests.drivers.recorder import Recorder, noon
from tests.drivers.test_layout import SEEN, on

FAST = 8


class Keyboard:
    def __init__(self, **options):
        self.station = Recorder()
        self.wedge = WedgeScanner("gun", WedgeOptions(**options), noon)
        self.wedge.start(self.station.emit, self.station.report)
        self.now = 1000

    def press(self, *keys):
        """Characters, or what else there is to say of a key."""
        for key in keys:
            for each in [{"text": one} for one in key] if isinstance(key, str) else [key]:
                self.now += FAST
                self.wedge.press(Key(**{"text": "", **each}, at_ms=self.now))
        return self

    def wait(self, ms):
        self.now += ms
        self.wedge.idle(self.now)
        return self

    @property
    def read(self):
        return [(reading.text, reading.doubt) for reading in self.station.readings]


def shifted(text):
    """How a scanner types a text while Caps Lock is on: capitals under Shift become small letters."""
    return [{"text": each.swapcase(), "shift": each.isupper()} for each in text]


ALT_0029 = [{"text": digit, "alt": True} for digit in "0029"]


FORMS_OF_GS = {
    "0x1D": ["\x1d"],
    "Ctrl+]": [{"text": "\x1d", "name": "]", "ctrl": True}],
    "Ctrl+] without a text": [{"name": "]", "ctrl": True}],
    "F8": [{"name": "F8"}],
    "Alt+0029": ALT_0029,
    "Alt+0029 made by the system": [*ALT_0029, "\x1d"],
}


@pytest.mark.parametrize("gs", FORMS_OF_GS.values(), ids=list(FORMS_OF_GS))
def test_every_form_of_gs_is_gs(gs):
    assert Keyboard().press("0100", *gs, "21\r").read == [("0100\x1d21", None)]


def test_gs_comes_through_another_layout_too():
    french = SEEN["fr"]
    ctrl = {"name": on(french, "]"), "ctrl": True}
    keyboard = Keyboard(layout=french).press(on(french, "0100"), ctrl, on(french, "21") + "\r")
    assert keyboard.read == [("0100\x1d21", None)]


def test_a_function_key_outside_of_a_burst_is_left_to_the_window():
    wedge = Keyboard().wedge
    assert not wedge.press(Key("", 5000, name="F8"))


def test_the_key_that_the_scanner_presses_for_gs_is_gs_and_every_other_leaves_no_code_that_looks_whole():
    keyboard = Keyboard(gs_key="F9").press("0100", {"name": "F9"}, "211\r")
    assert keyboard.press("PAR-6300", {"name": "F8"}, "0003\r").read == [
        ("0100\x1d211", None),
        ("PAR-6300\ufffd0003", None),
    ]


def test_an_alt_code_counts_without_num_lock_too():
    pad = [{"name": name, "alt": True} for name in ("Insert", "Insert", "Down", "PageUp")]
    assert Keyboard().press("0100", *pad, "21\r").read == [("0100\x1d21", None)]


@pytest.mark.parametrize("digits", ["1234", "29", "0232"])
def test_digits_under_alt_of_which_nobody_knows_the_character_leave_no_code_that_looks_whole(digits):
    assert Keyboard().press("AB", *[{"text": each, "alt": True} for each in digits], "C\r").read == [
        ("AB\ufffdC", None)
    ]


def test_an_alt_code_that_takes_longer_than_a_key_may_keeps_its_burst():
    keyboard = Keyboard().press("0100")
    for digit in ALT_0029:
        keyboard.now += 30
        keyboard.press(digit)
    assert keyboard.press("21\r").read == [("0100\x1d21", None)]


def test_the_windows_timer_does_not_cut_an_alt_code_in_two():
    keyboard = Keyboard().press("0100", *ALT_0029[:2]).wait(0).press(*ALT_0029[2:], "21\r")
    assert keyboard.read == [("0100\x1d21", None)]


def test_a_scanner_that_presses_caps_lock_itself_is_right_as_it_is():
    caps = {"name": "CapsLock"}
    keyboard = Keyboard().press(caps, "PAR", {"text": "a", "shift": True}, caps, "\r")
    assert keyboard.read == [("PARa", None)]


def test_what_the_first_key_of_a_code_tells_of_caps_lock_is_not_forgotten_with_the_code_before():
    keyboard = Keyboard().press("9400111")
    keyboard.now += 2000
    assert keyboard.press(*shifted("A"), "12345678\r").read == [("9400111", Doubt.INCOMPLETE), ("A12345678", None)]


def test_a_scanner_that_types_everything_as_alt_codes_is_read():
    codes = [{"text": digit, "alt": True} for digit in "0049"]
    assert Keyboard().press("Z999", *codes, {"name": "Alt"}, "2\r").read == [("Z99912", None)]


@pytest.mark.parametrize("name", ["Left", "Delete", "Insert", "Home", "Menu", "Multi_key", "VolumeUp", "F9"])
def test_a_key_that_is_no_character_leaves_no_code_that_looks_whole(name):
    assert Keyboard().press("10AB", {"name": name}, "21XY\r").read == [("10AB\ufffd21XY", None)]
    assert Keyboard(suffix="~").press("10AB", {"name": name}, "21XY~").read == [("10AB\ufffd21XY", None)]


@pytest.mark.parametrize("name", ["Shift", "AltGr", "CapsLock", "NumLock", "Meta", "Super_L", "unknown"])
def test_keys_that_only_change_others_are_no_part_of_a_code(name):
    assert Keyboard().press("10AB", {"name": name}, "21XY\r").read == [("10AB21XY", None)]


def test_a_letter_under_alt_that_this_layout_makes_nothing_of_is_not_that_letter():
    alt_q = {"text": "q", "name": "Q", "alt": True}
    assert Keyboard().press("PAR", alt_q, "1234\r").read == [("PAR\ufffd1234", None)]
    option_l = {"text": "@", "name": "L", "alt": True}
    assert Keyboard().press("PAR", option_l, "1234\r").read == [("PAR@1234", None)]


@pytest.mark.parametrize(
    "options", [{"suffix": "~"}, {"typing": True}, {"prefix": "!"}], ids=["suffix", "typing", "prefix"]
)
def test_gs_as_a_key_counts_at_any_pace_at_which_a_code_counts(options):
    keyboard = Keyboard(**options)
    end = options.get("suffix", "\r")
    for key in [*options.get("prefix", ""), *"10AB", {"name": "F8"}, *f"21XY{end}"]:
        keyboard.now += 60
        keyboard.press(key)
    assert keyboard.read == [("10AB\x1d21XY", None)]


def test_an_alt_code_that_ends_a_broken_burst_is_not_lost():
    assert Keyboard().press("0100", *ALT_0029).wait(600).wait(600).read == [("0100\x1d", Doubt.INCOMPLETE)]


def test_a_dead_key_is_never_swallowed_without_a_trace():
    spanish = SEEN["es"]
    dead = {"name": "Dead_Grave"}
    assert Keyboard().press("AB", dead, "CD\r").read == [("AB\u0300CD", None)]
    assert Keyboard(layout=spanish).press("AB", dead, "CD\r").read == [("AB[CD", None)]


def test_capitals_that_caps_lock_made_small_are_capitals_again():
    assert Keyboard().press(*shifted("1Z999AA"), "\r").read == [("1Z999AA", None)]


def test_a_code_of_which_the_case_matters_is_doubted_under_caps_lock():
    assert Keyboard().press(*shifted("https://Example"), "\r").read == [("HTTPS://eXAMPLE", Doubt.GARBLED)]


def test_a_scanner_that_turns_the_case_back_itself_is_right():
    assert Keyboard().press(*[{"text": each} for each in "1Z999AA"], "\r").read == [("1Z999AA", None)]


def test_small_letters_without_shift_are_small_letters():
    assert Keyboard().press("abc-99\r").read == [("abc-99", None)]


def test_caps_lock_is_forgotten_with_the_code_that_it_turned():
    assert Keyboard().press(*shifted("1Z999"), "\r").wait(600).press("aB-99\r").read == [
        ("1Z999", None),
        ("aB-99", None),
    ]


def test_caps_lock_and_another_layout_are_both_put_right():
    french = SEEN["fr"]
    keys = [{"text": on(french, each).swapcase(), "shift": each.isupper()} for each in "ZQA"]
    assert Keyboard(layout=french).press(*keys, on(french, "99") + "\r").read == [("ZQA99", None)]
