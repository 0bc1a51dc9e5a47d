"""The session: who works at the bench, for which stage, in which language, at which half-packed box.

It is a note in the journal, so that a power cut takes nobody off the bench. Pure but for `load` and `keep`, which
run on the journal's thread inside a transaction.
"""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

from scanstation.events import Stage
from scanstation.languages import known
from scanstation.notes import Notes
from scanstation.wire import KnownWorker


class Gone(StrEnum):
    """Why the bench itself has signed somebody off."""

    REMOVED = "removed"
    """The badge is nobody's any more."""
    IDLE = "idle"
    """A lead who has scanned nothing for some minutes."""


class Session(BaseModel):
    """What the bench has been told.

    `badge`, `worker` and `lead` say who is signed on ("" nobody); `since` is the last entry before that. `mode` and
    `language` are "" while nothing was said. `check` is the number of the parcel whose items are being ticked.
    `before` is the badge of the worker from whom a lead has taken the bench over. `gone` is whom the bench itself has
    signed off, and `gone_why`; the next scan clears it. `pending` is the badge that waits for its PIN since
    `pending_since` (its last try), `wrong_pins` how often it was wrong, `rest_until` when the next try is allowed.
    """

    model_config = ConfigDict(frozen=True)

    badge: str = ""
    worker: str = ""
    lead: bool = False
    since: int = 0
    mode: Stage | Literal["next", ""] = ""
    language: str = ""
    check: str = ""
    before: str = ""
    gone: str = ""
    gone_why: Gone | Literal[""] = ""
    pending: str = ""
    pending_since: datetime | None = None
    wrong_pins: int = 0
    rest_until: datetime | None = None

    def signed_on(self, worker: KnownWorker, last_entry: int) -> "Session":
        """The session with this worker at the bench. Whoever is there already goes on with the same shift."""
        ready = self.model_copy(
            update={"pending": "", "pending_since": None, "worker": worker.name, "lead": worker.lead}
        )
        if worker.badge == self.badge:
            return ready
        taken_over = {"before": self.badge if worker.lead and not self.lead else ""}
        started = {"badge": worker.badge, "since": last_entry, "language": known(worker.language), "check": ""}
        return ready.model_copy(update=started | taken_over)

    def signed_off(self) -> "Session":
        """The session with nobody at the bench: it is as its settings say."""
        return Session(wrong_pins=self.wrong_pins, rest_until=self.rest_until)


def load(notes: Notes) -> Session:
    """The session that the journal remembers."""
    kept = notes.get("session")
    return Session.model_validate_json(kept) if kept else Session()


def keep(notes: Notes, session: Session) -> None:
    """Remember the session."""
    notes.keep(session=session.model_dump_json(exclude_defaults=True))
