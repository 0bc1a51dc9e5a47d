"""Pairings: a bench scanned a parcel's label and then a courier's. Part of `record`'s transaction.

A number that nobody knows, or that is known as nothing but itself, becomes a code of the parcel. One that is another
parcel's stays there: the pairing is refused, and both parcels get a note, for one of them bears a wrong label. A
pairing that is taken back takes its code with it, and what was said under that code.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid5

from tracking.parcels import rows
from tracking.parcels.aliases import merge
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Event, Parcel
from tracking.parcels.voids import Target, move

NOTES = UUID("0c0f9be1-3d0b-4d1f-9a50-5f7a4c1be2d7")
"""The namespace of the notes on refused pairings: a pairing that is sent again adds none."""


@dataclass(slots=True)
class Paired:
    """What came of pairings: those that are refused, and what staff are to know of them."""

    refused: set[UUID] = field(default_factory=set)
    notes: list[Fact] = field(default_factory=list)


def pair(facts: Iterable[Fact], parcels: dict[str, int]) -> Paired:
    """Make the numbers codes of their parcels (`parcels`: code -> id, all locked, brought up to date)."""
    result = Paired()
    for fact in facts:
        if fact.what is not What.PAIRED or not fact.paired:
            continue
        parcel, other = parcels[fact.code], parcels[fact.paired]
        if parcel != other and not _join(fact, parcel, other, parcels):
            result.refused.add(fact.id)
            result.notes += _notes(fact, parcel, other)
        elif fact.carrier:
            Alias.objects.filter(code=fact.paired, carrier="").update(carrier=fact.carrier)
    return result


def _join(fact: Fact, parcel: int, other: int, parcels: dict[str, int]) -> bool:
    """Make two parcels one, unless each of them is known as one of its own."""
    orders = dict(Parcel.objects.filter(pk__in=[parcel, other]).values_list("pk", "order"))
    if orders[other] is None and _is_only(other, fact.paired):
        kept, code = parcel, fact.paired
    elif orders[parcel] is None and _is_only(parcel, fact.code) and not _has_label(other, fact.paired):
        kept, code = other, fact.code
    else:
        return False
    merge([parcel + other - kept], kept)
    Alias.objects.filter(code=code).update(by_pairing=True)
    parcels.update({code: kept for code, its in parcels.items() if its in (parcel, other)})
    return True


def _is_only(parcel: int, code: str) -> bool:
    """Whether a parcel is known by this code and no other."""
    return not Alias.objects.filter(parcel=parcel).exclude(code=code).exists()


def _has_label(parcel: int, number: str) -> bool:
    """Whether a parcel has a code beside this number that is no courier's: then it is a box of its own."""
    return Alias.objects.filter(parcel=parcel, carrier="").exclude(code=number).exists()


def part(targets: Iterable[Target], now: datetime) -> list[int]:
    """Take back the codes of pairings that count no longer. Returns the parcels that they are now, to be folded."""
    return [new for target in targets if target.what == What.PAIRED and (new := _part(target, now))]


def _part(target: Target, now: datetime) -> int | None:
    parcel = Event.objects.values_list("parcel", flat=True).get(pk=target.id)
    if _is_paired_still(parcel, target):
        return None
    own = Alias.objects.filter(parcel=parcel, by_pairing=True, code__in=[target.paired, target.code]).first()
    if own is None:
        return None
    (new,) = rows.insert(Parcel, ["stage", "state", "created_at"], [("", "", now)])
    Alias.objects.filter(pk=own.pk).update(parcel=new, by_pairing=False)
    said = list(
        Event.objects.filter(parcel=parcel, code=own.code).exclude(what=What.VOID).values_list("pk", flat=True)
    )
    voids = list(Event.objects.filter(what=What.VOID, voids__in=said).values_list("pk", flat=True))
    move([*said, *voids], new)
    return new


def _is_paired_still(parcel: int, target: Target) -> bool:
    """Whether another pairing says the same, and stands."""
    again = Event.objects.filter(parcel=parcel, what=What.PAIRED, paired=target.paired, code=target.code)
    voided = Event.objects.filter(parcel=parcel, what=What.VOID).values("voids")
    return again.exclude(pk__in=voided).exists()


def _notes(fact: Fact, parcel: int, other: int) -> Sequence[Fact]:
    said = (
        (fact.code, f"The label {fact.paired} was scanned with it, but is of {_called(other, fact.paired)}."),
        (fact.paired, f"Its label {fact.paired} was scanned with {_called(parcel, fact.code)}."),
    )
    return [
        Fact(
            id=uuid5(NOTES, f"{fact.id}/{number}"),
            code=code,
            what=What.NOTE,
            occurred_at=fact.occurred_at,
            actor=fact.actor,
            clock_error=fact.clock_error,
            worker=fact.worker,
            source=fact.source,
            reason=f"{sentence} Nothing was changed: see which box bears the wrong label.",
        )
        for number, (code, sentence) in enumerate(said)
    ]


def _called(parcel: int, code: str) -> str:
    """A parcel as staff know it: by its own label, and its order."""
    codes: Collection[str] = Alias.objects.filter(parcel=parcel, carrier="").values_list("code", flat=True)
    number = Parcel.objects.filter(pk=parcel).values_list("order__number", flat=True).get()
    return f"parcel {min(codes, default=code)}" + (f" of order {number}" if number else "")
