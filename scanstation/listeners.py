"""Listeners: who is told what has happened, in order, whatever one of them does with it. Any thread."""

import logging
from collections.abc import Callable
from typing import Generic, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")


class Listeners(Generic[T]):
    """Those who listen to one thing. `name` is what they listen to, for the log."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._listeners: list[Callable[[T], object]] = []

    def add(self, listener: Callable[[T], object]) -> Callable[[], None]:
        """Tell `listener` from now on. Returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def tell(self, news: T) -> None:
        """Tell everybody."""
        for listener in tuple(self._listeners):
            try:
                listener(news)
            except Exception:  # the scanner waits for its verdict, whatever a listener does with it
                log.exception("A bug in a listener to %s", self._name)
