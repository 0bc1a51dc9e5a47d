"""PINs: the right one is taken, whatever else is not, and a broken hash lets nobody in."""

import pytest

from scanstation.pins import hashed, matches

KEPT = hashed("4711", bytes(16))


def test_the_right_pin_matches_and_a_wrong_one_does_not():
    assert matches("4711", KEPT)
    assert not matches("4712", KEPT)
    assert not matches("", KEPT)


@pytest.mark.parametrize("kept", ["", "$", "00$", "xyz$" + "0" * 64, "0" * 3 + "$" + "0" * 64, "4711"])
def test_what_is_no_hash_lets_nobody_in(kept):
    assert not matches("4711", kept)
