"""`tracking check`: is this server fit for the open network?"""

import click

from scanstation.errors import ScanStationError, SettingsError
from tracking import environment
from tracking.commands.opening import open_server


@click.command()
def check() -> None:
    """Say what is wrong with the settings of a server that others reach. Exit status 0 when nothing is."""
    open_server()
    from tracking.mail import configuration  # noqa: PLC0415

    for complaint in (complaints := [*environment.unknown(), *_ours(), *_mails(), *_djangos()]):
        click.echo(f"- {complaint}")
    if complaints:
        raise ScanStationError(f"{len(complaints)} to put right before others reach this server.")
    click.echo("Nothing to complain about.")
    click.echo(configuration.told(configuration.post()))
    click.echo(_kept())


def _kept() -> str:
    """How long customers are known. No complaint: whoever runs the server may forget them by other means."""
    days = environment.days("TRACKING_KEEP_DAYS", environment.SHORTEST_KEPT)
    if days:
        return f"Customers are forgotten {days} days after the last news of their order."
    return "Customers are never forgotten by themselves: TRACKING_KEEP_DAYS is not set."


def _ours() -> list[str]:
    """What Django would say in the words of its own settings, in those of ours."""
    said = []
    if not environment.public_url().startswith("https://"):
        said.append(
            f"TRACKING_URL is {environment.public_url()}: passwords, tokens and customers' links go unencrypted. "
            "Put a proxy with TLS in front, and say https://… here."
        )
    if environment.flag("TRACKING_DEBUG"):
        said.append("TRACKING_DEBUG is 1: whoever meets an error is shown the inside of the server.")
    if len(environment.secret_key()) < 50:
        said.append("TRACKING_SECRET_KEY is shorter than 50 characters: whoever guesses it is let in everywhere.")
    if environment.private_webhooks():
        said.append("TRACKING_WEBHOOK_PRIVATE is 1: a shop's webhook may lead into this server's own network.")
    return said


def _mails() -> list[str]:
    """What a server that is to send mails would refuse to start for."""
    from tracking.mail import configuration  # noqa: PLC0415

    try:
        configuration.checked()
    except SettingsError as error:
        return [str(error)]
    return []


def _djangos() -> list[str]:
    """What Django's own checks say besides."""
    from django.core import checks  # noqa: PLC0415

    covered = {"security.W004", "security.W008", "security.W009", "security.W010", "security.W016", "security.W018"}
    found = checks.run_checks(include_deployment_checks=True)
    return [f"{each.msg} ({each.id})" for each in found if not each.is_silenced() and each.id not in covered]
