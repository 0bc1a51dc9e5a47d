"""Corrections: what a lead does about an entry of the journal. Each is a new entry, with who and why.

Journal's thread, inside a turn: whether it is a lead who asks is decided where everything else is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from scanstation.codes import Identification, OwnLabel, identify
from scanstation.codes.label import PARCEL_KINDS, Kind, LabelCode
from scanstation.decide import Decision, label_of
from scanstation.errors import ScanStationError
from scanstation.events import EventKind, Fact, Stage
from scanstation.reading import Reading
from scanstation.rows import STANDS, Correction, Way, event_of, local
from scanstation.turn import Turn
from scanstation.verdict import Answer, Reason

LOG = "log"
"""The source of what a lead does in the scan log."""
LONGEST_REASON = 300
"""Characters of a reason that are kept."""


class Refusal(StrEnum):
    """Why a correction is not made."""

    LEAD_ONLY = "lead_only"
    NO_REASON = "no_reason"
    NO_SUCH_ENTRY = "no_such_entry"
    NO_EVENT = "no_event"
    """There is nothing to take out: the entry is no event, or one that was taken out before."""
    NOT_UNRESOLVED = "not_unresolved"
    NOT_SET_ASIDE = "not_set_aside"
    NOT_A_PARCEL = "not_a_parcel"
    """What it is to be assigned to names no parcel."""
    HELD = "held"
    ALREADY_DONE = "already_done"


class CorrectionRefused(ScanStationError):
    """The bench does not make this correction; `refusal` says why. Nothing was recorded."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(f"The correction is refused: {refusal}.")
        self.refusal = refusal


@dataclass(frozen=True, slots=True)
class Void:
    """Take the event of an entry out: stage, pairing or hold."""

    sequence: int
    reason: str


@dataclass(frozen=True, slots=True)
class Assign:
    """What was read in an entry, and named no parcel, was this parcel, by any code of it, at this stage."""

    sequence: int
    number: str
    stage: Stage
    reason: str


@dataclass(frozen=True, slots=True)
class Retry:
    """Send an event again that the server has refused."""

    sequence: int
    reason: str


@dataclass(frozen=True, slots=True)
class Settle:
    """Nothing more is to be done about an entry: an unresolved scan, a conflict, a parcel without a label."""

    sequence: int
    reason: str


Correcting = Void | Assign | Retry | Settle


def apply(turn: Turn, asked: Correcting, own_labels: Sequence[OwnLabel]) -> int:
    """Make a correction. Returns the sequence of its entry. Raises CorrectionRefused."""
    if not turn.may_lead:
        raise CorrectionRefused(Refusal.LEAD_ONLY)
    if not asked.reason.strip():
        raise CorrectionRefused(Refusal.NO_REASON)
    row = next(turn.entries.db.query("SELECT * FROM entries WHERE sequence = ?", [asked.sequence]), None)
    if row is None:
        raise CorrectionRefused(Refusal.NO_SUCH_ENTRY)
    match asked:
        case Void():
            _void(turn, row, asked)
        case Assign():
            _assign(turn, row, asked, own_labels)
        case Retry():
            _retry(turn, row, asked)
        case Settle():
            _settle(turn, row, asked)
    return turn.recent.last


def _void(turn: Turn, row: Mapping[str, Any], asked: Void) -> None:
    if row["event_id"] is None or row["event_kind"] == EventKind.VOID or _is_voided(turn, row):
        raise CorrectionRefused(Refusal.NO_EVENT)
    event = event_of(row)
    fact = Fact(turn.new_id(), EventKind.VOID, parcel=event.parcel, voids=event.id, reason=_why(turn, asked))
    turn.checks.reopen(event)  # whoever scans the box again goes on with what is in it
    _record(turn, row, asked, Way.VOID, Decision(Answer.TOLD, event.stage, Reason.UNDONE), fact)


def _assign(turn: Turn, row: Mapping[str, Any], asked: Assign, own_labels: Sequence[OwnLabel]) -> None:
    """The event happened when the code was read, and whoever read it did it."""
    if row["event_id"] is not None or row["answer"] != Answer.UNKNOWN or _is_put_right(turn, row, Way.ASSIGN):
        raise CorrectionRefused(Refusal.NOT_UNRESOLVED)
    label = _parcel_label(turn, asked.number, own_labels)
    past = turn.entries.past(label.number, turn.at)
    if past.hold is not None:
        raise CorrectionRefused(Refusal.HELD)
    if asked.stage in past.done:
        raise CorrectionRefused(Refusal.ALREADY_DONE)
    correction = Correction(row["sequence"], Way.ASSIGN, turn.worker, turn.at, _why(turn, asked))
    turn.entries.append(
        Reading(row["text"], row["source"], local(row), symbology=row["symbology"], typed=bool(row["typed"])),
        label,
        Decision(Answer.ACCEPTED, asked.stage),
        at=local(row),
        worker=row["worker"],
        fact=Fact(turn.new_id(), reason=correction.reason),
        correction=correction,
    )


def _retry(turn: Turn, row: Mapping[str, Any], asked: Retry) -> None:
    if not turn.entries.ledger.retry(row["event_id"]):
        raise CorrectionRefused(Refusal.NOT_SET_ASIDE)
    _record(turn, row, asked, Way.RETRY, Decision(Answer.TOLD))


def _settle(turn: Turn, row: Mapping[str, Any], asked: Settle) -> None:
    if row["event_id"] is None:
        needed = row["answer"] == Answer.UNKNOWN and not _is_put_right(turn, row)
    else:
        cleared = turn.entries.clashes.clear([event_of(row).id])
        needed = turn.entries.labels.give_up(row["event_id"]) or cleared
    if not needed:
        raise CorrectionRefused(Refusal.NOT_UNRESOLVED)
    _record(turn, row, asked, Way.SETTLE, Decision(Answer.TOLD))


def _record(
    turn: Turn, row: Mapping[str, Any], asked: Correcting, way: Way, decision: Decision, fact: Fact | None = None
) -> None:
    number = row["parcel"] or row["number"]
    label = LabelCode(Kind(row["kind"]), number, row["carrier"], valid=True, grouped=number)
    correction = Correction(row["sequence"], way, turn.worker, turn.at, _why(turn, asked))
    turn.entries.append(
        Reading("", LOG, turn.at),
        label,
        decision,
        at=turn.at,
        worker=turn.worker,
        fact=fact,
        correction=correction,
    )


def _parcel_label(turn: Turn, number: str, own_labels: Sequence[OwnLabel]) -> LabelCode:
    """The label code of a number that a lead has typed, scanned or picked."""
    found: Identification = identify(number.strip(), own_labels)
    label = label_of(Reading(number, LOG, turn.at, typed=True), found, turn.rules.carriers)
    if label.kind not in PARCEL_KINDS or not label.valid:
        raise CorrectionRefused(Refusal.NOT_A_PARCEL)
    return label


def _is_voided(turn: Turn, row: Mapping[str, Any]) -> bool:
    found = turn.entries.db.execute("SELECT 1 FROM entries WHERE voids = ?", [row["event_id"]])
    return found.fetchone() is not None


def _is_put_right(turn: Turn, row: Mapping[str, Any], way: Way | None = None) -> bool:
    """Whether a correction stands, in one `way` or in any."""
    sql = (
        "SELECT 1 FROM entries AS event WHERE corrects = :sequence AND (:way IS NULL OR correction = :way) "  # noqa: S608
        f"AND {STANDS} LIMIT 1"
    )
    return turn.entries.db.execute(sql, {"sequence": row["sequence"], "way": way}).fetchone() is not None


def _why(turn: Turn, asked: Correcting) -> str:
    reason = " ".join(asked.reason.split())[:LONGEST_REASON]
    return f"{turn.worker}: {reason}" if turn.worker else reason
