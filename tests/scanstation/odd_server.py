"""A server over real HTTP that misbehaves on request: what a station meets between itself and the right answer."""

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Request:
    """One request as it came, body unzipped."""

    path: str
    token: str
    body: dict[str, Any]

    @property
    def ids(self) -> list[str]:
        return [event["id"] for event in self.body.get("events", [])]


@dataclass
class Odd:
    """What to answer: status, headers, body. With the status 0 the answer is lost on its way."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)


def good(request: Request, outcome: str = "stored") -> Odd:
    """The right answer to a batch or a ping; of a directory with nothing in it."""
    if request.path.startswith("/api/v1/directory"):
        return Odd(body=b'{"version": 1, "cursor": "1"}')
    if not request.body:
        return Odd(
            body=json.dumps({"station": "bench-1", "name": "Bench 1", "time": "2026-11-23T09:00:00Z"}).encode()
        )
    answers = [{"id": event_id, "outcome": outcome, "reason": ""} for event_id in request.ids]
    return Odd(body=json.dumps({"version": 1, "station": "bench-1", "answers": answers}).encode())


Behaviour = Callable[[Request], Odd]


class OddServer:
    """Asks `behave` for each answer and remembers what came."""

    def __init__(self, port: int = 0) -> None:
        self.behave: Behaviour = good
        self.requests: list[Request] = []
        self._http = ThreadingHTTPServer(("127.0.0.1", port), self._handler())
        self._http.daemon_threads = True
        self.port: int = self._http.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def batches(self) -> list[Request]:
        """The requests that brought events."""
        return [request for request in self.requests if request.body]

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self._answer(b"")

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                self._answer(gzip.decompress(body) if self.headers["Content-Encoding"] == "gzip" else body)

            def _answer(self, body: bytes) -> None:
                token = self.headers.get("Authorization", "").removeprefix("Bearer ")
                request = Request(self.path, token, json.loads(body) if body else {})
                server.requests.append(request)
                odd = server.behave(request)
                if not odd.status:
                    self.close_connection = True
                    return
                self.send_response(odd.status)
                for name, value in {"Content-Length": str(len(odd.body)), **odd.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(odd.body)

            def log_message(self, format: str, *args: object) -> None:
                pass

        return Handler


@contextmanager
def odd_server(port: int = 0) -> Iterator[OddServer]:
    """A running server, stopped in the end."""
    server = OddServer(port)
    server.start()
    try:
        yield server
    finally:
        server.stop()
