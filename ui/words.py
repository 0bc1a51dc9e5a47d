"""What the bench says, in the worker's language: every text that a verdict puts on the screen."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLocale

from drivers.base import State, Trouble
from scanstation.codes import Kind, LabelCode, carriers, identify
from scanstation.codes.commands import Command, spoken
from scanstation.decide import Mode
from scanstation.entries import Scan
from scanstation.events import Stage
from scanstation.languages import LANGUAGES
from scanstation.latch import Latch
from scanstation.reading import Reading
from scanstation.session import Gone
from scanstation.verdict import Answer, Done, Reason, Verdict
from scanstation.wire import Outcome
from ui import told

translate = QCoreApplication.translate
"""Its first two arguments are literals: so `python -m tests.ui.catalogues` finds them. `%Ln` is a counted number."""

LONGEST_SHOWN = 44
"""Characters of a scanned text on the screen at most."""


def stage(value: Stage) -> str:
    """A stage as a state of the parcel: "Packed". The carrier's are known from the directory."""
    return {
        Stage.PROCESSED: translate("Stage", "Processed"),
        Stage.PACKED: translate("Stage", "Packed"),
        Stage.SHIPPED: translate("Stage", "Shipped"),
        Stage.IN_TRANSIT: translate("Stage", "In transit"),
        Stage.OUT_FOR_DELIVERY: translate("Stage", "Out for delivery"),
        Stage.DELIVERED: translate("Stage", "Delivered"),
    }[value]


def mode(value: Mode) -> str:
    """What a scan stands for at this bench."""
    return translate("Stage", "Next stage") if value == "next" else stage(value)


def headline(answer: Answer, at: Stage | None, reason: Reason | None) -> str:
    """The one or two words that fill the screen."""
    if answer in told.ANSWERS:
        return told.headline(answer, reason)
    if answer in _OWN_WORDS:
        return _own_word(answer)
    if answer in (Answer.ACCEPTED, Answer.WARNED) and at is not None:
        return translate("Verdict", "Whose label is it?") if reason is Reason.WHOSE_LABEL else stage(at)
    if answer is Answer.ALREADY_DONE and at is not None:
        return {
            Stage.PROCESSED: translate("Verdict", "Already processed"),
            Stage.PACKED: translate("Verdict", "Already packed"),
            Stage.SHIPPED: translate("Verdict", "Already shipped"),
        }[at]
    if answer is Answer.OUT_OF_ORDER and at is not None and reason is not Reason.SKIPPED_STAGE:
        return _out_of_order(at)
    return {
        Reason.PRODUCT_CODE: translate("Verdict", "That is the product’s code"),
        Reason.ROUTING_CODE: translate("Verdict", "That is the routing code"),
        Reason.WRONG_CHECK_DIGIT: translate("Verdict", "Misread"),
        Reason.NO_KNOWN_FORMAT: translate("Verdict", "Unknown code"),
        Reason.INCOMPLETE: translate("Verdict", "Only part of it came"),
        Reason.TOO_SLOW: translate("Verdict", "Typed, not scanned"),
        Reason.TOO_LONG: translate("Verdict", "Too long for a label"),
        Reason.GARBLED: translate("Verdict", "Garbled by the keyboard"),
        Reason.EMPTY: translate("Verdict", "Nothing was read"),
        Reason.JOURNAL_FAILED: translate("Verdict", "Not saved"),
        Reason.SKIPPED_STAGE: translate("Verdict", "Not packed yet"),
        Reason.UNKNOWN_PARCEL: translate("Verdict", "Unknown parcel"),
        Reason.OTHER_SITE: translate("Verdict", "Another site’s code"),
        Reason.TYPED_COMMAND: translate("Verdict", "Typed, not scanned"),
        Reason.ENROLMENT_CODE: translate("Verdict", "Enrolment code"),
    }[reason or Reason.NO_KNOWN_FORMAT]


_OWN_WORDS = frozenset({Answer.HELD, Answer.WRONG_LABEL, Answer.PAIRED, Answer.AGAIN})


def _own_word(answer: Answer) -> str:
    return {
        Answer.HELD: translate("Verdict", "STOP: on hold"),
        Answer.WRONG_LABEL: translate("Verdict", "Wrong label"),
        Answer.PAIRED: translate("Verdict", "Label attached"),
        Answer.AGAIN: translate("Verdict", "Read twice"),
    }[answer]


def _out_of_order(at: Stage) -> str:
    return {
        Stage.PROCESSED: translate("Verdict", "Too late to process"),
        Stage.PACKED: translate("Verdict", "Too late to pack"),
        Stage.SHIPPED: translate("Verdict", "Too late to ship"),
    }[at]


def in_short(answer: Answer, at: Stage | None, reason: Reason | None, *, typed: bool = False) -> str:
    """The headline for a narrow column."""
    if typed and reason is Reason.WRONG_CHECK_DIGIT:
        return translate("Verdict", "Mistyped")
    if reason is Reason.PRODUCT_CODE:
        return translate("Verdict", "Product code")
    if reason is Reason.ROUTING_CODE:
        return translate("Verdict", "Routing code")
    return headline(answer, at, reason)


def is_by_hand(verdict: Verdict) -> bool:
    """Whether a person typed or tapped the number; a PIN is no number, and of a doubtful one the headline tells."""
    reading = verdict.reading
    is_number = bool(reading.text) and verdict.label.kind not in (Kind.COMMAND, Kind.BADGE)
    return reading.typed and reading.doubt is None and is_number


def by_hand() -> str:
    """The mark of such a number."""
    return translate("Verdict", "typed by hand")


def title(verdict: Verdict) -> str:
    """The headline of a verdict on the screen: nothing that was typed is misread."""
    if is_by_hand(verdict) and verdict.reason is Reason.WRONG_CHECK_DIGIT:
        return translate("Verdict", "Mistyped")
    return headline(verdict.answer, verdict.stage, verdict.reason)


def context(verdict: Verdict) -> str:
    """One line of what is known of it, and whether its number was typed."""
    return " · ".join(filter(None, [_known(verdict), by_hand() if is_by_hand(verdict) else ""]))


def _known(verdict: Verdict) -> str:
    """The carrier; what was done before, when and by whom; or what stops it."""
    if verdict.answer in told.ANSWERS:
        return translate("Verdict", "for the other scanners") if verdict.keeps else told.context(verdict)
    if verdict.hold:
        return shown(verdict.hold, 100)
    if verdict.other:
        return _other(verdict)
    if verdict.earlier is not None:
        return _before(verdict.earlier, verdict.reading.read_at)
    return _of_its_label(verdict)


def _of_its_label(verdict: Verdict) -> str:
    """The carrier, and what is special about the scan."""
    carrier = carriers.NAMES.get(verdict.label.carrier or "", "")
    special = ""
    if verdict.reason is Reason.NOT_VERIFIED:
        special = translate("Verdict", "items not checked: no list of them is known")
    return " · ".join(filter(None, [carrier, special]))


def _other(verdict: Verdict) -> str:
    """What another parcel has to do with it."""
    words = {"parcel": shown(verdict.other)}
    if verdict.answer is Answer.PAIRED:
        return translate("Verdict", "The label belongs to {parcel}").format(**words)
    if verdict.answer is Answer.WRONG_LABEL:
        return translate("Verdict", "It is the label of {parcel}").format(**words)
    return translate("Verdict", "{parcel} still has no label").format(**words)


def _before(earlier: Done, now: datetime) -> str:
    """ "Packed at 10:42 by Ana"; with the date when that was on another day of the site's."""
    parts = {"stage": stage(earlier.stage), "time": f"{earlier.at:%H:%M}", "worker": shown(earlier.worker)}
    parts["station"] = shown(earlier.station)
    if earlier.at.date() == now.astimezone(earlier.at.tzinfo).date():
        return _today(earlier).format(**parts)
    parts["date"] = QLocale().toString(earlier.at.date(), QLocale.FormatType.ShortFormat)
    by = translate("Verdict", "{stage} on {date} at {time} by {worker}")
    return (by if earlier.worker else translate("Verdict", "{stage} on {date} at {time}")).format(**parts)


def _today(earlier: Done) -> str:
    if earlier.station and earlier.worker:
        return translate("Verdict", "{stage} at {time} by {worker} at {station}")
    if earlier.station:
        return translate("Verdict", "{stage} at {time} at {station}")
    by = translate("Verdict", "{stage} at {time} by {worker}")
    return by if earlier.worker else translate("Verdict", "{stage} at {time}")


def hint(verdict: Verdict, outcome: Outcome | None = None) -> str:
    """One line on what to do now. `outcome` is the server's word on the verdict's own event, once there is one."""
    if verdict.answer in told.ANSWERS:
        return _kept(verdict) or told.hint(verdict)
    if verdict.answer is Answer.WARNED:
        return _warning(verdict.reason)
    if verdict.answer.counts or verdict.wants_label:
        return _whereabouts(outcome) if verdict.answer.counts else ""
    if verdict.answer in _OWN_HINTS:
        return _own_hint(verdict.answer)
    return (
        _of_its_reading(verdict)
        or {
            Reason.UNKNOWN_PARCEL: translate(
                "Verdict", "No order tells of it. Put the parcel aside and ask the lead."
            ),
            Reason.OTHER_SITE: translate("Verdict", "Use the sheet and the badges of this site."),
            Reason.TYPED_COMMAND: translate("Verdict", "Commands and badges count only when they are scanned."),
            Reason.ENROLMENT_CODE: translate("Verdict", "It belongs into the set-up. Ask the lead."),
            Reason.PRODUCT_CODE: translate("Verdict", "Scan the shipping label — the big one with the address."),
            Reason.ROUTING_CODE: translate("Verdict", "Scan the barcode with the tracking number under it."),
            Reason.WRONG_CHECK_DIGIT: translate(
                "Verdict", "A digit is wrong or missing. Scan it again; it did not count."
            ),
            Reason.NO_KNOWN_FORMAT: translate("Verdict", "It did not count and is kept. Scan the shipping label."),
            Reason.INCOMPLETE: translate("Verdict", "It did not count. Scan it again."),
            Reason.TOO_SLOW: translate("Verdict", "It did not count: typing is switched off here. Scan the label."),
            Reason.TOO_LONG: translate("Verdict", "It did not count and is kept. Scan the shipping label."),
            Reason.GARBLED: translate("Verdict", "It did not count. Switch Caps Lock off and scan it again."),
            Reason.EMPTY: translate("Verdict", "Scan it again."),
            Reason.JOURNAL_FAILED: translate("Verdict", "It did NOT count. Put the parcel aside and call the lead."),
        }[verdict.reason or Reason.NO_KNOWN_FORMAT]
    )


def _of_its_reading(verdict: Verdict) -> str:
    """What to do where the way that it came says more than the reason; "" elsewhere."""
    if verdict.reason is Reason.WRONG_CHECK_DIGIT and is_by_hand(verdict):
        return translate("Verdict", "A digit is wrong or missing. Compare it with the label; it did not count.")
    if verdict.reason is Reason.INCOMPLETE and verdict.label.valid:
        return translate(
            "Verdict", "It did not count. Scan it again. If that never helps, tell the lead: no Enter comes."
        )
    return ""


def _kept(verdict: Verdict) -> str:
    """The stage of a scanner that has its own, whatever the bench was told with it."""
    keeps = translate("Verdict", "This scanner goes on as it is set: {stage}")
    return keeps.format(stage=mode(verdict.keeps)) if verdict.keeps else ""


def next_step(verdict: Verdict) -> str:
    """What is to be scanned next, where that is not just the next parcel; "" else."""
    return translate("Verdict", "Now scan the courier’s label") if verdict.wants_label else ""


_OWN_HINTS = frozenset({Answer.ALREADY_DONE, Answer.OUT_OF_ORDER, Answer.HELD, Answer.WRONG_LABEL, Answer.AGAIN})


def _own_hint(answer: Answer) -> str:
    return {
        Answer.ALREADY_DONE: translate("Verdict", "Nothing more to do with it here."),
        Answer.OUT_OF_ORDER: translate(
            "Verdict", "It did not count and is kept. Put the parcel aside and ask the lead."
        ),
        Answer.HELD: translate("Verdict", "Do not send it. Put the parcel aside and call the lead."),
        Answer.WRONG_LABEL: translate("Verdict", "Take it off. Find the label of this parcel and scan that."),
        Answer.AGAIN: translate("Verdict", "The first time counts."),
    }[answer]


def _warning(reason: Reason | None) -> str:
    return {
        Reason.LATER_STAGE: translate("Verdict", "It counts, although a later step is done already. Tell the lead."),
        Reason.SKIPPED_STAGE: translate("Verdict", "It counts, although nobody has packed it. Tell the lead."),
        Reason.UNKNOWN_PARCEL: translate("Verdict", "It counts, although no order tells of it. Tell the lead."),
        Reason.LABEL_MISSING: translate("Verdict", "It counts. Scan the parcel before it and its label later."),
        Reason.WHOSE_LABEL: translate(
            "Verdict", "Scan its parcel, then this label again. Till then it stands alone."
        ),
    }[reason or Reason.LATER_STAGE]


def latched(latch: Latch) -> str:
    """The headline of an error that nobody has acknowledged."""
    return headline(latch.answer, None, latch.reason)


def latched_why(latch: Latch) -> str:
    """When it was, and the reason in a few words."""
    detail = shown(latch.detail, 100)
    if detail and latch.answer is Answer.WRONG_LABEL:
        detail = translate("Verdict", "It is the label of {parcel}").format(parcel=shown(latch.detail))
    elif detail and latch.answer is Answer.WRONG_ITEM:
        detail = translate("Verdict", "not for {parcel}").format(parcel=shown(latch.detail))
    return " · ".join(filter(None, [f"{latch.at:%H:%M}", detail]))


def more(others: int) -> str:
    """How many there are beside those on the screen."""
    return translate("Bench", "+{count} more").format(count=count(others))


def _whereabouts(outcome: Outcome | None) -> str:
    if outcome is None:
        return translate("Verdict", "Saved here. It goes to the server by itself.")
    if outcome is Outcome.REFUSED:
        return translate("Verdict", "Saved here. The server will not take it: tell the lead.")
    return translate("Verdict", "Saved here and on the server.")


def scanned(reading: Reading) -> str:
    """What a scanner has delivered, as the number on the label where it is one; none of a command."""
    label = identify(reading.text).best
    return "" if label.kind in (Kind.COMMAND, Kind.BADGE) else number(label) or shown(reading.text)


def number(label: LabelCode) -> str:
    """The number as printed on the label, safe to show whatever was scanned."""
    return shown(label.grouped or label.number)


def subject(verdict: Verdict) -> str:
    """What a verdict is about: the number on the label, or what was told; never a command's own text."""
    if verdict.answer is Answer.ITEM and verdict.check and verdict.check.last:
        return shown(verdict.check.last.name) or number(verdict.label)
    if verdict.label.kind not in (Kind.COMMAND, Kind.BADGE) and verdict.label.number:
        return number(verdict.label)
    if verdict.undone is not None:
        return number(identify(verdict.undone.parcel).best)
    if verdict.reason is Reason.STAGE_SET:
        return mode(verdict.stage or "next")
    if verdict.reason is Reason.LANGUAGE_SET:
        said = spoken(verdict.label.number)
        return LANGUAGES.get(said.value, "") if said else ""
    return shown(verdict.worker)


def number_of_scan(scan: Scan) -> str:
    """The number of an earlier scan, as printed on the label where its format is known, and whether it was typed.

    Of a command it is what it told: the stage, the language; nothing where its headline says it all.
    """
    label = identify(scan.number).best
    if label.kind in (Kind.COMMAND, Kind.BADGE):
        said = spoken(label.number)
        if scan.reason is Reason.STAGE_SET:
            return mode(scan.stage or "next")
        return LANGUAGES.get(said.value, "") if said and said.command is Command.LANGUAGE else ""
    text = number(label) if label.number == scan.number else shown(scan.number)
    return f"{text} · {by_hand()}" if scan.typed and text else text


def breakable(text: str) -> str:
    """The text with places to break a line in, also where it has no blank for long."""
    return " ".join("\u200b".join(re.findall(".{1,8}", word)) for word in text.split(" "))


def shown(text: str, longest: int = LONGEST_SHOWN) -> str:
    """A scanned text for the screen: one line, bounded, with control characters made visible."""
    visible = "".join(character if character.isprintable() else "·" for character in text[: longest + 1])
    return visible if len(text) <= longest else visible[: longest - 1] + "…"


def today(target: int | None) -> str:
    """What stands beside the day's count."""
    if target is None:
        return translate("Bench", "today")
    return translate("Bench", "of {target} today").format(target=count(target))


def per_hour(target: int | None) -> str:
    """What stands beside the count of the last hour."""
    if target is None:
        return translate("Bench", "per hour")
    return translate("Bench", "of {target} per hour").format(target=count(target))


def typing(text: str) -> str:
    """What a person is typing."""
    return translate("Bench", "Typing: {text}").format(text=shown(text))


def gone(worker: str, why: Gone | Literal[""]) -> str:
    """Whom the bench itself has signed off, and why."""
    if not why:
        return ""
    if why is Gone.IDLE:
        said = translate("Bench", "{worker} was signed off: nothing was scanned for a while.")
    else:
        said = translate("Bench", "{worker} is signed off: the badge counts no longer.")
    return said.format(worker=shown(worker))


def silent() -> str:
    """There is no loudspeaker."""
    return translate("Bench", "Lead: no loudspeaker, this bench has no tones.")


def scanners(state: State, names: Sequence[str], trouble: Trouble | None = None) -> str:
    """How the worst of the scanners are, and which those are; `trouble` is the first one's."""
    if state is State.READY:
        return translate("Bench", "Scanners ready")
    if trouble is not None:
        return _camera(trouble).format(names=shown(", ".join(names)))
    if state is State.LOST:
        return translate("Bench", "Not connected: {names}").format(names=shown(", ".join(names)))
    return translate("Bench", "Not working: {names}").format(names=shown(", ".join(names)))


def _camera(trouble: Trouble) -> str:
    match trouble:
        case Trouble.OPENING:
            return translate("Bench", "Camera starting: {names}")
        case Trouble.FROZEN:
            return translate("Bench", "Frozen, restarting: {names}")
        case Trouble.FAILED:
            return translate("Bench", "Failed, restarting: {names}")
        case Trouble.DARK:
            return translate("Bench", "Sees only black: {names}")


def count(number: int) -> str:
    """A number as this language groups its digits."""
    return QLocale().toString(number)
