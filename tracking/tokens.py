"""Secrets that name their holder (a station's token, a shop's key): random, given once, kept as a hash, revoked."""

import hashlib
import re
import secrets
from datetime import datetime
from typing import Generic, TypeVar

from django.db.models import Model
from django.utils.text import slugify

from scanstation.errors import ScanStationError
from tracking.parcels.writing import writing

Holder = TypeVar("Holder", bound=Model)
_IN_ADDRESS = re.compile(r"[A-Za-z0-9_-]{1,64}")


class TokenError(ScanStationError):
    """Nobody can be given a token, or lose it, like this."""


class Tokens(Generic[Holder]):
    """The tokens of one kind of holder: a model with `slug`, `name`, `created_at`, `revoked_at` and a hash.

    `hash_field` names the hash. `holder` and `token` are what people call them: "station", "token".
    """

    def __init__(self, model: type[Holder], hash_field: str, holder: str, token: str) -> None:
        self._model, self._hash_field, self._holder, self._token = model, hash_field, holder, token

    def give(self, name: str, now: datetime) -> tuple[Holder, str]:
        """Create a holder, or let a revoked one of that name back in. Returns it and its token, kept nowhere.

        Raises TokenError when the name is taken or holds no letter or digit.
        """
        slug = slug_of(name, self._holder)
        token = new()
        said = {"name": name, self._hash_field: hashed(token)}
        with writing():
            if self._model._default_manager.filter(slug=slug, revoked_at=None).exists():
                hint = f"To replace its {self._token}, revoke it first."
                raise TokenError(f"There is a {self._holder} {name!r} already. {hint}")
            holder, _ = self._model._default_manager.update_or_create(
                slug=slug, defaults=said | {"revoked_at": None}, create_defaults=said | {"created_at": now}
            )
        return holder, token

    def revoke(self, name: str, now: datetime) -> None:
        """Refuse a holder's token from now on; what it sent stays. Raises TokenError if there is none."""
        with writing():
            holders = self._model._default_manager.filter(slug=slugify(name), revoked_at=None)
            if not holders.update(revoked_at=now):
                raise TokenError(f"There is no {self._holder} {name!r} whose {self._token} could be revoked.")

    def find(self, token: str) -> Holder | None:
        """Whom this token names, unless it is revoked. Looked up by hash: timing tells nothing of a token."""
        named = {self._hash_field: hashed(token), "revoked_at": None}
        return self._model._default_manager.filter(**named).first()


def slug_of(name: str, holder: str) -> str:
    """The short name of a holder that people call `name`. Raises TokenError when that holds no letter or digit."""
    slug = slugify(name)
    if not slug or len(name) > 64 or not name.isprintable():
        rule = "use 1 to 64 characters, with a letter or a digit"
        raise TokenError(f"{name!r} cannot be a {holder}'s name: {rule}.")
    return slug


def new() -> str:
    """256 random bits, safe in a header and in a URL."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    """Whether it can be one that stands in an address: a NUL, say, is more than a database can be asked for."""
    return _IN_ADDRESS.fullmatch(text) is not None


def hashed(token: str) -> str:
    """What is stored of a token. It is random and long, so a plain hash is enough."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
