"""Secrets of endpoints, and signatures as Standard Webhooks says (https://www.standardwebhooks.com).

A secret is made of the server's own secret and the endpoint's id whenever it is needed. So it is kept nowhere: who
gets hold of the database, or of a copy, can sign nothing.
"""

from base64 import b64encode
from datetime import datetime
from uuid import UUID

from django.utils.crypto import salted_hmac
from standardwebhooks import Webhook

_SALT = "tracking.hooks.signing"


def secret_of(endpoint: UUID) -> str:
    """The endpoint's secret, as its shop is shown it once."""
    key = salted_hmac(_SALT, str(endpoint), algorithm="sha256").digest()
    return f"whsec_{b64encode(key).decode()}"


def headers(endpoint: UUID, message: str, body: str, now: datetime) -> dict[str, str]:
    """What goes along with a message at this try. `now` is in UTC: receivers take five minutes off it, no more."""
    return {
        "webhook-id": message,
        "webhook-timestamp": str(int(now.timestamp())),
        "webhook-signature": Webhook(secret_of(endpoint)).sign(message, now, body),
    }
