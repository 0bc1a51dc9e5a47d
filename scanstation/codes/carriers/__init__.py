"""The carriers whose numbers are known: one module each, and one line each here.

A module has NAMES, from the short name that label codes bear to the one that people know, and FORMATS, a tuple of
`Format`. Where two formats fit a text equally well, the one that stands first wins.
"""

from scanstation.codes.carriers import amazon, canadapost, dhl, dpd, evri, fedex, gls, ups, upu, usps
from scanstation.codes.formats import Format

_CARRIERS = (
    ups,
    usps,
    fedex,
    dhl,
    dpd,
    gls,
    canadapost,
    upu,
    amazon,
    evri,
)

FORMATS: tuple[Format, ...] = tuple(each for carrier in _CARRIERS for each in carrier.FORMATS)
NAMES: dict[str, str] = {short: name for carrier in _CARRIERS for short, name in carrier.NAMES.items()}
