"""What an export of the scan log says, in a language. Without Qt, so that the headless verb needs none for English:
whoever speaks another language passes Qt's `translate` in.
"""

from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from scanstation.closing import Open
from scanstation.codes.label import Kind
from scanstation.events import EventKind, Stage
from scanstation.rows import Way
from scanstation.scanlog import Mark, Trouble
from scanstation.scanlog.export import Column, Saying, plainly
from scanstation.scanlog.export.columns import Say
from scanstation.verdict import Answer, Reason

Translate = Callable[[str, str], str]


def in_english(_context: str, text: str) -> str:
    """What stands in the sources."""
    return text


def spoken(translate: Translate = in_english) -> Say:
    """Says whatever an export has to say. What nobody has translated is said plainly."""
    tables = (_columns, _sayings, _stages, _answers, _reasons, _marks, _kinds, _events, _ways, _troubles)
    words: dict[tuple[type, str], str] = {
        (type(value), value.value): text for table in tables for value, text in table(translate).items()
    }
    return lambda value: words.get((type(value), value.value)) or plainly(value)


class OpenRow(NamedTuple):
    """Something that can be open when a day is closed, how much of it there is, and whether it lies in the tray."""

    says: str
    count: int
    in_tray: bool


def open_rows(still: Open, translate: Translate = in_english) -> Sequence[OpenRow]:
    """What is open of a day, each thing by its name; also what is not."""
    return (
        OpenRow(translate("Facts", "Not sent yet"), still.waiting, in_tray=False),
        OpenRow(translate("Facts", "Refused by the server"), still.set_aside, in_tray=True),
        OpenRow(translate("Facts", "Unresolved scans"), still.unresolved, in_tray=True),
        OpenRow(translate("Facts", "The server says otherwise"), still.conflicts, in_tray=True),
        OpenRow(translate("Facts", "Packed, without a courier’s label"), still.no_label, in_tray=True),
        OpenRow(translate("Facts", "Half-packed boxes"), still.boxes, in_tray=False),
    )


def _columns(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Column.AT: translate("Export", "Time"),
        Column.ANSWER: translate("Export", "Verdict"),
        Column.REASON: translate("Export", "Why"),
        Column.STAGE: translate("Export", "Stage"),
        Column.NUMBER: translate("Export", "Number"),
        Column.PARCEL: translate("Export", "Parcel"),
        Column.KIND: translate("Export", "Kind"),
        Column.CARRIER: translate("Export", "Courier"),
        Column.ORDER: translate("Export", "Order"),
        Column.WORKER: translate("Export", "Worker"),
        Column.SOURCE: translate("Export", "Scanner"),
        Column.TYPED: translate("Export", "Typed"),
        Column.MARK: translate("Export", "State"),
        Column.EVENT: translate("Export", "Event"),
        Column.PAIRED: translate("Export", "Courier’s number"),
        Column.NOTE: translate("Export", "Note"),
        Column.SET_ASIDE: translate("Export", "The server’s reason"),
        Column.CORRECTS: translate("Export", "Corrects line"),
        Column.WAY: translate("Export", "Correction"),
        Column.CORRECTED_BY: translate("Export", "Corrected by"),
        Column.CORRECTED_AT: translate("Export", "Corrected at"),
        Column.TEXT: translate("Export", "As it was read"),
        Column.SYMBOLOGY: translate("Export", "Barcode"),
        Column.SEQUENCE: translate("Export", "Line"),
        Column.EVENT_ID: translate("Export", "Event id"),
    }


def _sayings(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Saying.SCANS: translate("Export", "Scans"),
        Saying.SUMMARY: translate("Export", "Summary"),
        Saying.YES: translate("Export", "yes"),
        Saying.TOTAL: translate("Export", "Total"),
        Saying.SCANNED_HERE: translate("Facts", "Scanned here"),
        Saying.ON_SERVER: translate("Facts", "On the server"),
        Saying.NOT_SHIPPED: translate("Facts", "Packed, not shipped"),
    }


def _stages(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Stage.PROCESSED: translate("Stage", "Processed"),
        Stage.PACKED: translate("Stage", "Packed"),
        Stage.SHIPPED: translate("Stage", "Shipped"),
        Stage.IN_TRANSIT: translate("Stage", "In transit"),
        Stage.OUT_FOR_DELIVERY: translate("Stage", "Out for delivery"),
        Stage.DELIVERED: translate("Stage", "Delivered"),
    }


def _answers(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Answer.ACCEPTED: translate("Export", "Accepted"),
        Answer.WARNED: translate("Export", "Accepted with a warning"),
        Answer.PAIRED: translate("Verdict", "Label attached"),
        Answer.AGAIN: translate("Verdict", "Read twice"),
        Answer.ALREADY_DONE: translate("Export", "Already done"),
        Answer.OUT_OF_ORDER: translate("Export", "Out of order"),
        Answer.HELD: translate("Export", "On hold"),
        Answer.WRONG_LABEL: translate("Verdict", "Wrong label"),
        Answer.CHECKING: translate("Verdict", "Scan the items"),
        Answer.ITEM: translate("Verdict", "In the box"),
        Answer.WRONG_ITEM: translate("Verdict", "Wrong item"),
        Answer.TOLD: translate("Export", "Done as told"),
        Answer.REFUSED: translate("Export", "Refused"),
        Answer.UNKNOWN: translate("Verdict", "Unknown code"),
        Answer.NOT_A_PARCEL: translate("Export", "Not a parcel"),
        Answer.NOT_SAVED: translate("Verdict", "Not saved"),
    }


def _reasons(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Reason.PRODUCT_CODE: translate("Verdict", "Product code"),
        Reason.ROUTING_CODE: translate("Verdict", "Routing code"),
        Reason.WRONG_CHECK_DIGIT: translate("Verdict", "Misread"),
        Reason.NO_KNOWN_FORMAT: translate("Verdict", "Unknown code"),
        Reason.INCOMPLETE: translate("Verdict", "Only part of it came"),
        Reason.TOO_SLOW: translate("Verdict", "Typed, not scanned"),
        Reason.TOO_LONG: translate("Verdict", "Too long for a label"),
        Reason.EMPTY: translate("Verdict", "Nothing was read"),
        Reason.JOURNAL_FAILED: translate("Verdict", "Not saved"),
        Reason.SKIPPED_STAGE: translate("Verdict", "Not packed yet"),
        Reason.UNKNOWN_PARCEL: translate("Verdict", "Unknown parcel"),
        Reason.OTHER_SITE: translate("Verdict", "Another site’s code"),
        Reason.TYPED_COMMAND: translate("Verdict", "Typed, not scanned"),
        Reason.ENROLMENT_CODE: translate("Verdict", "Enrolment code"),
        Reason.SURPLUS_ITEM: translate("Verdict", "One too many"),
        Reason.FOREIGN_ITEM: translate("Verdict", "Wrong item"),
        Reason.BADGE_FIRST: translate("Verdict", "Scan your badge first"),
        Reason.UNKNOWN_BADGE: translate("Verdict", "Unknown badge"),
        Reason.SIGNED_OFF: translate("Verdict", "Signed off"),
        Reason.WRONG_PIN: translate("Verdict", "Wrong PIN"),
        Reason.LEAD_ONLY: translate("Verdict", "For leads only"),
        Reason.STAGE_SET: translate("Verdict", "Stage changed"),
        Reason.UNDONE: translate("Verdict", "Taken back"),
        Reason.ITEM_UNDONE: translate("Verdict", "Item taken back"),
        Reason.CHECK_CLOSED: translate("Verdict", "Box put back"),
        Reason.NOTHING_TO_UNDO: translate("Verdict", "Nothing to undo"),
        Reason.ACKNOWLEDGED: translate("Verdict", "Seen"),
        Reason.LANGUAGE_SET: translate("Verdict", "Language changed"),
        Reason.SHORT: translate("Verdict", "Short: on hold"),
        Reason.SETUP: translate("Verdict", "Set-up"),
        Reason.SETUP_CODE: translate("Verdict", "Not for the bench"),
        Reason.LOG: translate("Verdict", "Scan log"),
        Reason.FOR_THE_LOG: translate("Verdict", "For the scan log"),
        Reason.KEYPAD: translate("Verdict", "Enter the number"),
        Reason.SIGNED_ON: translate("Export", "Signed on"),
        Reason.NO_SUCH_LANGUAGE: translate("Export", "Signed on"),
        Reason.PIN_NEEDED: translate("Verdict", "Enter your PIN"),
        Reason.PIN_EXPIRED: translate("Verdict", "No PIN came"),
        Reason.PIN_RESTS: translate("Verdict", "Too many wrong PINs"),
        Reason.NO_BADGE_WAITS: translate("Verdict", "Scan your badge first"),
        Reason.NO_LEAD: translate("Verdict", "For leads only"),
        Reason.NOTHING_TO_ACKNOWLEDGE: translate("Verdict", "Nothing to clear"),
        Reason.UNKNOWN_LANGUAGE: translate("Verdict", "Unknown language"),
        Reason.NOTHING_OPEN: translate("Verdict", "Nothing is being packed"),
        Reason.WHOSE_LABEL: translate("Verdict", "Whose label is it?"),
        Reason.GARBLED: translate("Verdict", "Garbled by the keyboard"),
        Reason.LATER_STAGE: translate("Export", "A later step is done already"),
        Reason.LABEL_MISSING: translate("Export", "The one before has no courier’s label"),
        Reason.NOT_VERIFIED: translate("Export", "Items not checked"),
        Reason.RESUMED: translate("Export", "Begun before"),
    }


def _marks(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Mark.WAITING: translate("Export", "Waiting for the server"),
        Mark.SENT: translate("Export", "Sent"),
        Mark.SET_ASIDE: translate("Export", "Refused by the server"),
        Mark.VOIDED: translate("Verdict", "Taken back"),
        Mark.UNRESOLVED: translate("Export", "Unresolved"),
        Mark.RESOLVED: translate("Export", "Seen to"),
        Mark.KEPT: translate("Export", "Kept here"),
    }


def _kinds(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Kind.TRACKING_NUMBER: translate("Export", "Courier’s number"),
        Kind.SSCC: "SSCC",
        Kind.PARCEL: translate("Export", "Parcel label"),
        Kind.ORDER: translate("Export", "Order"),
        Kind.ROUTING: translate("Verdict", "Routing code"),
        Kind.PRODUCT: translate("Verdict", "Product code"),
        Kind.COMMAND: translate("Export", "Command"),
        Kind.BADGE: translate("Export", "Badge"),
        Kind.ENROLMENT: translate("Verdict", "Enrolment code"),
        Kind.UNKNOWN: translate("Verdict", "Unknown code"),
    }


def _events(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        EventKind.STAGE: translate("Export", "Stage"),
        EventKind.VOID: translate("Verdict", "Taken back"),
        EventKind.PAIR: translate("Verdict", "Label attached"),
        EventKind.HOLD: translate("Export", "On hold"),
    }


def _ways(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Way.VOID: translate("Verdict", "Taken back"),
        Way.ASSIGN: translate("Export", "Assigned"),
        Way.RETRY: translate("Export", "Sent again"),
        Way.SETTLE: translate("Export", "Settled"),
        Way.CLOSE: translate("Facts", "Day closed"),
        Way.REOPEN: translate("Facts", "Day opened again"),
    }


def _troubles(translate: Translate) -> Mapping[StrEnum, str]:
    return {
        Trouble.UNRESOLVED: translate("Export", "Unresolved"),
        Trouble.SET_ASIDE: translate("Export", "Refused by the server"),
        Trouble.CONFLICT: translate("Export", "The server says otherwise"),
        Trouble.NO_LABEL: translate("Export", "No courier’s label"),
    }
