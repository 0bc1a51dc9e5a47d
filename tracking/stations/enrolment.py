"""Enrolling and revoking stations, and finding the one that a token names."""

import hashlib
import secrets
from datetime import datetime

from django.utils.text import slugify

from scanstation.errors import ScanStationError
from tracking.parcels.writing import writing
from tracking.stations.models import Station


class StationError(ScanStationError):
    """A station cannot be enrolled or revoked like this."""


def enrol(name: str, now: datetime) -> tuple[Station, str]:
    """Create a station, or let a revoked one of that name back in. Returns it and its token, which is kept nowhere.

    Raises StationError when the name is taken or holds no letter or digit.
    """
    slug = slugify(name)
    if not slug or len(name) > 64:
        raise StationError(f"{name!r} cannot be a station's name: use 1 to 64 characters, with a letter or a digit.")
    token = secrets.token_urlsafe(32)
    with writing():
        if Station.objects.filter(slug=slug, revoked_at=None).exists():
            raise StationError(f"There is a station {name!r} already. To replace its token, revoke it first.")
        station, _ = Station.objects.update_or_create(
            slug=slug,
            defaults={"name": name, "token_hash": hashed(token), "revoked_at": None},
            create_defaults={"name": name, "token_hash": hashed(token), "created_at": now},
        )
    return station, token


def revoke(name: str, now: datetime) -> None:
    """Have the server refuse a station's token from now on. Its events stay. Raises StationError if there is none."""
    with writing():
        if not Station.objects.filter(slug=slugify(name), revoked_at=None).update(revoked_at=now):
            raise StationError(f"There is no station {name!r} whose token could be revoked.")


def find(token: str) -> Station | None:
    """The station that this token names, unless it is revoked. Looked up by hash: timing tells nothing of a token."""
    return Station.objects.filter(token_hash=hashed(token), revoked_at=None).first()


def hashed(token: str) -> str:
    """What is stored of a token. It is random and long, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()
