"""A verdict: what the bench tells the worker about one reading."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from scanstation.codes.label import LabelCode
from scanstation.events import Event, Stage
from scanstation.reading import Reading


class Answer(StrEnum):
    """The class of a verdict. Each has a colour, an icon, a word and a tone of its own."""

    ACCEPTED = "accepted"
    ALREADY_DONE = "already_done"
    OUT_OF_ORDER = "out_of_order"
    """A later stage is done already: what this scan says would take the parcel back."""
    UNKNOWN = "unknown"
    NOT_A_PARCEL = "not_a_parcel"
    NOT_SAVED = "not_saved"


class Reason(StrEnum):
    """Why a reading was not accepted: it picks the word and the hint on the screen."""

    PRODUCT_CODE = "product_code"
    ROUTING_CODE = "routing_code"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    NO_KNOWN_FORMAT = "no_known_format"
    INCOMPLETE = "incomplete"
    TOO_SLOW = "too_slow"
    TOO_LONG = "too_long"
    EMPTY = "empty"
    JOURNAL_FAILED = "journal_failed"


@dataclass(frozen=True, slots=True)
class Done:
    """A stage that was recorded here before: when and by whom."""

    stage: Stage
    at: datetime
    worker: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one reading. An ACCEPTED one exists only after its event is committed.

    `label` is what the text turned out to be, `stage` the stage that the scan was for (None where it never got
    that far). `event` is set when the answer is ACCEPTED, `earlier` when it is ALREADY_DONE or OUT_OF_ORDER, `detail`
    when it is NOT_SAVED: what failed, in a sentence for the lead.
    """

    answer: Answer
    reading: Reading
    label: LabelCode
    stage: Stage | None = None
    reason: Reason | None = None
    event: Event | None = None
    earlier: Done | None = None
    detail: str = ""
