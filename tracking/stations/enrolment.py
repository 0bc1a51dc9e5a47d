"""Stations' tokens: given, found by their hash, revoked; and the one-time codes that a bench gets one for.

Of a code and of a token only hashes are kept. A bench whose answer was lost asks again and gets the same token: it
is made from the code, which only the bench still knows, the journal, the server's secret, and a secret of the code's
own, which is gone as soon as the code is. A code counts for one journal and for ten minutes; a newer one of that
station ends it, and so does revoking the station.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.conf import settings
from django.db import connection
from django.utils.text import slugify

from scanstation.codes.enrolment import EnrolmentCode as Printed
from scanstation.codes.enrolment import new_code, read_code
from scanstation.wire import Enrolled
from tracking.parcels.writing import committed, writing
from tracking.stations.models import EnrolmentCode, Station
from tracking.tokens import TokenError, Tokens, hashed, slug_of

LIFE = timedelta(minutes=10)

_tokens = Tokens(Station, "token_hash", "station", "token")
enrol, find = _tokens.give, _tokens.find


@dataclass(frozen=True, slots=True)
class Invitation:
    """A code that was just made: what is printed, of which station, and until when it counts."""

    pk: int
    printed: Printed
    slug: str
    name: str
    expires_at: datetime


def invite(name: str, now: datetime, made_by: str = "") -> Invitation:
    """Make a code for a station, new or known; a known one keeps its token until the code is used.

    Raises TokenError when the name holds no letter or digit, or is too like another station's.
    """
    slug = slug_of(name, "station")
    if other := Station.objects.filter(slug=slug, revoked_at=None).exclude(name=name).first():
        raise TokenError(
            f"{name!r} is too like {other.name!r}, a station that there is already. Choose another name."
        )
    code = new_code(secrets.choice)
    said = {
        "name": name,
        "code_hash": _code_hash(code),
        "secret": secrets.token_hex(32),
        "made_by": made_by,
        "expires_at": now + LIFE,
        "journal": None,
    }
    with writing():
        EnrolmentCode.objects.filter(expires_at__lte=now).delete()
        kept, _ = EnrolmentCode.objects.update_or_create(slug=slug, defaults=said)
    return Invitation(kept.pk, Printed(code, settings.PUBLIC_URL), slug, name, now + LIFE)


class Progress(StrEnum):
    """What became of a code."""

    WAITING = "waiting"
    ENROLLED = "enrolled"
    OVER = "over"


def progress(pk: int, now: datetime) -> Progress:
    """What became of the code with this id."""
    code = EnrolmentCode.objects.filter(pk=pk).first()
    if code is None or (code.journal is None and code.expires_at <= now):
        return Progress.OVER
    return Progress.WAITING if code.journal is None else Progress.ENROLLED


def redeem(typed: str, journal: UUID, now: datetime) -> Enrolled | None:
    """The token of the station that a code was made for; None for a code that is wrong, spent or too old.

    The token that the station had before counts no longer.
    """
    code = read_code(typed)
    return committed(lambda: _redeem(code, journal, now)) if code else None


def _redeem(code: str, journal: UUID, now: datetime) -> Enrolled | None:
    codes = EnrolmentCode.objects.filter(code_hash=_code_hash(code), expires_at__gt=now)
    found = (codes.select_for_update() if connection.features.has_select_for_update else codes).first()
    if found is None or found.journal not in (None, journal):
        return None
    token = _token(code, journal, found.secret)
    if found.journal is None:
        said = {"name": found.name, "token_hash": hashed(token)}
        Station.objects.update_or_create(
            slug=found.slug, defaults=said | {"revoked_at": None}, create_defaults=said | {"created_at": now}
        )
        EnrolmentCode.objects.filter(pk=found.pk).update(journal=journal)
    elif not Station.objects.filter(token_hash=hashed(token), revoked_at=None).exists():
        return None  # it has another token by now
    return Enrolled(token=token, station=found.slug, name=found.name)


def revoke(name: str, now: datetime) -> None:
    """Refuse a station's token and its codes from now on; what it sent stays. Raises TokenError if there is none."""
    with writing():
        ended, _ = EnrolmentCode.objects.filter(slug=slugify(name)).delete()
        if not ended or Station.objects.filter(slug=slugify(name), revoked_at=None).exists():
            _tokens.revoke(name, now)


def _code_hash(code: str) -> str:
    """Keyed: who has the database alone cannot try out codes."""
    return hmac.new(settings.SECRET_KEY.encode(), f"enrolment code {code}".encode(), hashlib.sha256).hexdigest()


def _token(code: str, journal: UUID, secret: str) -> str:
    said = f"station token {code} {journal} {secret}"
    digest = hmac.new(settings.SECRET_KEY.encode(), said.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
