"""Product codes: EAN, UPC, ISBN and GTIN. They name what is in a box, so the bench must not take them for a parcel.

Only a right check digit makes digits a product code, unless the scanner says that the symbol is a retail one.
"""

import re

from scanstation.codes.checkdigits import mod10, mod11_isbn
from scanstation.codes.formats import CHECK_DIGIT, Fit, Format, in_groups, read_all
from scanstation.codes.gs1 import GTIN_GROUPS
from scanstation.codes.label import Kind, LabelCode


def _gtin(digits: int, groups: tuple[int, ...]) -> Format:
    pattern = rf"(?P<body>\d{{{digits - 1}}})(?P<check>\d)"
    return Format(None, pattern, CHECK_DIGIT, groups, mod10, kind=Kind.PRODUCT)


_FORMATS = (
    _gtin(13, (1, 6)),
    _gtin(12, (1, 5, 5, 1)),
    _gtin(8, (4,)),
    _gtin(14, GTIN_GROUPS),
    Format(None, r"(?P<body>\d{9})(?P<check>[0-9X])", CHECK_DIGIT, (9, 1), mod11_isbn, kind=Kind.PRODUCT),
)

# The symbol's own digits, then those of an add-on of 2 or 5 (the issue or price of a magazine or book)
_RETAIL = re.compile(r"(\d{13}|\d{12}|\d{6,8})(?:\d{5}|\d{2})?", re.ASCII)


def read(text: str) -> list[Fit]:
    """What product codes the text is, going by its length and check digit."""
    return [fit for fit in read_all(_FORMATS, text) if fit.label.valid]


def read_retail(text: str) -> list[Fit]:
    """The text of a symbol that is known to be EAN or UPC: a product, or nothing."""
    match = _RETAIL.fullmatch(text)
    if match is None:
        return []
    fits = read_all(_FORMATS, match[1])
    groups = fits[0].label.grouped if fits else in_groups(match[1], (1, 6))
    valid = any(fit.label.valid for fit in fits) or _is_upc_e(match[1])
    return [Fit(LabelCode(Kind.PRODUCT, match[1], None, valid, groups), CHECK_DIGIT)]


UPC_E_DIGITS = (6, 7, 8)


def upc_a_of(digits: str) -> str | None:
    """The UPC-A that a UPC-E is short for; None when the digits are no UPC-E (or a UPC-A already)."""
    from biip import ParseError  # noqa: PLC0415 - 60 ms that a station which reads no UPC-E need not wait
    from biip.upc import Upc  # noqa: PLC0415

    try:
        return Upc.parse(digits).as_upc_a() if len(digits) in UPC_E_DIGITS else None
    except ParseError:
        return None


def _is_upc_e(digits: str) -> bool:
    return upc_a_of(digits) is not None
