"""Many rows in one statement. Django's `bulk_create` cuts a batch of 500 into many and hides which rows were new.

Model instances are left out as well: making them and taking them apart again cost more than all of SQLite's work.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper


def insert(model: type[models.Model], names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> list[Any]:
    """Insert rows with the fields `names`, skipping those whose unique values exist.

    Returns the primary keys of the inserted ones, in no particular order.
    """
    database = connections[DEFAULT_DB_ALIAS]
    fields = [model._meta.get_field(name) for name in names]
    converters = [_converter(field, database) for field in fields]
    values = [convert(value) for row in rows for convert, value in zip(converters, row, strict=True)]
    if not values:
        return []
    places = "(" + ", ".join(["%s"] * len(fields)) + ")"
    quote = database.ops.quote_name
    key = model._meta.pk
    with database.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(quote(field.column) for field in fields)}) "  # noqa: S608
            f"VALUES {', '.join([places] * (len(values) // len(fields)))} "
            f"ON CONFLICT DO NOTHING RETURNING {quote(key.column)}",
            values,
        )
        return [key.to_python(value) for (value,) in cursor.fetchall()]


def _converter(field: Any, database: BaseDatabaseWrapper) -> Callable[[Any], Any]:
    """What turns a value into the database's: only times and UUIDs differ from one database to another."""
    target = field.target_field if field.is_relation else field
    if isinstance(target, models.DateTimeField | models.UUIDField):
        return cache(lambda value: target.get_db_prep_value(value, database))  # one time stands in many rows
    return lambda value: value
