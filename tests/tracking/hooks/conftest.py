from collections.abc import Iterator

import pytest

from tests.tracking.hooks.cast import Clock, Receiver, receiving, shop
from tracking.hooks.sending import Sender
from tracking.hooks.worker import Worker


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as opened:
        yield opened


@pytest.fixture
def shops(database: str) -> None:
    """Two shops."""
    shop("Nordlicht")
    shop("Südwind")


@pytest.fixture
def worker(shops: None, clock: Clock) -> Worker:
    """A worker whose time the test moves, with the middle of each wait."""
    return Worker(Sender(allow_private=True, seconds=2), clock, random=lambda: 0.5)
