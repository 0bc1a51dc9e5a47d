import gzip
import http.client
import json
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID

import pytest
import requests

from scanstation.wire import EVENTS_PATH, MAX_BATCH, MAX_BODY, PING_PATH, Batch, Pong, Reply
from tests.tracking.cast import Server, batch, event, outcomes, tracking
from tracking.parcels.models import Event
from tracking.problems import Problem
from tracking.stations.body import _gunzip
from tracking.stations.enrolment import enrol
from tracking.stations.ingest import ingest


def test_events_are_stored_and_answered_in_their_order(shared_server: Server):
    events = [event(f"PAR-{n}") for n in range(3)]
    reply = Reply.model_validate_json(shared_server.post(*events).content)
    assert [answer.id for answer in reply.answers] == [each["id"] for each in events]
    assert reply.station == "bench-1"


def test_a_plain_body_is_as_good_as_a_gzipped_one(shared_server: Server):
    assert outcomes(shared_server.post_body(json.dumps(batch(event())).encode())) == ["stored"]


def test_sending_again_changes_nothing(shared_server: Server):
    events = [event(), event()]
    assert outcomes(shared_server.post(*events)) == ["stored", "stored"]
    assert outcomes(shared_server.post(*reversed(events))) == ["duplicate", "duplicate"]


def test_four_senders_of_one_batch_store_it_once(shared_server: Server):
    events = [event(f"PAR-many-{n}") for n in range(100)]
    with ThreadPoolExecutor(4) as threads:
        replies = list(threads.map(lambda _: outcomes(shared_server.post(*events)), range(4)))
    assert sum(reply.count("stored") for reply in replies) == 100
    assert sum(reply.count("duplicate") for reply in replies) == 300


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"stage": "delivered"}, "stage: must be one of processed, packed, shipped"),
        ({"id": "no-uuid"}, "id: "),
        ({"id": 17}, "id: "),
        ({"parcel": "two words"}, "parcel: "),
        ({"parcel": ""}, "parcel: "),
        ({"parcel": "x" * 65}, "parcel: "),
        ({"sequence": 0}, "sequence: "),
        ({"sequence": 2**63}, "sequence: "),
        ({"occurred_at": "2026-11-23T09:00:00"}, "occurred_at: "),
        ({"occurred_at": "0001-01-01T00:00:00+14:00"}, "occurred_at: "),
        ({"occurred_at": "9999-12-31T23:59:59-14:00"}, "occurred_at: "),
        ({"text": "1" * 10_000}, "text: "),
        ({"worker": None}, "worker: "),
    ],
)
def test_a_bad_event_is_refused_by_name_and_the_others_are_stored(shared_server: Server, changes, reason):
    bad = event() | changes
    reply = shared_server.post(event(), bad, event())
    assert outcomes(reply) == ["stored", "refused", "stored"]
    answer = reply.json()["answers"][1]
    assert answer["id"] == str(bad["id"])
    assert answer["reason"].startswith(reason)
    assert len(answer["reason"]) < 300


@pytest.mark.parametrize("bad", [None, 5, "text", [], {}, {"id": ["x" * 1000]}])
def test_what_is_no_event_at_all_is_refused(shared_server: Server, bad):
    reply = shared_server.post(bad, event())
    assert outcomes(reply) == ["refused", "stored"]
    assert len(reply.json()["answers"][0]["id"]) <= 64


def test_a_text_as_long_as_a_reading_may_be_is_stored(shared_server: Server):
    assert outcomes(shared_server.post(event(text="\x1d\x00é" + "9" * 8189))) == ["stored"]


def test_a_station_acts_as_the_one_that_its_token_names(shared_server: Server):
    assert shared_server.post(event() | {"station": "bench-2"}).json()["station"] == "bench-1"


def test_what_is_stored_is_the_tokens_station_whatever_the_body_names(database, now):
    station, _ = enrol("Bench 1", now)
    claimed = {"station": "bench-2", "actor": "staff:anna"}
    ingest(station, Batch.model_validate(batch(event() | claimed) | claimed), now)
    assert Event.objects.get().actor == "station:bench-1"


def test_an_event_is_kept_with_the_journal_that_its_sequence_counts_in(database, now):
    station, _ = enrol("Bench 1", now)
    ingest(station, Batch.model_validate(batch(event()) | {"journal": str(UUID(int=7))}), now)
    assert Event.objects.get().journal == UUID(int=7)


def test_little_that_unzips_to_much_is_not_unzipped_whole():
    bomb = gzip.compress(b"0" * (200 * 1024 * 1024))
    tracemalloc.start()
    with pytest.raises(Problem, match="larger"):
        _gunzip(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 3 * MAX_BODY


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic eDp5"}])
def test_without_a_good_token_nothing_is_stored(shared_server: Server, headers):
    sent = event()
    refused = requests.post(shared_server.url + EVENTS_PATH, json=batch(sent), headers=headers, timeout=10)
    assert refused.status_code == 401
    assert "token" in refused.json()["detail"]
    assert refused.headers["WWW-Authenticate"] == "Bearer"
    assert outcomes(shared_server.post(sent)) == ["stored"]


def test_a_revoked_token_is_refused_at_once_and_a_new_one_counts(shared_server: Server):
    added = json.loads(tracking(shared_server.data, "station", "add", "Bench 7", "--json").stdout)
    assert shared_server.post(event(), token=added["token"]).json()["station"] == "bench-7"
    assert tracking(shared_server.data, "station", "revoke", "Bench 7").returncode == 0
    assert shared_server.post(event(), token=added["token"]).status_code == 401
    again = json.loads(tracking(shared_server.data, "station", "add", "Bench 7", "--json").stdout)
    assert shared_server.post(event(), token=again["token"]).json()["station"] == "bench-7"
    assert shared_server.post(event(), token=added["token"]).status_code == 401


GZIP = {"Content-Encoding": "gzip"}
# The same in every process that collects these tests: bodies are part of the tests' names.
ZIPPED = gzip.compress(b'{"version": 1, "sent_at": "2026-11-23T08:00:00Z", "events": []}', mtime=0)


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"<html>Log in to the guest network</html>", {}, 400),
        (b"", {}, 400),
        (b"\xff\xfe\x00", {}, 400),
        (b'{"version": 1', {}, 400),
        (b"[]", {}, 422),
        (b"{}", {}, 422),
        (b'{"version": 2, "sent_at": "2026-11-23T08:00:00Z", "events": []}', {}, 422),
        (b'{"version": 1, "sent_at": "today", "events": []}', {}, 422),
        (b'{"version": 1, "sent_at": "0001-01-01T00:00:00+14:00", "events": []}', {}, 422),
        (b'{"version": 1, "sent_at": "2026-11-23T08:00:00Z", "events": 5}', {}, 422),
        (b"not gzip", GZIP, 400),
        (ZIPPED[:-9], GZIP, 400),
        (ZIPPED + b"more", GZIP, 400),
        (gzip.compress(b"0" * (MAX_BODY + 1), mtime=0), GZIP, 413),
        (b" " * (MAX_BODY + 1), {}, 413),
        (b"x", {"Content-Encoding": "br"}, 415),
    ],
)
def test_a_body_that_is_no_batch_is_refused_with_a_sentence(shared_server: Server, body, headers, status):
    try:
        answer = shared_server.post_body(body, headers=headers)
    except requests.ConnectionError:  # the server has closed before all of a body that is far too large was sent
        assert len(body) > MAX_BODY
        return
    assert (answer.status_code, len(answer.json()["detail"]) > 15) == (status, True)


def test_a_body_of_unknown_length_is_refused(shared_server: Server):
    with closing(http.client.HTTPConnection(urlsplit(shared_server.url).netloc, timeout=10)) as connection:
        connection.putrequest("POST", EVENTS_PATH)
        connection.putheader("Authorization", f"Bearer {shared_server.token}")
        connection.putheader("Transfer-Encoding", "chunked")
        connection.endheaders()
        with connection.getresponse() as response:
            assert response.status == 411


def test_500_events_are_a_batch_and_501_are_too_many(shared_server: Server):
    events = [event(f"PAR-500-{n}") for n in range(MAX_BATCH + 1)]
    refused = shared_server.post(*events)
    assert (refused.status_code, "500" in refused.json()["detail"]) == (413, True)
    assert set(outcomes(shared_server.post(*events[1:]))) == {"stored"}


def test_an_empty_batch_is_answered(shared_server: Server):
    assert outcomes(shared_server.post()) == []


def test_a_ping_says_whose_the_token_is(shared_server: Server):
    headers = {"Authorization": f"Bearer {shared_server.token}"}
    answer = requests.get(shared_server.url + PING_PATH, headers=headers, timeout=10)
    pong = Pong.model_validate_json(answer.content)
    assert (pong.station, answer.json()["name"]) == ("bench-1", "Bench 1")
    assert abs(pong.time - datetime.now(UTC)) < timedelta(minutes=1)
    assert requests.get(shared_server.url + PING_PATH, timeout=10).status_code == 401


def test_kill_9_loses_no_event_that_was_acknowledged(server: Server):
    sent = []
    for number in range(3):
        events = [event(f"PAR-{number}-{n}") for n in range(50)]
        assert set(outcomes(server.post(*events))) == {"stored"}
        sent += events
        server.kill()
        server.start()
    assert set(outcomes(server.post(*sent, event()))) == {"duplicate", "stored"}
    assert outcomes(server.post(*sent)) == ["duplicate"] * 150


def test_the_log_stays_quiet_about_what_others_did_wrong(server: Server):
    server.post_body(b"<html>")
    server.post_body(b"{}", token="wrong")
    server.post({"id": "x\nERROR forged"})
    requests.get(f"{server.url}/t/unknown", timeout=10)
    assert server.stop() == 0
    assert server.log == ""
