"""The guide for shops says what is so."""

import re
from pathlib import Path

from tracking.hooks import outbox
from tracking.hooks.bodies import Hook, ParcelNews
from tracking.hooks.kinds import Kind
from tracking.hooks.sending import SECONDS

GUIDE = (Path(__file__).parents[3] / "docs" / "webhooks.md").read_text(encoding="utf-8")


def test_the_example_is_valid_and_names_every_field():
    [example] = re.findall(r"```json Hook\n(.*?)```", GUIDE, re.DOTALL)
    message = Hook.model_validate_json(example)
    assert message.data.model_fields_set == set(ParcelNews.model_fields)


def test_every_field_and_type_is_explained():
    for name in (*ParcelNews.model_fields, *(kind.type for kind in Kind)):
        assert f"`{name}`" in GUIDE


def test_the_limits_are_those_that_count():
    assert (SECONDS, outbox.TRIES, outbox.LONGEST_WAIT, outbox.FAILING_FOR.days) == (10, 20, 12 * 3600, 2)
    for text in ("within 10 seconds", "the 20th failure", "up to 12 hours", "two days", "four messages side by side"):
        assert text in GUIDE
