"""The cast of the core's tests: a bench with a real journal, and the codes it meets."""

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import uuid_utils.compat as uuids

from scanstation.decide import Mode
from scanstation.events import Stage
from scanstation.journal import Journal
from scanstation.reading import Reading
from scanstation.rules import Rules
from scanstation.site import Site
from scanstation.station import Station

UPS = "1Z999AA10123456784"
UPS_WRONG = "1Z999AA10123456785"
S10 = "EE471108151FR"
USPS = "9261290283641500004181"
EAN = "4006381333931"
ROUTING = "42077316"

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def ups_numbers() -> Iterator[str]:
    """Valid UPS numbers without end, in order."""
    for serial in itertools.count(1):
        body = f"999AA1{1:02}{serial:07}"
        digits = [(ord(c) - 63) % 10 if c.isalpha() else int(c) for c in body]
        check = -(sum(digits[0::2]) + 2 * sum(digits[1::2])) % 10
        yield f"1Z{body}{check}"


def ticking(start: datetime = MORNING) -> Callable[[], datetime]:
    """A clock that goes on by one second at every look."""
    moments = (start + timedelta(seconds=second) for second in itertools.count())
    return lambda: next(moments)


def reading(text: str, source: str = "gun", at: datetime = MORNING, **more: object) -> Reading:
    """What a scanner called "gun" would deliver."""
    return Reading(text, source, at, **more)  # type: ignore[arg-type]


def station_on(
    journal: Journal, mode: Mode = Stage.PACKED, new_id: Callable[[], UUID] = uuids.uuid7, **more: object
) -> Station:
    """A bench in Berlin where Ana packs. `more` are rules of the bench, its `own_labels` or its `steady` clock."""
    own_labels = more.pop("own_labels", ())
    clocks = {"steady": steady} if (steady := more.pop("steady", None)) else {}
    rules = Rules(mode, **{"worker": "Ana"} | more)  # type: ignore[arg-type]
    return Station(journal, rules=rules, own_labels=own_labels, site=Site(BERLIN), new_id=new_id, **clocks)  # type: ignore[arg-type]


@contextmanager
def bench(path: Path, mode: Mode = Stage.PACKED, **more: object) -> Iterator[tuple[Station, Journal]]:
    """A bench and its journal, closed in the end."""
    journal = Journal.open(path)
    try:
        yield station_on(journal, mode, **more), journal
    finally:
        journal.close()
