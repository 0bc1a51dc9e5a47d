"""A simulated courier: `python -m tracking.carriers.simulate` takes a parcel from the bench to the door in a minute.

It knows no more than a real one would: an address, a secret and a tracking number. One thread, which sleeps a lot.
"""

import json
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import click
import requests
from standardwebhooks import Webhook

from scanstation.errors import ScanStationError
from tracking.carriers.generic import check_secret

PATH = "/api/v1/carrier-events"
TOMORROW, LATER = timedelta(days=1), timedelta(days=2)

Post = Callable[[str, datetime, dict[str, Any]], str]
"""Sends a message: its id, when, and what it says. Returns what became of it."""


class SimulationError(ScanStationError):
    """The server does not take the simulated courier's messages."""


def journey(number: str, started: datetime) -> Iterator[tuple[float, dict[str, Any]]]:
    """What happens to the parcel: after which part of the time, from 0 to 1, and the message without its time."""
    on_time, late = ((started + days).date().isoformat() for days in (TOMORROW, LATER))
    steps: tuple[tuple[float, str, dict[str, str]], ...] = (
        (0.0, "in_transit", {"location": "Hannover, DE", "expected_on": on_time}),
        (0.2, "in_transit", {"location": "Kassel, DE"}),
        (
            0.4,
            "delayed",
            {"location": "Kassel, DE", "reason": "Snow on the A7 motorway", "expected_on": late},
        ),
        (0.7, "out_for_delivery", {"location": "Frankfurt am Main, DE"}),
        (1.0, "delivered", {"location": "Frankfurt am Main, DE", "signed_by": "A. Lindqvist"}),
    )
    for share, status, details in steps:
        yield share, {"tracking_number": number, "carrier": "simulated", "status": status, **details}


def run(
    number: str, seconds: float, post: Post, *, now: Callable[[], datetime], sleep: Callable[[float], object]
) -> Iterator[str]:
    """Live through the journey in so many seconds. Yields a line for each message once it has arrived."""
    started = now()
    for share, message in journey(number, started):
        sleep(max(0.0, seconds * share - (now() - started).total_seconds()))
        sent_at = now()
        name = f"{message['status']}-{int(sent_at.timestamp() * 1e6)}"
        outcome = post(name, sent_at, message | {"occurred_at": sent_at.isoformat()})
        yield f"{message['status']}, {message['location']}: {outcome}"


def over_http(url: str, secret: str) -> Post:
    """A `Post` to a server, signed as any carrier's message is."""

    session = requests.Session()
    session.trust_env = False

    def post(name: str, sent_at: datetime, message: dict[str, Any]) -> str:
        body = json.dumps(message)
        headers = {
            "Content-Type": "application/json",
            "webhook-id": name,
            "webhook-timestamp": str(int(sent_at.timestamp())),
            "webhook-signature": Webhook(secret).sign(name, sent_at, body),
        }
        try:
            reply = session.post(url.rstrip("/") + PATH, data=body, headers=headers, timeout=10)
        except requests.RequestException as error:
            raise SimulationError(f"Nobody answers at {url}: {error}") from error
        if reply.status_code != requests.codes.ok:
            raise SimulationError(f"{url} refused the message ({reply.status_code}): {reply.text[:200]}")
        return str(reply.json()["outcome"])

    return post


def _secret(context: click.Context, option: click.Parameter, secret: str) -> str:
    try:
        check_secret(secret)
    except ValueError:
        raise click.BadParameter("It is no secret for Standard Webhooks.") from None
    return secret


@click.command()
@click.argument("tracking_number")
@click.option("--url", default="http://127.0.0.1:8000", show_default=True, help="Address of the tracking server.")
@click.option(
    "--secret",
    envvar="TRACKING_WEBHOOK_SECRET_GENERIC",
    required=True,
    help="The server's, for generic.",
    callback=_secret,
)
@click.option("--seconds", default=60.0, show_default=True, type=click.FloatRange(0, 86400), help="It takes so long.")
def main(tracking_number: str, url: str, secret: str, seconds: float) -> None:
    """Take a parcel that is shipped to its customer: two places, a delay, out for delivery, delivered."""
    try:
        post = over_http(url, secret)
        for line in run(tracking_number, seconds, post, now=lambda: datetime.now(UTC), sleep=time.sleep):
            click.echo(line)
    except ScanStationError as error:
        raise click.ClickException(str(error)) from error


if __name__ == "__main__":
    main()
