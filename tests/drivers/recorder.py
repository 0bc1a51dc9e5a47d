"""A station that remembers what a scanner told it, and lets a test wait for that."""

from collections.abc import Callable
from datetime import UTC, datetime
from threading import Condition

from drivers.base import State, Status
from scanstation.reading import Reading

WAIT_S = 10.0
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def noon() -> datetime:
    return NOON


class Recorder:
    def __init__(self) -> None:
        self.readings: list[Reading] = []
        self.statuses: list[Status] = []
        self._changed = Condition()

    def emit(self, reading: Reading) -> None:
        with self._changed:
            self.readings.append(reading)
            self._changed.notify_all()

    def report(self, status: Status) -> None:
        with self._changed:
            self.statuses.append(status)
            self._changed.notify_all()

    @property
    def texts(self) -> list[str]:
        return [reading.text for reading in self.readings]

    def wait_for(self, what: Callable[[], object], timeout: float = WAIT_S) -> None:
        with self._changed:
            assert self._changed.wait_for(what, timeout), f"{self.readings} {self.statuses}"

    def wait_for_count(self, count: int) -> None:
        self.wait_for(lambda: len(self.readings) >= count)

    def wait_for_state(self, state: State) -> None:
        self.wait_for(lambda: self.statuses and self.statuses[-1].state is state)
