"""What every scanner that can be unplugged shares: find it, listen to it, lose it, find it again. Own thread.

Whatever is raised while it is opened or listened to means that it is gone: it is closed and looked for again.
"""

import logging
from abc import abstractmethod
from contextlib import suppress
from threading import Event, Lock, Timer
from typing import Generic, Protocol, TypeVar

from drivers.base import State
from drivers.outlet import Outlet
from drivers.threaded import ThreadedScanner
from scanstation.errors import ScannerError

log = logging.getLogger(__name__)

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 0.5
"""Seconds between two attempts to find what is gone: doubled from the first to the longest.

Short enough that the window shows within a second that it is back.
"""

SLOW_S = 0.5
"""Seconds after which it is said that a scanner is still being opened: a call in the network may take five."""


class Held:
    """Which devices of this computer are being read by which scanner of this process."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._lock = Lock()

    def take(self, device: str, name: str) -> None:
        """Take a device. ScannerError when another scanner has it: each of its codes would come twice."""
        with self._lock:
            if (holder := self._names.setdefault(device, name)) != name:
                raise ScannerError(f"It is the scanner that is called '{holder}' here already. Tell the two apart.")

    def free(self, name: str) -> None:
        """Let go what a scanner has."""
        with self._lock:
            self._names = {device: holder for device, holder in self._names.items() if holder != name}


HELD = Held()


class Closable(Protocol):
    """Anything that is open."""

    def close(self) -> object:
        """Let it go."""


Opened = TypeVar("Opened", bound=Closable)


class PluggedScanner(ThreadedScanner, Generic[Opened]):
    """Listens for as long as its device is there, and finds it again when it comes back."""

    def _run(self, outlet: Outlet, stopping: Event) -> None:
        pause = FIRST_PAUSE_S

        def say_slow() -> None:
            if not stopping.is_set():
                outlet.say(State.LOST, "The scanner is being connected. It has not answered yet.")

        # Only at first: later it is LOST, with a sentence that says why.
        slow = Timer(SLOW_S, say_slow)
        slow.daemon = True
        slow.start()
        while not stopping.is_set():
            if self._once(outlet, stopping, slow):
                pause = FIRST_PAUSE_S
            stopping.wait(pause)
            pause = min(2 * pause, LONGEST_PAUSE_S)

    def _once(self, outlet: Outlet, stopping: Event, slow: Timer) -> bool:
        """Open and listen until it is gone or `stopping` is set; whether it could be opened at all."""
        try:
            try:
                opened = self._open()
            finally:
                slow.cancel()
                slow.join()
        except ScannerError as error:
            HELD.free(self.name)
            outlet.say(State.LOST, str(error))
            return False
        except Exception as error:
            HELD.free(self.name)
            log.warning("The scanner %s could not be opened", self.name, exc_info=True)
            outlet.say(State.LOST, f"This scanner cannot be opened. Unplug it and plug it in again. ({error})")
            return False
        try:
            self._listen(opened, outlet, stopping)
        except ScannerError as error:
            outlet.say(State.LOST, str(error))
        # Anything may be raised when a cable is pulled, TypeError included, and it always means the same.
        except Exception as error:
            log.info("The scanner %s is gone", self.name, exc_info=True)
            outlet.say(State.LOST, f"The scanner is gone. Check its cable; it will be found again. ({error})")
        finally:
            with suppress(Exception):
                self._close(opened)
            HELD.free(self.name)
        return True

    def _close(self, opened: Opened) -> None:
        """Let the device go. Whatever is raised is of no interest: it is gone."""
        opened.close()

    @abstractmethod
    def _open(self) -> Opened:
        """Find the device, take it (`HELD`) and open it. ScannerError with a sentence when that is not possible."""

    @abstractmethod
    def _listen(self, opened: Opened, outlet: Outlet, stopping: Event) -> None:
        """Say READY, then deliver until `stopping` is set; raise, whatever it is, when the device is gone."""
