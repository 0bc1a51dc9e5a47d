"""What the bench says, in the worker's language: every text that a verdict or a connection puts on the screen."""

from PySide6.QtCore import QCoreApplication

from scanstation.codes import LabelCode, carriers, identify
from scanstation.decide import Mode
from scanstation.entries import Scan
from scanstation.events import Stage
from scanstation.link import Line, Link
from scanstation.verdict import Answer, Reason, Verdict

translate = QCoreApplication.translate

LONGEST_SHOWN = 44
"""Characters of a scanned text on the screen at most."""


def stage(value: Stage) -> str:
    """A bench's stage as a state of the parcel: "Packed"."""
    return {
        Stage.PROCESSED: translate("Stage", "Processed"),
        Stage.PACKED: translate("Stage", "Packed"),
        Stage.SHIPPED: translate("Stage", "Shipped"),
    }[value]


def mode(value: Mode) -> str:
    """What a scan stands for at this bench."""
    return translate("Stage", "Next stage") if value == "next" else stage(value)


def headline(answer: Answer, at: Stage | None, reason: Reason | None) -> str:
    """The one or two words that fill the screen."""
    if answer is Answer.ACCEPTED and at is not None:
        return stage(at)
    if answer is Answer.ALREADY_DONE and at is not None:
        return {
            Stage.PROCESSED: translate("Verdict", "Already processed"),
            Stage.PACKED: translate("Verdict", "Already packed"),
            Stage.SHIPPED: translate("Verdict", "Already shipped"),
        }[at]
    return {
        Reason.PRODUCT_CODE: translate("Verdict", "That is the product’s code"),
        Reason.ROUTING_CODE: translate("Verdict", "That is the routing code"),
        Reason.WRONG_CHECK_DIGIT: translate("Verdict", "Misread"),
        Reason.NO_KNOWN_FORMAT: translate("Verdict", "Unknown code"),
        Reason.INCOMPLETE: translate("Verdict", "Only part of it came"),
        Reason.TOO_LONG: translate("Verdict", "Too long for a label"),
        Reason.EMPTY: translate("Verdict", "Nothing was read"),
        Reason.JOURNAL_FAILED: translate("Verdict", "Not saved"),
    }[reason or Reason.NO_KNOWN_FORMAT]


def in_short(answer: Answer, at: Stage | None, reason: Reason | None) -> str:
    """The headline for a narrow column."""
    if reason is Reason.PRODUCT_CODE:
        return translate("Verdict", "Product code")
    if reason is Reason.ROUTING_CODE:
        return translate("Verdict", "Routing code")
    return headline(answer, at, reason)


def context(verdict: Verdict) -> str:
    """One line of what is known: the carrier, or when and by whom it was done before."""
    if verdict.earlier is not None:
        at = f"{verdict.earlier.at:%H:%M}"
        if verdict.earlier.worker:
            return translate("Verdict", "at {time} by {worker}").format(time=at, worker=verdict.earlier.worker)
        return translate("Verdict", "at {time}").format(time=at)
    carrier = carriers.NAMES.get(verdict.label.carrier or "", "")
    if verdict.reading.typed and verdict.answer is Answer.ACCEPTED:
        return " · ".join(filter(None, [carrier, translate("Verdict", "typed by hand")]))
    return carrier


def hint(verdict: Verdict, link: Link) -> str:
    """One line on what to do now."""
    if verdict.answer is Answer.ACCEPTED:
        if link.line is Line.ONLINE and not link.waiting:
            return translate("Verdict", "Saved here and on the server.")
        if link.line is Line.NOT_SET:
            return translate("Verdict", "Saved here.")
        return translate("Verdict", "Saved here. It goes to the server by itself.")
    if verdict.answer is Answer.ALREADY_DONE:
        return translate("Verdict", "Nothing more to do with it here.")
    return {
        Reason.PRODUCT_CODE: translate("Verdict", "Scan the shipping label — the big one with the address."),
        Reason.ROUTING_CODE: translate("Verdict", "Scan the barcode with the tracking number under it."),
        Reason.WRONG_CHECK_DIGIT: translate("Verdict", "A digit is wrong. Scan it again; it did not count."),
        Reason.NO_KNOWN_FORMAT: translate(
            "Verdict", "It did not count and is kept for the lead. Scan the shipping label."
        ),
        Reason.INCOMPLETE: translate("Verdict", "It did not count. Scan it again."),
        Reason.TOO_LONG: translate("Verdict", "It did not count and is kept for the lead. Scan the shipping label."),
        Reason.EMPTY: translate("Verdict", "Scan it again."),
        Reason.JOURNAL_FAILED: translate(
            "Verdict", "This scan did NOT count. Put the parcel aside and call the lead."
        ),
    }[verdict.reason or Reason.NO_KNOWN_FORMAT]


def number(label: LabelCode) -> str:
    """The number as printed on the label, safe to show whatever was scanned."""
    return shown(label.grouped or label.number)


def number_of_scan(scan: Scan) -> str:
    """The number of an earlier scan, as printed on the label where its format is known."""
    label = identify(scan.number).best
    return number(label) if label.number == scan.number else shown(scan.number)


def shown(text: str) -> str:
    """A scanned text for the screen: one line, bounded, with control characters made visible."""
    visible = "".join(character if character.isprintable() else "·" for character in text[: LONGEST_SHOWN + 1])
    return visible if len(text) <= LONGEST_SHOWN else visible[: LONGEST_SHOWN - 1] + "…"


def line(link: Link) -> str:
    """The connection in one or two words."""
    return {
        Line.NOT_SET: translate("Link", "No server set"),
        Line.CONNECTING: translate("Link", "Connecting"),
        Line.ONLINE: translate("Link", "Online"),
        Line.OFFLINE: translate("Link", "Offline"),
        Line.NOT_THE_SERVER: translate("Link", "Network asks for log-in"),
        Line.TOKEN_REFUSED: translate("Link", "Not enrolled"),
        Line.SERVER_TROUBLE: translate("Link", "Server trouble"),
    }[link.line]


def backlog(link: Link) -> str:
    """What has not been acknowledged, calmly: offline is nothing special."""
    if link.set_aside:
        return translate("Link", "%n refused, for the lead", "", link.set_aside)
    if not link.waiting:
        return translate("Link", "all sent") if link.line is Line.ONLINE else translate("Link", "all saved")
    if link.last_sent is None:
        return translate("Link", "%n waiting", "", link.waiting)
    last = translate("Link", "last sent {time}").format(time=f"{link.last_sent.astimezone():%H:%M}")
    return translate("Link", "%n waiting", "", link.waiting) + ", " + last
