"""Stands in for pytest-qt where Qt cannot be loaded: a plugin whose fixtures fail as the import of Qt does.

`missing_libraries.py` makes a skip of that.
"""

from importlib import import_module

import pytest


@pytest.fixture
def qtbot() -> None:
    import_module("PySide6.QtWidgets")


@pytest.fixture(scope="session")
def qapp() -> None:
    import_module("PySide6.QtWidgets")
