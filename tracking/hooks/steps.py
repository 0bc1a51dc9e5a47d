"""What there is to tell a shop of a parcel: a pure fold over its facts, as the timeline is one.

Reading the same facts twice, in any order, gives the same steps with the same causes; and `worth_telling` holds them
against what was told before, so that nothing is told twice and nobody is taken back by what came late.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from tracking.hooks.kinds import Kind
from tracking.parcels.facts import EARLIEST, What
from tracking.parcels.timeline import Happening, in_order, standing

_AGAIN = (What.OUT_FOR_DELIVERY, What.DELAYED, What.ATTEMPT_FAILED, What.READY_FOR_PICKUP)
"""What may happen again, and is news again when something else has happened since, or on another day."""
_ALWAYS = (Kind.RETURNED, Kind.HELD, Kind.RELEASED, Kind.CANCELLED, Kind.TRACKING_NUMBER)
"""What is news however late it is heard of."""


@dataclass(frozen=True, slots=True)
class Step:
    """One piece of news. `cause` names it for ever, `at` is when it happened, `heard` when the server heard (UTC).

    `rank` is its stage's, None for what is no stage. `is_moot`: it stands, but is nothing to tell.
    """

    kind: Kind
    cause: str
    at: datetime
    heard: datetime
    rank: int | None = None
    is_moot: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A step that an endpoint was told, and that is not taken back."""

    kind: Kind
    cause: str
    at: datetime
    rank: int | None


def rank_of(kind: Kind) -> int | None:
    """The rank of the stage that this kind tells of; None if it tells of none."""
    stage = What(kind).stage if kind in list(What) else None
    return stage.rank if stage else None


def steps_of(happenings: Iterable[Happening], number: str = "", *, is_paired: bool = False) -> list[Step]:
    """What stands, in order. `number` is the tracking number on the label, "" for none; has a bench paired it?

    What happens on the way back to the shop is not told, nor what is said of a parcel after it has arrived.
    """
    facts = in_order(standing(happenings))
    causes = _causes(facts)
    steps: dict[str, Step] = {}
    is_delivered = is_returned = False
    for at, fact in _in_place(facts):
        if fact.what in list(Kind):
            kind, cause = Kind(fact.what), causes[fact.id]
            is_moot = is_returned or (is_delivered and fact.what is not What.RETURNED)
            steps.setdefault(cause, Step(kind, cause, at, fact.received_at, rank_of(kind), is_moot))
        is_delivered = is_delivered or fact.what is What.DELIVERED
        is_returned = is_returned or fact.what is What.RETURNED
    return [*steps.values(), *_numbered(facts, number, is_paired=is_paired)]


def worth_telling(steps: Sequence[Step], told: Collection[Told]) -> list[Step]:
    """The steps that are news to whoever was told that.

    A stage is news while it is further than the furthest that was told; what came late is none. What went wrong is
    news unless the parcel has got over it since.
    """
    known = {each.cause for each in told}
    moments = {(each.kind, each.at) for each in told}
    rank = max((each.rank for each in told if each.rank is not None), default=-1)
    last = max((step.at for step in steps if step.cause in known and step.kind not in _ALWAYS), default=None)
    untold = (step for step in steps if step.cause not in known and not step.is_moot)
    return [step for step in untold if (step.kind, step.at) not in moments and _is_news(step, rank, last)]


def _is_news(step: Step, rank: int, last: datetime | None) -> bool:
    is_later = last is None or step.at >= last
    if step.rank is None:
        return step.kind in _ALWAYS or is_later
    return step.rank > rank or (step.rank == rank and is_later)


def _in_place(facts: Sequence[tuple[datetime, Happening]]) -> list[tuple[datetime, Happening]]:
    """In the order in which they are told: no stage comes before an earlier one, whatever clocks say."""
    firsts: dict[int, datetime] = {}
    for at, fact in facts:
        if fact.what.stage:
            firsts.setdefault(fact.what.stage.rank, at)

    def place(each: tuple[datetime, Happening]) -> tuple[datetime, int]:
        at, fact = each
        own = fact.what.stage.rank if fact.what.stage else -1
        return max([at, *(first for rank, first in firsts.items() if rank < own)]), fact.what.order

    return sorted(facts, key=place)


def _causes(facts: Iterable[tuple[datetime, Happening]]) -> dict[UUID, str]:
    """What names each fact's news. Said twice with nothing of the courier's in between, it is the same news.

    A stage is reached once, whoever says so, and a hold is one of its own each time. What comes late can only add to
    the names, never take one away: nobody is told that something is untrue because of it.
    """
    causes: dict[UUID, str] = {}
    runs: Counter[str] = Counter()
    before = ""
    for at, fact in facts:
        cause = str(fact.what)
        if fact.what in (What.HELD, What.RELEASED):
            cause = f"{cause}/{fact.id}"
        elif fact.what in _AGAIN:
            day = f"/{fact.expected_on or 'open'}" if fact.what is What.DELAYED else ""
            name = f"{cause}/{at.date()}{day}"
            runs[name] += name != before
            cause, before = f"{name}/{runs[name]}", name
        elif fact.what in (What.IN_TRANSIT, What.DELIVERED):
            before = cause
        causes[fact.id] = cause
    return causes


def _numbered(facts: Sequence[tuple[datetime, Happening]], number: str, *, is_paired: bool) -> list[Step]:
    """The number on the label. One that the shop itself has named is no news to it."""
    if not number:
        return []
    paired = [(at, fact.received_at) for at, fact in facts if fact.what is What.PAIRED]
    at, heard = paired[-1] if paired else (EARLIEST, EARLIEST)
    is_moot = not (paired and is_paired)
    return [Step(Kind.TRACKING_NUMBER, f"{Kind.TRACKING_NUMBER}/{number}", at, heard, is_moot=is_moot)]
