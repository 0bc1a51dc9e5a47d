"""A simulated courier: `tracking courier simulate` takes a parcel from the bench to the door in a minute.

It knows no more than a real one would: an address, a secret and a tracking number. One thread, which sleeps a lot.
"""

import json
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import requests
from standardwebhooks import Webhook

from scanstation.errors import ScanStationError

PATH = "/api/v1/carrier-events"
UNKNOWN = "unknown_parcel"
"""What the server answers while nobody has named the parcel; its models need Django, which a courier has not."""
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
    """Live through the journey in so many seconds. Yields a line for each message once it has arrived.

    Raises SimulationError when the server knows no such parcel: nobody would see the rest.
    """
    started = now()
    for share, message in journey(number, started):
        sleep(max(0.0, seconds * share - (now() - started).total_seconds()))
        sent_at = now()
        name = f"{message['status']}-{int(sent_at.timestamp() * 1e6)}"
        outcome = post(name, sent_at, message | {"occurred_at": sent_at.isoformat()})
        yield f"{message['status']}, {message['location']}: {outcome}"
        if outcome == UNKNOWN:
            raise SimulationError(
                f"No bench and no order has named the parcel {number!r} yet. Scan it, then try again."
            )


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
            hint = "Start the server with `tracking serve`, or name its address with --url."
            raise SimulationError(f"Nobody answers at {url}. {hint}") from error
        if reply.status_code != requests.codes.ok:
            raise SimulationError(f"{url} refused the message ({reply.status_code}): {reply.text[:200]}")
        return str(reply.json()["outcome"])

    return post
