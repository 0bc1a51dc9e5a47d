"""Parcels as benches know them: codes, stages, holds, lines. No customer's name, address or mail."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db.models import Count

from scanstation.wire import KnownCode, KnownLine, KnownParcel, KnownStage
from tracking.parcels.at_bench import AtBench, at_bench
from tracking.parcels.facts import STATION, What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Alias, Event, Parcel
from tracking.parcels.timeline import Entry
from tracking.stations.models import Station, Worker

LONGEST_HOLD = 500
_CANCELLED = "Order cancelled"
_ORDER = ("order_id", "order__number", "order__carrier", "order__lines", "order__cancelled_at")
LINES = 2000
"""Lines that are told of one order at most, over all of its parcels. Who ships more ticks nothing off a screen."""


def parcels(keys: Iterable[int]) -> list[KnownParcel]:
    """These parcels as they are now, in a handful of queries, however many they are. One that is gone is left out."""
    wanted = list(keys)
    codes = _codes(wanted)
    told = {key: at_bench(happenings) for key, happenings in happenings_of(wanted).items()}
    people = _People(reached.event for its in told.values() for reached in its.stages)
    nothing = AtBench((), None)
    rows = list(Parcel.objects.filter(pk__in=wanted).order_by("pk").values_list("pk", *_ORDER))
    boxes = _boxes({order for _key, order, *_rest in rows if order})
    return [
        KnownParcel(
            parcel=key,
            codes=codes.get(key, []),
            order=number or "",
            carrier=carrier or next((each.carrier for each in codes.get(key, []) if each.carrier), None),
            stages=people.stages(told.get(key, nothing)),
            hold=_hold(told.get(key, nothing).hold, cancelled=cancelled_at is not None),
            lines=_lines(lines or (), boxes.get(order, 1)),
        )
        for key, order, number, carrier, lines, cancelled_at in rows
    ]


def _codes(keys: list[int]) -> dict[int, list[KnownCode]]:
    found: dict[int, list[KnownCode]] = {}
    aliases = Alias.objects.filter(parcel__in=keys).order_by("pk")
    for parcel, code, carrier in aliases.values_list("parcel_id", "code", "carrier"):
        found.setdefault(parcel, []).append(KnownCode(code=code, carrier=carrier or None))
    return found


class _People:
    """Which station and worker stand behind events, by the names that people gave them."""

    def __init__(self, events: Iterable[UUID]) -> None:
        found = Event.objects.filter(pk__in=list(events)).values_list("pk", "actor", "worker")
        self._said = {key: (actor, worker) for key, actor, worker in found}
        self._stations = dict(Station.objects.values_list("slug", "name"))
        self._workers = dict(Worker.objects.values_list("badge", "name"))

    def stages(self, told: AtBench) -> list[KnownStage]:
        return [KnownStage(stage=stage, at=at, **self._who(event)) for stage, at, event in told.stages]

    def _who(self, event: UUID) -> dict[str, str]:
        actor, worker = self._said.get(event, ("", ""))
        slug = actor.removeprefix(STATION) if actor.startswith(STATION) else ""
        return {"station": self._stations.get(slug, slug), "worker": self._workers.get(worker, worker)}


def _hold(hold: Entry | None, *, cancelled: bool) -> str | None:
    if hold is None:
        return _CANCELLED if cancelled else None
    if hold.what is What.CANCELLED:
        return f"{_CANCELLED}: {hold.reason}"[:LONGEST_HOLD] if hold.reason else _CANCELLED
    return hold.reason or "Held"


def _boxes(orders: Iterable[int]) -> dict[int, int]:
    """Order -> how many parcels it has."""
    counted = Parcel.objects.filter(order__in=orders).values("order").annotate(boxes=Count("pk"))
    return dict(counted.values_list("order", "boxes"))


def _lines(lines: Sequence[Mapping[str, Any]], boxes: int) -> list[KnownLine]:
    if len(lines) * boxes > LINES:
        return []
    return [KnownLine(**{name: line[name] for name in KnownLine.model_fields if name in line}) for line in lines]
