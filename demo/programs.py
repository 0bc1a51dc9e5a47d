"""The two programs of the product, run as a user runs them: as processes of their own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests

PATIENCE = 30.0
"""Seconds that a program gets to come up or to go down."""


@dataclass
class Server:
    """A tracking server in a folder of its own. Started, killed and started again on the same port.

    `more` are settings: environment variables.
    """

    folder: Path
    port: int
    more: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def command(self, *words: str) -> str:
        """Run a `tracking` command to its end; returns what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "tracking", *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"tracking {' '.join(words)} failed: {done.stderr or done.stdout}")
        return done.stdout

    def rows(self, *words: str) -> list[dict[str, Any]]:
        """Run a `tracking` command that prints JSON lines."""
        return [json.loads(line) for line in self.command(*words, "--json").splitlines()]

    def start(self) -> None:
        """Start it and wait until it answers."""
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tracking", "serve", "--port", str(self.port)],
                env=self._environment,
                stdout=log,
                stderr=log,
                process_group=0,
            )
        wait_until(self.answers, f"the tracking server on {self.url}")

    def answers(self) -> bool:
        """Is it there?"""
        if self.process is None or self.process.poll() is not None:
            raise RuntimeError(f"The tracking server ended; see {self.folder / 'server.log'}")
        try:
            return requests.get(self.url + "/api/v1/ping", timeout=2).status_code == 401
        except requests.ConnectionError:
            return False

    def kill(self) -> None:
        """End it with -9."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """End it in order."""
        stop(self.process)

    @property
    def _environment(self) -> dict[str, str]:
        return os.environ | {"TRACKING_DATA": str(self.folder), "TRACKING_URL": self.url} | dict(self.more)


@dataclass
class Bench:
    """A station's window as a process, on the screen that `environment` names."""

    settings: Path
    environment: Mapping[str, str]
    module: tuple[str, ...] = ("ui", "run", "--window", "--config")
    process: subprocess.Popen[bytes] | None = None
    log: Path = field(init=False)

    def __post_init__(self) -> None:
        folder = self.settings if self.settings.is_dir() else self.settings.parent
        self.log = folder / "station.log"

    def start(self) -> None:
        """Start it. It is up when its scanners say so on the screen or in the log."""
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *self.module, str(self.settings)],
                env=dict(self.environment),
                stdout=log,
                stderr=log,
                process_group=0,
            )

    def kill(self) -> None:
        """End it with -9."""
        assert self.process is not None
        self.process.kill()
        self.process.wait()

    def stop(self) -> None:
        """End it in order."""
        stop(self.process)


def stop(process: subprocess.Popen[bytes] | None) -> int | None:
    """Ask a process to end, and make it when it does not listen. Returns its exit code."""
    if process is None:
        return None
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    return process.returncode


def wait_until(happens: Any, what: str, seconds: float = PATIENCE) -> None:
    """Look every 20 ms until `happens()` is true; a RuntimeError that names `what` after `seconds`."""
    deadline = time.monotonic() + seconds
    while not happens():
        if time.monotonic() > deadline:
            raise RuntimeError(f"Waited {seconds:.0f} s for {what} in vain.")
        time.sleep(0.02)


def free_port() -> int:
    """A TCP port that nobody uses at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
