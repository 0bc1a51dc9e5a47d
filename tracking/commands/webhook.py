"""`tracking shop webhook`: where shops are told of their parcels. docs/webhooks.md is for them."""

import json
from datetime import UTC, datetime

import click

from scanstation.errors import ScanStationError
from tracking import environment
from tracking.commands.opening import open_server
from tracking.commands.table import printed

_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
_key = click.argument("key", metavar="ID")


@click.group()
def webhook() -> None:
    """Have a shop told of its parcels' steps by signed HTTP requests."""


@webhook.command("add")
@click.argument("shop")
@click.argument("url")
@click.option("--kinds", default="", help="Only these, with commas between: shipped,delivered. All otherwise.")
@_JSON
def add(shop: str, url: str, kinds: str, as_json: bool) -> None:
    """Tell SHOP at URL from now on. The secret that messages are signed with is shown once."""
    open_server()
    from tracking.hooks import endpoints, signing  # noqa: PLC0415
    from tracking.hooks.kinds import kinds_of  # noqa: PLC0415

    is_private = environment.private_webhooks()
    added = endpoints.add(shop, url, kinds_of(kinds), datetime.now(UTC), allow_private=is_private)
    secret = signing.secret_of(added.pk)
    if as_json:
        click.echo(json.dumps({"id": str(added.pk), "shop": added.shop, "url": added.url, "secret": secret}))
    else:
        click.echo(f"Webhook {added.pk}. Its secret, shown only now:\n{secret}")
        click.echo(f"Try it: tracking shop webhook test {added.pk}")


@webhook.command("list")
@_JSON
def listing(as_json: bool) -> None:
    """All of them, with what waits and what was given up."""
    open_server()
    from tracking.hooks import endpoints  # noqa: PLC0415

    rows = endpoints.listed()
    shown = rows if as_json else [row | {"kinds": ",".join(row["kinds"]) or "all"} for row in rows]
    columns = ("id", "shop", "url", "kinds", "state", "since", "waiting", "dead", "because")
    printed(shown, columns, as_json=as_json)


@webhook.command("remove")
@_key
def remove(key: str) -> None:
    """Tell it nothing more; what still waits for it is forgotten."""
    open_server()
    from tracking.hooks import endpoints  # noqa: PLC0415

    click.echo(f"Nothing is told to {endpoints.remove(key).url} any more.")


@webhook.command("resume")
@_key
def resume(key: str) -> None:
    """Go on with one that was paused; what has waited goes out."""
    open_server()
    from tracking.hooks import endpoints  # noqa: PLC0415

    click.echo(f"It goes on; {endpoints.resume(key, datetime.now(UTC))} messages have waited.")


@webhook.command("test")
@_key
def test(key: str) -> None:
    """Send a ping, and say what was answered. Exit status 0 when it was taken."""
    open_server()
    from tracking.hooks import endpoints  # noqa: PLC0415
    from tracking.hooks.sending import Sender  # noqa: PLC0415

    answer = endpoints.ping(key, Sender(allow_private=environment.private_webhooks()), datetime.now(UTC))
    if not answer.is_good:
        raise ScanStationError(f"The ping was not taken. {answer.words}")
    click.echo(f"The ping was taken: {answer.words}")
