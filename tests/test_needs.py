"""Tests whose program is missing skip and say what to install."""

import shutil

import pytest

from tests.needs import needs


def test_a_program_that_is_there_is_found() -> None:
    assert needs("sh") == shutil.which("sh")


def test_a_missing_program_skips_and_says_what_to_install() -> None:
    with pytest.raises(pytest.skip.Exception, match="no-such-program is missing; install it with: "):
        needs("no-such-program")
