import shutil
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from django.test import override_settings

from tests.tracking.carriers.messages import SECRETS
from tests.tracking.cast import Server

ENVIRONMENT = {f"TRACKING_WEBHOOK_SECRET_{service.upper()}": secret for service, secret in SECRETS.items()}


@pytest.fixture
def settings_zone() -> Iterator[ZoneInfo]:
    """The site is in Berlin."""
    with override_settings(TIME_ZONE="Europe/Berlin"):
        yield ZoneInfo("Europe/Berlin")


@pytest.fixture(scope="module")
def carrier_server(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that knows the services' secrets, for tests that leave it as useful as they found it."""
    folder = tmp_path_factory.mktemp("carriers") / "data"
    shutil.copytree(data, folder)
    with Server(folder, **ENVIRONMENT) as server:
        yield server


@pytest.fixture
def server_with_secrets(data: Path, tmp_path: Path) -> Iterator[Server]:
    """One of the test's own."""
    folder = tmp_path / "data"
    shutil.copytree(data, folder)
    with Server(folder, **ENVIRONMENT) as server:
        yield server
