"""What the benches need to know of a parcel: a fold over its facts, as the timeline is one. Pure."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from scanstation.events import Stage
from tracking.parcels.timeline import Entry, Happening, entry_of, hold_of, in_order, standing


class Reached(NamedTuple):
    """A stage: when it was first reached (UTC), and the id of the fact that says so."""

    stage: Stage
    at: datetime
    event: UUID


class AtBench(NamedTuple):
    """The stages that a parcel has reached, in their order, and what holds it: None while it may be sent on."""

    stages: tuple[Reached, ...]
    hold: Entry | None


def at_bench(happenings: Iterable[Happening]) -> AtBench:
    """What the benches need to know of one parcel."""
    timed = in_order(standing(happenings))
    firsts = {of.what.stage: Reached(of.what.stage, at, of.id) for at, of in reversed(timed) if of.what.stage}
    stages = tuple(sorted(firsts.values(), key=lambda reached: reached.stage.rank))
    return AtBench(stages, hold_of([entry_of(at, of) for at, of in timed]))
