"""A process of its own for what may crash or hang: started, listened to, and ended for certain.

It reads a line of JSON on its standard input, the order, and then nothing more: when that pipe closes, because it is
to stop or because the station died, it ends by itself. It answers as `drivers/telling.py` says.
"""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event, Thread
from typing import Self

from drivers import telling
from drivers.telling import Message

log = logging.getLogger(__name__)

QUEUED = 8
"""Messages that wait at most: whoever tells more than is heard is kept waiting itself."""
END_S = 0.6
"""Seconds that a process gets to end by itself, and then once more to be gone when it was killed."""
_TURN_S = 0.1

_HOUSE = Path(__file__).resolve().parents[1]


class Silence(Exception):
    """Nothing was heard for too long."""


class Ended(Exception):
    """The process is gone, and everything that it had told was heard."""


class Child:
    """The process that runs `module` with an order. A context: it is gone afterwards. For one thread."""

    def __init__(self, module: str, order: Mapping[str, object]) -> None:
        # Not multiprocessing: its children import the station's main module again, and on some platforms fork.
        places = os.pathsep.join(filter(None, (str(_HOUSE), os.environ.get("PYTHONPATH", ""))))
        self._process = subprocess.Popen(  # noqa: S603 - this very Python, and a module of ours
            [sys.executable, "-P", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": places},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            # Ctrl-C in the terminal is the station's to hear: it ends its children in order.
            start_new_session=True,
        )
        self._heard: Queue[tuple[Message, bytes] | None] = Queue(QUEUED)
        self._leaving = Event()
        Thread(target=self._listen, name=f"listener of {module}", daemon=True).start()
        with suppress(OSError):  # it may be gone already; whoever listens finds out
            assert self._process.stdin is not None  # noqa: S101
            self._process.stdin.write(json.dumps(order).encode() + b"\n")
            self._process.stdin.flush()

    @property
    def pid(self) -> int:
        """The process's number."""
        return self._process.pid

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def hear(self, patience_s: float, stopping: Event) -> tuple[Message, bytes] | None:
        """The next message and its bytes; None once `stopping` is set.

        Raises Ended when the process is gone, and Silence when it has said nothing for `patience_s` seconds.
        """
        waited = 0.0
        while not stopping.is_set():
            try:
                heard = self._heard.get(timeout=_TURN_S)
            except Empty:
                waited += _TURN_S
                if waited >= patience_s:
                    raise Silence from None
                continue
            if heard is None:
                raise Ended
            return heard
        return None

    def end(self) -> None:
        """Let it end, or kill it. It takes 1.2 seconds at most; what even the kernel cannot end is left to it."""
        self._leaving.set()
        with suppress(OSError):
            assert self._process.stdin is not None  # noqa: S101
            self._process.stdin.close()
        for kill in (False, True):
            if kill:
                self._process.kill()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(END_S)
                log.debug("A child process ended with %s", self._process.returncode)
                return
        log.warning("The process %s cannot be ended: its device hangs in the operating system", self.pid)

    def kill(self) -> None:
        """Kill it now: it hangs."""
        self._process.kill()

    def _listen(self) -> None:
        """On a thread of its own: pipes cannot be waited for with a patience on every platform."""
        assert self._process.stdout is not None  # noqa: S101
        with self._process.stdout as pipe:
            while (heard := telling.read(pipe)) is not None:
                if not self._pass_on(heard):
                    return
            self._pass_on(None)

    def _pass_on(self, heard: tuple[Message, bytes] | None) -> bool:
        while not self._leaving.is_set():
            with suppress(Full):
                self._heard.put(heard, timeout=_TURN_S)
                return True
        return False
