"""What a test calls that drives a program which pip does not bring: it skips where the program is missing.

    def test_the_page_updates_by_itself():
        chromium = needs("chromium")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())

The reason of the skip says what to install. CI fails on a skip (see `no_skips.py`).
"""

import os

import pytest

from tools import programs


def needs(program: str) -> str:
    """The path of "chromium", "Xvfb" or any other program; skips the test if this machine has none."""
    path = programs.find(program)
    if path is None:
        pytest.skip(programs.hint(program))
    return path


def chromium_arguments() -> list[str]:
    """What Chromium must be started with here: its sandbox does not work for root."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []
