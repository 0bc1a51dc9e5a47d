"""Label codes: what a scanned text turns out to be."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a label code is for."""

    TRACKING_NUMBER = "tracking_number"
    """A carrier's number for one parcel."""
    SSCC = "sscc"
    """GS1 serial shipping container code: one logistic unit, whoever carries it."""
    PARCEL = "parcel"
    """The shop's own label (a pattern of station.toml)."""
    ORDER = "order"
    """The shop's order number (a pattern of station.toml)."""
    ROUTING = "routing"
    """Where a parcel goes, or with which others, not which one it is. Never a parcel."""
    PRODUCT = "product"
    """What is in the box (EAN, UPC, ISBN, GTIN). Never a parcel."""
    COMMAND = "command"
    """A command barcode, of whichever site. Never a parcel."""
    BADGE = "badge"
    """A worker's badge, of whichever site. Never a parcel."""
    ENROLMENT = "enrolment"
    """The one-time code that makes a bench the server's. Never a parcel."""
    UNKNOWN = "unknown"


PARCEL_KINDS = frozenset({Kind.TRACKING_NUMBER, Kind.SSCC, Kind.PARCEL, Kind.ORDER})
"""The kinds that name a parcel at the bench."""


@dataclass(frozen=True, slots=True)
class LabelCode:
    """One way to understand a text.

    `number` is normalised to what is printed on the label, without blanks. `carrier` is a short lower-case name
    ("ups") or None. `valid` is False when the text has this shape but a check (digit, date, country) fails.
    `grouped` is the number as a person reads it off the label ("1Z 999 AA1 01 2345 6784").
    `guess` means that nothing but its length speaks for this reading: it needs an order or a directory to confirm it.
    """

    kind: Kind
    number: str
    carrier: str | None
    valid: bool
    grouped: str
    guess: bool = False
