"""A verdict: what the bench tells the worker about one reading."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Literal

from scanstation.codes.label import LabelCode
from scanstation.events import Event, Stage
from scanstation.reading import Reading
from scanstation.verification import Check, Line


class Answer(StrEnum):
    """The class of a verdict. Each has a colour, an icon, a word and a tone of its own, but for AGAIN."""

    ACCEPTED = "accepted"
    WARNED = "warned"
    """It counts as if accepted, and something about it is not as it should be: `reason` says what."""
    PAIRED = "paired"
    """The courier's label belongs to the parcel that was packed just before."""
    AGAIN = "again"
    """The same trigger pull read twice. The first verdict stands: nothing is shown, nothing sounds."""
    ALREADY_DONE = "already_done"
    OUT_OF_ORDER = "out_of_order"
    """A later stage is done already and this scan would take the parcel back; or an earlier one was left out."""
    HELD = "held"
    """The parcel must not be sent on; its order was cancelled, say."""
    WRONG_LABEL = "wrong_label"
    """This courier's label belongs to another parcel than the one that waits for its label."""
    CHECKING = "checking"
    """The parcel's label is scanned; it counts once everything that was ordered is in the box."""
    ITEM = "item"
    """One piece more is in the box."""
    WRONG_ITEM = "wrong_item"
    """This piece is not of the order, or one too many. It must not go into the box."""
    TOLD = "told"
    """The bench does what a command or a badge says; `reason` says what."""
    REFUSED = "refused"
    """It does not do it; `reason` says why."""
    UNKNOWN = "unknown"
    NOT_A_PARCEL = "not_a_parcel"
    NOT_SAVED = "not_saved"

    @property
    def latched(self) -> bool:
        """Whether it stays on the screen until somebody has acknowledged it."""
        return self in _LATCHED

    @property
    def counts(self) -> bool:
        """Whether it stands for an event that was recorded."""
        return self in _COUNTING


_LATCHED = frozenset({Answer.HELD, Answer.WRONG_LABEL, Answer.WRONG_ITEM, Answer.NOT_SAVED})
_COUNTING = frozenset({Answer.ACCEPTED, Answer.WARNED, Answer.PAIRED})


class Reason(StrEnum):
    """Why a reading was not accepted: it picks the word and the hint on the screen."""

    PRODUCT_CODE = "product_code"
    ROUTING_CODE = "routing_code"
    WRONG_CHECK_DIGIT = "wrong_check_digit"
    NO_KNOWN_FORMAT = "no_known_format"
    INCOMPLETE = "incomplete"
    TOO_SLOW = "too_slow"
    TOO_LONG = "too_long"
    GARBLED = "garbled"
    EMPTY = "empty"
    JOURNAL_FAILED = "journal_failed"
    LATER_STAGE = "later_stage"
    """A later stage is done already."""
    SKIPPED_STAGE = "skipped_stage"
    """It is to be shipped and nobody has packed it."""
    UNKNOWN_PARCEL = "unknown_parcel"
    """A good number, of which no order tells."""
    LABEL_MISSING = "label_missing"
    """The parcel packed before this one still has no courier's label."""
    WHOSE_LABEL = "whose_label"
    """A courier's label of no known parcel, while one that was packed earlier still has none."""
    NOT_VERIFIED = "not_verified"
    """It counts, but nobody knows the order's lines: they were not verified."""
    RESUMED = "resumed"
    """The box was begun before."""
    SURPLUS_ITEM = "surplus_item"
    FOREIGN_ITEM = "foreign_item"
    ENROLMENT_CODE = "enrolment_code"
    """The one-time code that makes a bench the server's: it belongs into the set-up."""
    OTHER_SITE = "other_site"
    """A command or badge of another site."""
    TYPED_COMMAND = "typed_command"
    """Commands and badges count only when they are scanned."""
    BADGE_FIRST = "badge_first"
    UNKNOWN_BADGE = "unknown_badge"
    SIGNED_ON = "signed_on"
    NO_SUCH_LANGUAGE = "no_such_language"
    """Signed on, but the bench does not speak the language that the worker is known to want."""
    SIGNED_OFF = "signed_off"
    PIN_NEEDED = "pin_needed"
    WRONG_PIN = "wrong_pin"
    PIN_EXPIRED = "pin_expired"
    """It did not come within a minute of the badge."""
    PIN_RESTS = "pin_rests"
    """Too many wrong PINs: a minute's rest."""
    NO_BADGE_WAITS = "no_badge_waits"
    """A PIN without a badge."""
    LEAD_ONLY = "lead_only"
    NO_LEAD = "no_lead"
    """For a lead only, and none of the workers is one."""
    STAGE_SET = "stage_set"
    UNDONE = "undone"
    ITEM_UNDONE = "item_undone"
    CHECK_CLOSED = "check_closed"
    """An empty box was put back: its label was scanned and nothing else."""
    NOTHING_TO_UNDO = "nothing_to_undo"
    ACKNOWLEDGED = "acknowledged"
    NOTHING_TO_ACKNOWLEDGE = "nothing_to_acknowledge"
    KEYPAD = "keypad"
    """Bring up the keypad: the label won't scan."""
    LANGUAGE_SET = "language_set"
    UNKNOWN_LANGUAGE = "unknown_language"
    SHORT = "short"
    NOTHING_OPEN = "nothing_open"
    """SHORT, but no order is being verified."""
    SETUP = "setup"
    LOG = "log"
    FOR_THE_LOG = "for_the_log"
    """The scan log had asked for a parcel's number: this is it, and it counts for nothing else."""
    SETUP_CODE = "setup_code"
    """A button of the set-up's screen, or the barcode of keyboard layouts: it belongs there."""


@dataclass(frozen=True, slots=True)
class Done:
    """A stage that was recorded before: when, by whom, and at which bench ("" is this one)."""

    stage: Stage
    at: datetime
    worker: str
    station: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to one reading. One that counts exists only after its event is committed.

    `label` is what the text turned out to be, `stage` the stage that the scan was for (None where it never got
    that far). `event` is set when the answer counts, `earlier` when it is ALREADY_DONE or a stage is out of order,
    `hold` when it is HELD: why. `other` is another parcel's number: the one that the label belongs to when it is
    PAIRED or WRONG_LABEL ("" when nothing else is known of that one), the one without a label when the reason is
    LABEL_MISSING or WHOSE_LABEL. `wants_label`: the parcel waits for its courier's label now. `detail` is set when it
    is NOT_SAVED: what failed, in a sentence for the lead.

    `check` is how far the order's verification is; while it goes on, `other` is the number of its parcel, and with
    CHECKING that of a box that was left half-packed. `undone` is the event that UNDO took out, `item` the line of
    which it took out a piece, `worker` whom a badge names, `tally` what a worker did who signs off. `keeps` is the
    stage for which the scanner's own scans go on counting although another one was told.
    """

    answer: Answer
    reading: Reading
    label: LabelCode
    stage: Stage | None = None
    reason: Reason | None = None
    event: Event | None = None
    earlier: Done | None = None
    detail: str = ""
    hold: str = ""
    other: str = ""
    wants_label: bool = False
    check: Check | None = None
    undone: Event | None = None
    item: Line | None = None
    worker: str = ""
    tally: Mapping[Stage, int] | None = None
    keeps: Stage | Literal["next", ""] = ""
