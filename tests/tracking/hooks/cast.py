"""Who plays in these tests: shops with orders, and their endpoints, which are real HTTP servers."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from typing import Any
from uuid import UUID

import uuid_utils
from standardwebhooks import Webhook

from tracking.hooks import endpoints, signing
from tracking.hooks.models import Endpoint, Message
from tracking.parcels.facts import Fact, What
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.shops import keys

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
UPS = "1Z999AA10123456784"
CODE = "PAR-00004471"
_sequence = count(1)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


class Clock:
    """A time that only tests move."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


def shop(name: str = "Nordlicht") -> None:
    keys.give(name, NOW - timedelta(days=9))


def endpoint(url: str, name: str = "Nordlicht", kinds: tuple[str, ...] = (), at: datetime | None = None) -> Endpoint:
    return endpoints.add(name, url, list(kinds), at or NOW - timedelta(days=9), allow_private=True)


def order(number: str = "10-4471", *codes: str, shop: str = "nordlicht", **fields: Any) -> None:
    """An order with a parcel for each code, placed an hour ago."""
    boxes = tuple(Box(((code, ""),)) for code in codes or (CODE,))
    usual = {
        "shop_name": "Nordlicht Shop",
        "customer_name": "Anna Lindqvist",
        "placed_at": NOW - minutes(60),
        "recipients": ("anna@example.com",),
        "postcode": "20095",
        "promised_on": date(2026, 12, 24),
    }
    record(orders=[Placed(number=number, boxes=boxes, shop=shop, **(usual | fields))], now=NOW - minutes(60))


def bench(what: What, code: str = CODE, at: datetime = NOW, now: datetime | None = None, **fields: Any) -> Fact:
    return told(what, code, at, now, actor="station:bench-1", sequence=next(_sequence), **fields)


def told(what: What, code: str = CODE, at: datetime = NOW, now: datetime | None = None, **fields: Any) -> Fact:
    """Record one fact, at the moment when it happened unless said otherwise; a courier says it."""
    usual = {"id": UUID(bytes=uuid_utils.uuid7().bytes), "actor": "carrier:easypost"}
    fact = Fact(code=code, what=what, occurred_at=at, **(usual | fields))
    record(facts=[fact], now=now or at)
    return fact


def kinds(state: str | None = None) -> list[str]:
    found = Message.objects.order_by("sequence")
    return [each.kind for each in (found.filter(state=state) if state else found)]


@dataclass
class Request:
    """What an endpoint was sent."""

    headers: dict[str, str]
    body: bytes
    path: str = ""

    @property
    def id(self) -> str:
        return self.headers["webhook-id"]

    @property
    def type(self) -> str:
        return json.loads(self.body)["type"]

    @property
    def data(self) -> dict[str, Any]:
        return json.loads(self.body)["data"]

    def verified(self, endpoint: Endpoint) -> Any:
        """As a shop does it, with the library. Raises WebhookVerificationError, also for what is five minutes old."""
        return Webhook(signing.secret_of(endpoint.pk)).verify(self.body, self.headers)

    def is_signed(self, endpoint: Endpoint) -> bool:
        """The same for what was sent at a time of the tests' own."""
        sent = datetime.fromtimestamp(int(self.headers["webhook-timestamp"]), UTC)
        signature = Webhook(signing.secret_of(endpoint.pk)).sign(self.id, sent, self.body.decode())
        return self.headers["webhook-signature"] == signature


@dataclass
class Receiver:
    """A shop's endpoint. `answer` says how it answers: a status, or a function that writes by itself."""

    url: str = ""
    answer: int | Callable[[BaseHTTPRequestHandler], None] = 204
    requests: list[Request] = field(default_factory=list)

    @property
    def types(self) -> list[str]:
        return [request.type.removeprefix("parcel.") for request in self.requests]


@contextmanager
def receiving() -> Iterator[Receiver]:
    receiver = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            headers = {name.lower(): value for name, value in self.headers.items()}
            receiver.requests.append(Request(headers, body, self.path))
            if callable(receiver.answer):
                receiver.answer(self)
                return
            self.send_response(receiver.answer)
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_POST  # noqa: N815  what follows a redirect may come like this

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.url = f"http://127.0.0.1:{server.server_address[1]}/hooks?shop=1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
