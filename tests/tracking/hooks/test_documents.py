"""The guide for shops says what is so."""

import re
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from tracking.hooks import outbox, signing
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


def test_the_few_lines_of_python_take_what_is_signed_and_refuse_the_rest():
    [source] = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    key, stored = uuid4(), {}
    names = {"store": stored.__setitem__}
    exec(source.replace("whsec_…", signing.secret_of(key)), names)
    headers = signing.headers(key, "m1", '{"type": "ping"}', datetime.now(UTC))
    assert names["take"](b'{"type": "ping"}', headers) == 204
    assert names["take"](b'{"type": "pong"}', headers) == 401
    assert stored == {"m1": {"type": "ping"}}


def test_the_limits_are_those_that_count():
    assert (SECONDS, outbox.TRIES, outbox.LONGEST_WAIT, outbox.FAILING_FOR.days) == (10, 20, 12 * 3600, 2)
    for text in ("within 10 seconds", "the 20th failure", "up to 12 hours", "two days", "four messages side by side"):
        assert text in GUIDE
