"""The thread that reads the database for the live pages: one, with one connection, however many pages are open."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import Error, connection, connections

P = ParamSpec("P")
T = TypeVar("T")


class Reader:
    """Runs functions on its thread, one after the other."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="live-reader")

    async def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `function` returns. After a database error the next call gets a fresh connection."""
        return await asyncio.get_running_loop().run_in_executor(
            self._thread, lambda: _checked(function, *args, **kwargs)
        )

    def stop(self) -> None:
        """Finish what was asked for, then close the connection."""
        self._thread.submit(connections.close_all)
        self._thread.shutdown(wait=True)


def _checked(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    try:
        return function(*args, **kwargs)
    except Error:
        connection.close()
        raise
