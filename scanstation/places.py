"""Where a bench keeps its files when nobody says otherwise."""

from pathlib import Path

from platformdirs import user_config_path, user_data_path


def usual_journal() -> Path:
    """Where a bench's scans are kept when nobody says otherwise: in the user's data folder."""
    return user_data_path("scanstation", appauthor=False) / "journal.db"


def usual_settings() -> Path:
    """Where a bench's station.toml is when nobody says otherwise: in the user's settings folder."""
    return user_config_path("scanstation", appauthor=False) / "station.toml"
