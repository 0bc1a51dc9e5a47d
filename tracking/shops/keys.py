"""Shops' keys: given once, looked up by their hash, revoked."""

import secrets
from datetime import datetime

from django.utils.text import slugify

from scanstation.errors import ScanStationError
from tracking.parcels.writing import writing
from tracking.shops.models import Shop
from tracking.stations.enrolment import hashed


class ShopError(ScanStationError):
    """A shop cannot be given a key, or lose it, like this."""


def give(name: str, now: datetime) -> tuple[Shop, str]:
    """Create a shop, or let a revoked one of that name back in. Returns it and its key, which is kept nowhere.

    Raises ShopError when the name is taken or holds no letter or digit.
    """
    slug = slugify(name)
    if not slug or len(name) > 64:
        raise ShopError(f"{name!r} cannot be a shop's name: use 1 to 64 characters, with a letter or a digit.")
    key = secrets.token_urlsafe(32)
    with writing():
        if Shop.objects.filter(slug=slug, revoked_at=None).exists():
            raise ShopError(f"There is a shop {name!r} already. To replace its key, revoke it first.")
        shop, _ = Shop.objects.update_or_create(
            slug=slug,
            defaults={"name": name, "key_hash": hashed(key), "revoked_at": None},
            create_defaults={"name": name, "key_hash": hashed(key), "created_at": now},
        )
    return shop, key


def revoke(name: str, now: datetime) -> None:
    """Refuse a shop's key from now on. Its orders stay. Raises ShopError if there is none."""
    with writing():
        if not Shop.objects.filter(slug=slugify(name), revoked_at=None).update(revoked_at=now):
            raise ShopError(f"There is no shop {name!r} whose key could be revoked.")


def find(key: str) -> Shop | None:
    """The shop that this key names, unless it is revoked."""
    return Shop.objects.filter(key_hash=hashed(key), revoked_at=None).first()
