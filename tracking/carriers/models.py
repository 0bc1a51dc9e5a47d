"""The authentic messages of carriers' services, as they came."""

from enum import StrEnum
from typing import ClassVar

from django.db import models


class Outcome(StrEnum):
    """What became of a message."""

    RECEIVED = "received"
    """It is kept, nothing more: whatever came after failed. The service sends it again."""
    RECORDED = "recorded"
    """What it says is known now."""
    UNKNOWN_PARCEL = "unknown_parcel"
    """It says something, but of a tracking number that nobody has scanned or ordered yet."""
    NO_NEWS = "no_news"
    """It says nothing that changes a parcel: a label was made, or its event or status is not known here."""
    UNREADABLE = "unreadable"
    """It is not JSON."""


class RawMessage(models.Model):
    """An authentic message. `digest` is the SHA-256 of `body` in hex: a message that comes again is the same row.

    `tracking_number` is the one that the message is about, as labels have it; "" when it says nothing of any.
    `headers` are those that its signature is made of, `outcome` is an `Outcome`.
    """

    service = models.CharField(max_length=32)
    digest = models.CharField(max_length=64)
    received_at = models.DateTimeField()
    headers = models.JSONField()
    body = models.BinaryField()
    tracking_number = models.CharField(max_length=64, blank=True)
    outcome = models.CharField(max_length=16)

    class Meta:
        """Staff look for what was not recorded; `waiting.py` for messages whose parcel has turned up."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["service", "digest"], name="raw_message_once")]
        indexes: ClassVar = [
            models.Index(fields=["outcome", "tracking_number"], name="raw_message_outcome"),
            models.Index(fields=["outcome", "id"], name="raw_message_newest"),
        ]
