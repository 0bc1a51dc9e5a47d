"""What the server keeps of webhooks: where shops want them, and each message that waits, went out or was given up."""

from typing import ClassVar
from uuid import UUID

import uuid_utils
from django.db import models

from tracking.parcels.models import Order


def new_id() -> UUID:
    """A UUIDv7. It is a message's `webhook-id`, which must never come again, not even from a restored database."""
    return UUID(bytes=uuid_utils.uuid7().bytes)


class Endpoint(models.Model):
    """Where a shop (its slug) wants to hear of its parcels. `kinds` are those that it asks for; none means all.

    `failing_since` is when the tries began to fail, None after one that did not. A paused endpoint is sent nothing,
    and what it is to hear waits; `paused_because` is for people. Its secret is made by `signing.py`, not kept.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    shop = models.CharField(max_length=64)
    url = models.CharField(max_length=500)
    kinds = models.JSONField(default=list)
    created_at = models.DateTimeField()
    failing_since = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)
    paused_because = models.CharField(max_length=200, blank=True)

    class Meta:
        """The same address once a shop: else it would hear everything twice."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["shop", "url"], name="endpoint_once")]

    def __str__(self) -> str:
        return self.url


class State(models.TextChoices):
    """Where a message stands. A claimed one is being sent; when its lease is over it counts as waiting again."""

    WAITING = "waiting"
    CLAIMED = "claimed"
    SENT = "sent"
    DEAD = "dead"


class Message(models.Model):
    """One piece of news of one parcel for one endpoint. The key is its `webhook-id`.

    `cause` names the news, and `round` counts how often it became true; with endpoint, parcel and kind they are
    unique, so nothing is told twice. `parcel` is an id. `sequence` grows with each message of an endpoint. `at` is
    when it happened, `body` what is sent, byte by byte, at every try; it is "" once it was taken. `is_untrue`: the
    news was taken back since. `answer` is the last that the endpoint said, or why it said nothing.
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    endpoint = models.ForeignKey(Endpoint, models.CASCADE, related_name="messages", db_index=False)
    order = models.ForeignKey(Order, models.PROTECT, related_name="+")
    parcel = models.BigIntegerField()
    kind = models.CharField(max_length=32)
    cause = models.CharField(max_length=120)
    round = models.PositiveIntegerField(default=1)
    sequence = models.BigIntegerField()
    at = models.DateTimeField()
    body = models.TextField()
    is_untrue = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField()
    state = models.CharField(max_length=16, choices=State, default=State.WAITING)
    leased_until = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=300, blank=True)

    class Meta:
        """Each once; and what is due at an endpoint is found without reading what is done."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=["endpoint", "parcel", "kind", "cause", "round"], name="hook_once"),
            models.UniqueConstraint(fields=["endpoint", "sequence"], name="hook_sequence"),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["endpoint", "due_at"],
                name="hook_due",
                condition=models.Q(state__in=["waiting", "claimed"]),
            ),
            models.Index(fields=["state", "created_at"], name="hook_state"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
