"""Finds orders and parcels by anything: order number, tracking number or any other code, name, mail address."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef

from scanstation.events import LONGEST_NUMBER
from tracking.operations.queries.parcel_rows import ParcelRow, rows_of
from tracking.parcels.models import Alias, Order, Parcel, Term
from tracking.parcels.numbers import spellings
from tracking.parcels.terms import LONGEST, folded, starting, words

SHOWN = 50
SHORTEST = 2
"""Letters that a word must have; fewer would mean half of all customers."""
MOST_WORDS = 6
LONGEST_QUESTION = 8192


@dataclass(frozen=True, slots=True)
class Found:
    """What matches, the newest orders first. `parcels` are those whose code was asked for."""

    orders: tuple[Order, ...]
    parcels: tuple[ParcelRow, ...]
    is_more: bool

    @property
    def is_nothing(self) -> bool:
        """Neither of both."""
        return not self.orders and not self.parcels


NOTHING = Found((), (), False)


def search(question: str) -> Found:
    """Ask every index once. A scanner may have typed the question: codes are understood as the bench does."""
    asked = question[:LONGEST_QUESTION].replace("\0", "").strip()
    if len(asked) < SHORTEST:
        return NOTHING
    orders = _orders(asked)
    return Found(tuple(orders[:SHOWN]), _parcels(asked), len(orders) > SHOWN)


def _orders(asked: str) -> list[Order]:
    """Orders whose number or mail address starts with what was asked, or whose customer's name has all its words."""
    whole = folded(asked)[:LONGEST]
    found = set(orders_with(asked))
    parts = [word[:LONGEST] for word in words(asked) if len(word) >= SHORTEST][:MOST_WORDS]
    if parts and parts != [whole] and "@" not in asked:
        found.update(_with_all(sorted(parts, key=len, reverse=True)))
    newest = Order.objects.filter(pk__in=sorted(found, reverse=True)[: SHOWN + 1]).order_by("-pk")
    return list(newest.prefetch_related("parcels__aliases"))


def orders_with(asked: str) -> list[int]:
    """The newest orders that have a term of this beginning."""
    terms = Term.objects.filter(starting("text", folded(asked)[:LONGEST])).order_by("-order_id")
    return list(terms.values_list("order_id", flat=True)[: SHOWN + 1])


def _with_all(parts: list[str]) -> list[int]:
    """The newest orders that have a term for each of the parts."""
    first, *others = parts
    found = Term.objects.filter(starting("text", first))
    for part in others:
        found = found.filter(Exists(Term.objects.filter(starting("text", part), order=OuterRef("order"))))
    return list(found.order_by("-order_id").values_list("order_id", flat=True)[: SHOWN + 1])


def _parcels(asked: str) -> tuple[ParcelRow, ...]:
    """Parcels that have this code."""
    found = parcels_with(asked)
    parcels = Parcel.objects.filter(pk__in=found).select_related("order").prefetch_related("aliases").order_by("-pk")
    return rows_of(list(parcels))


def parcels_with(asked: str, *, beginnings: bool = True) -> set[int]:
    """The parcels that have this code: as it was asked, as a label has it, or else as its beginning."""
    found = set(Alias.objects.filter(code__in=spellings(asked)).values_list("parcel_id", flat=True)[: SHOWN + 1])
    beginning = "".join(asked.split()).upper()[:LONGEST_NUMBER]
    if not found and beginnings and len(beginning) >= 4:
        matching = Alias.objects.filter(starting("code", beginning)).order_by("code")
        found = set(matching.values_list("parcel_id", flat=True)[:SHOWN])
    return found
