"""Corrections of what was scanned: taken back, counted again, another parcel's, another order's.

Each is a new fact with who and why; what was scanned stays as it was. What is stated anew has the time of the scan
and its worker, but who states it is the lead, and its reason tells where it comes from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid5

from scanstation.wire import Outcome
from tracking.operations.actions.act import Act, RefusedError
from tracking.operations.queries.scan_rows import People, people, voids_of
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Event, Order, Parcel
from tracking.parcels.orders import Box, Line, Placed
from tracking.parcels.record import record
from tracking.parcels.writing import committed

MOST = 500
"""Scans that are taken back at once; more than a wrong stage of one hour is looked at twice."""
_STAGES = (What.PROCESSED, What.PACKED, What.SHIPPED)
_AGAIN = UUID("5f0d7f3e-4c43-4b53-9f0a-3c1f6f6b8d11")
_MOVED = UUID("9a4f3c52-0d0e-4f5b-8a61-7be0c2a4d917")
"""The namespace of what is counted again: whoever says so, and however often, it counts once."""


@dataclass(frozen=True, slots=True)
class Taken:
    """How many scans count no longer, and how many were left out because they did not count before."""

    done: int
    left_out: int


def take_back(act: Act, events: Sequence[Event]) -> Taken:
    """Have scans count no longer. Raises RefusedError."""
    _needs_reason(act)
    if len(events) > MOST:
        raise RefusedError(f"That are more than {MOST:,} scans. Narrow it down, and do it in parts.")

    def take() -> Taken:
        voided = voids_of(events, people())
        wrong = [event for event in events if event.pk not in voided and not _stays(event)]
        outcomes = record([_void(act, event, act.reason) for event in wrong], now=act.now)
        done = outcomes.count(Outcome.STORED)
        return Taken(done, len(events) - done)

    return committed(take)


def _stays(event: Event) -> bool:
    what = What(event.what)
    return what.is_final or what is What.NOTE


def count_again(act: Act, event: Event) -> bool:
    """State anew what was taken back by mistake. False when that was done before. Raises RefusedError."""
    _needs_reason(act)
    what = _stage(event)
    key = uuid5(_AGAIN, str(event.pk))
    if Event.objects.filter(pk=key).exists():
        return False
    names = people()
    if event.pk not in voids_of([event], names):
        raise RefusedError("It counts; it was not taken back.")
    said = f"{act.reason} (Taken back by mistake: {_scanned(act, event, names)}.)"
    return Outcome.STORED in record([_stated(act, event, key, event.code, what, said)], now=act.now)


def move(act: Act, event: Event, parcel: Parcel) -> bool:
    """Have a scan count for the parcel that was really there. False when this form was sent before.

    The scan is taken out of the one history and stated anew in the other, and each names the other. Raises
    RefusedError.
    """
    _needs_reason(act)
    what = _stage(event)
    key = uuid5(_MOVED, str(event.pk))  # one scan is moved once, whoever does it
    if Event.objects.filter(pk=key).exists():
        return False
    if event.parcel_id == parcel.pk:
        raise RefusedError("It is this parcel's already.")
    names = people()
    if event.pk in voids_of([event], names):
        raise RefusedError("That was taken back already.")
    code = _code(parcel)
    away = f"{act.reason} (It was {code}.)"
    here = f"{act.reason} ({_scanned(act, event, names)}, as {event.code}.)"
    facts = [_void(act, event, away), _stated(act, event, key, code, what, here)]
    return record(facts, now=act.now)[-1] is Outcome.STORED


def give_to_order(act: Act, parcel: Parcel, order: Order) -> bool:
    """Make a parcel that waits for its order one of this order's boxes. Raises RefusedError."""
    _needs_reason(act)

    def give() -> bool:
        if Event.objects.filter(pk=act.id_for(parcel)).exists():
            return False
        theirs = Order.objects.select_for_update().get(pk=order.pk)
        if theirs.cancelled_at:
            raise RefusedError("This order is cancelled; it gets no more parcels.")
        codes = tuple(Alias.objects.filter(parcel=parcel, parcel__order=None).values_list("code", "carrier"))
        if not codes:
            raise RefusedError("It has an order already.")
        note = f"Assigned to order {theirs.number}: {act.reason}"
        fact = Fact(act.id_for(parcel), codes[0][0], What.NOTE, act.now, act.actor, reason=note)
        record([fact], [_with_box(theirs, codes)], now=act.now)
        return True

    return committed(give)


def join(act: Act, parcel: Parcel, other: Parcel) -> bool:
    """Say that a parcel that waits for its order is the same box as `other`: its code is another one of that.

    Raises RefusedError.
    """
    _needs_reason(act)

    def say() -> bool:
        if Event.objects.filter(pk=act.id_for(parcel)).exists():
            return False
        alias = Alias.objects.filter(parcel=parcel, parcel__order=None).order_by("pk").first()
        if alias is None:
            raise RefusedError("It has an order already.")
        fact = Fact(
            id=act.id_for(parcel),
            code=_code(other),
            what=What.PAIRED,
            occurred_at=act.now,
            actor=act.actor,
            carrier=alias.carrier,
            reason=act.reason,
            paired=alias.code,
        )
        if Outcome.REFUSED in record([fact], now=act.now):
            raise RefusedError("Both are boxes with codes of their own; they cannot be one.")
        return True

    return committed(say)


def _needs_reason(act: Act) -> None:
    if not act.reason:
        raise RefusedError("Say why: it stays in the history.")


def _stage(event: Event) -> What:
    what = What(event.what)
    if what not in _STAGES:
        raise RefusedError("Only what brings a parcel to a stage can be counted elsewhere.")
    return what


def _void(act: Act, event: Event, reason: str) -> Fact:
    return Fact(
        id=uuid5(act.key, str(event.pk)),
        code=event.code,
        what=What.VOID,
        occurred_at=act.now,
        actor=act.actor,
        reason=reason,
        voids=event.pk,
    )


def _stated(act: Act, event: Event, key: UUID, code: str, what: What, reason: str) -> Fact:
    return Fact(
        id=key,
        code=code,
        what=what,
        occurred_at=event.at.astimezone(act.now.tzinfo),
        actor=act.actor,
        worker=event.worker,
        reason=reason,
    )


def _scanned(act: Act, event: Event, names: People) -> str:
    """Scanned 2026-11-23 10:43 at Bench 1, by the site's clock."""
    return f"Scanned {event.at.astimezone(act.now.tzinfo):%Y-%m-%d %H:%M} at {names.by(event.actor)}"


def _code(parcel: Parcel) -> str:
    code = Alias.objects.filter(parcel=parcel).order_by("pk").values_list("code", flat=True).first()
    if code is None:
        raise RefusedError("This parcel is gone: it turned out to be another one.")
    return code


def _with_box(order: Order, codes: tuple[tuple[str, str], ...]) -> Placed:
    """The order as it stands, and one box more."""
    same = (
        "number",
        "shop_name",
        "customer_name",
        "placed_at",
        "shop",
        "language",
        "postcode",
        "promised_on",
        "carrier",
    )
    lines = tuple(_line(line) for line in order.lines)
    said = {name: getattr(order, name) for name in same}
    return Placed(boxes=(Box(codes),), recipients=tuple(order.recipients), lines=lines, **said)


def _line(line: Mapping[str, Any]) -> Line:
    return Line(line.get("sku", ""), line.get("ean", ""), line.get("name", ""), line.get("quantity", 1))
