"""What every test shares: no window on the screen of whoever runs them, and the rule of CI on skips."""

import os

import pytest

from tests.no_skips import NoSkips

os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"


def pytest_configure(config: pytest.Config) -> None:
    if os.environ.get("SCANSTATION_NO_SKIP"):
        config.pluginmanager.register(NoSkips())
