"""A bench that talks to this process's server, without a socket between them."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any
from uuid import UUID, uuid4

import uuid_utils
from django.test import Client

from scanstation.wire import DIRECTORY_PATH, ENROL_PATH, EVENTS_PATH, PING_PATH, Directory, Pong, Reply
from tracking.stations import enrolment


@dataclass
class Bench:
    """Has a token and a journal, and keeps what the directory told it."""

    token: str
    journal: UUID | None = field(default_factory=uuid4)
    cursor: str = ""
    parcels: dict[int, Any] = field(default_factory=dict)
    pages: int = 0

    def __post_init__(self) -> None:
        self._sequence = count(1)
        self.client = Client(headers={"authorization": f"Bearer {self.token}", "host": "localhost"})

    def event(self, parcel: str = "PAR-1", **fields: Any) -> dict[str, Any]:
        made = {"id": str(uuid_utils.uuid7()), "sequence": next(self._sequence), "parcel": parcel}
        if "kind" not in fields:
            fields = {"stage": "packed", **fields}
        return made | {"occurred_at": datetime.now(UTC).isoformat(), **fields}

    def post(self, *events: Any) -> Reply:
        body = {"sent_at": datetime.now(UTC).isoformat(), "events": list(events)}
        if self.journal:
            body["journal"] = str(self.journal)
        answer = self.client.post(EVENTS_PATH, json.dumps(body), content_type="application/json")
        assert answer.status_code == 200, answer.content
        return Reply.model_validate_json(answer.content)

    def outcomes(self, *events: Any) -> list[str]:
        return [answer.outcome.value for answer in self.post(*events).answers]

    def ping(self) -> Pong:
        answer = self.client.get(PING_PATH, {"journal": str(self.journal)} if self.journal else {})
        assert answer.status_code == 200, answer.content
        return Pong.model_validate_json(answer.content)

    @property
    def known(self) -> tuple[int, int | None]:
        """The two numbers by which a station sees that the server was set back."""
        pong = self.ping()
        return pong.last_sequence, pong.count

    def page(self) -> Directory:
        """The next page of the directory, taken to heart as a station does."""
        answer = self.client.get(DIRECTORY_PATH, {"since": self.cursor} if self.cursor else {})
        assert answer.status_code == 200, answer.content
        told = Directory.model_validate_json(answer.content)
        if told.reset:
            self.parcels.clear()
        for parcel in told.parcels:
            self.parcels.pop(parcel.parcel, None)
            if not parcel.gone:
                self.parcels[parcel.parcel] = parcel
        self.cursor = told.cursor
        self.pages += 1
        return told

    def read(self) -> list[Directory]:
        """All pages that there are."""
        pages = [self.page()]
        while pages[-1].more:
            pages.append(self.page())
        return pages

    def sees(self, code: str) -> Any:
        """The parcel that a code names, None if it names none; never two."""
        found = [each for each in self.parcels.values() if code in {known.code for known in each.codes}]
        assert len(found) <= 1
        return found[0] if found else None


def added(name: str = "Bench 1", **more: Any) -> Bench:
    return Bench(enrolment.give(name, datetime.now(UTC))[1], **more)


def enrol(code: str, journal: UUID | None = None, **more: Any) -> Any:
    """What the server answers to whoever asks for a token."""
    body = {"code": code, "journal": str(journal or uuid4())}
    return Client(headers={"host": "localhost"}, **more).post(
        ENROL_PATH, json.dumps(body), content_type="application/json"
    )
