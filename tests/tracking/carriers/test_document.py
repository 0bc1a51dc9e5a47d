import re
from pathlib import Path

from tests.tracking.carriers.messages import MESSAGES
from tracking.carriers import aftership, easypost, shippo
from tracking.carriers.generic import CarrierEvent
from tracking.carriers.models import Outcome
from tracking.carriers.services import SERVICES
from tracking.carriers.update import SAYABLE

TEXT = (Path(__file__).parents[3] / "docs" / "couriers.md").read_text(encoding="utf-8")


def test_the_example_is_an_event():
    (example,) = re.findall(r"```json CarrierEvent\n(.*?)```", TEXT, re.DOTALL)
    CarrierEvent.model_validate_json(example)


def test_every_field_status_and_outcome_is_explained():
    for name in (*CarrierEvent.model_fields, *SAYABLE, *Outcome):
        assert f"`{name}`" in TEXT


def test_every_service_is_there_with_its_secret_and_has_a_message_for_the_tests():
    assert SERVICES.keys() == MESSAGES.keys()
    for name in SERVICES:
        assert f"_{name.upper()}`" in TEXT


def test_every_status_of_every_service_is_there():
    for name in (*easypost.STATUSES, *easypost.DETAILS, *shippo.STATUSES, *shippo.SUBSTATUSES, *aftership.TAGS):
        assert name in TEXT
