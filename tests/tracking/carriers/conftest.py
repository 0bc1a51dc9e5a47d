from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings

from tests.tracking.carriers.messages import SECRETS
from tests.tracking.cast import Server, copied
from tests.tracking.postgres import Postgres

ENVIRONMENT = {f"TRACKING_WEBHOOK_SECRET_{service.upper()}": secret for service, secret in SECRETS.items()}


@pytest.fixture
def settings_zone() -> Iterator[ZoneInfo]:
    """The site is in Berlin."""
    with override_settings(TIME_ZONE="Europe/Berlin"):
        yield ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="module")
def carrier_server(
    data: Path, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None
) -> Iterator[Server]:
    """A server that knows the services' secrets, for tests that leave it as useful as they found it."""
    place = tmp_path_factory.mktemp("carriers") / "data"
    with copied(data, place, postgres) as folder, Server(folder, **ENVIRONMENT) as server:
        yield server


@pytest.fixture
def server_with_secrets(data: Path, tmp_path: Path, postgres: Postgres | None) -> Iterator[Server]:
    """One of the test's own."""
    with copied(data, tmp_path / "data", postgres) as folder, Server(folder, **ENVIRONMENT) as server:
        yield server
