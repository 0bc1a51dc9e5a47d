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


def update(model: type[models.Model], names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Give the rows whose primary keys come first in `rows` new texts in the fields `names`."""
    if not rows:
        return
    database = connections[DEFAULT_DB_ALIAS]
    quote = database.ops.quote_name
    table, key = quote(model._meta.db_table), quote(model._meta.pk.column)
    columns = [quote(model._meta.get_field(name).column) for name in names]
    # Both databases call the columns of VALUES column1, column2, ...
    assignments = ", ".join(f"{column} = given.column{place}" for place, column in enumerate(columns, 2))
    places = "(" + ", ".join(["%s"] * (len(names) + 1)) + ")"
    with database.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {assignments} FROM (VALUES {', '.join([places] * len(rows))}) AS given "  # noqa: S608
            f"WHERE {table}.{key} = given.column1",
            [value for row in rows for value in row],
        )


def _converter(field: Any, database: BaseDatabaseWrapper) -> Callable[[Any], Any]:
    """What turns a value into the database's: only times, days and UUIDs differ from one database to another."""
    target = field.target_field if field.is_relation else field
    if isinstance(target, models.DateField | models.UUIDField):  # a DateTimeField is a DateField too
        return cache(lambda value: target.get_db_prep_value(value, database))  # one time stands in many rows
    return lambda value: value
