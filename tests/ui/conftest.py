"""What every test of the set-up stands on."""

import pytest

from drivers.base import State
from ui import theme


@pytest.fixture
def home(qapp, tmp_path, monkeypatch):
    """A home of one's own, wherever a system keeps it, and the bench's typeface."""
    theme.load_fonts()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))


@pytest.fixture
def until_ready(qtbot):
    """Wait until a scanner of the set-up is listened to: what comes while it is opened may be the rest of a code."""

    def wait(window, name="Gun"):
        qtbot.waitUntil(lambda: window.scanners.plates[name].state is State.READY, timeout=10_000)

    return wait
