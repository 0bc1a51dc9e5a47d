"""What every test shares: no window on the screen of whoever runs them, and what becomes of a skip."""

import os

import pytest
from hypothesis import HealthCheck, settings

from tests import without_qt
from tests.missing_libraries import MissingLibraries, qt_loads
from tests.no_skips import NoSkips

os.umask(0o077)
"""A bench takes no token from a file that others can read, and tests write many."""
os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"


# A busy machine is no bug. What others run to see whether a change is good is the same each time.
settings.register_profile("people", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("check", settings.get_profile("people"), derandomize=True, database=None)
settings.load_profile("check" if os.environ.get("SCANSTATION_NO_SKIP") else "people")


def pytest_addoption(pluginmanager: pytest.PytestPluginManager) -> None:
    """Not an option: this is the one moment at which pytest-qt can still be kept from breaking the run."""
    if not qt_loads():
        pluginmanager.unregister(name="pytest-qt")
        pluginmanager.register(without_qt)
    pluginmanager.register(MissingLibraries())


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("SCANSTATION_NO_SKIP"):
        config.pluginmanager.register(NoSkips())
