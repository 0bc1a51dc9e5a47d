"""What a test calls that drives a program which pip does not bring: it skips where the program is missing.

    def test_the_page_updates_by_itself():
        chromium = needs("chromium")
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())

The reason of the skip says what to install. CI fails on a skip (see `no_skips.py`).
"""

import os
from importlib import import_module

import pytest

from tools import programs


def needs(program: str) -> str:
    """The path of "chromium", "Xvfb" or any other program; skips the test if this machine has none."""
    path = programs.find(program)
    if path is None:
        pytest.skip(programs.hint(program))
    return path


def needs_qt() -> None:
    """Skips the test where Qt cannot be loaded: for tests that start the window as a process of its own."""
    import_module("PySide6.QtWidgets")  # raises what `missing_libraries.py` makes a skip of


def chromium_arguments() -> list[str]:
    """What Chromium must be started with here: its sandbox does not work for root."""
    return ["--no-sandbox"] if os.geteuid() == 0 else []
