"""The commands as real processes, and the server that sends by itself."""

import json
from pathlib import Path

import pytest
from standardwebhooks import Webhook

from tests.tracking.cast import Server, copied, event, tracking, until
from tests.tracking.hooks.cast import Receiver
from tests.tracking.postgres import Postgres

HERE = {"TRACKING_WEBHOOK_PRIVATE": "1"}


@pytest.fixture
def folder(data: Path, tmp_path: Path, postgres: Postgres | None):
    with copied(data, tmp_path / "data", postgres) as folder:
        yield folder


def added(folder: Path, url: str, *options: str) -> dict[str, str]:
    done = tracking(folder, "shop", "webhook", "add", "Nordlicht Shop", url, "--json", *options, **HERE)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_shop_is_told_by_the_server_itself(folder: Path, receiver: Receiver):
    given = added(folder, receiver.url, "--kinds", "packed")
    with Server(folder, **HERE) as server:
        server.order(number="20-1", parcels=[{"codes": ["PAR-20001"]}], recipients=["anna@example.com"])
        server.post(event("PAR-20001", "processed"))
        server.post(event("PAR-20001", "packed"))
        until(lambda: receiver.requests)
    [request] = receiver.requests
    told = Webhook(given["secret"]).verify(request.body, request.headers)
    assert (told["type"], told["data"]["order"], told["data"]["stage"]) == ("parcel.packed", "20-1", "packed")
    assert told["data"]["page"].startswith("http")
    assert "Traceback" not in server.log


def test_a_webhook_is_tried_listed_and_removed_in_words(folder: Path, receiver: Receiver):
    key = added(folder, receiver.url)["id"]
    done = tracking(folder, "shop", "webhook", "test", key, **HERE)
    assert (done.returncode, done.stdout) == (0, "The ping was taken: 204 No Content\n")
    assert json.loads(receiver.requests[0].body)["type"] == "ping"
    receiver.answer = 401
    done = tracking(folder, "shop", "webhook", "test", key, **HERE)
    assert (done.returncode, done.stderr) == (1, "Error: The ping was not taken. 401 Unauthorized\n")
    done = tracking(folder, "shop", "webhook", "test", key)
    assert "must begin with https://" in done.stderr
    listing = tracking(folder, "shop", "webhook", "list").stdout
    assert all(text in listing for text in (key, "nordlicht-shop", receiver.url, "all", "on"))
    assert receiver.url in tracking(folder, "shop", "webhook", "remove", key).stdout
    assert tracking(folder, "shop", "webhook", "list").stdout == "None yet.\n"
    assert "There is no webhook" in tracking(folder, "shop", "webhook", "remove", key).stderr
    assert "There is no webhook" in tracking(folder, "shop", "webhook", "resume", "nonsense").stderr


@pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["Nordlicht Shop", "http://shop.example.com/"], "must begin with https://"),
        (["Nobody", "https://shop.example.com/"], "There is no shop 'Nobody'"),
        (["Nordlicht Shop", "https://shop.example.com/", "--kinds", "shipped,lost"], "There is no kind 'lost'"),
    ],
)
def test_what_cannot_be_added_is_said_in_a_sentence(folder: Path, words, said):
    done = tracking(folder, "shop", "webhook", "add", *words)
    assert (done.returncode, said in done.stderr) == (1, True), done.stderr


@pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
def test_a_server_that_would_write_into_its_own_network_is_not_fit_for_others(folder: Path):
    assert "TRACKING_WEBHOOK_PRIVATE is 1" in tracking(folder, "check", **HERE).stdout
    assert "TRACKING_WEBHOOK_PRIVATE" not in tracking(folder, "check").stdout


@pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
def test_the_same_address_twice_is_refused(folder: Path):
    added(folder, "https://shop.example.com/")
    done = tracking(folder, "shop", "webhook", "add", "Nordlicht Shop", "https://shop.example.com/")
    assert "already" in done.stderr
