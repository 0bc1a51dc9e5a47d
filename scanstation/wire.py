"""The JSON contract between a station and the tracking server, version 1. Written down in docs/wire.md.

Both sides import this module; a field is only ever added, never renamed or given another meaning.
"""

from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

from scanstation.events import LONGEST_NUMBER, Stage
from scanstation.reading import MAX_TEXT

EVENTS_PATH = "/api/v1/events"
PING_PATH = "/api/v1/ping"
MAX_BATCH = 500
"""Events in one request at most."""
MAX_BODY = 8 * 1024 * 1024
"""Bytes of one request at most, after unzipping."""

LATEST = 2**63 - 1
"""A `last_sequence` that asks for nothing: what a server that does not say it is taken to mean."""

BenchStage = Literal[Stage.PROCESSED, Stage.PACKED, Stage.SHIPPED]
Code = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NUMBER, pattern=r"^[\x21-\x7e]+$")]
Name = Annotated[str, StringConstraints(max_length=64)]


class WireEvent(BaseModel):
    """One event as it travels. The fields mean what `scanstation.events.Event` says."""

    model_config = ConfigDict(frozen=True)

    id: UUID
    sequence: Annotated[int, Field(ge=1, le=LATEST)]
    parcel: Code
    carrier: Annotated[str, StringConstraints(max_length=32)] | None = None
    stage: BenchStage
    occurred_at: AwareDatetime
    worker: Name = ""
    source: Name = ""
    typed: bool = False
    text: Annotated[str, StringConstraints(max_length=MAX_TEXT)] = ""
    symbology: Name | None = None


class Batch(BaseModel):
    """What a station posts. `sent_at` is the station's clock at sending, so that the server can see its error.

    Events are validated one by one on the server, so that a bad one does not hold up the others.
    """

    version: Literal[1] = 1
    sent_at: AwareDatetime
    events: Annotated[list[Any], Field(max_length=MAX_BATCH)]


class Outcome(StrEnum):
    """What the server did with one event. Each of them means: never send it again."""

    STORED = "stored"
    DUPLICATE = "duplicate"
    """It had it already. As good as stored."""
    REFUSED = "refused"
    """It will never take it; `reason` says why. The station sets it aside for a lead."""


class Answer(BaseModel):
    """The server's word on one event; `id` echoes the event's id as it was sent."""

    id: str
    outcome: Outcome
    reason: str = ""


class Reply(BaseModel):
    """The server's word on a batch: one answer an event, in the order of the batch.

    `last_sequence` is the highest that the server had of this station before this batch. If it is lower than what the
    station knows to be acknowledged, the server was set back to an older state, and the station sends again.
    """

    version: Literal[1] = 1
    station: str
    answers: list[Answer]
    last_sequence: int = LATEST


class Pong(BaseModel):
    """The answer to a ping: the token is good, and this is the station it names. `last_sequence` as in `Reply`."""

    station: str
    time: AwareDatetime
    last_sequence: int = LATEST
