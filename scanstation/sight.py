"""Sights: which of the codes that a camera sees together are readings. Pure; called on the camera's thread.

A person points a scanner at one code; a camera sees all of a label: the courier's number, where it goes, what the
customer calls it, and perhaps the goods beside it. What is passed over is no reading and comes into no journal.
"""

from collections.abc import Callable, Iterable, Sequence

from scanstation.codes.label import PARCEL_KINDS, Kind, LabelCode
from scanstation.reading import Code, Sight

_SPOKEN = frozenset({Kind.COMMAND, Kind.BADGE, Kind.ENROLMENT})
_COURIERS = (Kind.TRACKING_NUMBER, Kind.SSCC)
_OWN = (Kind.PARCEL, Kind.ORDER)
_LAST = (Kind.UNKNOWN, Kind.ROUTING, Kind.PRODUCT)

LabelOf = Callable[[Code], LabelCode]
_Seen = tuple[Code, LabelCode]


def choose(sight: Sight, label_of: LabelOf, *, pairs: bool = False, checking: bool = False) -> Sequence[Code]:
    """The sight's new codes that are readings, in the order in which they are to be taken.

    Of a label one number counts: the courier's before the shop's own; with `pairs` (a courier's label is attached to
    a parcel) first the shop's own and then the courier's. Several numbers of one kind are several parcels. One
    command or badge counts, the one nearest the middle. While an order's items are being checked (`checking`) the
    goods count too. What is neither is a reading only where there is nothing better: then the worker hears why not.
    """
    new = [(code, label_of(code)) for code in sight.new]
    along = [label_of(code) for code in sight.along]
    lying = [label_of(code) for code in sight.lying]
    chosen = _spoken(new, along, sight.is_whole) + _parcels(new, along, lying, pairs, sight.is_whole)
    if checking:
        chosen += _items(new, along)
    if not chosen and sight.is_whole:
        chosen = _better_than_nothing(new, along, lying)
    return chosen


def _spoken(new: Sequence[_Seen], along: Sequence[LabelCode], is_whole: bool) -> list[Code]:
    if not is_whole or any(label.kind in _SPOKEN for label in along):
        return []
    return [code for code, label in new if label.kind in _SPOKEN][:1]


def _parcels(
    new: Sequence[_Seen], along: Sequence[LabelCode], lying: Sequence[LabelCode], pairs: bool, is_whole: bool
) -> list[Code]:
    at_once = Kind.PARCEL if pairs else Kind.TRACKING_NUMBER
    known = {label.number for label in (*along, *lying)}
    parcels = [seen for seen in new if _names_a_parcel(seen[1]) and seen[1].number not in known]
    chosen: list[Code] = []
    for kinds in (_OWN, _COURIERS) if pairs else ((*_COURIERS, *_OWN),):
        taken = [label for label in along if _names_a_parcel(label) and label.kind in kinds]
        ranked = sorted(
            (seen for seen in parcels if seen[1].kind in kinds), key=lambda seen: kinds.index(seen[1].kind)
        )
        if not taken and not ranked:
            continue
        first = taken[0] if taken else ranked[0][1]
        # Else something better may still come, or what has to come first.
        if is_whole or first.kind is at_once:
            chosen += _once((code, label) for code, label in ranked if _format(label) == _format(first))
    return chosen


def _once(seen: Iterable[_Seen]) -> list[Code]:
    """One code of each number: a label may bear it in bars and in a matrix."""
    return list({label.number: code for code, label in reversed(list(seen))}.values())[::-1]


def _format(label: LabelCode) -> tuple[Kind, str | None, int]:
    """No label bears two numbers of one format."""
    return label.kind, label.carrier, len(label.number)


def _items(new: Sequence[_Seen], along: Sequence[LabelCode]) -> list[Code]:
    """Goods, by their product codes; by what may be their SKU only where that cannot be some code of a label."""
    is_label = any(_names_a_parcel(label) for label in (*along, *(label for _, label in new)))
    kinds = (Kind.PRODUCT,) if is_label else (Kind.PRODUCT, Kind.UNKNOWN)
    return [code for code, label in new if label.kind in kinds]


def _better_than_nothing(new: Sequence[_Seen], along: Sequence[LabelCode], lying: Sequence[LabelCode]) -> list[Code]:
    """One code, for the worker to hear why it does not count, unless a parcel or a command lies there that does."""
    labels = [label for _, label in new]
    if any(_names_a_parcel(label) or label.kind in _SPOKEN for label in (*along, *lying, *labels)):
        return []
    if along:  # it was said already of another code of this label
        return []
    return [code for code, _ in sorted(new, key=lambda seen: _doubt(seen[1]))[:1]]


def _names_a_parcel(label: LabelCode) -> bool:
    return label.kind in PARCEL_KINDS and label.valid


def _doubt(label: LabelCode) -> int:
    """A number whose check fails says more than one that nobody knows, and that more than where a parcel goes."""
    return _LAST.index(label.kind) + 1 if label.kind in _LAST else 0
