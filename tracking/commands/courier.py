"""`tracking courier`: speaks as a courier would, signed, to a server: one message, or a parcel's whole way."""

import secrets
import time
from datetime import UTC, date, datetime
from typing import Any, get_args

import click

from scanstation.errors import ScanStationError
from tracking import environment

_url = click.option(
    "--url", default="http://127.0.0.1:8000", show_default=True, help="Address of the tracking server."
)


def _secret() -> str:
    from tracking.carriers import services  # noqa: PLC0415

    found = environment.webhook_secrets().get("generic", "")
    if not found:
        hint = "Make one with `openssl rand -base64 32`, and start the server with it too."
        raise ScanStationError(f"TRACKING_WEBHOOK_SECRET_GENERIC is not set. {hint}")
    services.check({"generic": found})
    return found


@click.group()
def courier() -> None:
    """Send a courier's messages by hand, to try things out or for your own van. docs/couriers.md says more."""


@courier.command("send")
@click.argument("number")
@click.argument("status")
@click.option("--location", default="", help="Where, as customers may read it.")
@click.option("--reason", default="", help="What went wrong, as customers may read it.")
@click.option("--expected-on", default="", help="The day on which it should arrive: 2026-11-26.")
@click.option("--signed-by", default="", help="Who took it.")
@_url
def send(number: str, status: str, url: str, **details: str) -> None:
    """Say that a parcel, by any of its codes, is in_transit, out_for_delivery, delivered, delayed, …"""
    from tracking.carriers.generic import CarrierEvent  # noqa: PLC0415
    from tracking.carriers.simulate import over_http  # noqa: PLC0415

    known = get_args(CarrierEvent.model_fields["status"].annotation)
    if status not in known:
        raise ScanStationError(f"A courier cannot say {status!r}; it can say {', '.join(known)}.")
    _check_day(details["expected_on"])
    now = datetime.now(UTC)
    said: dict[str, Any] = {name: value for name, value in details.items() if value}
    message = {"tracking_number": number, "status": status, "occurred_at": now.isoformat(), **said}
    click.echo(over_http(url, _secret())(f"{status}-{secrets.token_hex(8)}", now, message))


def _check_day(text: str) -> None:
    try:
        if text:
            date.fromisoformat(text)
    except ValueError:
        raise ScanStationError(f"--expected-on is {text!r}; write a day such as 2026-11-26.") from None


@courier.command("simulate")
@click.argument("number")
@click.option("--seconds", default=60.0, show_default=True, type=click.FloatRange(0, 86400), help="It takes so long.")
@_url
def simulate(number: str, seconds: float, url: str) -> None:
    """Take a shipped parcel to its customer: two places, a delay, out for delivery, delivered."""
    from tracking.carriers.simulate import over_http, run  # noqa: PLC0415

    for line in run(number, seconds, over_http(url, _secret()), now=lambda: datetime.now(UTC), sleep=time.sleep):
        click.echo(line)
