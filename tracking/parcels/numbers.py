"""Which of a parcel's codes is the tracking number that people are told, and which codes they mean by a number."""

from scanstation.codes import carriers, identify
from scanstation.events import LONGEST_NUMBER
from tracking.parcels.models import Alias, Parcel


def number_of(parcel: Parcel) -> Alias | None:
    """The number on the courier's label, None when there is none that customers could follow.

    A bench's last pairing tells best what is stuck on the box; else the first number counts. Reads the parcel's
    `aliases`, which the caller may have prefetched.
    """
    given = [alias for alias in parcel.aliases.all() if alias.carrier in carriers.NAMES]
    paired = [alias for alias in given if alias.by_pairing]
    return max(paired, key=_age, default=None) or min(given, key=_age, default=None)


def spellings(asked: str) -> list[str]:
    """The codes that somebody may mean who types or scans this: as it stands, as a label has it, without blanks."""
    candidates = {label.number for label in identify(asked).candidates if label.number}
    exact = candidates | {asked, asked.upper(), "".join(asked.split()).upper()}
    return [code for code in exact if len(code) <= LONGEST_NUMBER]


def _age(alias: Alias) -> int:
    return alias.pk
