"""What every test of the set-up stands on."""

import pytest

from ui import theme


@pytest.fixture
def home(qapp, tmp_path, monkeypatch):
    """A home of one's own, wherever a system keeps it, and the bench's typeface."""
    theme.load_fonts()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
