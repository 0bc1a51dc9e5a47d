"""Order verification: an order's lines, ticked off by the codes of what goes into the box. Pure; a fold over items.

A `Check` is one parcel's: made from the lines that the directory knows, changed only by making a new one. The journal
keeps it, so that half a box survives a power cut.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from scanstation.codes.products import UPC_E_DIGITS, upc_a_of

GTIN = 14
MOST_LINES = 500
"""Lines of an order that are verified at most: more than a person packs."""


class Tick(StrEnum):
    """What became of one item."""

    COUNTED = "counted"
    SURPLUS = "surplus"
    """Of the order, but all of it is in the box already."""
    FOREIGN = "foreign"
    """Not of this order."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an order: `quantity` pieces, known by an EAN, UPC or GTIN and by the shop's SKU ("" without)."""

    name: str
    ean: str
    sku: str
    quantity: int
    counted: int = 0

    @property
    def missing(self) -> int:
        """Pieces that are not in the box yet."""
        return max(self.quantity - self.counted, 0)

    def bears(self, code: str) -> bool:
        """Whether a scanned code names this line's product."""
        return bool(code) and (code.upper() == self.sku.upper() or bool(_gtins(code) & _gtins(self.ean)))


@dataclass(frozen=True, slots=True)
class Check:
    """Where the verification of one parcel stands. `items` are the lines ticked so far, by index, in their order."""

    lines: tuple[Line, ...]
    items: tuple[int, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether everything is in the box."""
        return not self.missing

    @property
    def missing(self) -> Sequence[Line]:
        """The lines of which something lacks."""
        return [line for line in self.lines if line.missing]

    @property
    def last(self) -> Line | None:
        """The line that was ticked last."""
        return self.lines[self.items[-1]] if self.items else None

    @property
    def counted(self) -> int:
        """Pieces in the box."""
        return len(self.items)

    @property
    def total(self) -> int:
        """Pieces that the order has."""
        return sum(line.quantity for line in self.lines)

    def names(self, codes: Iterable[str]) -> bool:
        """Whether one of these codes is a product of the order."""
        return self._places(codes) != []

    def tick(self, codes: Iterable[str]) -> tuple["Check", Tick]:
        """The check with one more item, which bears one of `codes`; unchanged when it does not belong in the box."""
        places = self._places(codes)
        open_place = next((place for place in places if self.lines[place].missing), None)
        if open_place is None:
            return self, Tick.SURPLUS if places else Tick.FOREIGN
        return self._with(open_place, +1, (*self.items, open_place)), Tick.COUNTED

    def take_back(self) -> "Check":
        """The check without its last item. There must be one."""
        return self._with(self.items[-1], -1, self.items[:-1])

    def _places(self, codes: Iterable[str]) -> list[int]:
        known = list(codes)
        return [place for place, line in enumerate(self.lines) if any(line.bears(code) for code in known)]

    def _with(self, place: int, more: int, items: tuple[int, ...]) -> "Check":
        line = self.lines[place]
        lines = (*self.lines[:place], replace(line, counted=line.counted + more), *self.lines[place + 1 :])
        return replace(self, lines=lines, items=items)


def begin(lines: Iterable[Line]) -> Check | None:
    """A check of these lines; None when there is nothing that could be verified by scanning.

    A line without a code cannot be scanned and is left to the packer's eyes, like a line of nothing.
    """
    usable = tuple(line for line in lines if (line.ean or line.sku) and line.quantity > 0)
    return Check(usable) if 0 < len(usable) <= MOST_LINES else None


def moved(kept: Check, fresh: Check) -> Check:
    """What was ticked of a check, in the lines as they are known now: an order can be amended while it is packed."""
    if [replace(line, counted=0) for line in kept.lines] == list(fresh.lines):
        return kept
    for place in kept.items:
        fresh, _ = fresh.tick(filter(None, [kept.lines[place].ean, kept.lines[place].sku]))
    return fresh


def shortage(check: Check) -> str:
    """Why the parcel is held, for customer service: "Short at packing: Lamp (1 of 2 missing)"; bounded."""
    lines = ", ".join(
        f"{line.name or line.sku or line.ean} ({line.missing} of {line.quantity} missing)" for line in check.missing
    )
    sentence = f"Short at packing: {lines}"
    return sentence if len(sentence) <= 500 else sentence[:499] + "…"


def _gtins(code: str) -> frozenset[str]:
    """The GTIN-14s that a code can stand for: EAN-13, UPC-A and EAN-8 are the same with zeros in front.

    Eight digits can be a UPC-E as well, which stands for a UPC-A. A carton's GTIN-14 is not the piece's.
    """
    digits = code.strip()
    if not (digits.isascii() and digits.isdigit() and 6 <= len(digits) <= GTIN):
        return frozenset()
    whole = {digits.zfill(GTIN)}
    short = upc_a_of(digits) if len(digits) in UPC_E_DIGITS else None
    return frozenset(whole | ({short.zfill(GTIN)} if short else set()))
