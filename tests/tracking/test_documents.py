import json
import re
from pathlib import Path

import pytest

from scanstation import wire
from tests.tracking.cast import tracking
from tracking.demo_data import orders
from tracking.shops import bodies
from tracking.shops.models import Shop

ROOT = Path(__file__).parents[2]
WIRE = (ROOT / "docs" / "wire.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "tracking.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```json (\w+)\n(.*?)```", WIRE, re.DOTALL)


MESSAGES = [
    *(wire.Batch, wire.WireEvent, wire.Reply, wire.Answer, wire.Enrolment, wire.Enrolled, wire.Directory),
    *(wire.KnownParcel, wire.KnownCode, wire.KnownStage, wire.KnownLine, wire.KnownWorker, wire.SiteSettings),
    *(wire.ParcelStory, wire.StoryEvent, wire.StoryVoid),
]


def test_there_is_an_example_of_every_message():
    assert [name for name, _ in EXAMPLES] == [
        "Batch",
        "Reply",
        "Pong",
        "Enrolment",
        "Enrolled",
        "Directory",
        "ParcelStory",
    ]


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_the_examples_of_the_contract_are_valid(name, example):
    message = getattr(wire, name).model_validate_json(example)
    for event in message.events if name == "Batch" else []:
        wire.WireEvent.model_validate(event)


@pytest.mark.parametrize(("name", "example"), re.findall(r"```json (\w+)\n(.*?)```", GUIDE, re.DOTALL))
def test_the_examples_of_the_guide_are_valid_and_name_every_field(name, example):
    model = getattr(bodies, name)
    assert model.model_validate_json(example).model_fields_set == set(model.model_fields)


def test_the_guides_order_takes_no_number_of_the_demo_which_may_be_there_already(now):
    (example,) = re.findall(r"```json OrderBody\n(.*?)```", GUIDE, re.DOTALL)
    demo = {code for order in orders(now) for box in order.boxes for code, _ in box.codes}
    shop = Shop(name="Nordlicht", slug="nordlicht")
    told = bodies.OrderBody.model_validate_json(example).placed(shop, now)
    codes = dict(pair for box in told.boxes for pair in box.codes)
    assert not demo & codes.keys()
    assert "ups" in codes.values(), "its check digit is right"


@pytest.mark.parametrize("model", MESSAGES)
def test_the_contract_names_every_field(model):
    for field in model.model_fields:
        assert f"`{field}`" in WIRE or f'"{field}"' in WIRE


def test_the_contract_names_every_outcome_limit_and_address():
    for text in (
        *wire.Outcome,
        str(wire.MAX_BATCH),
        wire.EVENTS_PATH,
        wire.PING_PATH,
        wire.DIRECTORY_PATH,
        wire.ENROL_PATH,
        wire.STORY_PATH,
    ):
        assert text in WIRE


def test_the_openapi_document_is_the_one_that_the_server_prints(tmp_path):
    assert tracking(tmp_path, "openapi").stdout == (ROOT / "docs" / "openapi.json").read_text(encoding="utf-8")


def test_every_reference_within_the_openapi_document_leads_somewhere():
    text = (ROOT / "docs" / "openapi.json").read_text(encoding="utf-8")
    schemas = json.loads(text)["components"]["schemas"]
    references = set(re.findall(r'"#/components/schemas/(\w+)"', text))
    assert {"Batch", "WireEvent", "Reply", "ProblemBody"} <= references <= schemas.keys()


def test_the_openapi_document_names_every_status_that_the_contract_names():
    document = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))
    statuses = document["paths"][wire.EVENTS_PATH]["post"]["responses"]
    assert set(statuses) == {"200", "400", "401", "411", "413", "415", "422"}
    assert all(f"| {status} |" in WIRE for status in statuses if status != "200")


def test_every_setting_is_documented():
    sources = "".join(file.read_text(encoding="utf-8") for file in (ROOT / "tracking").rglob("*.py"))
    settings = set(re.findall(r'"(TRACKING_[A-Z_]+)"', sources))
    assert {f"`{name}`" for name in settings} == set(re.findall(r"`TRACKING_[A-Z_]+`", GUIDE))
