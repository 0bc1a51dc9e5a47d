"""A parcel's story for a bench: everything that happened to it, and nothing of its customer."""

from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

import pytest
import uuid_utils

from scanstation.client import Client
from scanstation.wire import STORY_PATH, ParcelStory
from tests.tracking.bench import Bench, added
from tests.tracking.cast import Server, event, outcomes
from tracking.parcels.facts import Fact, What
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.stations import workers

NOW = datetime.now(UTC)
UPS = "1Z999AA10123456784"
_sequence = count(1)


def fact(code: str = "PAR-1", what: What = What.PACKED, at: datetime = NOW, **more) -> Fact:
    made = {"actor": "station:bench-1", "sequence": next(_sequence)}
    return Fact(UUID(str(uuid_utils.uuid7())), code, what, at, **made | more)


def told(*facts: Fact, orders=(), now: datetime = NOW) -> None:
    record(facts, orders, now=now)


def placed(number: str, *codes: str, **more) -> Placed:
    boxes = tuple(Box(((code, ""),)) for code in codes)
    return Placed(number, "Shop", "Anna Lindqvist", NOW, boxes, recipients=("anna@example.com",), **more)


@pytest.fixture
def bench(database) -> Bench:
    return added()


def story(bench: Bench, code: str) -> ParcelStory:
    answer = bench.client.get(STORY_PATH, {"code": code})
    assert answer.status_code == 200, answer.content
    assert answer.headers["Cache-Control"] == "no-store"
    return ParcelStory.model_validate_json(answer.content)


def test_what_when_where_who_and_why_are_told_newest_first_by_any_code(bench):
    workers.add("Ana", "17")
    hours = [NOW - timedelta(hours=each) for each in (5, 4, 3)]
    told(fact(worker="17", at=hours[0]), orders=[placed("10-1", "PAR-1")])
    told(fact(what=What.PAIRED, paired=UPS, carrier="ups", at=hours[1]))
    delayed = {"actor": "carrier:easypost", "sequence": 0, "place": "Hamburg", "reason": "snow"}
    told(fact(UPS, What.DELAYED, at=hours[2], **delayed))
    for code in ("PAR-1", UPS, "10-1"):
        found = story(bench, code)
        assert found.parcel.order == "10-1"
        assert [each.what for each in found.events] == ["delayed", "paired", "packed"]
    late, pair, packed = found.events
    assert (late.kind, late.by, late.place, late.reason, late.at) == (
        "carrier", "easypost", "Hamburg", "snow", hours[2],
    )  # fmt: skip
    assert pair.paired == UPS
    assert (packed.kind, packed.by, packed.worker, packed.code) == ("station", "Bench 1", "Ana", "PAR-1")


def test_what_was_taken_out_says_who_did_and_why(bench):
    wrong = fact()
    told(wrong)
    told(fact(what=What.VOID, voids=wrong.id, reason="wrong box", worker="Bob"))
    (packed,) = story(bench, "PAR-1").events
    assert (packed.void.by, packed.void.worker, packed.void.reason) == ("Bench 1", "Bob", "wrong box")


def test_nothing_of_the_customer_and_no_note_of_staff_is_told(bench):
    line = fact(what=What.DELIVERED, actor="carrier:easypost", sequence=0, signed_by="A. Lindqvist")
    note = fact(what=What.NOTE, actor="staff:eva", sequence=0, reason="customer is angry")
    told(fact(), line, note, orders=[placed("10-1", "PAR-1", postcode="20095")])
    text = bench.client.get(STORY_PATH, {"code": "PAR-1"}).content.decode()
    assert "delivered" in text
    assert not [secret for secret in ("Lindqvist", "anna@", "20095", "Shop", "angry") if secret in text]


def test_a_code_that_nobody_bears_or_an_order_of_several_parcels_has_no_story(bench):
    told(orders=[placed("10-1", "PAR-1", "PAR-2")])
    for code in ("PAR-9", "10-1", "' OR 1=1 --", "\x00\u202e"):
        assert story(bench, code) == ParcelStory()


def test_it_is_bounded_and_refused_without_a_token_or_a_code(bench):
    told(*(fact(what=What.EXPECTED, actor="carrier:easypost", sequence=0) for _ in range(230)))
    assert len(story(bench, "PAR-1").events) == 200
    assert bench.client.get(STORY_PATH).status_code == 422
    assert bench.client.get(STORY_PATH, {"code": "x" * 65}).status_code == 422
    assert Bench("wrong").client.get(STORY_PATH, {"code": "PAR-1"}).status_code == 401


class _Token:
    def __init__(self, token: str) -> None:
        self._token = token

    def read(self) -> str:
        return self._token


def test_a_stations_client_reads_it_over_the_network(server: Server):
    sent = event("PAR-77")
    assert outcomes(server.post(sent)) == ["stored"]
    client = Client(server.url, _Token(server.token))
    try:
        found = client.story("PAR-77")
        assert [each.what for each in found.events] == ["packed"]
        assert client.story("nobody") == ParcelStory()
    finally:
        client.close()
