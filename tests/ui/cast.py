"""The cast of the window's tests: verdicts as the core makes them, and a window to show them in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import uuid_utils.compat as uuids

from scanstation.codes import identify
from scanstation.codes.commands import Command, command_text
from scanstation.events import BENCH_STAGES, Event, Stage
from scanstation.reading import Reading
from scanstation.verdict import Answer, Done, Reason, Verdict
from scanstation.verification import Check, Line

UPS = "1Z999AA10123456784"
NOW = datetime(2026, 11, 23, 10, 43, 12, tzinfo=timezone(timedelta(hours=1)))


def verdict(
    answer: Answer, text: str = UPS, *, stage: Stage | None = None, reason: Reason | None = None, typed: bool = False
) -> Verdict:
    """A verdict on a scanned text."""
    reading = Reading(text, "gun", NOW.astimezone(UTC), typed=typed)
    label = identify(text).best
    event = None
    if answer is Answer.ACCEPTED:
        stage = stage or Stage.PACKED
        event = Event(uuids.uuid7(), 1, label.number, label.carrier, stage, NOW, "Ana", "gun", typed, text, None)
    earlier = None
    if answer in (Answer.ALREADY_DONE, Answer.OUT_OF_ORDER) and stage is not None:
        earlier = Done(stage if answer is Answer.ALREADY_DONE else Stage.SHIPPED, NOW, "Ana")
    detail = "The disk with the journal is full." if answer is Answer.NOT_SAVED else ""
    return Verdict(answer, reading, label, stage, reason, event, earlier, detail)


UNDO = command_text("K7QF2M", Command.UNDO)
BOX = Check(tuple(Line(f"Lamp {place}, a name as long as shops have them", "", f"L{place}", 2) for place in range(4)))
BEGUN, _ = BOX.tick(["L0"])

EVERY_VERDICT = [
    *(verdict(Answer.ACCEPTED, stage=stage) for stage in (Stage.PROCESSED, Stage.PACKED, Stage.SHIPPED)),
    *(verdict(Answer.ALREADY_DONE, stage=stage) for stage in (Stage.PROCESSED, Stage.PACKED, Stage.SHIPPED)),
    *(verdict(Answer.OUT_OF_ORDER, stage=stage) for stage in (Stage.PROCESSED, Stage.PACKED)),
    verdict(Answer.NOT_A_PARCEL, "4006381333931", reason=Reason.PRODUCT_CODE),
    verdict(Answer.NOT_A_PARCEL, "42077316", reason=Reason.ROUTING_CODE),
    *(
        verdict(Answer.UNKNOWN, "4471-XZ", reason=reason)
        for reason in (
            Reason.WRONG_CHECK_DIGIT,
            Reason.NO_KNOWN_FORMAT,
            Reason.INCOMPLETE,
            Reason.TOO_LONG,
            Reason.TOO_SLOW,
            Reason.GARBLED,
            Reason.EMPTY,
        )
    ),
    verdict(Answer.NOT_SAVED, reason=Reason.JOURNAL_FAILED),
    replace(verdict(Answer.CHECKING, stage=Stage.PACKED), check=BOX, other="PAR-00004471"),
    replace(verdict(Answer.ITEM, "4006381333931"), check=BEGUN),
    replace(verdict(Answer.WRONG_ITEM, "4006381333931", reason=Reason.FOREIGN_ITEM), check=BEGUN),
    replace(verdict(Answer.TOLD, UNDO, reason=Reason.UNDONE), undone=verdict(Answer.ACCEPTED).event),
    replace(
        verdict(Answer.TOLD, UNDO, reason=Reason.SIGNED_OFF), worker="Ana", tally=dict.fromkeys(BENCH_STAGES, 999)
    ),
    verdict(Answer.TOLD, UNDO, reason=Reason.NOTHING_TO_UNDO),
    verdict(Answer.REFUSED, reason=Reason.BADGE_FIRST),
    verdict(Answer.UNKNOWN, UNDO, reason=Reason.OTHER_SITE),
    replace(verdict(Answer.ALREADY_DONE, stage=Stage.PACKED), earlier=Done(Stage.PACKED, NOW, "Bob", "Bench 2")),
    replace(verdict(Answer.OUT_OF_ORDER, stage=Stage.PACKED), earlier=Done(Stage.DELIVERED, NOW, "")),
    verdict(Answer.OUT_OF_ORDER, stage=Stage.SHIPPED, reason=Reason.SKIPPED_STAGE),
    replace(verdict(Answer.HELD, stage=Stage.PACKED), hold="Order cancelled: the customer changed her mind"),
    verdict(Answer.UNKNOWN, stage=Stage.PACKED, reason=Reason.UNKNOWN_PARCEL),
    *(
        replace(verdict(Answer.WARNED, stage=Stage.PACKED, reason=reason), other=other)
        for reason, other in (
            (Reason.LATER_STAGE, ""),
            (Reason.SKIPPED_STAGE, ""),
            (Reason.UNKNOWN_PARCEL, ""),
            (Reason.LABEL_MISSING, "PAR-00004471"),
            (Reason.WHOSE_LABEL, "PAR-00004471"),
        )
    ),
    replace(verdict(Answer.ACCEPTED, "PAR-00004471"), wants_label=True),
    replace(verdict(Answer.PAIRED, stage=Stage.PACKED), other="PAR-00004471"),
    replace(verdict(Answer.WRONG_LABEL, stage=Stage.PACKED), other="PAR-00004472"),
    verdict(Answer.UNKNOWN, "1Z999AA10123456785", reason=Reason.WRONG_CHECK_DIGIT, typed=True),
    replace(
        verdict(Answer.ALREADY_DONE, stage=Stage.PACKED, typed=True),
        earlier=Done(Stage.PACKED, NOW, "Bob", "Bench 2"),
    ),
    verdict(Answer.TOLD, UNDO, reason=Reason.KEYPAD),
    replace(verdict(Answer.TOLD, UNDO, reason=Reason.PIN_NEEDED), worker="Lea Brandt"),
    replace(verdict(Answer.REFUSED, "", reason=Reason.WRONG_PIN, typed=True), worker="Lea Brandt"),
    replace(verdict(Answer.REFUSED, "", reason=Reason.PIN_EXPIRED, typed=True), worker="Lea Brandt"),
    verdict(Answer.REFUSED, UNDO, reason=Reason.SETUP_CODE),
    verdict(Answer.REFUSED, UNDO, reason=Reason.NO_LEAD),
    replace(verdict(Answer.TOLD, UNDO, reason=Reason.NO_SUCH_LANGUAGE), worker="Flo"),
]
