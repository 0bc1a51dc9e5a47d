"""A parcel's story: what this bench recorded of it, and what the server told of the others. Newest first."""

from collections.abc import Sequence
from dataclasses import dataclass

from scanstation.past import Past
from scanstation.scanlog.lines import Line
from scanstation.wire import KnownLine, KnownStage


@dataclass(frozen=True, slots=True)
class Told:
    """A stage that the server told of, recorded elsewhere: at another bench, or by the carrier."""

    stage: KnownStage


@dataclass(frozen=True, slots=True)
class Story:
    """One parcel. `numbers` are all its codes, `order` its order's number, `items` the order's lines, `hold` why it
    must not be sent on (None while it may be). `lines` are this bench's, `told` the others'; both newest first.
    """

    number: str
    numbers: frozenset[str]
    order: str
    carrier: str | None
    items: Sequence[KnownLine]
    hold: str | None
    lines: Sequence[Line]
    told: Sequence[Told]


def story(number: str, past: Past, lines: Sequence[Line]) -> Story:
    """The story of the parcel that a number names."""
    known = past.known
    own = {(line.stage, line.at.timestamp() // 1) for line in lines if line.event_id is not None}
    elsewhere = [
        each for each in (known.stages if known else ()) if (each.stage, each.at.timestamp() // 1) not in own
    ]
    return Story(
        number=number,
        numbers=past.numbers,
        order=known.order if known else "",
        carrier=known.carrier if known else None,
        items=known.lines if known else (),
        hold=past.hold,
        lines=lines,
        told=[Told(each) for each in sorted(elsewhere, key=lambda each: each.at, reverse=True)],
    )
