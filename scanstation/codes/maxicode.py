"""The transport message of ISO/IEC 15434 ("[)>" RS "01" …) in UPS's MaxiCode and in other carriers' 2D codes.

It is mostly an address, so it counts as routing. UPS's holds its tracking number in pieces: "1Z" with the last eight
characters, the class of service and the shipper's number (ZPL Programming Guide, ^BD). They are put together and
taken only when the check digit agrees.
"""

import re

from scanstation.codes.carriers import ups
from scanstation.codes.formats import Fit, read_all
from scanstation.codes.label import Kind, LabelCode

HEADER = "[)>"
RS, EOT, GS = "\x1e", "\x04", "\x1d"

# Version, postal code and its end; Format 01 is transport
_TRANSPORT = re.compile(rf"\[\)>{RS}01{GS}\d\d([0-9A-Z]{{1,11}}){GS}(.*?)[{RS}{EOT}]*", re.ASCII)


def read(text: str) -> list[Fit]:
    """The UPS number in a full UPS message; a routing code for any other transport message; else nothing."""
    match = _TRANSPORT.fullmatch(text)
    return (_ups(match[2].split(GS)) or [_routing(match[1])]) if match else []


def _ups(fields: list[str]) -> list[Fit]:
    """The fields are: country, class of service, tracking number, carrier, shipper, and so on."""
    if len(fields) < 5 or fields[3] != "UPSN":
        return []
    _, service, number, _, shipper, *_ = fields
    whole = number if len(number) == 18 else f"{number[:2]}{shipper}{service[-2:]}{number[2:]}"
    return [fit for fit in read_all(ups.FORMATS, whole) if fit.label.valid]


def _routing(postal_code: str) -> Fit:
    return Fit(LabelCode(Kind.ROUTING, postal_code, None, True, postal_code), 10_000)
