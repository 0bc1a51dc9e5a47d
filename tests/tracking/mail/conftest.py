from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tracking.mail.cast import Clock, Office, office
from tracking.mail.worker import Worker


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def post_office(tmp_path: Path) -> Iterator[Office]:
    with office(tmp_path) as opened:
        yield opened


@pytest.fixture
def worker(database: object, post_office: Office, clock: Clock) -> Worker:
    """A worker whose time the test moves, with the middle of each wait."""
    return Worker(post_office.post, clock, random=lambda: 0.5)
