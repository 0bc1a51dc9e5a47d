"""GS1 element strings: the SSCC on the label, and what stands beside it (GTIN, postal code, consignment).

biip knows the application identifiers. It takes 60 ms to import and is imported only for a text that can be GS1.
"""

import re
from collections.abc import Sequence

from scanstation.codes.checkdigits import mod10
from scanstation.codes.formats import CHECK_DIGIT, Fit, Format, in_groups
from scanstation.codes.label import Kind, LabelCode

GS = "\x1d"

Element = tuple[str, str]
"""An application identifier and its value."""

_ROUTING = frozenset({"400", "401", "402", "403", "410", "413", "420", "421"})
"""Where to, or with what else: order, consignment (GINC), shipment (GSIN), route, ship-to place and postal codes."""

_SSCC = r"(?P<number>(?P<body>\d{17})(?P<check>\d))"
_SSCC_GROUPS = (1, 4)
GTIN_GROUPS = (1, 2, 5, 5, 1)

FORMATS = (
    Format(None, "00" + _SSCC, 100 * CHECK_DIGIT, _SSCC_GROUPS, mod10, kind=Kind.SSCC, prefix="(00) "),
    Format(None, _SSCC, CHECK_DIGIT, _SSCC_GROUPS, mod10, kind=Kind.SSCC, prefix="(00) "),
    Format(None, r"420\d{5}(?:\d{4})?", 1000, (3, 5, 4), kind=Kind.ROUTING),
)

_CAN_BE_A_MESSAGE = re.compile(rf"00\d{{18}}.+|0[12]\d{{14}}.*|.+{GS}.+", re.ASCII | re.DOTALL)
_BY_PARENTHESES = re.compile(r"\((\d{2,4})\)([^()]+)", re.ASCII)

_MARKED = 1_000_000
"""The odds of an element string that says it is one; nothing else that fits it too can be more likely."""


def without_parentheses(text: str) -> str:
    """The human-readable "(00)3…(420)…" as a scanner would send it; any other text as it is."""
    elements = _BY_PARENTHESES.findall(text)
    if "".join(f"({ai}){value}" for ai, value in elements) != text:
        return text
    return GS.join(ai + value for ai, value in elements)


def read(text: str, *, marked: bool) -> list[Fit]:
    """What the text is as an element string. `marked`: the symbology says that it is one."""
    if not marked and not _CAN_BE_A_MESSAGE.fullmatch(text):
        return []
    odds = _MARKED if marked or GS in text else 100 * CHECK_DIGIT
    label = _label(parse(text))
    return [Fit(label, odds)] if label else []


def parse(text: str) -> Sequence[Element]:
    """The elements of an element string, in their order; none when it is not one in full.

    Check digits are not looked at.
    """
    from biip import ParseConfig, ParseError  # noqa: PLC0415 - see the module's docstring
    from biip.gs1_messages import GS1Message  # noqa: PLC0415

    try:
        message = GS1Message.parse(text, config=ParseConfig(gs1_element_strings_verify_date=False))
    except ParseError:
        return ()
    return [(element.ai.ai, element.value) for element in message.element_strings]


def _label(elements: Sequence[Element]) -> LabelCode | None:
    """The SSCC wins, whatever stands beside it; then the product; where it goes only when there is nothing else."""
    values = dict(reversed(elements))
    if sscc := values.get("00"):
        return LabelCode(Kind.SSCC, sscc, None, _holds(sscc), "(00) " + in_groups(sscc, _SSCC_GROUPS))
    gtin = values.get("01") or values.get("02")
    if gtin and _holds(gtin):
        return LabelCode(Kind.PRODUCT, gtin, None, True, in_groups(gtin, GTIN_GROUPS))
    if values and _ROUTING.issuperset(values):
        ai, value = elements[0]
        return LabelCode(Kind.ROUTING, ai + value, None, True, f"{ai} {value}")
    return None


def _holds(number: str) -> bool:
    return mod10(number[:-1]) == number[-1]
