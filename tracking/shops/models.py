"""What the server knows of a shop."""

from django.db import models


class Shop(models.Model):
    """Who sends orders. `slug` is how orders name it. `key_hash` is the SHA-256 of its key in hex.

    `contact` is the mail address at which it answers customers, "" for none.
    """

    name = models.CharField(max_length=64, unique=True)
    slug = models.SlugField(max_length=64, unique=True)
    key_hash = models.CharField(max_length=64, unique=True)
    created_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    contact = models.CharField(max_length=254, blank=True, db_default="")

    def __str__(self) -> str:
        return self.name
