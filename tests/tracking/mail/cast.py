"""Who plays in these tests: shops that place orders, the post that takes mails, customers who read them."""

import email
import json
import subprocess
import sys
from collections.abc import Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import default
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

import uuid_utils

from tracking.mail.configuration import Post, Tls
from tracking.mail.models import Delivery
from tracking.parcels.facts import Fact, What
from tracking.parcels.orders import Box, Line, Placed
from tracking.parcels.record import record

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
ANNA = "anna@example.com"
UPS = "1Z999AA10123456784"
_sequence = count(1)


def minutes(number: float) -> timedelta:
    return timedelta(minutes=number)


def placed(number: str = "10-4471", recipients: Sequence[str] = (ANNA,), **fields: Any) -> Placed:
    """An order of one parcel that UPS carries, placed a minute ago."""
    usual = {
        "shop": "nordlicht",
        "shop_name": "Nordlicht Shop",
        "customer_name": "Anna Lindqvist",
        "placed_at": NOW - minutes(1),
        "boxes": (Box((("PAR-00004471", ""), (UPS, "ups"))),),
        "lines": (Line("S1", "", "Merino scarf", 2),),
        "promised_on": date(2026, 11, 26),
    }
    return Placed(number=number, recipients=tuple(recipients), **(usual | fields))


def fact(what: What, code: str = UPS, at: datetime = NOW, **fields: Any) -> Fact:
    usual = {"id": UUID(bytes=uuid_utils.uuid7().bytes), "actor": "carrier:easypost"}
    return Fact(code=code, what=what, occurred_at=at, **(usual | fields))


def happened(what: What, code: str = UPS, at: datetime = NOW, now: datetime | None = None, **fields: Any) -> Fact:
    """Record one fact, at the moment when it happened unless said otherwise."""
    told = fact(what, code, at, **fields)
    record(facts=[told], now=now or at)
    return told


def kinds(state: str | None = None) -> list[str]:
    found = Delivery.objects.order_by("created_at", "id")
    return [each.kind for each in (found.filter(state=state) if state else found)]


class Clock:
    """A time that only tests move."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


class Office:
    """A post office: an SMTP server in a process of its own, and what it has taken."""

    def __init__(self, folder: Path, mode: str = "none") -> None:
        self._file = folder / "taken.jsonl"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.tracking.mail.post", str(self._file), mode],
            cwd=Path(__file__).parents[3],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout
        self.port = int(self.process.stdout.readline())
        self.mode = mode

    @property
    def post(self) -> Post:
        return Post("127.0.0.1", self.port, Tls(self.mode), "", "", Address(addr_spec="parcels@track.example.com"))

    def lines(self) -> list[dict[str, Any]]:
        """What came in, in order."""
        if not self._file.exists():
            return []
        return [json.loads(line) for line in self._file.read_text().splitlines()]

    def mails(self) -> list[EmailMessage]:
        return [email.message_from_string(line["data"], policy=default) for line in self.lines()]

    def close(self) -> None:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


@contextmanager
def office(folder: Path, mode: str = "none"):
    opened = Office(folder, mode)
    try:
        yield opened
    finally:
        opened.close()


def plain(mail: EmailMessage) -> str:
    return mail.get_body(("plain",)).get_content()


def html(mail: EmailMessage) -> str:
    return mail.get_body(("html",)).get_content()
