from datetime import UTC, datetime, timedelta

import pytest
import requests
from click.testing import CliRunner

from tests.tracking.carriers.messages import NUMBER, SECRETS
from tests.tracking.cast import Server
from tracking.carriers.simulate import SimulationError, over_http, run
from tracking.cli import main


class Clock:
    """A clock that only sleeping moves."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def sleep(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def test_a_journey_takes_its_time_and_ends_at_the_door(now):
    clock, sent = Clock(now), []

    def post(name, sent_at, message):
        sent.append((name, sent_at - now, message))
        return "recorded"

    lines = list(run(NUMBER, 60, post, now=lambda: clock.now, sleep=clock.sleep))
    assert [line.partition(",")[0] for line in lines] == [
        "in_transit",
        "in_transit",
        "delayed",
        "out_for_delivery",
        "delivered",
    ]
    assert [at.total_seconds() for _, at, _ in sent] == pytest.approx([0, 12, 24, 42, 60])
    assert len({name for name, _, _ in sent}) == 5
    delay = sent[2][2]
    assert (delay["reason"], delay["expected_on"]) == ("Snow on the A7 motorway", "2026-11-25")
    assert sent[0][2]["expected_on"] == "2026-11-24"
    assert sent[-1][2]["signed_by"]


def test_a_parcel_travels_through_the_signed_webhook_to_its_customer(server_with_secrets: Server):
    post = over_http(server_with_secrets.url, SECRETS["generic"])
    lines = list(run(NUMBER, 0, post, now=lambda: datetime.now(UTC), sleep=lambda _: None))
    assert all(line.endswith(": recorded") for line in lines)
    assert "Delivered" in requests.get(server_with_secrets.link(0), timeout=10).text


@pytest.fixture
def command(monkeypatch):
    def run_it(*words, secret=SECRETS["generic"]):
        monkeypatch.setenv("TRACKING_WEBHOOK_SECRET_GENERIC", secret)
        return CliRunner().invoke(main, ["courier", *words])

    return run_it


def test_the_command_says_what_arrived(carrier_server: Server, command):
    done = command("simulate", NUMBER, "--url", carrier_server.url, "--seconds", "0")
    assert done.exit_code == 0
    assert done.output.splitlines()[-1] == "delivered, Frankfurt am Main, DE: recorded"


def test_one_message_is_sent_signed_with_what_it_says(server_with_secrets: Server, command):
    details = ["--reason", "Snow on the A7", "--expected-on", "2099-11-26"]
    done = command("send", NUMBER, "delayed", "--url", server_with_secrets.url, *details)
    assert (done.output, done.exit_code) == ("recorded\n", 0)
    assert "Snow on the A7" in requests.get(server_with_secrets.link(0), timeout=10).text


def test_a_courier_cannot_say_what_only_a_bench_can(carrier_server: Server, command):
    done = command("send", NUMBER, "packed", "--url", carrier_server.url)
    assert done.exit_code == 1
    assert "in_transit" in done.output


@pytest.mark.parametrize(
    ("secret", "part"),
    [("", "not set"), ("short", "no secret"), ("whsec_" + "QUJD" * 10, "401"), (SECRETS["generic"], "Nobody")],
    ids=["none", "short", "another", "nobody"],
)
def test_what_goes_wrong_is_a_sentence(carrier_server: Server, command, secret, part):
    url = "http://127.0.0.1:9" if part == "Nobody" else carrier_server.url
    done = command("simulate", NUMBER, "--url", url, "--seconds", "0", secret=secret)
    assert done.exit_code == 1
    assert part in done.output
    assert not isinstance(done.exception, SimulationError)


def test_a_parcel_that_nobody_knows_ends_the_journey_at_once(carrier_server: Server, command):
    done = command("simulate", "1Z999AA10199999999", "--url", carrier_server.url, "--seconds", "0")
    assert done.exit_code == 1
    assert done.output.count("unknown_parcel") == 1
    assert "No bench and no order has named the parcel '1Z999AA10199999999' yet." in done.output


def test_a_day_that_is_none_is_sent_nowhere(carrier_server: Server, command):
    done = command("send", NUMBER, "delayed", "--url", carrier_server.url, "--expected-on", "morgen")
    assert (done.exit_code, done.output) == (
        1,
        "Error: --expected-on is 'morgen'; write a day such as 2026-11-26.\n",
    )


def test_a_server_that_is_not_there_is_a_plain_sentence(command):
    done = command("send", NUMBER, "delivered", "--url", "http://127.0.0.1:9")
    hint = "Start the server with `tracking serve`, or name its address with --url."
    assert (done.exit_code, done.output) == (1, f"Error: Nobody answers at http://127.0.0.1:9. {hint}\n")
