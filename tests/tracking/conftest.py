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

from tests.tracking.cast import Server, prepared

# Settings are read once, here; the environment is as before for whatever else this process tests.
_before = dict(os.environ)
os.environ |= {"TRACKING_DATA": tempfile.mkdtemp(prefix="tracking-"), "DJANGO_SETTINGS_MODULE": "tracking.settings"}
django.setup()
for name in os.environ.keys() - _before.keys():
    del os.environ[name]


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the demo's orders; copy it."""
    return prepared(tmp_path_factory.mktemp("data"))


@pytest.fixture
def database(data: Path, tmp_path: Path) -> Iterator[Path]:
    """This process's Django, on a fresh database file that holds no orders."""
    file = tmp_path / "tracking.db"
    shutil.copy(data / "empty.db", file)
    connections.close_all()
    connections["default"].settings_dict["NAME"] = str(file)
    yield file
    connections.close_all()


@pytest.fixture(scope="session")
def shared_server(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for all tests that leave it as useful as they found it."""
    folder = tmp_path_factory.mktemp("shared") / "data"
    shutil.copytree(data, folder)
    with Server(folder) as server:
        yield server


@pytest.fixture
def server(data: Path, tmp_path: Path) -> Iterator[Server]:
    """A server of the test's own."""
    folder = tmp_path / "data"
    shutil.copytree(data, folder)
    with Server(folder) as server:
        yield server


@pytest.fixture
def now() -> datetime:
    return datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
