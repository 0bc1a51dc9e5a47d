"""What every scanner with a thread of its own shares: starting it, stopping it, and surviving a bug in it."""

import logging
from abc import ABC, abstractmethod
from threading import Event, Thread

from drivers.base import Clock, Emit, Report, State
from drivers.outlet import Outlet

log = logging.getLogger(__name__)

JOIN_S = 1.4
"""Seconds that `stop` waits for the thread; with `outlet.LAST_CALL_S` less than the two that a stop may take."""


class ThreadedScanner(ABC):
    """A scanner that runs `_run` on its own thread until it is stopped."""

    def __init__(self, name: str, clock: Clock) -> None:
        self._name = name
        self._clock = clock
        self._stopping = Event()
        self._outlet: Outlet | None = None
        self._thread: Thread | None = None

    @property
    def name(self) -> str:
        """The scanner's name from the settings."""
        return self._name

    def start(self, emit: Emit, report: Report) -> None:
        """Begin to deliver; after a stop, once more."""
        # An event of its own for each start: a thread that was stuck when it was stopped must not come back to life.
        self._stopping = Event()
        self._outlet = Outlet(self._name, self._clock, emit, report)
        # A daemon, so that a driver stuck in the operating system cannot keep a closed station alive.
        self._thread = Thread(
            target=self._guard, args=(self._outlet, self._stopping), name=f"scanner {self._name}", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Stop delivering, within two seconds even when the thread is stuck. Harmless when repeated."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(JOIN_S)
        if self._outlet is not None:
            self._outlet.shut()

    def _guard(self, outlet: Outlet, stopping: Event) -> None:
        try:
            self._run(outlet, stopping)
        except Exception:
            log.exception("The scanner %s stopped because of a bug", self._name)
            outlet.say(State.FAILED, "This scanner stopped because of a fault in the program. Restart the station.")

    @abstractmethod
    def _run(self, outlet: Outlet, stopping: Event) -> None:
        """Deliver through `outlet` until `stopping` is set, or until there is nothing more to come."""
