"""The services whose webhooks are understood: one module each, and one line each here.

A module has HEADERS, the names of the headers that are kept with a message; `verify`, whether the secret's holder
sent it; and `read`, what it says. The key is the service's name in addresses and settings.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from scanstation.errors import SettingsError
from tracking.carriers import aftership, easypost, generic, shippo
from tracking.carriers.update import Update


class Service(Protocol):
    """What a service's module offers."""

    HEADERS: tuple[str, ...]

    def verify(self, headers: Mapping[str, str], body: bytes, secret: str, now: datetime) -> bool:
        """Whether `body`, exactly as it came, is signed with `secret`. `headers` ignores case. Never raises."""

    def read(self, body: bytes) -> list[Update]:
        """What an authentic message says; nothing when it says nothing that is known. Never raises."""


SERVICES: dict[str, Service] = {
    "aftership": aftership,
    "easypost": easypost,
    "generic": generic,
    "shippo": shippo,
}


def check(secrets: Mapping[str, str]) -> None:
    """Raise SettingsError for the secret of a service that is unknown, or for one that can sign nothing."""
    for name in secrets.keys() - SERVICES.keys():
        known = ", ".join(SERVICES).upper()
        raise _problem(name, f"is for no service that is known; there are {known}")
    if "generic" in secrets:
        try:
            generic.check_secret(secrets["generic"])
        except ValueError:
            raise _problem("generic", "is no secret; make one with: openssl rand -base64 32") from None


def _problem(name: str, what: str) -> SettingsError:
    variable = f"TRACKING_WEBHOOK_SECRET_{name.upper()}"
    return SettingsError((variable,), f"{variable} {what}.")
