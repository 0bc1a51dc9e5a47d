"""Connections to the database besides the ones that Django hands out, and the end of those."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from django.db import connection, connections

if TYPE_CHECKING:
    import psycopg


@contextmanager
def beside_the_pool() -> Iterator["psycopg.Connection"]:
    """A connection of one's own to the PostgreSQL in use: for what must not go back to the pool, and for trying.

    Raises django.db.OperationalError, with PostgreSQL's own words, when it cannot be had.
    """
    import psycopg  # noqa: PLC0415  only who uses it waits for it

    with connection.wrap_database_errors:
        own = psycopg.connect(**connection.get_connection_params(), autocommit=True)
    with closing(own), connection.wrap_database_errors:
        yield own


def check() -> None:
    """Raise django.db.OperationalError when PostgreSQL is not there. (The pool only says how long it has waited.)"""
    if connection.vendor == "postgresql":
        with beside_the_pool():
            pass


def close() -> None:
    """End this thread's connections and the process's pool."""
    connections.close_all()
    if connection.vendor == "postgresql":
        connection.close_pool()
