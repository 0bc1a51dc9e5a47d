"""What the server keeps of mails: each one that is due, waits or went out, and who wants none."""

import secrets
from typing import ClassVar
from uuid import UUID

import uuid_utils
from django.db import models

from tracking.parcels.models import Order, Parcel


def new_id() -> UUID:
    """A UUIDv7. It is in the mail's Message-ID, which must never come again, not even from a new database."""
    return UUID(bytes=uuid_utils.uuid7().bytes)


def new_token() -> str:
    """256 random bits, safe in a URL."""
    return secrets.token_urlsafe(32)


class State(models.TextChoices):
    """Where a delivery stands. A claimed one is being sent; when its lease is over it counts as waiting again."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    DEAD = "dead"
    DROPPED = "dropped"


class Delivery(models.Model):
    """One mail to one recipient.

    `cause` says what it tells; with order and recipient it is unique, so no news is mailed twice. `attempts` counts
    what the post refused, `doubts` how often nobody knows whether the post took it (a worker died, the line broke).
    `copy` counts what staff have sent again; `insisted`: they want it sent however late
    it is. `answer` is the last that the post said, or why nothing is sent.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    order = models.ForeignKey(Order, models.PROTECT, related_name="mails")
    parcel = models.ForeignKey(Parcel, models.SET_NULL, null=True, related_name="+")
    kind = models.CharField(max_length=32)
    cause = models.CharField(max_length=100)
    recipient = models.CharField(max_length=254)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=State, default=State.WAITING)
    leased_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    doubts = models.PositiveIntegerField(default=0)
    copy = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    insisted = models.BooleanField(default=False)
    answer = models.CharField(max_length=500, blank=True)

    class Meta:
        """One mail a cause and recipient; and what is due is found without reading what is done."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["order", "cause", "recipient"], name="mail_once"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["due_at"],
                name="mail_due",
                condition=models.Q(state__in=["waiting", "claimed"]),
            ),
            models.Index(fields=["state", "created_at"], name="mail_state"),
            models.Index(fields=["sent_at", "kind"], name="mail_sent"),
        ]


class Subscription(models.Model):
    """That a recipient gets a shop's mails, or wants none. The token is what their unsubscribe link holds."""

    shop = models.CharField(max_length=64)
    recipient = models.CharField(max_length=254)
    token = models.CharField(max_length=64, unique=True, default=new_token)
    language = models.CharField(max_length=16)
    unsubscribed_at = models.DateTimeField(null=True)

    class Meta:
        """One a shop and address."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["shop", "recipient"], name="subscription_once")]
