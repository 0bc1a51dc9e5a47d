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
    # synchronous=FULL: an event is acknowledged only when it survives a power cut. secure_delete: what is forgotten
    # is overwritten, not only left out.
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "tracking.db",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,  # seconds
            "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
            "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 10000; PRAGMA secure_delete = ON",
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
    own = {"options": f"{_WAITS} {named.pop('options', '')}".strip()}
    options = {**_PATIENCE, "isolation_level": isolation, "pool": _POOL, **named, **own}
    return {
        "ENGINE": "django.db.backends.postgresql",
        "CONN_HEALTH_CHECKS": True,  # after a restart of PostgreSQL nobody is handed a connection from before it
        **known,
        "OPTIONS": options,
    }


_WAITS = "-c lock_timeout=20s"
"""Longer than anybody holds a lock here; who waits for it has a connection, and others want one too."""
_PATIENCE = {
    "connect_timeout": 5,  # seconds
    "tcp_user_timeout": 15_000,  # milliseconds until a line that has gone dead is known to be
    "keepalives_idle": 30,
    "keepalives_interval": 5,
    "keepalives_count": 3,
}
_POOL = {
    "min_size": 1,
    "max_size": 16,  # with one more to listen, five processes fit into the 100 that PostgreSQL allows unless told
    "timeout": 5.0,  # then a request is answered 503
    "reconnect_timeout": 5.0,  # then the next request tries at once: longer pauses would outlast the outage
}
_NAMES = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host", "PORT": "port"}
