"""Who plays in these tests: a server process, the stations that talk to it, the pages that listen."""

import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import requests
import uuid_utils

from scanstation.wire import EVENTS_PATH
from tests.tracking.postgres import Postgres

HEARTBEAT = 0.4
URL = "database-url"
"""The file of a data folder that says which PostgreSQL database belongs to it."""
_sequence = count(1)
FILL = """
import contextlib, pathlib, sys
from tracking.cli import main

commands = {
    "orders.jsonl": ["demo-data"],
    "station.json": ["station", "add", "Bench 1"],
    "shop.json": ["shop", "add", "Nordlicht Shop"],
}
for name, words in commands.items():
    with (pathlib.Path(sys.argv[1]) / name).open("w") as file, contextlib.redirect_stdout(file):
        main([*words, "--json"], standalone_mode=False)
"""
"""Three commands in one process: a process takes its time to start."""


def tracking(data: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the command `tracking`; every warning is an error."""
    return subprocess.run(
        _command(*arguments),
        env=_environment(data, **environment),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-W", "error", "-m", "tracking", *arguments]


def _environment(data: Path, **more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("TRACKING_", "DJANGO_"))}
    database = {"TRACKING_DATABASE_FILE": str(data / URL)} if (data / URL).exists() else {}
    return kept | database | {"TRACKING_DATA": str(data), "TRACKING_LIVE_HEARTBEAT": str(HEARTBEAT)} | more


def prepared(folder: Path, postgres: Postgres | None) -> Path:
    """A data folder with the demo's orders (orders.jsonl), a station (token), a shop (key) and an empty database.

    The databases are files in it, or with `postgres` named by files in it.
    """
    if postgres:
        (folder / URL).write_text(postgres.create())
    assert tracking(folder, "init").returncode == 0
    if postgres:
        (folder / f"empty-{URL}").write_text(postgres.create((folder / URL).read_text()))
    else:
        shutil.copy(folder / "tracking.db", folder / "empty.db")
    command = [sys.executable, "-W", "error", "-c", FILL, str(folder)]
    subprocess.run(command, env=_environment(folder), timeout=60, check=True)
    for secret, given in (("token", folder / "station.json"), ("key", folder / "shop.json")):
        (folder / secret).write_text(json.loads(given.read_text())[secret])
        given.unlink()
    return folder


@contextmanager
def copied(data: Path, folder: Path, postgres: Postgres | None) -> Iterator[Path]:
    """A data folder of one's own, like `data`."""
    shutil.copytree(data, folder)
    if postgres:
        (folder / URL).write_text(postgres.create((data / URL).read_text()))
    yield folder
    if postgres:
        postgres.drop((folder / URL).read_text())


class Server:
    """`tracking serve` on a free port. `kill` and `start` are what a power cut and its end look like."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.data = data
        self.environment = environment
        self.token = (data / "token").read_text()
        self.key = (data / "key").read_text()
        self.orders = [json.loads(line) for line in (data / "orders.jsonl").read_text().splitlines()]

    def __enter__(self) -> "Server":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()

    def start(self, port: str = "0") -> None:
        with (self.data / "log").open("a") as log:
            self.process = subprocess.Popen(
                _command("serve", "--port", port),
                env=_environment(self.data, **self.environment),
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self.process.stdout
        self.url = self.process.stdout.readline().split()[-1]

    def stop(self) -> int:
        """End it as Ctrl-C does; its exit status."""
        self.process.send_signal(signal.SIGINT)
        return self._ended()

    def kill(self) -> None:
        self.process.kill()
        self._ended()

    def _ended(self) -> int:
        status = self.process.wait(15)
        assert self.process.stdout
        self.process.stdout.close()
        return status

    @property
    def log(self) -> str:
        return (self.data / "log").read_text()

    def link(self, order: int) -> str:
        """The customer's page of one of the demo's orders."""
        return re.sub(r"^http://[^/]+", self.url, self.orders[order]["link"])

    def code(self, order: int) -> str:
        return self.orders[order]["parcels"][0]["codes"][0]

    def post(self, *events: Any, token: str | None = None) -> requests.Response:
        """Send events as a station does."""
        body = gzip.compress(json.dumps(batch(*events)).encode())
        return self.post_body(body, token, {"Content-Encoding": "gzip"})

    def order(self, path: str = "", *, key: str | None = None, **body: Any) -> requests.Response:
        """Send an order as a shop does; `path` is "/cancel" to cancel it."""
        headers = {"Authorization": f"Bearer {self.key if key is None else key}"}
        return requests.post(f"{self.url}/api/v1/orders{path}", json=body, headers=headers, timeout=30)

    def post_body(
        self, body: bytes, token: str | None = None, headers: dict[str, str] | None = None
    ) -> requests.Response:
        sent = {"Authorization": f"Bearer {token or self.token}"} | (headers or {})
        return requests.post(self.url + EVENTS_PATH, data=body, headers=sent, timeout=30)


def batch(*events: Any) -> dict[str, Any]:
    return {"version": 1, "sent_at": datetime.now(UTC).isoformat(), "events": list(events)}


def event(parcel: str = "PAR-00009999", stage: str = "packed", **fields: Any) -> dict[str, Any]:
    """An event as it travels, of this moment."""
    return {
        "id": str(uuid_utils.uuid7()),
        "sequence": next(_sequence),
        "parcel": parcel,
        "stage": stage,
        "occurred_at": datetime.now(UTC).isoformat(),
        **fields,
    }


def outcomes(response: requests.Response) -> list[str]:
    assert response.status_code == 200, response.text
    return [answer["outcome"] for answer in response.json()["answers"]]


@dataclass
class Message:
    """One block of an event stream; comments are kept under ""."""

    fields: dict[str, str]

    @property
    def is_story(self) -> bool:
        return self.fields.get("event") == "story"


class Stream:
    """An open live stream, read as it comes."""

    def __init__(self, response: requests.Response) -> None:
        self.response = response
        self._lines = response.iter_lines(chunk_size=1)

    def message(self) -> Message:
        """The next block. Raises StopIteration when the server has ended the stream."""
        fields: dict[str, str] = {}
        while line := next(self._lines).decode():
            name, _, value = line.partition(":")
            value = value.removeprefix(" ")
            fields[name] = f"{fields[name]}\n{value}" if name in fields else value
        return Message(fields)

    def messages(self) -> Iterator[Message]:
        """All of them, until the server ends the stream."""
        with suppress(StopIteration):
            while True:
                yield self.message()

    def story(self) -> Message:
        """The next one that is more than a sign of life."""
        while not (message := self.message()).is_story:
            pass
        return message


@contextmanager
def listening(link: str, *, after: str = "", last_event_id: str = "") -> Iterator[Stream]:
    """Open a page's live stream; it is open, and past its opening line, when this yields."""
    headers = {"Last-Event-ID": last_event_id} if last_event_id else {}
    query = {"after": after} if after else {}
    with requests.get(f"{link}/live", params=query, headers=headers, stream=True, timeout=10) as response:
        assert response.status_code == 200, response.text
        stream = Stream(response)
        assert stream.message().fields == {"retry": "3000"}
        yield stream


def position(link: str) -> str:
    """The feed's position that the page was rendered at."""
    found = re.search(r'data-after="(\d+)"', requests.get(link, timeout=10).text)
    assert found
    return found[1]


def until(happens: Callable[[], object], seconds: float = 30) -> None:
    """Wait until something is so. In a browser the page's own policy forbids Playwright to wait for an expression."""
    deadline = time.monotonic() + seconds
    while not happens():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.05)
