"""`tracking staff`: who may log in to the staff's pages."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from scanstation.errors import ScanStationError
from tracking.commands.opening import open_server
from tracking.commands.table import printed

ROLES = ("service", "lead", "operator", "admin")

_role = click.Choice(ROLES)
_password_file = click.option(
    "--password-file",
    type=click.Path(path_type=Path),
    help="A file whose first line is the password; without it, it is asked for.",
)


@click.group()
def staff() -> None:
    """Say who may log in, and what they may do: service < lead < operator < admin."""


@staff.command("add")
@click.argument("login")
@click.option("--role", required=True, type=_role, help="What they may do.")
@click.option("--name", default="", help="What others read; the login if it is missing.")
@_password_file
def add(login: str, role: str, name: str, password_file: Path | None) -> None:
    """Let somebody log in, or in again."""
    open_server()
    from tracking.staff import members  # noqa: PLC0415
    from tracking.staff.roles import Role  # noqa: PLC0415

    added = members.add(login, Role.named(role), _password(password_file), datetime.now(UTC), name)
    click.echo(f"{added.name} logs in as {added.login}, role {role}.")


@staff.command("list")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def list_(as_json: bool) -> None:
    """Everybody who is or was staff."""
    open_server()
    from tracking.staff.members import everybody  # noqa: PLC0415

    rows: list[dict[str, Any]] = [
        {
            "login": member.login,
            "name": member.name,
            "role": member.get_role_display() if member.is_active else "removed",
            "last_login": member.last_login,
        }
        for member in everybody()
    ]
    printed(rows, ("login", "name", "role", "last_login"), as_json=as_json)


@staff.command("remove")
@click.argument("login")
@click.option("--yes", is_flag=True, help="Also the last admin.")
def remove(login: str, yes: bool) -> None:
    """Let somebody in no more; whoever is logged in is out at once. What they did stays."""
    open_server()
    from tracking.staff import members  # noqa: PLC0415

    if not yes and members.is_last_admin(members.find(login)):
        hint = "Add another one first (tracking staff add LOGIN --role admin), or say --yes."
        raise ScanStationError(f"{login} is the last admin: nobody could look after staff in the browser. {hint}")
    members.remove(login)
    click.echo(f"{login} is let in no more.")


@staff.command("role")
@click.argument("login")
@click.argument("role", type=_role)
def role_(login: str, role: str) -> None:
    """Say what somebody may do. They have to log in again."""
    open_server()
    from tracking.staff import members  # noqa: PLC0415
    from tracking.staff.roles import Role  # noqa: PLC0415

    members.change_role(login, Role.named(role))
    click.echo(f"{login} has the role {role} now.")


@staff.command("password")
@click.argument("login")
@_password_file
def password(login: str, password_file: Path | None) -> None:
    """Give somebody another password. They have to log in again."""
    open_server()
    from tracking.staff import members  # noqa: PLC0415

    members.find(login)  # before a password is asked for
    members.change_password(login, _password(password_file))
    click.echo(f"{login} has another password now.")


def _password(file: Path | None) -> str:
    """From the file, else asked for twice and not shown."""
    if file is None:
        return str(click.prompt("Password", hide_input=True, confirmation_prompt="The same again"))
    try:
        return file.read_text(encoding="utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise ScanStationError(f"The password cannot be read from {file}: {error}.") from error
