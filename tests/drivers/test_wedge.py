from math import ceil
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from drivers.base import State
from drivers.framing import Frame
from drivers.wedge import WedgeDecoder, WedgeOptions, WedgeScanner
from scanstation.reading import MAX_TEXT, Doubt
from tests.drivers.recorder import Recorder, noon

FAST, SLOW = 8, 120


class Keyboard:
    """Somebody, or something, pressing keys."""

    def __init__(self, *, at_ms: int = 1000, **options: object) -> None:
        self.decoder = WedgeDecoder(WedgeOptions(**options))
        self.now = at_ms
        self.frames: list[Frame] = []

    def press(self, keys: str, gap: int = FAST) -> "Keyboard":
        for key in keys:
            self.now = (self.now + gap) % 2**32
            self.frames += self.decoder.key(key, self.now)[1]
        return self

    def wait(self, ms: int) -> "Keyboard":
        self.now = (self.now + ms) % 2**32
        self.frames += self.decoder.idle(self.now)
        return self


def incomplete(text: str) -> Frame:
    return Frame(text, Doubt.INCOMPLETE)


def typed(text: str) -> Frame:
    return Frame(text, typed=True)


@pytest.mark.parametrize("end", ["\r", "\n", "\t", "\r\n"])
def test_a_burst_that_ends_with_a_terminator_is_a_scan(end):
    assert Keyboard().press("1Z999" + end).frames == [Frame("1Z999")]


def test_stray_keys_before_a_burst_are_discarded():
    assert Keyboard().press("q", SLOW).wait(1000).press("1Z999\r").frames == [Frame("1Z999")]


@pytest.mark.parametrize("name", ["Fnord", "F0", "F99", "f8", "GS", ""])
def test_a_key_for_gs_that_no_scanner_can_press_is_named_as_a_mistake(name):
    with pytest.raises(ValidationError, match="is no function key; write it like 'F8'"):
        WedgeOptions(gs_key=name)


def test_the_rest_of_a_code_that_began_in_another_window_is_no_code_of_its_own():
    keyboard = Keyboard()
    keyboard.decoder.begin_amid(keyboard.now + FAST)
    assert keyboard.press("262385734156\r1Z999\r").frames == [incomplete("262385734156"), Frame("1Z999")]


def test_a_suffix_with_enter_in_it_is_a_mistake():
    with pytest.raises(ValidationError, match="ends a code by itself"):
        WedgeOptions(suffix="\r~")


def test_a_sign_that_a_scanner_sends_behind_enter_makes_no_next_scan_doubtful():
    assert Keyboard().press("1Z999\r\x03").wait(300).press("1Z998\r").frames == [
        Frame("1Z999"),
        Frame("1Z998"),
    ]


def test_slow_keys_are_refused_visibly_unless_typing_is_allowed():
    assert Keyboard().press("1Z999\r", SLOW).frames == [Frame("1Z999", Doubt.TOO_SLOW, typed=True)]


def test_enter_alone_and_a_key_or_two_mean_nothing():
    assert Keyboard().press("\r\r12\r", SLOW).wait(1000).frames == []


def test_a_line_typed_by_hand_is_marked_as_typed():
    keyboard = Keyboard(typing=True).press("1Z998\b9\b\b99", SLOW)
    assert keyboard.decoder.typed_so_far == "1Z999"
    assert keyboard.press("\r", SLOW).frames == [typed("1Z999")]
    assert keyboard.decoder.typed_so_far == ""


def test_one_fast_stretch_does_not_spoil_a_line_typed_by_hand():
    assert Keyboard(typing=True).press("1Z", SLOW).press("9999").wait(700).press("8\r", SLOW).frames == [
        typed("1Z99998")
    ]


def test_escape_clears_the_typed_line_and_passes_when_there_is_none():
    keyboard = Keyboard(typing=True).press("1Z9", SLOW)
    assert keyboard.decoder.key("\x1b", keyboard.now + SLOW) == (True, [])
    assert keyboard.decoder.key("\x1b", keyboard.now + 2 * SLOW) == (False, [])
    assert keyboard.press("\r", 3 * SLOW).frames == []


def test_a_typed_line_is_forgotten_after_half_a_minute():
    keyboard = Keyboard(typing=True).press("1Z9", SLOW).wait(29_000)
    assert keyboard.decoder.typed_so_far == "1Z9"
    assert keyboard.wait(1_000).press("\r").frames == []


def test_a_scan_in_the_middle_of_typing_is_the_scan_alone():
    assert Keyboard(typing=True).press("abc", SLOW).wait(1000).press("1Z999\r").frames == [Frame("1Z999")]


@pytest.mark.parametrize("typing", [False, True])
def test_a_burst_without_an_end_is_incomplete_after_half_a_second(typing):
    assert Keyboard(typing=typing).press("1Z999").wait(499).frames == []
    assert Keyboard(typing=typing).press("1Z999").wait(500).wait(500).frames == [incomplete("1Z999")]


@pytest.mark.parametrize("typing", [False, True])
def test_a_partial_burst_followed_by_a_whole_one_yields_both(typing):
    keyboard = Keyboard(typing=typing).press("1Z99").press("1", 40_000).press("Z999\r")
    assert keyboard.frames == [incomplete("1Z99"), Frame("1Z999")]


@pytest.mark.parametrize("typing", [False, True])
@pytest.mark.parametrize("timer", [False, True])
@pytest.mark.parametrize("pause", [51, 55, 100, 499, 501, 999])
@pytest.mark.parametrize("head", [1, 3, 4, 10])
def test_the_rest_of_a_code_that_stalled_is_no_code_of_its_own(typing, timer, pause, head):
    """USPS's 9400111899262385734156, and in it FedEx's 262385734156."""
    code = "9400111899262385734156"
    keyboard = Keyboard(typing=typing).press(code[:head])
    if timer:
        keyboard.wait(pause)
    keyboard.press(code[head], 0 if timer else pause).press(code[head + 1 :] + "\r")
    assert keyboard.frames[-1] == incomplete(code[head:])
    assert all(frame.doubt for frame in keyboard.frames)
    assert keyboard.press("1Z999\r", FAST).frames[-1] == Frame("1Z999")


MARKS = [{}, {"suffix": "~"}, {"prefix": "!"}, {"prefix": "!", "suffix": "~"}]


@pytest.mark.parametrize("marks", MARKS, ids=["no mark", "suffix", "prefix", "both"])
@pytest.mark.parametrize("typing", [False, True])
@pytest.mark.parametrize("timer", [False, True])
def test_however_a_code_stalls_and_whatever_its_speed_nothing_but_the_whole_of_it_is_accepted(marks, typing, timer):
    code = "9400111899262385734156"
    line = f"{marks.get('prefix', '')}{code}{marks.get('suffix', chr(13))}"
    for seed in range(300):
        random, keyboard = Random(seed), Keyboard(typing=typing, **marks)
        usual = random.choice([(1, 30), (51, 120), (1, 120)])
        stalls = {random.randrange(1, len(line)): random.randint(51, 999) for _ in range(random.randint(1, 2))}
        for place, key in enumerate(line):
            gap = stalls.get(place, random.randint(*usual))
            for _ in range(gap // 100 if timer else 0):
                keyboard.wait(100)
            keyboard.press(key, gap % 100 if timer else gap)
        keyboard.wait(600).wait(40_000)
        assert {frame.text for frame in keyboard.frames if frame.doubt is None} <= {code}
        assert keyboard.frames


@given(st.lists(st.integers(4, 22), min_size=1, max_size=6), st.integers(1, 50), st.integers(1, 400), st.booleans())
def test_after_a_code_that_ended_no_scan_is_doubted(lengths, gap, pause, typing):
    keyboard = Keyboard(typing=typing)
    for length in lengths:
        keyboard.wait(pause).press("9" * length + "\r", gap)
    assert keyboard.frames == [Frame("9" * length) for length in lengths]


def test_the_rest_of_a_code_that_stalled_twice_is_none_either():
    keyboard = Keyboard().press("9400").press("1", 60).press("1").press("1", 60).press("899262385734156\r")
    assert keyboard.frames == [incomplete("9400"), incomplete("1899262385734156")]


def test_an_enter_that_comes_late_does_not_complete_a_burst():
    assert Keyboard(typing=True).press("1Z999").press("\r", 300).frames == [incomplete("1Z999")]


def test_keys_that_a_busy_window_handled_late_still_make_the_whole_code():
    keyboard = Keyboard().press("1Z9")
    burst_went_on_at = keyboard.now
    keyboard.press("9").wait(600)
    keyboard.now = burst_went_on_at + FAST
    assert keyboard.press("9\r").frames == [incomplete("1Z99"), Frame("1Z999")]


def test_shift_does_not_break_a_burst_and_is_not_swallowed():
    decoder = WedgeDecoder(WedgeOptions())
    for at, key in enumerate("1Z99"):
        assert decoder.key("", at) == (False, [])
        assert decoder.key(key, at) == (True, [])
    assert decoder.key("\r", 9) == (True, [Frame("1Z99")])


def test_every_key_with_a_text_is_swallowed_so_that_no_scan_presses_a_button():
    decoder = WedgeDecoder(WedgeOptions())
    assert all(decoder.key(key, 0)[0] for key in "a \r\n\t\x1d")


def test_a_gs_inside_a_burst_is_kept():
    assert Keyboard().press("0100\x1d21\r").frames == [Frame("0100\x1d21")]


def test_backspace_and_escape_in_the_middle_of_a_burst_edit_nothing():
    assert Keyboard(typing=True).press("1Z999\b\x1b9\r").frames == [Frame("1Z999\b\x1b9")]


def test_prefix_and_suffix_beat_timing():
    framed = {"prefix": "\x02", "suffix": "\x03"}
    assert Keyboard(**framed).press("q\x021Z\r9\x03\r", 300).frames == [Frame("1Z\r9")]


def test_with_a_prefix_enter_ends_a_slow_scan():
    assert Keyboard(prefix="~~").press("~~AB\r", 300).frames == [Frame("AB")]


def test_a_burst_without_its_prefix_is_doubted():
    assert Keyboard(prefix="\x02").press("1Z999\r").frames == [incomplete("1Z999")]


def test_a_prefix_within_a_code_means_that_its_end_was_lost():
    assert Keyboard(prefix="\x02").press("\x021Z\x021Z999\r").frames == [incomplete("1Z"), Frame("1Z999")]


def test_a_framed_code_that_stops_is_incomplete():
    assert Keyboard(prefix="\x02").press("\x021Z").wait(500).frames == [incomplete("1Z")]


def test_the_end_of_a_framed_code_that_came_too_late_is_doubted():
    assert Keyboard(prefix="\x02").press("\x021Z").wait(600).press("9999\r").frames == [
        incomplete("1Z"),
        incomplete("9999"),
    ]


def test_a_suffix_alone_ends_slow_and_short_codes():
    assert Keyboard(suffix="~").press("AB~", 300).press("1Z999~").frames == [Frame("AB"), Frame("1Z999")]


def test_a_suffix_of_enter_is_no_more_than_enter():
    slow = Frame("1Z999", Doubt.TOO_SLOW, typed=True)
    assert Keyboard(suffix="\r").press("1Z999\r", SLOW).press("1Z999\r").frames == [slow, Frame("1Z999")]


def test_ten_thousand_characters_are_one_doubtful_reading():
    keyboard = Keyboard().press("x" * 10_000 + "\r1Z999\r", 1)
    assert keyboard.frames == [Frame("x" * MAX_TEXT, Doubt.TOO_LONG), Frame("1Z999")]
    assert Keyboard().press("x" * MAX_TEXT + "\r", 1).frames == [Frame("x" * MAX_TEXT)]
    assert Keyboard(prefix="[", suffix="]").press("[" + "x" * MAX_TEXT + "]", 1).frames == [Frame("x" * MAX_TEXT)]


def test_what_is_typed_for_ever_is_bounded():
    keyboard = Keyboard(typing=True).press("x" * (MAX_TEXT + 2), SLOW)
    assert keyboard.frames == [Frame("x" * MAX_TEXT, Doubt.TOO_LONG, typed=True)]
    assert keyboard.decoder.typed_so_far == "x"


def test_a_burst_across_the_wrap_of_the_clock_is_one_scan():
    assert Keyboard(at_ms=2**32 - 20).press("1Z999\r").frames == [Frame("1Z999")]


def test_a_clock_that_jumps_back_breaks_a_burst():
    keyboard = Keyboard().press("1Z99")
    keyboard.now = 0
    assert keyboard.press("1Z999\r").frames == [incomplete("1Z99"), Frame("1Z999")]


OPTIONS = st.fixed_dictionaries(
    {
        "typing": st.booleans(),
        "prefix": st.sampled_from(["", "\x02", "ab"]),
        "suffix": st.sampled_from(["", "\x03", "~"]),
    }
)
GAPS = st.one_of(st.integers(0, 60), st.integers(0, 700), st.integers(-100, 2**33))
KEYS = st.lists(
    st.tuples(st.sampled_from(["a", "b", "1", "", "\r", "\t", "\b", "\x1b", "\x02", "\x03", "~", "xy"]), GAPS)
)


@given(OPTIONS, KEYS, st.booleans())
def test_no_keys_at_no_times_ever_break_the_decoder(options, keys, timer):
    keyboard = Keyboard(**options)
    for key, gap in keys:
        keyboard.press([key], gap)
        if timer:
            keyboard.wait(0)
    assert all(frame.text for frame in keyboard.frames)


CODE = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=4, max_size=40)


@given(CODE, st.lists(st.integers(0, 50), min_size=41, max_size=41), st.integers(0, 2**32 - 1), st.booleans(), KEYS)
def test_a_clean_burst_after_a_pause_yields_exactly_its_text_whatever_came_before(code, gaps, start, typing, before):
    keyboard = Keyboard(at_ms=start, typing=typing)
    for key, gap in before:
        keyboard.press([key], gap)
    keyboard.wait(600).wait(40_000)
    keyboard.frames.clear()
    for key, gap in zip(code + "\r", gaps, strict=False):
        keyboard.press(key, gap)
    assert keyboard.frames == [Frame(code)]


@given(st.lists(st.tuples(st.sampled_from("abc1\r\t\b"), st.integers(90, 20_000))), st.booleans())
def test_a_person_is_never_a_scanner(keys, typing):
    keyboard = Keyboard(typing=typing)
    for key, gap in keys:
        keyboard.press(key, gap)
    keyboard.wait(600)
    assert all(frame.typed and (typing or frame.doubt is Doubt.TOO_SLOW) for frame in keyboard.frames)


KEYS_A_SECOND = 15


def gaps_of_a_typist(random: Random, count: int) -> list[int]:
    """Milliseconds between keys as people type: at most so many keys a second over any five of them, and with
    rollover: of these, two or three may come at once.
    """
    gaps: list[int] = []
    for _ in range(count):
        gap = random.choice([random.randint(0, 30), random.randint(30, 60), random.randint(45, 400)])
        gaps.append(max(gap, ceil(4000 / KEYS_A_SECOND) - sum(gaps[-3:])) if len(gaps) >= 3 else gap)
    return gaps


@pytest.mark.parametrize("typing", [False, True])
@pytest.mark.parametrize("timer", [False, True])
def test_the_fastest_typist_is_not_a_scanner(typing, timer):
    for seed in range(1500):
        random, keyboard = Random(seed), Keyboard(typing=typing).wait(1000)
        for gap in gaps_of_a_typist(random, 12):
            keyboard.press(random.choice("012AB\r\r"), gap)
            if timer:
                keyboard.wait(0)
        keyboard.wait(40_000)
        assert all(frame.typed or frame.doubt for frame in keyboard.frames)


BURST = st.tuples(st.integers(4, 10), st.integers(51, 3000), st.sampled_from(["", "\r", "\r", "\t"]))


@given(st.lists(BURST, max_size=8), st.booleans(), st.sampled_from(["", "~"]), st.booleans())
def test_no_reading_holds_characters_of_two_bursts(bursts, typing, suffix, timer):
    keyboard = Keyboard(typing=typing, suffix=suffix)
    for number, (length, pause, end) in enumerate(bursts):
        if timer:
            keyboard.wait(pause)
        name = chr(ord("A") + number)
        keyboard.press(name, 51 if timer else pause).press(name * (length - 1) + end)
    keyboard.wait(600)
    assert all(len(set(frame.text)) == 1 for frame in keyboard.frames)
    assert len(keyboard.frames) == len(bursts)


def test_the_scanner_delivers_named_and_timed_readings_and_nothing_after_it_was_stopped():
    station, scanner = Recorder(), WedgeScanner("keyboard", WedgeOptions(typing=True), noon)
    assert not scanner.key("x", 0)
    scanner.start(station.emit, station.report)
    assert all(scanner.key(key, at) for at, key in enumerate("1Z999\r"))
    assert scanner.key("7", 900)
    assert scanner.typed_so_far == "7"
    scanner.idle(1000)
    scanner.stop()
    assert not scanner.key("\r", 1020)
    (reading,) = station.readings
    assert (reading.text, reading.source, reading.read_at, reading.typed) == ("1Z999", "keyboard", noon(), False)
    assert [status.state for status in station.statuses] == [State.READY]
