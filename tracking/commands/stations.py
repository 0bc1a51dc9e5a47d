"""`tracking station`, `tracking worker`, `tracking setting`: the benches, who signs on there, and what they share."""

import json
from datetime import UTC, datetime

import click

from tracking import environment
from tracking.commands.opening import open_server
from tracking.commands.table import printed

_JSON = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@click.group()
def station() -> None:
    """Enrol and revoke stations."""


@station.command("enrol")
@click.argument("name")
@_JSON
def enrol(name: str, as_json: bool) -> None:
    """Print a one-time code that a new bench gets its token for, or a known one another token."""
    open_server()
    from tracking.stations.enrolment import LIFE, invite  # noqa: PLC0415

    made = invite(name, datetime.now(UTC))
    if warning := environment.only_here():
        click.echo(warning, err=True)
    if as_json:
        printed = {"code": made.printed.code, "url": made.printed.url, "text": made.printed.text}
        click.echo(json.dumps({"station": made.slug, "name": made.name, **printed}))
        return
    import segno  # noqa: PLC0415

    minutes = LIFE.seconds // 60
    click.echo(f"Scan this at {made.name} within {minutes} minutes, or type the address and the code there.\n")
    segno.make(made.printed.text, micro=False, error="m").terminal(compact=True)
    click.echo(f"\nAddress  {made.printed.url}\nCode     {made.printed.code}")


@station.command("add")
@click.argument("name")
@_JSON
def add(name: str, as_json: bool) -> None:
    """Print a token for a station, to be put into its settings by hand. It is shown once, and kept nowhere."""
    open_server()
    from tracking.stations import enrolment  # noqa: PLC0415

    added, token = enrolment.enrol(name, datetime.now(UTC))
    if as_json:
        click.echo(json.dumps({"station": added.slug, "name": added.name, "token": token}))
    else:
        click.echo(f"Station {added.slug}. Its token, shown only now:\n{token}")
        click.echo(
            "Put it into a file at the bench that only its user can read, and name that in station.toml:\n"
            f'[server]\nurl = "{environment.public_url()}"\ntoken_file = "token"'
        )


@station.command("list")
@_JSON
def list_(as_json: bool) -> None:
    """Every bench that was ever enrolled: when it was last heard, and what it had still to send then."""
    open_server()
    from tracking.stations.models import Station  # noqa: PLC0415

    rows = [
        {
            "station": each.slug,
            "name": each.name,
            "last_seen_at": each.last_seen_at,
            "waiting": each.waiting,
            "version": each.version,
            "revoked_at": each.revoked_at,
        }
        for each in Station.objects.order_by("name")
    ]
    printed(rows, ("station", "name", "last_seen_at", "waiting", "version", "revoked_at"), as_json=as_json)


@station.command("revoke")
@click.argument("name")
def revoke(name: str) -> None:
    """Refuse a station's token and codes from now on. What it sent stays; what it has not sent waits there."""
    open_server()
    from tracking.stations import enrolment  # noqa: PLC0415

    enrolment.revoke(name, datetime.now(UTC))
    click.echo(f"The token of station {name} counts no longer.")


@click.group()
def worker() -> None:
    """Say who may sign on at the benches."""


@worker.command("add")
@click.argument("name")
@click.option("--badge", required=True, help="What is on the badge: 1 to 12 letters and digits.")
@click.option("--lead", is_flag=True, help="May open the set-up of a bench.")
@click.option("--pin", is_flag=True, help="Ask for a PIN that the bench asks for as well; for leads.")
@click.option("--language", default="", help="What the bench speaks while they are signed on: pl")
def worker_add(name: str, badge: str, lead: bool, pin: bool, language: str) -> None:
    """Let somebody sign on; the same name again changes what is known of them."""
    open_server()
    from tracking.stations import workers  # noqa: PLC0415

    typed = click.prompt("PIN", hide_input=True, confirmation_prompt="The same again") if pin else ""
    added = workers.add(name, badge, lead=lead, pin=typed, language=language)
    click.echo(f"{added.name} signs on with the badge {added.badge}. Print it with: scanstation sheet")


@worker.command("list")
@_JSON
def worker_list(as_json: bool) -> None:
    """Everybody who may sign on."""
    open_server()
    from tracking.stations.models import Worker  # noqa: PLC0415

    rows = [
        {
            "name": each.name,
            "badge": each.badge,
            "lead": each.lead,
            "pin": bool(each.pin),
            "language": each.language,
        }
        for each in Worker.objects.order_by("name")
    ]
    printed(rows, ("name", "badge", "lead", "pin", "language"), as_json=as_json)


@worker.command("remove")
@click.argument("name")
def worker_remove(name: str) -> None:
    """Have a badge open nothing any more. What its worker did stays."""
    open_server()
    from tracking.stations import workers  # noqa: PLC0415

    workers.remove(name)
    click.echo(f"{name} signs on no more.")


@click.group()
def setting() -> None:
    """What is the same at every bench of the site."""


@setting.command("list")
@_JSON
def setting_list(as_json: bool) -> None:
    """The settings as the benches hear them."""
    open_server()
    from tracking.stations import site  # noqa: PLC0415

    settings = site.current().model_dump(mode="json")
    if as_json:
        click.echo(json.dumps(settings))
        return
    for name, value in settings.items():
        click.echo(f"{name}  {_shown(value)}")


@setting.command("set")
@click.argument("name")
@click.argument("value")
def setting_set(name: str, value: str) -> None:
    """Change one; the benches hear of it with their next look at the directory."""
    open_server()
    from tracking.stations import site  # noqa: PLC0415

    changed = site.change(name, value).model_dump(mode="json")
    click.echo(f"{name}  {_shown(changed[name])}")


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ",".join(value) if isinstance(value, list) else str(value)
