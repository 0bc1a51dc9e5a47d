"""The whole HTTP interface against what docs/openapi.json says of it, and against whoever sends nonsense.

SCANSTATION_EXAMPLES says how many requests to make up for each operation; a longer night finds more.
"""

import gzip
import json
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from scanstation.wire import EVENTS_PATH, MAX_BODY
from tests.tracking.carriers.messages import SECRETS, signed
from tests.tracking.cast import Server, batch, copied, event, outcomes
from tests.tracking.postgres import Postgres

EXAMPLES = int(os.environ.get("SCANSTATION_EXAMPLES", "15"))
DOCUMENT = Path(__file__).parents[2] / "docs" / "openapi.json"
CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
schema = schemathesis.openapi.from_dict(json.loads(DOCUMENT.read_text(encoding="utf-8")))
ORDERS, CANCEL, WEBHOOK, NEWS = (
    f"/api/v1/{path}" for path in ("orders", "orders/cancel", "webhooks/easypost", "carrier-events")
)


@pytest.fixture(scope="module")
def open_server(data: Path, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None) -> Iterator[Server]:
    """A server that knows what couriers sign with."""
    secrets = {f"TRACKING_WEBHOOK_SECRET_{name.upper()}": secret for name, secret in SECRETS.items()}
    place = tmp_path_factory.mktemp("contract") / "data"
    with copied(data, place, postgres) as folder, Server(folder, **secrets) as server:
        yield server


class Credentials(requests.auth.AuthBase):
    """What opens the door, whatever is brought through it."""

    def __init__(self, server: Server) -> None:
        self._server = server

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        path, body = urlsplit(request.url).path, request.body or b""
        if path in (WEBHOOK, NEWS):
            signature = signed(
                "easypost" if path == WEBHOOK else "generic", bytes(body, "utf-8") if isinstance(body, str) else body
            )
            request.headers.update(signature)
        else:
            key = self._server.key if path.startswith(ORDERS) else self._server.token
            request.headers["Authorization"] = f"Bearer {key}"
        return request


# What is made up depends on the document alone; SQLite stands for both databases here, hostile texts meet both below.
@pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
@schema.parametrize()
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize="SCANSTATION_EXAMPLES" not in os.environ,
    suppress_health_check=list(HealthCheck),
)
def test_whatever_is_sent_is_answered_as_the_document_says(open_server: Server, case: schemathesis.Case):
    if "service" in case.path_parameters:
        case.path_parameters["service"] = "easypost"
    response = case.call(base_url=open_server.url, auth=Credentials(open_server))
    case.validate_response(response, checks=CHECKS)


NUMBERS = [b"NaN", b"Infinity", b"-0", b"-1", b"1.5", b"1e999", b"9" * 5_000]
STRINGS = [b'""', b'"\\u0000"', b'"\\ud800"', b'"\x00"', b'"\xff"', b'"\xed\xa0\x80"', b'"' + b"x" * 100_000 + b'"']
SHAPES = [b"null", b"true", b"[]", b"{}", b"[" * 200_000, b'{"a":' * 50_000]
TEXTS = [*NUMBERS, *STRINGS, *SHAPES]
FIELDS = ("number", "customer", "placed_at", "recipients", "lines", "parcels", "promised_on")


@pytest.mark.parametrize("field", FIELDS)
def test_no_value_in_an_order_breaks_the_server(open_server: Server, field: str):
    for text in TEXTS:
        body = b'{"number":"HOSTILE","%b":%b}' % (field.encode(), text)
        for path in (ORDERS, CANCEL):
            _is_answered(requests.post(open_server.url + path, data=body, auth=Credentials(open_server), timeout=30))


def test_no_value_in_an_event_breaks_the_server(open_server: Server):
    good = event()
    more = {"carrier": "", "worker": "", "text": "", "typed": False, "symbology": ""}
    for field in good | more | {"kind": "", "voids": "", "paired": "", "reason": ""}:
        for text in TEXTS:
            bad = json.dumps(batch(good | {field: "HERE"})).encode().replace(b'"HERE"', text)
            _is_answered(open_server.post_body(bad))
    assert outcomes(open_server.post(event())) == ["stored"]


@pytest.mark.parametrize("path", [WEBHOOK, NEWS])
def test_no_signed_message_breaks_the_server(open_server: Server, path: str):
    for text in (*TEXTS, b"", b"\xef\xbb\xbf{}", b'{"description":"tracker.updated"}'):
        within = b'{"description":"tracker.updated","result":%b,"tracking_number":%b}' % (text, text)
        for body in (text, within):
            _is_answered(requests.post(open_server.url + path, data=body, auth=Credentials(open_server), timeout=30))


@pytest.mark.parametrize("path", [EVENTS_PATH, ORDERS, NEWS])
def test_a_body_at_the_edge_or_in_a_wrong_wrapping_is_refused_with_a_sentence(open_server: Server, path: str):
    for body, headers in (
        (b" " * MAX_BODY, {}),
        (gzip.compress(b"{}")[:-5], {"Content-Encoding": "gzip"}),
        (b"\x1f\x8b" + b"\0" * 50, {"Content-Encoding": "gzip"}),
        (gzip.compress(b" " * (64 * 1024 * 1024)), {"Content-Encoding": "gzip"}),
        (b"{}", {"Content-Type": "text/html; charset=nonsense"}),
        (b"{}", {"Content-Type": "multipart/form-data"}),
    ):
        url = open_server.url + path
        _is_answered(requests.post(url, data=body, headers=headers, auth=Credentials(open_server), timeout=60))


def _is_answered(answer: requests.Response) -> None:
    assert answer.status_code < 500, answer.text
    if answer.status_code != 200:
        assert len(answer.json()["detail"]) in range(15, 400)
