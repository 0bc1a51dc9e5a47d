"""The demo's courier: the simulated one, which signs its messages like a real one, as a process of its own."""

import os
import subprocess
import sys
import threading

import requests

from demo.programs import stop
from demo.setting import Order, Setting

LEISURELY, BRISK = 60.0, 6.0
"""Seconds from the bench to the door: for people who watch, and for the show."""


class Courier:
    """Takes one parcel to its customer."""

    def __init__(self, setting: Setting, order: Order, seconds: float) -> None:
        self._setting, self._order, self._seconds = setting, order, seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._stopping = threading.Event()

    def start(self) -> None:
        """Set off."""
        server = self._setting.server
        words = (self._order.codes[0], "--url", server.url, "--seconds", str(self._seconds))
        with (self._setting.work / "courier.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tracking", "courier", "simulate", *words],
                env=os.environ | dict(server.more),
                stdout=log,
                stderr=log,
                process_group=0,
            )

    def start_when_shipped(self) -> None:
        """Wait, on a thread of its own, until the customer's page says that the parcel was handed over."""
        threading.Thread(target=self._wait, name="courier", daemon=True).start()

    def stop(self) -> None:
        """Go home, wherever the parcel is."""
        self._stopping.set()
        stop(self._process)

    def _wait(self) -> None:
        while not self._stopping.wait(1):
            try:
                page = requests.get(self._order.link, timeout=5).text
            except requests.RequestException:  # the server is on its way down, or back
                continue
            if page.count('class="reached"') == 3:
                self.start()
                return
