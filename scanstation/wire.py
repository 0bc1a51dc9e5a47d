"""The JSON contract between a station and the tracking server, version 1. Written down in docs/wire.md.

Both sides import this module; a field is only ever added, never renamed or given another meaning.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from scanstation.events import LONGEST_NUMBER, EventKind, Stage
from scanstation.reading import MAX_TEXT

EVENTS_PATH = "/api/v1/events"
PING_PATH = "/api/v1/ping"
DIRECTORY_PATH = "/api/v1/directory"
ENROL_PATH = "/api/v1/enrol"
STORY_PATH = "/api/v1/story"
MAX_BATCH = 500
"""Events in one request at most."""
MAX_BODY = 8 * 1024 * 1024
"""Bytes of one request at most, after unzipping."""

LATEST = 2**63 - 1
"""A `last_sequence` that asks for nothing: what a server that does not say it is taken to mean."""

BenchStage = Literal[Stage.PROCESSED, Stage.PACKED, Stage.SHIPPED]
Code = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_NUMBER, pattern=r"^[\x21-\x7e]+$")]
Name = Annotated[str, StringConstraints(max_length=64)]
Carrier = Annotated[str, StringConstraints(max_length=32)]
Sentence = Annotated[str, StringConstraints(max_length=500)]


class WireEvent(BaseModel):
    """One event as it travels. The fields mean what `scanstation.events.Event` says.

    A stage event names its `stage`, a void the event that it takes out, a pairing the courier's number that the
    parcel bears as well, a hold its reason.
    """

    model_config = ConfigDict(frozen=True)

    id: UUID
    sequence: Annotated[int, Field(ge=1, le=LATEST)]
    kind: EventKind = EventKind.STAGE
    parcel: Code
    carrier: Carrier | None = None
    stage: BenchStage | None = None
    occurred_at: AwareDatetime
    worker: Name = ""
    source: Name = ""
    typed: bool = False
    text: Annotated[str, StringConstraints(max_length=MAX_TEXT)] = ""
    symbology: Name | None = None
    voids: UUID | None = None
    paired: Code | None = None
    reason: Sentence = ""

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """Each kind brings what it is about."""
        needed = {
            EventKind.STAGE: "stage",
            EventKind.VOID: "voids",
            EventKind.PAIR: "paired",
            EventKind.HOLD: "reason",
        }
        name = needed[self.kind]
        if not getattr(self, name):
            raise ValueError(f"an event of the kind '{self.kind}' needs the field '{name}'")
        return self


class Batch(BaseModel):
    """What a station posts. `sent_at` is the station's clock at sending, so that the server can see its error.
    `journal` names the journal that the events are from: sequences count within it. `waiting` is how many events of
    it have still to be sent after these.

    Events are validated one by one on the server, so that a bad one does not hold up the others.
    """

    version: Literal[1] = 1
    sent_at: AwareDatetime
    journal: UUID | None = None
    waiting: Annotated[int, Field(ge=0, le=LATEST)] | None = None
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

    `last_sequence` is the highest that the server had of this station's journal before this batch, `count` how many.
    If it has less than what the station knows to be acknowledged, it was set back to an older state, and the station
    sends again.
    """

    version: Literal[1] = 1
    station: str
    answers: list[Answer]
    last_sequence: int = LATEST
    count: int | None = None


class Pong(BaseModel):
    """The answer to a ping: the token is good, and this is the station it names, by its short name and by what people
    call it. The numbers mean what those of `Reply` mean, for the journal that the ping named (`?journal=`).
    """

    station: str
    name: str = ""
    time: AwareDatetime
    last_sequence: int = LATEST
    count: int | None = None


class Enrolment(BaseModel):
    """What a station posts to get its token: the one-time code that staff made for it. Needs no token.

    The same code with the same `journal` is answered alike for as long as the code lives: a lost reply costs nothing.
    """

    code: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    journal: UUID


class Enrolled(BaseModel):
    """The station's token, which the server keeps only as a hash, and what the station is called."""

    token: str
    station: str
    name: str


class KnownCode(BaseModel):
    """One of a parcel's codes; `carrier` is the short name of the carrier that gave it."""

    code: str
    carrier: Carrier | None = None


class KnownStage(BaseModel):
    """A stage that a parcel has reached: when, where and by whom ("" where the server does not know)."""

    stage: Stage
    at: AwareDatetime
    station: str = ""
    worker: str = ""


class KnownLine(BaseModel):
    """One line of a parcel's order."""

    sku: str = ""
    ean: str = ""
    name: str = ""
    quantity: int = 1


class KnownParcel(BaseModel):
    """A parcel as the server knows it now. `parcel` is the server's id of it, good for nothing but to replace what
    was said before. `hold` is why it must not be sent on, None while it may be. `gone`: it is another one's now.
    """

    parcel: int
    codes: list[KnownCode] = []
    order: str = ""
    carrier: Carrier | None = None
    stages: list[KnownStage] = []
    hold: str | None = None
    lines: list[KnownLine] = []
    gone: bool = False


class KnownWorker(BaseModel):
    """Who may sign on with a badge. `badge` is the number on it; a lead's may ask for a PIN, whose scrypt hash is
    `pin` ("salt$hash", both hex). `language` is a tag such as "pl", or "".
    """

    badge: str
    name: str
    lead: bool = False
    pin: str = ""
    language: str = ""


class SiteSettings(BaseModel):
    """What is the same at every bench of the site. `site` is the prefix of its command barcodes and badges."""

    site: str
    out_of_order: Literal["warn", "block"] = "block"
    unknown_parcels: Literal["accept", "warn", "refuse"] = "accept"
    verify: list[BenchStage] = []
    pair: bool = False
    """After a parcel was packed the bench asks for the courier's label."""


class Directory(BaseModel):
    """What changed since a cursor, oldest first; `more` says that there is more to fetch at once.

    `cursor` goes into the next request as it is. With `reset` the station forgets every parcel before it reads on:
    the server was set back, or is another one. `workers` and `settings` come whole when they changed, else as None.
    """

    version: Literal[1] = 1
    cursor: Annotated[str, StringConstraints(max_length=200)]
    more: bool = False
    reset: bool = False
    parcels: list[KnownParcel] = []
    workers: list[KnownWorker] | None = None
    settings: SiteSettings | None = None


class StoryVoid(BaseModel):
    """That an event counts no longer: who said so (a bench, staff), when the server heard of it, and why."""

    by: str = ""
    worker: str = ""
    at: AwareDatetime
    reason: str = ""


class StoryEvent(BaseModel):
    """Something that happened to a parcel, at a bench or elsewhere.

    `what` is a stage or another word of the server's (`delayed`, `held`, `paired` …); a station shows those that it
    does not know as they are. `at` is when it happened, `received_at` when the server heard of it. `kind` says who
    `by` is: `station`, `carrier`, `shop` or `staff`. `void` is there if it counts no longer.
    """

    what: str
    at: AwareDatetime
    received_at: AwareDatetime
    kind: str = ""
    by: str = ""
    worker: str = ""
    code: str = ""
    paired: str = ""
    place: str = ""
    reason: str = ""
    expected_on: date | None = None
    void: StoryVoid | None = None


class ParcelStory(BaseModel):
    """All that the server tells a station of one parcel: as it is now, and what happened to it, newest first.

    `parcel` is None where no parcel bears the code that was asked for.
    """

    version: Literal[1] = 1
    parcel: KnownParcel | None = None
    events: list[StoryEvent] = []
