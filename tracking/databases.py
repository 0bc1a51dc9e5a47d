"""Django's settings of the database: SQLite in the data folder, or the PostgreSQL that a URL names."""

from pathlib import Path
from typing import Any

from scanstation.errors import SettingsError


def configured(url: str, folder: Path) -> dict[str, Any]:
    """What Django is to connect to: `url` (postgresql://…), or the file in `folder` if that is "".

    Raises SettingsError, which never repeats the URL: there is a password in it.
    """
    return _postgresql(url) if url else _sqlite(folder)


def _sqlite(folder: Path) -> dict[str, Any]:
    # synchronous=FULL: an event is acknowledged only when it survives a power cut.
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "tracking.db",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,  # seconds
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
            "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 10000",
        },
    }


def _postgresql(url: str) -> dict[str, Any]:
    """PostgreSQL, by its own reading of the URL. `record` counts on READ COMMITTED: it sees what it waited for."""
    import psycopg  # noqa: PLC0415  only who uses it waits for it

    sentence = "TRACKING_DATABASE looks like postgresql://user:password@host:5432/name."
    if not url.startswith(("postgresql://", "postgres://")):
        raise SettingsError(("TRACKING_DATABASE",), sentence)
    try:
        named = psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        raise SettingsError(("TRACKING_DATABASE",), sentence) from None
    if not named.get("dbname"):
        raise SettingsError(("TRACKING_DATABASE",), f"TRACKING_DATABASE names no database. {sentence}")
    known = {key: named.pop(name, "") for key, name in _NAMES.items()}
    isolation = psycopg.IsolationLevel.READ_COMMITTED
    options = {"connect_timeout": 10, "isolation_level": isolation, **named}
    return {"ENGINE": "django.db.backends.postgresql", **known, "OPTIONS": options}


_NAMES = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
