"""Many rows in one statement. Django's `bulk_create` cuts a batch of 500 into many and hides which rows were new.

Model instances are left out as well: making them and taking them apart again cost more than all of SQLite's work.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper


def insert(model: type[models.Model], names: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> list[Any]:
    """Insert rows with the fields `names`, skipping those whose unique values exist.

    Returns the primary keys of the inserted ones, in no particular order.
    """
    given = list(rows)
    if not given:
        return []
    database = connections[DEFAULT_DB_ALIAS]
    quote = database.ops.quote_name
    key = model._meta.pk
    fields = [model._meta.get_field(name) for name in names]
    source, values = _source(database, fields, given)
    with database.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {quote(model._meta.db_table)} ({', '.join(quote(field.column) for field in fields)}) "
            f"{source} ON CONFLICT DO NOTHING RETURNING {quote(key.column)}",
            values,
        )
        return [key.to_python(value) for (value,) in cursor.fetchall()]


def update(model: type[models.Model], names: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    """Give the rows whose primary keys come first in `rows` new values in the fields `names`."""
    if not rows:
        return
    database = connections[DEFAULT_DB_ALIAS]
    quote = database.ops.quote_name
    table, key = quote(model._meta.db_table), quote(model._meta.pk.column)
    fields = [model._meta.pk, *(model._meta.get_field(name) for name in names)]
    changes = ", ".join(f"{quote(field.column)} = given.column{place}" for place, field in enumerate(fields[1:], 2))
    source, values = _source(database, fields, rows)
    with database.cursor() as cursor:
        cursor.execute(
            f"UPDATE {table} SET {changes} FROM ({source}) AS given WHERE {table}.{key} = given.column1",  # noqa: S608
            values,
        )


def _source(
    database: BaseDatabaseWrapper, fields: Sequence[Any], rows: Sequence[tuple[Any, ...]]
) -> tuple[str, list[Any]]:
    """SQL for these rows, with columns named column1, column2, ..., and its parameters.

    PostgreSQL's driver takes longer to find its way through thousands of placeholders than the database to store
    what they stand for, so it gets one piece of JSON.
    """
    if database.vendor == "postgresql":
        names = [f"column{place}" for place in range(1, len(fields) + 1)]
        types = ", ".join(f"{name} {field.cast_db_type(database)}" for name, field in zip(names, fields, strict=True))
        records = [dict(zip(names, row, strict=True)) for row in rows]
        return f"SELECT * FROM json_to_recordset(%s::json) AS given({types})", [json.dumps(records, default=str)]  # noqa: S608
    converters = [_converter(field, database) for field in fields]
    places = "(" + ", ".join(["%s"] * len(fields)) + ")"
    values = [
        convert(value) if convert else value for row in rows for convert, value in zip(converters, row, strict=True)
    ]
    return f"VALUES {', '.join([places] * len(rows))}", values


def _converter(field: Any, database: BaseDatabaseWrapper) -> Callable[[Any], Any] | None:
    """What turns a value into the database's; None for most: only times, days and UUIDs differ among databases."""
    target = field.target_field if field.is_relation else field
    if isinstance(target, models.DateField | models.UUIDField):  # a DateTimeField is a DateField too
        return cache(lambda value: target.get_db_prep_value(value, database))  # one time stands in many rows
    return None
