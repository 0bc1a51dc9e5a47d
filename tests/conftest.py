"""What every test shares: no window on the screen of whoever runs them, and the rule of CI on skips."""

import os

import pytest

from tests.no_skips import NoSkips

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("SCANSTATION_NO_SKIP"):
        config.pluginmanager.register(NoSkips())
