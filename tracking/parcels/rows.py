"""Many rows in one statement. Django's `bulk_create` cuts a batch of 500 into many and hides which rows were new."""

from collections.abc import Sequence
from typing import Any

from django.db import connection, models


def insert(rows: Sequence[models.Model]) -> list[Any]:
    """Insert instances of one model, skipping those whose unique values exist. Returns the keys of the inserted ones.

    A key that the database makes is left out of the statement. The keys come in no particular order.
    """
    if not rows:
        return []
    meta = rows[0]._meta
    fields = [field for field in meta.concrete_fields if not field.primary_key or rows[0].pk is not None]
    columns = ", ".join(connection.ops.quote_name(field.column) for field in fields)
    values = ", ".join(["(" + ", ".join(["%s"] * len(fields)) + ")"] * len(rows))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {connection.ops.quote_name(meta.db_table)} ({columns}) VALUES {values} "  # noqa: S608
            f"ON CONFLICT DO NOTHING RETURNING {connection.ops.quote_name(meta.pk.column)}",
            [field.get_db_prep_save(getattr(row, field.attname), connection) for row in rows for field in fields],
        )
        return [meta.pk.to_python(key) for (key,) in cursor.fetchall()]
