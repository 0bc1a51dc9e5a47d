"""What is known of a parcel's tracking number, for the mails."""

from dataclasses import dataclass

from scanstation.codes import carriers, identify
from tracking.customers.carrier_links import link
from tracking.parcels.models import Parcel
from tracking.parcels.numbers import number_of


@dataclass(frozen=True, slots=True)
class Tracking:
    """A carrier's name, its number as printed on the label, and its own page for it. Each may be ""."""

    carrier: str = ""
    number: str = ""
    link: str = ""


def tracking_of(parcel: Parcel) -> Tracking:
    """The number on the parcel's label; an empty Tracking when none is known."""
    alias = number_of(parcel)
    if alias is None:
        return Tracking()
    return Tracking(carriers.NAMES[alias.carrier], _as_printed(alias.code), link(alias.carrier, alias.code))


def _as_printed(code: str) -> str:
    return next((label.grouped for label in identify(code).candidates if label.number == code), code)
