"""What a customer's page is opened with."""

import secrets
from typing import ClassVar

from django.db import models

from tracking.parcels.models import Order


def new_token() -> str:
    """An unguessable link: 256 random bits, safe in a URL."""
    return secrets.token_urlsafe(32)


class Link(models.Model):
    """The way to one order's page. An order has at most one that is not revoked; `links.py` says when it counts."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="links")
    token = models.CharField(max_length=64, unique=True, default=new_token)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        """Two processes that issue a link at once issue one."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["order"], condition=models.Q(revoked_at=None), name="one_link_an_order")
        ]
