"""A parcel's timeline: a pure fold over the set of its events. Any order, any duplication: the same answer."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from scanstation.events import Stage


@dataclass(frozen=True, slots=True)
class Happening:
    """What the fold needs of an event. The fields mean what `models.Event` says; times are in UTC."""

    id: UUID
    stage: Stage
    occurred_at: datetime
    clock_error: int
    received_at: datetime
    station: str
    sequence: int


@dataclass(frozen=True, slots=True)
class Entry:
    """A stage that the parcel has reached, and when (UTC)."""

    stage: Stage
    at: datetime


@dataclass(frozen=True, slots=True)
class Timeline:
    """`stage` is the furthest one reached, None before the first event. `entries` are in the order of the stages."""

    stage: Stage | None
    entries: tuple[Entry, ...]


def fold(happenings: Iterable[Happening]) -> Timeline:
    """The timeline of one parcel's events."""
    firsts: dict[Stage, datetime] = {}
    for _station, own in _grouped({each.id: each for each in happenings}.values(), key=lambda each: each.station):
        for stage, at in _told(own).items():
            firsts[stage] = min(firsts.get(stage, at), at)
    entries = tuple(Entry(stage, firsts[stage]) for stage in Stage if stage in firsts)
    return Timeline(entries[-1].stage if entries else None, entries)


def _grouped(
    happenings: Iterable[Happening], key: Callable[[Happening], str]
) -> Iterable[tuple[str, Iterable[Happening]]]:
    return groupby(sorted(happenings, key=key), key)


def _told(own: Iterable[Happening]) -> dict[Stage, datetime]:
    """When one station first brought about each stage: its sequence is the order, its clock only a hint.

    An event is not shown before what the same station did earlier, nor after the server had it.
    """
    firsts: dict[Stage, datetime] = {}
    before: datetime | None = None
    for each in sorted(own, key=lambda each: (each.sequence, each.id)):
        claimed = each.occurred_at - timedelta(seconds=each.clock_error)
        before = min(max(before or claimed, claimed), each.received_at)
        firsts.setdefault(each.stage, before)
    return firsts
