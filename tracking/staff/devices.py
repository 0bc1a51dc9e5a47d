"""Browsers in which a member has logged in before: strangers who guess at their login cannot lock them out there.

A signed cookie names the login; it opens nothing. Tries from such a browser are counted on its own.
See https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
"""

import secrets
from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

SALT = "tracking.staff.devices"
KEPT = timedelta(days=90)


def known(request: HttpRequest, login: str) -> str:
    """What this browser was given when `login` logged in there, "" if it was nothing."""
    given = request.COOKIES.get(settings.DEVICE_COOKIE_NAME, "")
    try:
        whose, _nonce = signing.loads(given, salt=SALT, max_age=KEPT)
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return given if whose == login else ""


def remember(response: HttpResponse, login: str) -> None:
    """Let this browser be known for `login` from now on."""
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        signing.dumps([login, secrets.token_urlsafe(12)], salt=SALT),
        max_age=KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
