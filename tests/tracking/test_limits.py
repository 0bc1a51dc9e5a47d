"""How much may be sent where, before anything of it is read."""

import pytest
import requests

from scanstation.wire import MAX_BODY
from tests.tracking.cast import Server
from tracking.limits import MAX_FORM, MAX_MESSAGE, room_for


@pytest.mark.parametrize(
    "path",
    ["/api/v1/enrol", "/find", "/unsubscribe/guessed", "/ops/login", "/t/guessed", "/nowhere", "/api/v1/ordersx"],
)
def test_a_stranger_has_room_for_a_form_and_no_more(shared_server: Server, path):
    answer = requests.post(shared_server.url + path, data=b"[" + b"{}," * (MAX_FORM // 3) + b"{}]", timeout=10)
    assert answer.status_code == 413
    assert str(MAX_FORM) in answer.json()["detail"]
    assert requests.post(shared_server.url + path, data=b"x" * 100, timeout=10).status_code != 413


@pytest.mark.parametrize(
    ("path", "room"),
    [
        ("/api/v1/events", MAX_BODY),
        ("/api/v1/orders", MAX_BODY),
        ("/api/v1/orders/10-4471/cancel", MAX_BODY),
        ("/api/v1/webhooks/easypost", MAX_MESSAGE),
        ("/api/v1/carrier-events", MAX_MESSAGE),
        ("/ops/log/take-back", MAX_MESSAGE),
        ("/ops/login", MAX_FORM),
    ],
)
def test_what_needs_more_has_it(path, room):
    assert room_for(path) == room
