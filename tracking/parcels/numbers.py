"""Which of a parcel's codes is the tracking number that people are told."""

from scanstation.codes import carriers
from tracking.parcels.models import Alias, Parcel


def number_of(parcel: Parcel) -> Alias | None:
    """The number on the courier's label, None when there is none that customers could follow.

    A bench's last pairing tells best what is stuck on the box; else the first number counts. Reads the parcel's
    `aliases`, which the caller may have prefetched.
    """
    given = [alias for alias in parcel.aliases.all() if alias.carrier in carriers.NAMES]
    paired = [alias for alias in given if alias.by_pairing]
    return max(paired, key=_age, default=None) or min(given, key=_age, default=None)


def _age(alias: Alias) -> int:
    return alias.pk
