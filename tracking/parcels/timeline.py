"""A parcel's timeline: a pure fold over the set of its facts. Any order, any duplication: the same answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from scanstation.events import BENCH_STAGES, Stage
from tracking.parcels.facts import STATION, What

PASSING = (What.DELAYED, What.ATTEMPT_FAILED, What.READY_FOR_PICKUP)
"""What went wrong, or waits for the customer, until the parcel moves on."""
_ONCE = frozenset({*map(What, BENCH_STAGES), What.DELIVERED})
OVER = frozenset({What.DELIVERED, What.RETURNED, What.CANCELLED})
"""States in which nobody waits for the parcel any more."""
_UNTOLD = frozenset({What.EXPECTED, What.NOTE, What.PAIRED, What.VOID})


LONGEST_ABSENCE = timedelta(days=60)
"""No bench is offline for longer: a time before that is a stopped clock's, which was put right before it was sent."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What the fold needs of a fact. The fields mean what `models.Event` says; times are in UTC."""

    id: UUID
    what: What
    occurred_at: datetime
    clock_error: int
    received_at: datetime
    actor: str
    sequence: int
    place: str = ""
    reason: str = ""
    signed_by: str = ""
    expected_on: date | None = None
    voids: UUID | None = None
    journal: UUID | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to tell, and when it was (UTC)."""

    what: What
    at: datetime
    place: str = ""
    reason: str = ""
    signed_by: str = ""
    expected_on: date | None = None
    received_at: datetime | None = field(default=None, compare=False)

    @property
    def heard(self) -> datetime:
        """When the server heard of it (UTC)."""
        return self.received_at or self.at


@dataclass(frozen=True, slots=True)
class Change:
    """From `at` (UTC) on the parcel was expected on another day."""

    at: datetime
    expected_on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Arrival:
    """When the parcel is expected: the first day that anybody named, the last, and every change in between.

    Both days are None while nobody has named one. `changes` are oldest first and end with the current day; they are
    empty while the original one stands.
    """

    original: date | None
    current: date | None
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """One parcel.

    `stage` is the furthest one reached, None before the first; no further fact takes it back, only a void does.
    `state` is the headline: that stage, or the exception that stands now. A parcel on its way back is RETURNED
    whatever else is said; a delivered one has no other exception; CANCELLED, and HELD until it is released,
    stand until a carrier has the parcel; DELAYED, ATTEMPT_FAILED and READY_FOR_PICKUP stand until a new stage is
    reached or it is out for delivery again.
    `entries` are in order of time, the stages always in their own order. `delivered` is the delivery to the
    customer: None for a parcel that had been sent back before. `held` means: cancelled, or held and not
    released since; not to be sent on.
    """

    stage: Stage | None
    state: What | None
    entries: tuple[Entry, ...]
    arrival: Arrival
    delivered: Entry | None
    held: bool


class Summary(NamedTuple):
    """A parcel in short, to be counted and listed by.

    `since` is when its state began (UTC). `due_on` is the day of arrival that was named first, and None once nobody
    waits for the parcel any more; `expected_on` is the day that was named last.
    """

    stage: Stage | None
    state: What | None
    since: datetime | None
    due_on: date | None
    expected_on: date | None


def fold(happenings: Iterable[Happening]) -> Timeline:
    """The timeline of one parcel's facts."""
    told = _told(standing(happenings))
    reached = _reached(told)
    stage = _furthest(reached)
    headline = _headline(told, reached, stage)
    return Timeline(
        stage=stage,
        state=headline.what if headline else None,
        entries=_entries(told, reached),
        arrival=_arrival(told),
        delivered=_delivered(told),
        held=hold_of(told) is not None,
    )


def summary(happenings: Iterable[Happening]) -> Summary:
    """What `fold` says in short, in half the time: every fact that comes in asks for it."""
    told = _told(standing(happenings))
    reached = _reached(told)
    stage = _furthest(reached)
    headline = _headline(told, reached, stage)
    arrival = _arrival(told)
    if headline is None:
        return Summary(stage, None, None, arrival.original, arrival.current)
    due_on = None if headline.what in OVER else arrival.original
    return Summary(stage, headline.what, headline.at, due_on, arrival.current)


def _reached(told: Sequence[Entry]) -> dict[What, Entry]:
    """The first entry of every stage."""
    return {entry.what: entry for entry in reversed(told) if entry.what.stage}


def _furthest(reached: Iterable[What]) -> Stage | None:
    return max((what.stage for what in reached if what.stage), key=lambda stage: stage.rank, default=None)


def standing(happenings: Iterable[Happening]) -> list[Happening]:
    """Each once, without voids and what they take out."""
    facts = {each.id: each for each in happenings}
    voids = [each for each in facts.values() if each.what is What.VOID]
    voided = {each.voids for each in voids if each.voids in facts and may_void(each.actor, facts[each.voids].actor)}
    return [each for each in facts.values() if each.what is not What.VOID and each.id not in voided]


def may_void(actor: str, other: str) -> bool:
    """Whether an actor can take out what `other` said: a station only what it said itself."""
    return actor == other or not actor.startswith(STATION)


def _told(facts: Iterable[Happening]) -> list[Entry]:
    """Everything with the time that it is shown with, in order of time."""
    return [entry_of(at, of) for at, of in in_order(facts)]


def in_order(facts: Iterable[Happening]) -> list[tuple[datetime, Happening]]:
    """Facts in order of the time that they are shown with, each with that."""
    timed = [each for _line, own in _by_line(facts) for each in _timed(own)]
    timed.sort(key=lambda each: (each[0], each[1].what.order, each[1].id))
    return timed


def entry_of(at: datetime, of: Happening) -> Entry:
    """What there is to tell of a fact."""
    return Entry(of.what, at, of.place, of.reason, of.signed_by, of.expected_on, of.received_at)


def _by_line(facts: Iterable[Happening]) -> Iterable[tuple[tuple[str, str], Iterable[Happening]]]:
    """What one actor said, a station from one journal: sequences count within it."""

    def line(each: Happening) -> tuple[str, str]:
        return each.actor, str(each.journal or "")

    return groupby(sorted(facts, key=line), line)


def _timed(own: Iterable[Happening]) -> Iterable[tuple[datetime, Happening]]:
    """When the facts of one line happened. A station's sequence is the order, its clock only a hint.

    A station's fact is not shown before what the same station did earlier, and no fact after the server had it.
    """
    before: datetime | None = None
    for each in sorted(own, key=lambda each: (each.sequence, each.id)):
        claimed = moment_of(each.occurred_at, each.clock_error, each.received_at, each.sequence)
        at = min(max(before or claimed, claimed), each.received_at)
        before = at if each.sequence else None
        yield at, each


def moment_of(occurred_at: datetime, clock_error: int, received_at: datetime, sequence: int) -> datetime:
    """When a fact happened, as far as it tells by itself: a wrong clock is put right, and nothing comes from the
    future. `sequence` is 0 for whoever is no station.
    """
    claimed = occurred_at - timedelta(seconds=clock_error)
    if sequence and received_at - claimed > LONGEST_ABSENCE:  # couriers do tell of long ago
        return received_at
    return min(claimed, received_at)


def _headline(told: Sequence[Entry], reached: dict[What, Entry], stage: Stage | None) -> Entry | None:
    """What the state is, and when it began."""
    if returned := _first(told, What.RETURNED):
        return returned
    if What.DELIVERED in reached:
        return reached[What.DELIVERED]
    if (held := hold_of(told)) and (stage is None or stage.rank < Stage.IN_TRANSIT.rank):
        return held
    return _passing(told, reached) or (reached[What(stage)] if stage else None)


def hold_of(told: Sequence[Entry]) -> Entry | None:
    """What keeps the parcel from being sent on. A hold and a release of the same moment are a hold.

    Whoever releases a parcel knows what the server knew then: a hold that came later, from a bench that had been
    offline or whose clock is slow, stands.
    """
    if cancelled := _first(told, What.CANCELLED):
        return cancelled
    held, released = (_last_heard(told, what) for what in (What.HELD, What.RELEASED))
    return held if held and not (released and released.heard > held.heard) else None


def _last_heard(told: Iterable[Entry], what: What) -> Entry | None:
    return max(
        (entry for entry in told if entry.what is what), key=lambda entry: (entry.heard, entry.at), default=None
    )


def _first(told: Iterable[Entry], what: What) -> Entry | None:
    return next((entry for entry in told if entry.what is what), None)


def _passing(told: Sequence[Entry], reached: dict[What, Entry]) -> Entry | None:
    """The last exception that the parcel has not got over."""
    moves = [entry.at for entry in told if entry.what is What.OUT_FOR_DELIVERY or entry is reached.get(entry.what)]
    last = max(moves, default=None)
    standing = (entry for entry in reversed(told) if entry.what in PASSING and (last is None or entry.at >= last))
    return next(standing, None)


def _entries(told: Sequence[Entry], reached: dict[What, Entry]) -> tuple[Entry, ...]:
    """What is worth a line: a bench's stage and the delivery once, nothing twice in a row at one place."""
    moments = _moments(reached)
    worth = (
        entry
        for entry in told
        if entry.what not in _UNTOLD and (entry.what not in _ONCE or entry is reached[entry.what])
    )
    ordered = sorted(worth, key=lambda entry: (max(entry.at, moments.get(entry.what, entry.at)), entry.what.order))
    return tuple(next(same) for _news, same in groupby(ordered, _news))


def _news(entry: Entry) -> tuple[object, ...]:
    """What makes an entry different from the one before it. A stage at one place is the same, however often said."""
    again = (entry.what, entry.place)
    return again if entry.what.stage else (*again, entry.reason, entry.expected_on)


def _moments(reached: dict[What, Entry]) -> dict[What, datetime]:
    """Stage -> the moment before which it has no place in the order: no stage comes before an earlier one."""
    moments: dict[What, datetime] = {}
    for what in filter(reached.get, What):
        moments[what] = max([reached[what].at, *moments.values()])
    return moments


def _arrival(told: Sequence[Entry]) -> Arrival:
    days = [Change(entry.at, entry.expected_on, entry.reason) for entry in told if entry.expected_on]
    news = [next(same) for _day, same in groupby(days, lambda change: change.expected_on)]
    if not news:
        return Arrival(None, None, ())
    return Arrival(news[0].expected_on, news[-1].expected_on, tuple(news[1:]))


def _delivered(told: Sequence[Entry]) -> Entry | None:
    """The first report of the delivery, with the place and the signature that any of them names."""
    reports = [entry for entry in told if entry.what is What.DELIVERED]
    if not reports or any(entry.what is What.RETURNED and entry.at <= reports[0].at for entry in told):
        return None
    place = next((entry.place for entry in reports if entry.place), "")
    signed_by = next((entry.signed_by for entry in reports if entry.signed_by), "")
    return replace(reports[0], place=place, signed_by=signed_by)
