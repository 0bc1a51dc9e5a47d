"""DPD: 14 digits and a check character that the label prints but the barcode leaves out.

The barcode holds an identifier (%), the postal code (7), the parcel (14), the service (3) and the country (3); below
it the same is printed without the identifier and with a check character of its own. Source: DPD Parcel Label
Specification 2.4.1, 4.6.1. The number here is always the 15 characters: scanned and typed are the same parcel.
"""

import re

from scanstation.codes import countries
from scanstation.codes.checkdigits import mod37_36
from scanstation.codes.formats import CHECK_CHARACTER, Format

NAMES = {"dpd": "DPD"}

_GROUPS = (4, 4, 4, 2, 1)
_ROUTED = r"[0-9A-Z]{7}(?P<parcel>\d{14})\d{3}(?P<country>\d{3})"
_CANARY_ISLANDS = "991"  # DPD's own; ISO has no number for them


def _with_check(match: re.Match[str]) -> str:
    return match["parcel"] + mod37_36(match["parcel"])


def _known_country(match: re.Match[str]) -> bool:
    return match["country"] in countries.DIGITS or match["country"] == _CANARY_ISLANDS


FORMATS = (
    Format("dpd", r"(?P<body>\d{14})(?P<check>[0-9A-Z])", CHECK_CHARACTER, _GROUPS, mod37_36),
    Format("dpd", "%" + _ROUTED, 1000, _GROUPS, also=_known_country, printed=_with_check),
    Format(
        "dpd",
        rf"(?P<body>{_ROUTED})(?P<check>[0-9A-Z])",
        4 * CHECK_CHARACTER,
        _GROUPS,
        mod37_36,
        also=_known_country,
        printed=_with_check,
    ),
    Format("dpd", r"\d{14}", 1, _GROUPS, guess=True),
)
