"""Whose keys they are: a lead types and a scanner types, on one keyboard, and neither gets what is the other's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.wedge import WedgeOptions, as_typed
from tests.drivers.test_layout import SEEN
from ui.log.hands import Hands, Stroke

UPS = "1Z999AA10123456784"


class Typing:
    """Types, and collects who gets what. The field forgets what is taken back."""

    def __init__(self, **options):
        self.hands = Hands(WedgeOptions(**options))
        self.now, self.scanner, self.field = 1000, "", ""

    def key(self, text, gap):
        self.now += gap
        self._share(self.hands.key(Stroke(text, self.now)))

    def scan(self, text):
        self.now += 700
        for character in text:
            self.key(character, 5)

    def type(self, text, gap=150):
        for character in text:
            self.key(character, gap)

    def pause(self, after=60):
        self._share(self.hands.idle(self.now + after))

    def _share(self, split):
        self.field = self.field[: len(self.field) - split.take_back]
        self.scanner += "".join(stroke.text for stroke in split.scanner)
        self.field += "".join(stroke.text for stroke in split.person)


def test_what_a_person_types_is_theirs_after_a_moment():
    typing = Typing()
    typing.type("10-1")
    assert typing.field == "10-"
    assert typing.hands.waits_ms is not None
    typing.pause()
    assert (typing.field, typing.scanner, typing.hands.waits_ms) == ("10-1", "", None)


def test_a_burst_is_the_scanners_whole_with_its_enter():
    typing = Typing()
    typing.type("10")
    typing.scan(UPS + "\r\n")
    typing.type("-1")
    typing.pause()
    assert (typing.field, typing.scanner) == ("10-1", UPS + "\r\n")


@pytest.mark.parametrize("key", ["\b", "\x1b", "\r", "\t", "\x7f"])
def test_keys_that_edit_or_go_on_are_a_persons_at_once(key):
    typing = Typing()
    typing.type("a")
    typing.key(key, 150)
    assert (typing.field, typing.scanner) == ("a" + key, "")


def test_a_roll_of_quick_fingers_is_no_scan():
    typing = Typing()
    typing.type("th", gap=20)
    typing.type("e", gap=20)
    typing.type(" ", gap=120)
    typing.pause()
    assert typing.field == "the "


def test_a_window_that_was_busy_takes_back_what_it_gave_too_early():
    """The keys turn up late: only their own times say that they came in a burst."""
    typing = Typing()
    typing.scan("1Z9")
    typing.pause()
    assert typing.field == "1Z9"
    typing.type("99AA", gap=5)
    assert (typing.field, typing.scanner) == ("", "1Z999AA")


def test_a_prefix_says_whose_it_is_however_slowly_it_comes():
    typing = Typing(prefix="\x02", suffix="\x03")
    typing.key("\x02", 1000)
    typing.type("AB\x03", gap=200)
    typing.type("c")
    typing.pause()
    assert (typing.field, typing.scanner) == ("c", "\x02AB\x03")


def test_a_scan_that_never_ends_gives_the_keys_back_after_a_silence():
    typing = Typing()
    typing.scan(UPS)
    typing.type("x", gap=600)
    typing.pause()
    assert (typing.field, typing.scanner) == ("x", UPS)


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("person"), st.text("abc 019-", min_size=1, max_size=8)),
            st.tuples(st.just("scanner"), st.text("ABC019", min_size=4, max_size=30)),
        ),
        max_size=12,
    ),
    st.integers(0, 90_000),
)
def test_however_they_take_turns_each_gets_what_is_theirs(turns, start):
    typing = Typing()
    typing.now = (1 << 32) - start  # across the wrap of the keys' clock
    for who, text in turns:
        if who == "person":
            typing.type(text)
        else:
            typing.scan(text + "\r")
        typing.pause(after=600)
    assert typing.field == "".join(text for who, text in turns if who == "person")
    assert typing.scanner == "".join(text + "\r" for who, text in turns if who == "scanner")


def test_a_mark_that_comes_through_another_layout_is_known():
    options = as_typed(WedgeOptions(prefix="-", layout=SEEN["fr"]))
    assert options.prefix != "-"
    hands = Hands(options)
    split = hands.key(Stroke(options.prefix, 1000))
    assert [stroke.text for stroke in split.scanner] == [options.prefix]
