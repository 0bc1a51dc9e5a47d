"""Who may sign on at the benches."""

import re
import secrets

from scanstation import pins
from scanstation.errors import ScanStationError
from tracking.parcels.writing import writing
from tracking.stations.models import Worker

_BADGE = re.compile(r"[0-9A-Z]{1,12}", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})?", re.ASCII)
_LONGEST_NAME = 64


class WorkerError(ScanStationError):
    """A worker cannot be added or removed like this."""


def add(name: str, badge: str, *, lead: bool = False, pin: str = "", language: str = "") -> Worker:
    """Let somebody sign on, or change what is known of them. Raises WorkerError.

    Without a `pin` a worker that has one keeps it, unless they are no lead any more.
    """
    name, badge = " ".join(name.split()), badge.strip().upper()
    _check(name, badge, lead, pin, language)
    with writing():
        if other := Worker.objects.filter(badge=badge).exclude(name=name).first():
            raise WorkerError(f"The badge {badge} is {other.name}'s. Remove that first, or print another badge.")
        known = Worker.objects.filter(name=name).first()
        kept = known.pin if known and lead else ""
        hashed = pins.hashed(pin, secrets.token_bytes(16)) if pin else kept
        said = {"badge": badge, "lead": lead, "pin": hashed, "language": language}
        worker, _ = Worker.objects.update_or_create(name=name, defaults=said)
    return worker


def remove(name: str) -> None:
    """Have a worker's badge open nothing any more. What they did stays. Raises WorkerError if there is none."""
    with writing():
        if not Worker.objects.filter(name=" ".join(name.split())).delete()[0]:
            raise WorkerError(f"There is no worker {name!r}.")


def _check(name: str, badge: str, lead: bool, pin: str, language: str) -> None:
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise WorkerError(f"{name!r} cannot be a worker's name: use 1 to 64 characters that can be printed.")
    if not _BADGE.fullmatch(badge):
        raise WorkerError(f"{badge!r} cannot be on a badge: use 1 to 12 letters (A to Z) and digits.")
    if pin and not lead:
        raise WorkerError("A PIN is asked of leads only.")
    if pin and not pins.can_be_set(pin):
        raise WorkerError(f"A PIN is {pins.SHORTEST} to {pins.LONGEST} digits.")
    if language and not _LANGUAGE.fullmatch(language):
        raise WorkerError(f"{language!r} is no language's tag; it looks like pl.")
