import pytest

from tests.tracking.forgetting.cast import everything
from tracking.parcels.models import Order


@pytest.fixture
def anna(database: str) -> Order:
    """Anna's order, of which every room knows something."""
    return everything()
