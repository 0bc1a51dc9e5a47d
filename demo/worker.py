"""The built-in worker: a serial scanner made of a pseudo-terminal, and somebody who pulls its trigger."""

import os
import threading
import tty
from collections.abc import Callable, Iterable
from pathlib import Path


class PretendScanner:
    """The scanner's end of a pseudo-terminal. The station opens the other end through `port`."""

    def __init__(self, port: Path) -> None:
        self._ours, theirs = os.openpty()
        tty.setraw(theirs)
        port.unlink(missing_ok=True)
        port.symlink_to(os.ttyname(theirs))
        self.port = port
        self._theirs = theirs

    def scan(self, text: str, pieces: int = 3, pause: Callable[[], object] = lambda: None) -> None:
        """Send a code and CR, in as many pieces as a slow cable would."""
        data = text.encode() + b"\r"
        step = max(len(data) // pieces, 1)
        for start in range(0, len(data), step):
            os.write(self._ours, data[start : start + step])
            pause()

    def unplug(self) -> None:
        """Pull the cable."""
        os.close(self._ours)
        os.close(self._theirs)
        self.port.unlink(missing_ok=True)


class Worker:
    """Scans one code after another, a round at every `next_scan`."""

    def __init__(self, scanner: PretendScanner, codes: Iterable[str]) -> None:
        self._scanner = scanner
        self._codes = iter(codes)
        self._lock = threading.Lock()

    def next_scan(self) -> str:
        """Scan the next code; returns it."""
        with self._lock:
            code = next(self._codes)
            self._scanner.scan(code)
        return code
