from datetime import UTC, datetime, timedelta

import pytest
import requests
from click.testing import CliRunner

from tests.tracking.carriers.messages import NUMBER, SECRETS
from tests.tracking.cast import Server
from tracking.carriers.simulate import SimulationError, main, over_http, run


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


def test_the_command_says_what_arrived(carrier_server: Server):
    options = ["--url", carrier_server.url, "--secret", SECRETS["generic"], "--seconds", "0", NUMBER]
    done = CliRunner().invoke(main, options)
    assert done.exit_code == 0
    assert done.output.splitlines()[-1] == "delivered, Frankfurt am Main, DE: recorded"


@pytest.mark.parametrize(
    ("secret", "part"), [("short", "no secret"), ("whsec_" + "QUJD" * 10, "401"), (SECRETS["generic"], "Nobody")]
)
def test_what_goes_wrong_is_a_sentence(carrier_server: Server, secret, part):
    url = "http://127.0.0.1:9" if part == "Nobody" else carrier_server.url
    done = CliRunner().invoke(main, ["--url", url, "--secret", secret, "--seconds", "0", NUMBER])
    assert done.exit_code != 0
    assert part in done.output
    assert not isinstance(done.exception, SimulationError)
