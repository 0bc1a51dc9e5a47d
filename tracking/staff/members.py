"""Who is staff: adding, removing, another role, another password. Each is a verb of the command `tracking staff`."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from scanstation.errors import ScanStationError
from tracking.parcels.writing import writing
from tracking.staff.models import Member
from tracking.staff.roles import Role


class StaffError(ScanStationError):
    """Staff cannot be changed like this."""


def add(login: str, role: Role, password: str, now: datetime, name: str = "") -> Member:
    """Let somebody in, or back in. `name` is the login if it is missing. Raises StaffError."""
    login = login.strip().casefold()
    with writing():
        member = Member.objects.filter(login=login).first() or Member(login=login, created_at=now)
        if member.pk and member.is_active:
            raise StaffError(f"{login!r} is staff already. Another role: tracking staff role {login} ROLE.")
        member.name = name or member.name or login
        member.role, member.is_active = role, True
        _give_password(member, password)
    return member


def remove(login: str) -> None:
    """Let somebody in no more, from this moment on. What they did keeps their login. Raises StaffError."""
    with writing():
        member = find(login)
        member.is_active = False
        member.save()


def change_role(login: str, role: Role) -> None:
    """Say what somebody may; their sessions end. Raises StaffError."""
    with writing():
        member = find(login)
        member.role = role
        member.save()


def change_password(login: str, password: str) -> None:
    """Give somebody another password; their sessions end. Raises StaffError."""
    with writing():
        _give_password(find(login), password)


def find(login: str) -> Member:
    """The active member of this login. Raises StaffError."""
    member = Member.objects.filter(login=login.strip().casefold(), is_active=True).first()
    if member is None:
        raise StaffError(f"Nobody who is staff has the login {login!r}.")
    return member


def is_last_admin(member: Member) -> bool:
    """Whether no admin would be left without this member."""
    admins = Member.objects.filter(role=Role.ADMIN, is_active=True)
    return member.role == Role.ADMIN and not admins.exclude(pk=member.pk).exists()


def everybody() -> Iterable[Member]:
    """Whoever is or was staff, by login."""
    return Member.objects.order_by("login")


def _give_password(member: Member, password: str) -> None:
    member.set_password(password)
    try:
        member.full_clean()
        validate_password(password, member)
    except ValidationError as error:
        raise StaffError(" ".join(error.messages)) from error
    member.save()
