"""Signed messages over real HTTP, to a server that knows the services' secrets."""

import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
import requests

from tests.tracking.carriers.messages import EASYPOST_DELIVERED, GENERIC, MESSAGES, NUMBER, SECRETS, body_of, signed
from tests.tracking.cast import URL, Server, event, listening, tracking
from tracking.limits import MAX_MESSAGE


def address(service: str) -> str:
    return "/api/v1/carrier-events" if service == "generic" else f"/api/v1/webhooks/{service.removesuffix('-v2')}"


def send(server: Server, service: str, body: bytes, **headers: str) -> requests.Response:
    return requests.post(
        server.url + address(service),
        data=body,
        headers={"Content-Type": "application/json"} | signed(service, body) | headers,
        timeout=10,
    )


# What is refused before any database is asked, or reads none.
on_sqlite = pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")


def outcome(response: requests.Response) -> str:
    assert response.status_code == 200, response.text
    return response.json()["outcome"]


def about(service: str, number: str) -> bytes:
    """The service's message about another parcel."""
    return body_of(MESSAGES[service]).replace(NUMBER.encode(), number.encode())


def stored(server: Server, query: str = "SELECT service, outcome, headers, body FROM carriers_rawmessage") -> list:
    url = server.data / URL
    with closing(psycopg.connect(url.read_text()) if url.exists() else sqlite3.connect(server.data / DB)) as database:
        return database.execute(f"{query} ORDER BY id").fetchall()


EVENTS = "SELECT id FROM parcels_event"
DB = "tracking.db"


@pytest.mark.parametrize("service", MESSAGES)
def test_news_of_a_known_parcel_is_recorded(carrier_server: Server, service):
    assert outcome(send(carrier_server, service, body_of(MESSAGES[service]))) == "recorded"


@on_sqlite
def test_the_signature_of_easypost_s_version_2_counts_as_well(carrier_server: Server):
    assert outcome(send(carrier_server, "easypost-v2", body_of(MESSAGES["easypost"]))) == "recorded"


@pytest.mark.parametrize("service", MESSAGES)
def test_a_bad_signature_is_refused_and_nothing_is_stored(server_with_secrets: Server, service):
    body = body_of(MESSAGES[service])
    for headers in ({}, signed(service, body + b" ")):
        url = server_with_secrets.url + address(service)
        refused = requests.post(url, data=body, headers=headers, timeout=10)
        assert refused.status_code == 401
        assert "signature" in refused.json()["detail"]
    assert stored(server_with_secrets) == stored(server_with_secrets, EVENTS) == []


@on_sqlite
def test_an_old_message_is_refused(carrier_server: Server):
    body = body_of(GENERIC)
    old = signed("generic", body, datetime.now(UTC) - timedelta(hours=1))
    assert (
        requests.post(carrier_server.url + address("generic"), data=body, headers=old, timeout=10).status_code == 401
    )


@on_sqlite
@pytest.mark.parametrize("service", MESSAGES)
def test_without_a_secret_there_is_no_webhook(shared_server: Server, service):
    assert send(shared_server, service, body_of(MESSAGES[service])).status_code == 404


@on_sqlite
def test_a_service_that_is_unknown_has_no_webhook(carrier_server: Server):
    assert requests.post(carrier_server.url + "/api/v1/webhooks/owlpost", data=b"{}", timeout=10).status_code == 404


@on_sqlite
def test_a_message_that_is_too_large_is_refused(carrier_server: Server):
    assert send(carrier_server, "aftership", b" " * (MAX_MESSAGE + 1)).status_code == 413
    assert outcome(send(carrier_server, "aftership", b" " * MAX_MESSAGE)) == "unreadable"


@pytest.mark.parametrize(
    ("body", "outcome_"),
    [
        (about("easypost", "1Z999AA10000000001"), "unknown_parcel"),
        (body_of(MESSAGES["easypost"] | {"description": "batch.updated"}), "no_news"),
        (b'{"description": "tracker.updated"', "unreadable"),
        (b"\xff\x00", "unreadable"),
    ],
)
def test_what_is_authentic_but_of_no_use_is_kept_as_it_came(server_with_secrets: Server, body, outcome_):
    assert outcome(send(server_with_secrets, "easypost", body)) == outcome_
    ((service, kept_as, headers, kept),) = stored(server_with_secrets)
    assert (service, kept_as, bytes(kept)) == ("easypost", outcome_, body)
    assert (headers if isinstance(headers, dict) else json.loads(headers)) == signed("easypost", body)
    assert stored(server_with_secrets, EVENTS) == []


@pytest.mark.parametrize("service", MESSAGES)
def test_the_same_message_again_changes_nothing(server_with_secrets: Server, service):
    body = body_of(MESSAGES[service])
    assert outcome(send(server_with_secrets, service, body)) == "recorded"
    before = stored(server_with_secrets), stored(server_with_secrets, EVENTS)
    with ThreadPoolExecutor(4) as threads:
        again = list(threads.map(lambda _: outcome(send(server_with_secrets, service, body)), range(8)))
    assert set(again) == {"recorded"}
    assert (stored(server_with_secrets), stored(server_with_secrets, EVENTS)) == before


def test_a_longer_history_adds_only_what_is_new(server_with_secrets: Server):
    send(server_with_secrets, "easypost", body_of(MESSAGES["easypost"]))
    before = len(stored(server_with_secrets, EVENTS))
    send(server_with_secrets, "easypost", body_of(EASYPOST_DELIVERED))
    assert len(stored(server_with_secrets, EVENTS)) == before + 1


def test_a_message_is_tried_again_when_its_parcel_is_known(server_with_secrets: Server):
    body = about("generic", "PAR-later")
    assert outcome(send(server_with_secrets, "generic", body)) == "unknown_parcel"
    server_with_secrets.post(event("PAR-later"))
    assert outcome(send(server_with_secrets, "generic", body)) == "recorded"
    assert [row[1] for row in stored(server_with_secrets)] == ["recorded"]


def test_a_customer_s_page_shows_the_news_by_itself(server_with_secrets: Server):
    with listening(server_with_secrets.link(0)) as stream:
        stream.story()
        send(server_with_secrets, "easypost", body_of(EASYPOST_DELIVERED))
        assert "Delivered" in stream.story().fields["data"]


@on_sqlite
def test_a_secret_can_come_from_a_file(server_with_secrets: Server, tmp_path):
    file = tmp_path / "secret"
    file.write_text(SECRETS["easypost"] + "\n")
    server_with_secrets.stop()
    server_with_secrets.environment = {"TRACKING_WEBHOOK_SECRET_EASYPOST_FILE": str(file)}
    server_with_secrets.start()
    assert outcome(send(server_with_secrets, "easypost", body_of(MESSAGES["easypost"]))) == "recorded"


@on_sqlite
def test_a_secret_that_can_be_none_stops_the_server_with_a_sentence(carrier_server: Server):
    done = tracking(carrier_server.data, "serve", TRACKING_WEBHOOK_SECRET_GENERIC="short")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Error: TRACKING_WEBHOOK_SECRET_GENERIC")
