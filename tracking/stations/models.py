"""What the server knows of a station."""

from django.db import models


class Station(models.Model):
    """A bench. `token_hash` is the SHA-256 of its token in hex; the token itself is nowhere.

    `clock_error` is by how many seconds its clock was ahead of ours when it last sent something.
    """

    name = models.CharField(max_length=64, unique=True)
    slug = models.SlugField(max_length=64, unique=True)
    token_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    last_seen_at = models.DateTimeField(null=True)
    clock_error = models.BigIntegerField(null=True)
