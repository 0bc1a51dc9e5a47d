"""What the bench says to commands, badges and items: the words beside those of `words.py`. GUI thread."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from scanstation.events import Stage
from scanstation.verdict import Answer, Reason, Verdict
from scanstation.verification import Check, Line

translate = QCoreApplication.translate

ANSWERS = frozenset({Answer.TOLD, Answer.REFUSED, Answer.CHECKING, Answer.ITEM, Answer.WRONG_ITEM})
"""The answers that are worded here."""
SETUP_COMMAND = "scanstation\u00a0setup"
"""What opens the set-up where nobody's badge does."""
_LONGEST_NAME = 26
_LONGEST_IN_LIST = 60


def headline(answer: Answer, reason: Reason | None) -> str:
    """The one or two words that fill the screen."""
    if answer is Answer.CHECKING:
        return translate("Verdict", "Scan the items")
    if answer is Answer.ITEM:
        return translate("Verdict", "In the box")
    return {
        Reason.SURPLUS_ITEM: translate("Verdict", "One too many"),
        Reason.FOREIGN_ITEM: translate("Verdict", "Wrong item"),
        Reason.BADGE_FIRST: translate("Verdict", "Scan your badge first"),
        Reason.UNKNOWN_BADGE: translate("Verdict", "Unknown badge"),
        Reason.SIGNED_ON: translate("Verdict", "Hello"),
        Reason.NO_SUCH_LANGUAGE: translate("Verdict", "Hello"),
        Reason.SIGNED_OFF: translate("Verdict", "Signed off"),
        Reason.PIN_NEEDED: translate("Verdict", "Enter your PIN"),
        Reason.WRONG_PIN: translate("Verdict", "Wrong PIN"),
        Reason.PIN_EXPIRED: translate("Verdict", "No PIN came"),
        Reason.PIN_RESTS: translate("Verdict", "Too many wrong PINs"),
        Reason.NO_BADGE_WAITS: translate("Verdict", "Scan your badge first"),
        Reason.LEAD_ONLY: translate("Verdict", "For leads only"),
        Reason.NO_LEAD: translate("Verdict", "For leads only"),
        Reason.STAGE_SET: translate("Verdict", "Stage changed"),
        Reason.UNDONE: translate("Verdict", "Taken back"),
        Reason.ITEM_UNDONE: translate("Verdict", "Item taken back"),
        Reason.CHECK_CLOSED: translate("Verdict", "Box put back"),
        Reason.NOTHING_TO_UNDO: translate("Verdict", "Nothing to undo"),
        Reason.ACKNOWLEDGED: translate("Verdict", "Seen"),
        Reason.NOTHING_TO_ACKNOWLEDGE: translate("Verdict", "Nothing to clear"),
        Reason.KEYPAD: translate("Verdict", "Enter the number"),
        Reason.LANGUAGE_SET: translate("Verdict", "Language changed"),
        Reason.UNKNOWN_LANGUAGE: translate("Verdict", "Unknown language"),
        Reason.SHORT: translate("Verdict", "Short: on hold"),
        Reason.NOTHING_OPEN: translate("Verdict", "Nothing is being packed"),
        Reason.SETUP: translate("Verdict", "Set-up"),
        Reason.LOG: translate("Verdict", "Scan log"),
        Reason.FOR_THE_LOG: translate("Verdict", "For the scan log"),
        Reason.SETUP_CODE: translate("Verdict", "Not for the bench"),
    }[reason or Reason.FOREIGN_ITEM]


def context(verdict: Verdict) -> str:
    """One line of what is known: who signed on, what was taken back, how far the box is."""
    if verdict.undone is not None:
        gone = translate("Verdict", "counts no longer")
        return f"{gone} · {pieces(verdict.check)}" if verdict.check else gone
    if verdict.tally is not None:
        return tally(verdict.tally)
    return _of_box(verdict, verdict.check) if verdict.check else ""


def _of_box(verdict: Verdict, check: Check) -> str:
    if verdict.reason is Reason.SHORT:
        return translate("Verdict", "Missing: {items}").format(items=items(check.missing))
    if verdict.item is not None:
        return f"{_name(verdict.item)} · {pieces(check)}"
    # Beside what is wrong the last item in the box would be read as that.
    if verdict.answer is Answer.ITEM and check.last:
        return f"{of_line(check.last)} · {pieces(check)}"
    return (progress if verdict.answer is Answer.CHECKING else pieces)(check)


def hint(verdict: Verdict) -> str:
    """One line on what to do now."""
    if verdict.answer in (Answer.CHECKING, Answer.ITEM) and verdict.check:
        left = translate("Verdict", "Still to come: {items}").format(items=items(verdict.check.missing))
        if verdict.answer is Answer.CHECKING and verdict.other:
            begun = translate("Verdict", "{parcel} is kept for later").format(parcel=_short(verdict.other))
            return f"{left} · {begun}"
        return left
    if verdict.undone is not None and verdict.check:
        left = items(verdict.check.missing)
        return translate("Verdict", "The box is open again. Still to come: {items}").format(items=left)
    return _refusal(verdict.reason) or _advice(verdict.reason)


def _refusal(reason: Reason | None) -> str:
    """What to do when the bench did not do it; "" when it did."""
    return {
        Reason.SURPLUS_ITEM: translate("Verdict", "Put it back: enough of it is in the box. It did not count."),
        Reason.FOREIGN_ITEM: translate("Verdict", "Put it back: it is not of this order. It did not count."),
        Reason.BADGE_FIRST: translate("Verdict", "It did not count. Nothing counts here without a badge."),
        Reason.UNKNOWN_BADGE: translate("Verdict", "Nobody has this badge. Ask the lead."),
        Reason.WRONG_PIN: translate("Verdict", "Try again: touch the keypad, or type it and press Enter."),
        Reason.PIN_EXPIRED: translate("Verdict", "The badge waits a minute for its PIN. Scan it again."),
        Reason.PIN_RESTS: translate("Verdict", "Wait a minute, then scan your badge again."),
        Reason.NO_BADGE_WAITS: translate("Verdict", "The PIN comes after the badge."),
        Reason.LEAD_ONLY: translate("Verdict", "A lead’s badge opens it."),
        Reason.NO_LEAD: translate(
            "Verdict", "None of the workers is a lead. Close the bench, and type in a terminal: {command}"
        ).format(command=SETUP_COMMAND),
        Reason.UNKNOWN_LANGUAGE: translate("Verdict", "Scan one of those on the sheet."),
        Reason.SETUP_CODE: translate("Verdict", "It did nothing: it belongs to the set-up’s screen."),
        Reason.NOTHING_OPEN: translate("Verdict", "SHORT is for an order whose items are being scanned."),
        Reason.NOTHING_TO_UNDO: translate(
            "Verdict", "You have scanned nothing in this shift that could be taken back."
        ),
        Reason.NOTHING_TO_ACKNOWLEDGE: translate("Verdict", "No error is waiting. Go on."),
    }.get(reason or Reason.FOREIGN_ITEM, "")


def _advice(reason: Reason | None) -> str:
    """What it means that the bench did as it was told."""
    return {
        Reason.SIGNED_ON: translate("Verdict", "Every scan is yours now."),
        Reason.NO_SUCH_LANGUAGE: translate(
            "Verdict", "Every scan is yours now. The bench does not speak your language: tell the lead."
        ),
        Reason.SIGNED_OFF: translate("Verdict", "The next worker scans a badge."),
        Reason.PIN_NEEDED: translate("Verdict", "Touch the keypad, or type it and press Enter."),
        Reason.STAGE_SET: translate("Verdict", "From now on a scan means this."),
        Reason.UNDONE: translate("Verdict", "In two seconds UNDO takes back the one before."),
        Reason.ITEM_UNDONE: translate("Verdict", "Take it out of the box."),
        Reason.CHECK_CLOSED: translate("Verdict", "Nothing was in it. Its label begins it again."),
        Reason.ACKNOWLEDGED: translate("Verdict", "Go on."),
        Reason.KEYPAD: translate("Verdict", "Touch the keypad, or type it and press Enter."),
        Reason.LANGUAGE_SET: translate("Verdict", "The bench speaks your language now."),
        Reason.SHORT: translate("Verdict", "Put the parcel aside. Customer service sees what is missing."),
        Reason.SETUP: translate("Verdict", "The set-up opens."),
        Reason.LOG: translate("Verdict", "Scan LOG again to close it."),
        Reason.FOR_THE_LOG: translate("Verdict", "It names the parcel there and counts for nothing else."),
    }.get(reason or Reason.ACKNOWLEDGED, "")


def progress(check: Check) -> str:
    """How far a box is: "Lamp 1 of 2 · 3 of 7 items"."""
    whole = pieces(check)
    if check.last is None:
        return whole
    last = translate("Verdict", "{item} {counted} of {total}")
    return f"{last.format(item=_name(check.last), counted=check.last.counted, total=check.last.quantity)} · {whole}"


def pieces(check: Check) -> str:
    """How far a box is, for the head of its list: "3 of 7 items"."""
    return translate("Verdict", "{counted} of {total} items").format(counted=check.counted, total=check.total)


def named(line: Line) -> str:
    """What a line is called; safe to show whatever the shop sent."""
    return _visible((line.name or line.sku or line.ean)[:_LONGEST_IN_LIST])


def of_line(line: Line) -> str:
    """How many pieces of a line are in the box: "1 of 2"."""
    return translate("Verdict", "{counted} of {total}").format(counted=line.counted, total=line.quantity)


def kept(boxes: int) -> str:
    """Boxes that were begun and are not on the screen."""
    return translate("Verdict", "%Ln begun · its label brings it back", "", boxes)


def items(lines: Sequence[Line]) -> str:
    """What is left: "Lamp, 2 × Bulb"; the first few of it."""
    shown = [_name(line) if line.missing == 1 else f"{line.missing} × {_name(line)}" for line in lines[:3]]
    return ", ".join(shown) + (" …" if len(lines) > 3 else "")


def tally(counts: Mapping[Stage, int]) -> str:
    """What a worker did: "12 processed · 118 packed"."""
    words = {
        Stage.PROCESSED: translate("Verdict", "{count} processed"),
        Stage.PACKED: translate("Verdict", "{count} packed"),
        Stage.SHIPPED: translate("Verdict", "{count} shipped"),
    }
    parts = [words[stage].format(count=counts[stage]) for stage in words if counts.get(stage)]
    return " · ".join(parts) or translate("Verdict", "nothing scanned")


def _name(line: Line) -> str:
    return _short(line.name or line.sku or line.ean)


def _short(text: str) -> str:
    visible = _visible(text[: _LONGEST_NAME + 1])
    return visible if len(text) <= _LONGEST_NAME else visible[: _LONGEST_NAME - 1] + "…"


def _visible(text: str) -> str:
    return "".join(character if character.isprintable() else "·" for character in text)
