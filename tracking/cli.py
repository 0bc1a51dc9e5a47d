"""The command `tracking`. What goes wrong in the world is one sentence on stderr and exit status 1."""

import json
import os
import signal
import sys
import threading
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

from scanstation.errors import ScanStationError
from tracking import environment
from tracking.commands.check import check
from tracking.commands.courier import courier
from tracking.commands.forget import forget
from tracking.commands.opening import open_server as _open
from tracking.commands.opening import set_up as _set_up
from tracking.commands.opening import unusable as _unusable
from tracking.commands.staff import staff
from tracking.commands.stations import setting, station, worker
from tracking.commands.table import printed
from tracking.commands.webhook import webhook

USUAL_PORT = 8000
NEXT = """\
  tracking serve                               start the server
  tracking staff add LOGIN --role admin        let yourself in at /ops/
  tracking shop add NAME                       a key for the shop that sends orders
  tracking station enrol NAME                  a code for the first bench
  tracking check                               what is missing before others reach it"""
_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


class _Sentences(click.Group):
    """Shows our errors as sentences. Anything else is a bug and keeps its traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ScanStationError as error:
            raise click.ClickException(str(error)) from error


@click.group(cls=_Sentences, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="scanstation")
def main() -> None:
    """The tracking server: takes what the stations scan, and shows it on the customers' pages.

    Data lives in TRACKING_DATA, or in the PostgreSQL that TRACKING_DATABASE names. Settings are environment
    variables; docs/tracking.md lists them.
    """
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tracking.settings")
    if find_spec("django") is None:
        raise click.ClickException("The server needs the extra 'server': pip install 'scanstation[server]'")


for group in (check, courier, forget, staff, station, worker, setting):
    main.add_command(group)


@main.command()
def init() -> None:
    """Create the data folder, the secret and the database, or bring them up to date. Safe to repeat."""
    environment.make_secret_key()
    _set_up()
    from django.core.management import call_command  # noqa: PLC0415
    from django.db import OperationalError  # noqa: PLC0415

    from tracking.parcels import connecting, positions  # noqa: PLC0415
    from tracking.parcels.writing import alone  # noqa: PLC0415

    try:
        connecting.check()
        with alone():
            call_command("migrate", interactive=False, verbosity=0)
            positions.begin_era()
    except OperationalError as error:
        raise _unusable(error) from error
    click.echo(f"Ready in {environment.data_folder()}. What comes next:\n{NEXT}")


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for all.")
@click.option(
    "--port", default=USUAL_PORT, show_default=True, type=click.IntRange(0, 65535), help="0 for any free one."
)
@click.option("--no-work", is_flag=True, help="Send no mails and webhooks: `tracking work` does.")
def serve(host: str, port: int, no_work: bool) -> None:
    """Serve until Ctrl-C, and send mails and webhooks. Prints the address as soon as requests are answered."""
    _open()
    from tracking.serving import listen  # noqa: PLC0415
    from tracking.serving import serve as run  # noqa: PLC0415

    for warning in environment.unknown():
        click.echo(warning, err=True)
    # uvicorn shuts down in order, then raises the signal again: a server that did as it was told exits with 0.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        with ExitStack() as stack:
            if not no_work:
                stack.enter_context(_workers())
            run(listen(host, port), lambda address: _announce(address, no_work=no_work))
    except KeyboardInterrupt:
        click.echo("Stopped.")


def _announce(address: str, *, no_work: bool) -> None:
    """Where it serves and, for whoever has just started with it, what is not set up yet."""
    from tracking.mail import configuration  # noqa: PLC0415

    post = configuration.post()
    click.echo(f"Serving at {address}")
    if post is None or not no_work:
        click.echo(configuration.told(post))
    if not environment.value("TRACKING_URL") and not address.endswith(f":{USUAL_PORT}"):
        click.echo(f"Links and benches' codes name port {USUAL_PORT}: set TRACKING_URL={address} for every command.")
    couriers = environment.webhook_secrets()
    if not couriers:
        click.echo("Couriers tell nothing yet: no TRACKING_WEBHOOK_SECRET_… is set (docs/couriers.md).")
    else:
        click.echo(f"Couriers' webhooks: {', '.join(couriers)}.")


@contextmanager
def _workers() -> "Iterator[None]":
    """Mails and webhooks go out meanwhile, each behind a cursor of its own."""
    from django.conf import settings  # noqa: PLC0415

    from tracking.carriers import waiting  # noqa: PLC0415
    from tracking.forgetting.retention import Retention  # noqa: PLC0415
    from tracking.hooks import worker as hooks  # noqa: PLC0415
    from tracking.hooks.sending import Sender  # noqa: PLC0415
    from tracking.mail import configuration  # noqa: PLC0415
    from tracking.mail import worker as mails  # noqa: PLC0415

    def clock() -> datetime:
        return datetime.now(UTC)

    chores = [waiting.catch_up, Retention(settings.KEEP_DAYS)]
    mail_worker = mails.Worker(configuration.checked(), clock, chores=chores)
    hook_worker = hooks.Worker(Sender(allow_private=environment.private_webhooks()), clock)
    with mails.in_background(mail_worker), hooks.in_background(hook_worker):
        yield


@main.command()
def work() -> None:
    """Send mails and webhooks until Ctrl-C or SIGTERM. Several may run; each is sent by one of them."""
    _open()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with _workers(), suppress(KeyboardInterrupt):
        click.echo("Working.")
        threading.Event().wait()
    click.echo("Stopped.")


@main.group()
def mail() -> None:
    """See what mails wait, went out or cannot be delivered, and send them again."""


@mail.command("list")
@click.option("--dead", is_flag=True, help="Only those that were given up.")
@click.option("--waiting", is_flag=True, help="Only those that are still to be sent.")
@click.option("--order", default="", help="Only those of this order number.")
@_JSON
def mail_list(dead: bool, waiting: bool, order: str, as_json: bool) -> None:
    """The newest thousand mails, the newest first."""
    _open()
    from tracking.mail.listing import listed  # noqa: PLC0415

    rows = listed(dead=dead, waiting=waiting, order=order)
    columns = ("id", "state", "kind", "order", "recipient", "created_at", "tries", "answer")
    printed(rows, columns, as_json=as_json)


@mail.command("resend")
@click.argument("key", metavar="ID")
def mail_resend(key: str) -> None:
    """Send a mail that was given up, or send one again."""
    _open()
    from tracking.mail.outbox import resend  # noqa: PLC0415

    resend(key, datetime.now(UTC))
    click.echo(f"Mail {key} is on its way again.")


@main.group()
def shop() -> None:
    """Give shops keys for their orders, revoke them, and say where shops are told of their parcels."""


shop.add_command(webhook)


@shop.command("add")
@click.argument("name")
@click.option(
    "--contact", default="", help="Where its customers can ask, as in help@example.com; mails are answered to it."
)
@_JSON
def shop_add(name: str, contact: str, as_json: bool) -> None:
    """Let a shop send orders. Its key is shown once, and kept nowhere."""
    _open()
    from tracking.shops import contacts  # noqa: PLC0415
    from tracking.shops.keys import give  # noqa: PLC0415

    contacts.checked(contact)  # before a key is given that nobody sees
    added, key = give(name, datetime.now(UTC))
    if contact:
        contacts.change(added.slug, contact)
    if as_json:
        click.echo(json.dumps({"shop": added.slug, "name": added.name, "key": key}))
    else:
        click.echo(f"Shop {added.slug}. Its key, shown only now:\n{key}")
        click.echo(
            f"The shop sends its orders to {environment.public_url()}/api/v1/orders with the header\n"
            "Authorization: Bearer KEY   (docs/tracking.md has one to try it with)"
        )


@shop.command("list")
@_JSON
def shop_list(as_json: bool) -> None:
    """Every shop, also those whose key was revoked."""
    _open()
    from tracking.shops.models import Shop  # noqa: PLC0415

    rows = [
        {
            "shop": each.slug,
            "name": each.name,
            "contact": each.contact,
            "created_at": each.created_at,
            "revoked_at": each.revoked_at,
        }
        for each in Shop.objects.order_by("name")
    ]
    printed(rows, ("shop", "name", "contact", "created_at", "revoked_at"), as_json=as_json)


@shop.command("contact")
@click.argument("name", metavar="SHOP")
@click.argument("address", default="")
def shop_contact(name: str, address: str) -> None:
    """Say where a shop's customers can ask, as in help@example.com; without an address nowhere."""
    _open()
    from django.utils.text import slugify  # noqa: PLC0415

    from tracking.shops import contacts  # noqa: PLC0415

    contacts.change(slugify(name), address)
    click.echo(
        f"Customers of {name} are told to ask {address}." if address else f"Customers of {name} are told none."
    )


@shop.command("revoke")
@click.argument("name")
def shop_revoke(name: str) -> None:
    """Refuse a shop's key from now on. Its orders stay."""
    _open()
    from tracking.shops.keys import revoke  # noqa: PLC0415

    revoke(name, datetime.now(UTC))
    click.echo(f"The key of shop {name} counts no longer.")


@main.command("demo-data")
@_JSON
def demo_data(as_json: bool) -> None:
    """Store a few made-up orders and print their links. Safe to repeat."""
    _open()
    from tracking import demo_data as demo  # noqa: PLC0415
    from tracking.customers.links import described, order_of  # noqa: PLC0415

    now = datetime.now(UTC)
    for number in demo.load(now):
        order = described(order_of(number), now)
        codes = ", ".join(code for parcel in order["parcels"] for code in parcel["codes"])
        click.echo(json.dumps(order) if as_json else f"{number}: {codes}\n  {order['link']}")


@main.command()
@click.argument("order")
@click.option("--shop", default="", help="The shop's short name, where several use the same number.")
@click.option("--revoke", "action", flag_value="revoke", help="Have the link open nothing from now on.")
@click.option("--renew", "action", flag_value="renew", help="Revoke the link and print another one.")
def link(order: str, shop: str, action: str | None) -> None:
    """Print the customer's link of an order, or take it back."""
    _open()
    from tracking.customers import links  # noqa: PLC0415

    now = datetime.now(UTC)
    found = links.order_of(order, shop)
    if action == "revoke":
        links.revoke(found, now)
        click.echo(f"The link of order {order} opens nothing any more.")
    else:
        click.echo(links.address((links.renew if action else links.current)(found, now)))


@main.command()
def openapi() -> None:
    """Print the OpenAPI document of the HTTP interface."""
    _set_up()
    from tracking.api import PREFIX, api  # noqa: PLC0415

    click.echo(json.dumps(api.get_openapi_schema(path_prefix=PREFIX), indent=2))
