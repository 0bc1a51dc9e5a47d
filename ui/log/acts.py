"""What a lead can do about a line, and what is said of it: the acts, what they do, the reasons that wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from scanstation.conflicts import Clash, Conflict
from scanstation.corrections import Correcting, Retry, Settle, Void
from scanstation.events import EventKind
from scanstation.scanlog import Item, Line, Mark, Trouble
from scanstation.verdict import Answer, Done
from ui import words as bench_words
from ui.log import words
from ui.log.words import translate


class Act(StrEnum):
    """What can be done."""

    ASSIGN = "assign"
    RETRY = "retry"
    VOID = "void"
    SETTLE = "settle"


@dataclass(frozen=True, slots=True)
class Case:
    """A line that somebody sees to. `trouble` is why, None where a lead looks at a line by themselves."""

    line: Line
    trouble: Trouble | None = None
    conflict: Conflict | None = None

    @classmethod
    def of(cls, item: Item) -> "Case":
        """An item of the tray."""
        return cls(item.line, item.trouble, item.conflict)

    @classmethod
    def alone(cls, line: Line) -> "Case":
        """A line of the table."""
        marks = {Mark.UNRESOLVED: Trouble.UNRESOLVED, Mark.SET_ASIDE: Trouble.SET_ASIDE}
        return cls(line, marks.get(line.mark))


def acts(cases: Sequence[Case]) -> Sequence[Act]:
    """What can be done about all of these at once, the likeliest first."""
    possible = [_acts(case) for case in cases]
    if not possible:
        return ()
    common = [act for act in possible[0] if all(act in each for each in possible)]
    return [act for act in common if act is not Act.ASSIGN or len(cases) == 1]


def _acts(case: Case) -> Sequence[Act]:
    return {
        Trouble.UNRESOLVED: (Act.ASSIGN, Act.SETTLE),
        Trouble.SET_ASIDE: (Act.RETRY, Act.VOID),
        Trouble.CONFLICT: (Act.VOID, Act.SETTLE),
        Trouble.NO_LABEL: (Act.SETTLE, Act.VOID),
        None: (Act.VOID,) if can_be_voided(case.line) else (),
    }[case.trouble]


def can_be_voided(line: Line) -> bool:
    """Whether a line is an event that counts."""
    return line.event_id is not None and line.event_kind is not EventKind.VOID and line.mark is not Mark.VOIDED


def correction(act: Act, line: Line, reason: str) -> Correcting:
    """What the bench is asked to do; of an assignment see `Assign`."""
    return {Act.VOID: Void, Act.RETRY: Retry, Act.SETTLE: Settle}[act](line.sequence, reason)


def name(act: Act) -> str:
    """An act, for its button."""
    return {
        Act.ASSIGN: translate("Log", "Assign to a parcel"),
        Act.RETRY: translate("Log", "Send again"),
        Act.VOID: translate("Log", "Take back"),
        Act.SETTLE: translate("Log", "Settle"),
    }[act]


def does(act: Act) -> str:
    """What it does, in a sentence."""
    return {
        Act.ASSIGN: translate("Log", "The scan becomes the one it should have been, at its own time."),
        Act.RETRY: translate("Log", "The server is asked once more to take it."),
        Act.VOID: translate("Log", "It counts no longer, here and on the server. The entry stays."),
        Act.SETTLE: translate("Log", "Nothing more is to be done. The entry stays as it is."),
    }[act]


def reasons(act: Act) -> Sequence[str]:
    """Ready-made reasons; they are kept as they are said."""
    return {
        Act.ASSIGN: (
            translate("Log", "Label damaged"),
            translate("Log", "Wrong code scanned"),
            translate("Log", "Number read by eye"),
        ),
        Act.RETRY: (translate("Log", "The order is there now"), translate("Log", "Put right on the server")),
        Act.VOID: (
            translate("Log", "Wrong parcel"),
            translate("Log", "Wrong stage"),
            translate("Log", "Scanned by mistake"),
            translate("Log", "Came back"),
        ),
        Act.SETTLE: (
            translate("Log", "Dealt with at the bench"),
            translate("Log", "Not a parcel"),
            translate("Log", "Scanned anew"),
            translate("Log", "Only a test"),
        ),
    }[act]


def what_happened(case: Case) -> str:
    """Why a line needs somebody, in a few words: the headline of its card."""
    if case.conflict is not None:
        return _clash(case.conflict)
    if case.trouble is Trouble.SET_ASIDE:
        return translate("Log", "The server refused it")
    if case.trouble is Trouble.NO_LABEL:
        return translate("Log", "Packed without a courier’s label")
    return words.verdict(case.line)


def _clash(conflict: Conflict) -> str:
    if conflict.clash is Clash.DONE_ELSEWHERE:
        return translate("Log", "Done at another bench as well")
    return {
        Clash.HELD: translate("Log", "It was on hold already"),
        Clash.UNKNOWN: translate("Log", "No order tells of it"),
        Clash.WRONG_LABEL: translate("Log", "The label is another parcel’s"),
    }[conflict.clash]


def details(case: Case) -> str:
    """What is known of it, in a sentence."""
    if case.conflict is not None:
        return _told(case.conflict)
    line = case.line
    if case.trouble is Trouble.SET_ASIDE:
        return bench_words.shown(line.set_aside_because, words.LONGEST_REASON)
    if case.trouble is Trouble.NO_LABEL:
        return translate("Log", "Scan the parcel and then its label, or settle it.")
    if case.trouble is Trouble.UNRESOLVED and line.answer is Answer.UNKNOWN:
        return translate("Log", "The scan named no parcel and counts for nothing.")
    return ""


def _told(conflict: Conflict) -> str:
    if conflict.clash is Clash.HELD:
        return bench_words.shown(conflict.hold, words.LONGEST_REASON) or translate("Log", "Do not send it.")
    if conflict.clash is Clash.WRONG_LABEL:
        return translate("Log", "It belongs to {parcel}.").format(parcel=words.grouped(conflict.other))
    if conflict.clash is Clash.DONE_ELSEWHERE and conflict.earlier is not None:
        return _earlier(conflict.earlier)
    return translate("Log", "It counts here. Find out whose parcel it is.")


def _earlier(done: Done) -> str:
    parts = {
        "stage": bench_words.stage(done.stage),
        "time": f"{done.at:%H:%M}",
        "worker": bench_words.shown(done.worker),
        "station": bench_words.shown(done.station),
    }
    if done.worker:
        return translate("Log", "{stage} at {time} by {worker} at {station}; that one counts.").format(**parts)
    return translate("Log", "{stage} at {time} at {station}; that one counts.").format(**parts)


def confirm(act: Act, count: int) -> str:
    """What the last button says."""
    if count == 1:
        return {
            Act.ASSIGN: translate("Log", "Assign the scan"),
            Act.RETRY: translate("Log", "Send it again"),
            Act.VOID: translate("Log", "Take the scan back"),
            Act.SETTLE: translate("Log", "Settle it"),
        }[act]
    return {
        Act.ASSIGN: translate("Log", "Assign the scan"),
        Act.RETRY: translate("Log", "Send %Ln again", "", count),
        Act.VOID: translate("Log", "Take %Ln scans back", "", count),
        Act.SETTLE: translate("Log", "Settle %Ln", "", count),
    }[act]
