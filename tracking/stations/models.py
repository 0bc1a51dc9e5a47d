"""What the server knows of a station."""

from django.db import models


class Station(models.Model):
    """A bench. `token_hash` is the SHA-256 of its token in hex; the token itself is nowhere.

    `clock_error` is by how many seconds its clock was ahead of ours when it last sent something. `last_sequence` is
    the highest of its events that we have: if a backup takes us back, the station sees it and sends again.
    """

    name = models.CharField(max_length=64, unique=True)
    slug = models.SlugField(max_length=64, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    last_seen_at = models.DateTimeField(null=True)
    clock_error = models.BigIntegerField(null=True)
    last_sequence = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return self.name
