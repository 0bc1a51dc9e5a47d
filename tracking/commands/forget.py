"""`tracking forget`: the customer of an order is forgotten, for good."""

from datetime import UTC, datetime

import click

from tracking.commands.opening import open_server


@click.command()
@click.argument("number")
@click.option("--shop", default="", help="The shop's short name, where several use the same number.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def forget(number: str, shop: str, yes: bool) -> None:
    """Forget the customer of an order: name, addresses, mails, what couriers and people wrote of it.

    NUMBER is the order's, or any code of its parcels. What happened to them, and when, stays. Nothing brings back the
    rest.
    """
    open_server()
    from tracking.forgetting import asked  # noqa: PLC0415
    from tracking.forgetting.forget import forget as forgotten  # noqa: PLC0415

    order = asked.order_of(number, shop)
    called = f"order {order.number} of {order.shop_name}"
    if not yes:
        click.confirm(f"{_parcels(order)}\nForget the customer of {called}? Nothing brings it back.", abort=True)
    forgotten(order.pk, datetime.now(UTC))
    click.echo(f"The customer of {called} is forgotten.")


def _parcels(order: object) -> str:
    """A line for each parcel, so that who forgets sees whose customer it is, and whether they still wait."""
    from tracking.parcels.models import Parcel  # noqa: PLC0415

    parcels = Parcel.objects.filter(order=order).order_by("pk").prefetch_related("aliases")
    lines = [
        (", ".join(sorted(str(code) for code in each.aliases.all())), each.state or "placed") for each in parcels
    ]
    return "\n".join(f"  {codes}  {state}" for codes, state in lines) or "  No parcel of it is known."
