"""What the server keeps of orders, parcels and events. Events and the feed are only ever added to."""

from typing import ClassVar

from django.db import models

from scanstation.events import LONGEST_NUMBER

LOGGED = ("processed", "packed", "shipped", "paired", "held", "released", "note", "void")
"""What the scan log tells of: what benches do, and what staff say of it."""


class Order(models.Model):
    """What a customer bought: one or more parcels. `shop` and `number` together name it; `shop` is a slug.

    `recipients` are mail addresses. `lines` are objects with `sku`, `ean`, `name` and `quantity`. `carrier` is the
    short name of the carrier that the shop chose, `promised_on` the day that it promised. A cancelled order stays
    cancelled. `boxless_since` is `placed_at` while no parcel of the order is known, and None from then on.
    `forgotten_at` is when its customer was forgotten (`forgetting.py`): nothing personal is kept of it from then on.
    """

    shop = models.CharField(max_length=64, blank=True)
    number = models.CharField(max_length=64)
    shop_name = models.CharField(max_length=120)
    customer_name = models.CharField(max_length=200, blank=True)
    placed_at = models.DateTimeField()
    language = models.CharField(max_length=16, blank=True)
    recipients = models.JSONField(default=list)
    postcode = models.CharField(max_length=16, blank=True)
    lines = models.JSONField(default=list)
    promised_on = models.DateField(null=True)
    carrier = models.CharField(max_length=32, blank=True)
    cancelled_at = models.DateTimeField(null=True)
    boxless_since = models.DateTimeField(null=True)
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        """An order number is its shop's. `order_remembered`: whose customers are not forgotten, the oldest first."""

        # The number comes first: the index then answers "which order has this number?" as well.
        constraints: ClassVar = [models.UniqueConstraint(fields=["number", "shop"], name="order_number_of_shop")]
        indexes: ClassVar = [
            models.Index(fields=["boxless_since"], name="order_boxless"),
            models.Index(
                fields=["placed_at", "id"], name="order_remembered", condition=models.Q(forgotten_at__isnull=True)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.shop_name} {self.number}"


class Term(models.Model):
    """Something that an order is found by: its number, a word of the customer's name, a mail address; `terms.py`."""

    order = models.ForeignKey(Order, models.CASCADE, related_name="terms", db_index=False)
    text = models.CharField(max_length=254, db_index=True)

    class Meta:
        """The pair, the order first: it also answers "which are this order's?"."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["order", "text"], name="term_once")]

    def __str__(self) -> str:
        return self.text


class Parcel(models.Model):
    """One box. `order` is missing until it is known.

    `stage`, `state` ("" for none), `since`, `due_on` and `expected_on` are what `timeline.Summary` says of it.
    """

    order = models.ForeignKey(Order, models.PROTECT, null=True, related_name="parcels")
    stage = models.CharField(max_length=32, blank=True)
    state = models.CharField(max_length=32, blank=True)
    since = models.DateTimeField(null=True)
    due_on = models.DateField(null=True)
    expected_on = models.DateField(null=True)
    created_at = models.DateTimeField()

    class Meta:
        """How many are where, since when; which of those that somebody waits for come later than promised; what is
        in the house without an order.
        """

        indexes: ClassVar = [
            models.Index(fields=["state", "stage", "since"], name="parcel_state"),
            models.Index(fields=["due_on", "expected_on"], name="parcel_due"),
            models.Index(
                fields=["id"],
                name="parcel_orderless",
                condition=models.Q(order__isnull=True, state__in=["processed", "packed", "shipped", "held"]),
            ),
        ]

    def __str__(self) -> str:
        return f"Parcel {self.pk}"


class Alias(models.Model):
    """One of a parcel's codes: the shop's label, an SSCC, a carrier's number (`carrier` is then its short name).

    `by_pairing`: a bench alone says so, and may take it back.
    """

    code = models.CharField(max_length=LONGEST_NUMBER, unique=True)
    parcel = models.ForeignKey(Parcel, models.PROTECT, related_name="aliases")
    carrier = models.CharField(max_length=32, blank=True)
    by_pairing = models.BooleanField(db_default=False)

    def __str__(self) -> str:
        return self.code


class MergedParcel(models.Model):
    """A parcel that turned out to be another one: its old id, and the position in the feed at which it went."""

    id = models.BigIntegerField(primary_key=True)
    position = models.BigIntegerField(db_index=True)


class Event(models.Model):
    """A fact as it is kept. The fields mean what `facts.Fact` says; times are in UTC.

    `utc_offset` is the site's offset in minutes. `at` is when it happened, with a wrong clock put right
    (`timeline.moment_of`), and `delay` how many whole seconds later it was received. `code` is the alias that was
    named, `text` what a scanner delivered.
    A NUL in a text stands as ␀, which every database can hold.
    """

    id = models.UUIDField(primary_key=True)
    parcel = models.ForeignKey(Parcel, models.PROTECT, related_name="events")
    what = models.CharField(max_length=32)
    occurred_at = models.DateTimeField()
    utc_offset = models.SmallIntegerField()
    clock_error = models.BigIntegerField()
    received_at = models.DateTimeField()
    at = models.DateTimeField()
    delay = models.BigIntegerField()
    actor = models.CharField(max_length=80)
    sequence = models.BigIntegerField()
    journal = models.UUIDField(null=True)
    code = models.CharField(max_length=LONGEST_NUMBER)
    worker = models.CharField(max_length=64, blank=True)
    source = models.CharField(max_length=64, blank=True)
    typed = models.BooleanField()
    text = models.TextField(blank=True)
    symbology = models.CharField(max_length=64, blank=True)
    place = models.CharField(max_length=200, blank=True)
    signed_by = models.CharField(max_length=200, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    expected_on = models.DateField(null=True)
    voids = models.UUIDField(null=True)
    paired = models.CharField(max_length=LONGEST_NUMBER, blank=True, db_default="")

    class Meta:
        """For the hours of a day: what the benches did, and the few that do not count when or as their clock said.

        `event_voids` answers "is this one taken out?" before it has come; `event_log` has the scan log in its order.
        """

        indexes: ClassVar = [
            models.Index(
                fields=["what", "occurred_at", "clock_error"],
                name="event_bench_hour",
                condition=models.Q(what__in=["processed", "packed", "shipped"]),
            ),
            models.Index(fields=["received_at"], name="event_wrong_clock", condition=~models.Q(clock_error=0)),
            models.Index(fields=["received_at"], name="event_void", condition=models.Q(voids__isnull=False)),
            models.Index(fields=["voids"], name="event_voids", condition=models.Q(voids__isnull=False)),
            models.Index(fields=["at", "id"], name="event_log", condition=models.Q(what__in=LOGGED)),
        ]

    def __str__(self) -> str:
        return f"{self.what} {self.occurred_at:%Y-%m-%d %H:%M}"


class FeedEntry(models.Model):
    """One change, at its place in the feed; `feed.py` says how places are given.

    With an `event`: it happened to `parcel`. With a `parcel` alone: it became part of its order. With an `order`
    alone: that came, changed, or was cancelled.
    """

    position = models.BigIntegerField(primary_key=True)
    parcel = models.ForeignKey(Parcel, models.PROTECT, null=True, db_index=False, related_name="+")
    order = models.ForeignKey(Order, models.PROTECT, null=True, db_index=False, related_name="+")
    event = models.ForeignKey(Event, models.PROTECT, null=True, db_index=False, related_name="+")

    class Meta:
        """The indexes answer "anything newer of this parcel, of this order?"."""

        indexes: ClassVar = [
            models.Index(fields=["parcel", "position"], name="feed_parcel_position"),
            models.Index(fields=["order", "position"], name="feed_order_position"),
        ]


class FeedEra(models.Model):
    """Where the feed's positions went on from when the database came to another PostgreSQL server."""

    base = models.BigIntegerField()


class Cursor(models.Model):
    """How far a reader of the feed has come."""

    name = models.CharField(max_length=64, primary_key=True)
    position = models.BigIntegerField()
