"""What the server knows of stations, their journals, their workers, and of the site that they share."""

from typing import ClassVar

from django.db import models


class Station(models.Model):
    """A bench. `token_hash` is the SHA-256 of its token in hex; the token itself is nowhere.

    `clock_error` is by how many seconds its clock was ahead of ours when it last sent something. `last_sequence` is
    the highest of its events that came without the name of their journal, as older stations send them. `version` is
    the station's own, `waiting` how many events it had still to send; "" and None while it has not said so.
    """

    name = models.CharField(max_length=64, unique=True)
    slug = models.SlugField(max_length=64, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    last_seen_at = models.DateTimeField(null=True)
    clock_error = models.BigIntegerField(null=True)
    last_sequence = models.BigIntegerField(default=0)
    version = models.CharField(max_length=32, blank=True, default="")
    waiting = models.BigIntegerField(null=True)

    def __str__(self) -> str:
        return self.name


class Journal(models.Model):
    """A journal of a station: the highest sequence that we have of it, and how many. `journals.py` says why."""

    station = models.ForeignKey(Station, models.CASCADE, related_name="journals", db_index=False)
    key = models.UUIDField()
    last_sequence = models.BigIntegerField(default=0)
    count = models.BigIntegerField(default=0)

    class Meta:
        """A station may have begun a new journal: after a broken disk, on another machine."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["station", "key"], name="journal_of_station")]


class JournalBlock(models.Model):
    """Which of a journal's sequences we have: a bit each, for those from `number` * journals.BLOCK on."""

    journal = models.ForeignKey(Journal, models.CASCADE, related_name="blocks", db_index=False)
    number = models.BigIntegerField()
    bits = models.BinaryField()

    class Meta:
        """One row a block."""

        constraints: ClassVar = [models.UniqueConstraint(fields=["journal", "number"], name="block_of_journal")]


class EnrolmentCode(models.Model):
    """A code that a bench gets its token for. `code_hash` is a keyed hash of it; `secret` is one part of the token.

    `journal` is whose it is, once it was used. `made_by` is the staff's login, "" for the command line.
    """

    code_hash = models.CharField(max_length=64, unique=True)
    slug = models.SlugField(max_length=64, unique=True)
    name = models.CharField(max_length=64)
    secret = models.CharField(max_length=64)
    made_by = models.CharField(max_length=64, blank=True)
    expires_at = models.DateTimeField()
    journal = models.UUIDField(null=True)


class Worker(models.Model):
    """Who may sign on at the benches. The fields mean what `wire.KnownWorker` says."""

    name = models.CharField(max_length=64, unique=True)
    badge = models.CharField(max_length=12, unique=True)
    lead = models.BooleanField(default=False)
    pin = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=16, blank=True)

    def __str__(self) -> str:
        return f"{self.name} ({self.badge})"


class SiteSetting(models.Model):
    """One field of `wire.SiteSettings` that differs from what it is by itself; `site` is drawn at random, once."""

    name = models.CharField(max_length=64, primary_key=True)
    value = models.JSONField()

    def __str__(self) -> str:
        return self.name
