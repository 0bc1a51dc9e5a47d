"""The situation of a bench beside its verdicts: who works, for what, and which errors nobody has acknowledged."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from scanstation.decide import Mode
from scanstation.latch import Latch
from scanstation.session import Gone
from scanstation.turn import Turn
from scanstation.verification import Check


@dataclass(frozen=True, slots=True)
class Situation:
    """What the window shows beside the verdict.

    `worker` is who works here, `lead` whether that is a lead, `may_lead` whether what is a lead's alone may be done;
    `badge_missing`: nothing counts without a badge.
    `language` is "" while nobody has chosen one. `check` is the order being verified, of the parcel `checked`;
    `half_packed` is how many boxes are begun. `latches` are the newest first. `gone` is whom the bench itself has
    just signed off, and `gone_why`.
    """

    worker: str
    lead: bool
    badge_missing: bool
    mode: Mode
    language: str
    checked: str = ""
    check: Check | None = None
    half_packed: int = 0
    latches: Sequence[Latch] = ()
    gone: str = ""
    gone_why: Gone | Literal[""] = ""
    may_lead: bool = False


def situation(turn: Turn) -> Situation:
    """The situation after a turn. Journal's thread, in its transaction."""
    opened = turn.check
    return Situation(
        worker=turn.worker,
        lead=turn.is_leads,
        badge_missing=turn.rules.badge_required and not turn.session.badge,
        mode=turn.session.mode or turn.rules.mode,
        language=turn.session.language,
        checked=opened.label.grouped if opened else "",
        check=opened.check if opened else None,
        half_packed=turn.checks.count(),
        latches=turn.latches.open(),
        gone=turn.session.gone,
        gone_why=turn.session.gone_why,
        may_lead=turn.may_lead,
    )
