"""What the server keeps of orders, parcels and events. Events and the feed are only ever added to."""

import secrets
from typing import ClassVar

from django.db import models

from scanstation.events import LONGEST_NUMBER


def new_token() -> str:
    """An unguessable link: 256 random bits, safe in a URL."""
    return secrets.token_urlsafe(32)


class Order(models.Model):
    """What a customer bought: one or more parcels. `token` is the customer's link."""

    number = models.CharField(max_length=64, unique=True)
    shop_name = models.CharField(max_length=120)
    customer_name = models.CharField(max_length=200, blank=True)
    placed_at = models.DateTimeField()
    token = models.CharField(max_length=64, unique=True, default=new_token)


class Parcel(models.Model):
    """One box. `order` is missing until it is known; `stage` is what its timeline says, "" before the first event."""

    order = models.ForeignKey(Order, models.PROTECT, null=True, related_name="parcels")
    stage = models.CharField(max_length=32, blank=True)
    created_at = models.DateTimeField()


class Alias(models.Model):
    """One of a parcel's codes: the shop's label, an SSCC, a carrier's number (`carrier` is then its short name)."""

    code = models.CharField(max_length=LONGEST_NUMBER, unique=True)
    parcel = models.ForeignKey(Parcel, models.PROTECT, related_name="aliases")
    carrier = models.CharField(max_length=32, blank=True)


class Event(models.Model):
    """An immutable fact. `id` was made where it happened.

    `occurred_at` is what the station's clock said, `clock_error` by how many seconds that clock was seen to be ahead
    when the event was sent (0 when it was right), `utc_offset` the site's offset in minutes. `code` is the alias that
    was scanned, `text` what the scanner delivered (NUL shown as ␀, which no database text can hold).
    """

    id = models.UUIDField(primary_key=True)
    parcel = models.ForeignKey(Parcel, models.PROTECT, related_name="events")
    stage = models.CharField(max_length=32)
    occurred_at = models.DateTimeField()
    utc_offset = models.SmallIntegerField()
    clock_error = models.BigIntegerField()
    received_at = models.DateTimeField()
    station = models.CharField(max_length=64)
    sequence = models.BigIntegerField()
    code = models.CharField(max_length=LONGEST_NUMBER)
    worker = models.CharField(max_length=64, blank=True)
    source = models.CharField(max_length=64, blank=True)
    typed = models.BooleanField()
    text = models.TextField(blank=True)
    symbology = models.CharField(max_length=64, blank=True)


class FeedEntry(models.Model):
    """One change of a parcel, in the order in which the server learned of it. Without an event: its order came."""

    position = models.BigAutoField(primary_key=True)
    parcel = models.ForeignKey(Parcel, models.PROTECT, db_index=False, related_name="+")
    event = models.ForeignKey(Event, models.PROTECT, null=True, db_index=False, related_name="+")

    class Meta:
        """The index answers "anything newer of this parcel?"."""

        indexes: ClassVar = [models.Index(fields=["parcel", "position"], name="feed_parcel_position")]
