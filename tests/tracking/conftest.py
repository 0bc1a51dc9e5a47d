"""Django for the tests of this folder alone, each on a database file of its own; and servers as real processes."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import django
import pytest
from django.db import connections

from tests.tracking.cast import URL, Server, copied, prepared
from tests.tracking.postgres import Postgres, running

# Settings are read once, here; the environment is as before for whatever else this process tests.
_before = dict(os.environ)
os.environ |= {
    "TRACKING_DATA": tempfile.mkdtemp(prefix="tracking-"),
    "TRACKING_SECRET_KEY": "the-secret-of-these-tests-is-long-enough",
    "DJANGO_SETTINGS_MODULE": "tracking.settings",
}
django.setup()
from tracking.databases import configured  # noqa: E402
from tracking.parcels import connecting  # noqa: E402

for name in os.environ.keys() - _before.keys():
    del os.environ[name]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """One PostgreSQL server for all tests."""
    with running() as server:
        yield server


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def postgres(request: pytest.FixtureRequest) -> Postgres | None:
    """Which database: every test that uses one runs on both. None is SQLite."""
    return request.getfixturevalue("postgres_server") if request.param == "postgresql" else None


@pytest.fixture(scope="session")
def data(postgres: Postgres | None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo's orders; copy it."""
    return prepared(tmp_path_factory.mktemp("data"), postgres)


@pytest.fixture
def database(data: Path, tmp_path: Path, postgres: Postgres | None) -> Iterator[str]:
    """This process's Django, on a fresh database that holds no orders. Its URL, "" for SQLite."""
    url = postgres.create((data / f"empty-{URL}").read_text()) if postgres else ""
    if not postgres:
        shutil.copy(data / "empty.db", tmp_path / "tracking.db")
    connections.settings["default"] = connections.configure_settings({"default": configured(url, tmp_path)})[
        "default"
    ]
    connections["default"] = connections.create_connection("default")
    yield url
    connecting.close()
    if postgres:
        postgres.drop(url)


@pytest.fixture(scope="session")
def shared_server(
    data: Path, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None
) -> Iterator[Server]:
    """One server for all tests that leave it as useful as they found it."""
    with copied(data, tmp_path_factory.mktemp("shared") / "data", postgres) as folder, Server(folder) as server:
        yield server


@pytest.fixture
def server(data: Path, tmp_path: Path, postgres: Postgres | None) -> Iterator[Server]:
    """A server of the test's own."""
    with copied(data, tmp_path / "data", postgres) as folder, Server(folder) as server:
        yield server


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
