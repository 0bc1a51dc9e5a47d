"""The carriers whose numbers are known: one module each, and one line each here.

A module has FORMATS, a tuple of `Format`. Where two of them fit a text equally well, the one that stands first wins.
"""

from scanstation.codes.carriers import amazon, canadapost, dhl, dpd, evri, fedex, gls, ups, upu, usps
from scanstation.codes.formats import Format

FORMATS: tuple[Format, ...] = (
    *ups.FORMATS,
    *usps.FORMATS,
    *fedex.FORMATS,
    *dhl.FORMATS,
    *dpd.FORMATS,
    *gls.FORMATS,
    *canadapost.FORMATS,
    *upu.FORMATS,
    *amazon.FORMATS,
    *evri.FORMATS,
)
