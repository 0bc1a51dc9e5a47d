"""What the scanner adds to a text: symbology identifiers, the many forms of GS, stray control characters.

Pure; runs on any thread. The forms of GS are those that the field has shown: the character itself (0x1D), what
terminals and keyboards make of it (^], a literal \\x1d or \\u001d), what decoders and people write (<GS>, {GS}, [GS],
<FNC1>, the symbol U+241D). "~1" and the like are how labels are *ordered* from print software; no scanner sends them.
"""

import re
from dataclasses import dataclass

from scanstation.codes.gs1 import GS, without_parentheses
from scanstation.codes.maxicode import EOT, HEADER, RS

LONGEST = 1024
"""Characters of a text at most that can be a label code."""

_IDENTIFIER = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_GS1_IDENTIFIERS = frozenset({"]C1", "]d2", "]Q3", "]J1", "]e0", "]e1", "]e2"})
"""ISO/IEC 15424: GS1-128, Data Matrix, QR, DotCode, and the DataBar and composite family."""

_GS_FORMS = re.compile(r"\^\]|<(?:GS|FNC1)>|[{\[]GS[}\]]|\\x1d|\\u001d|\u241d", re.IGNORECASE)
_RS_FORMS = re.compile(r"<RS>|[{\[]RS[}\]]|\\x1e|\\u001e|\u241e", re.IGNORECASE)
_EOT_FORMS = re.compile(r"<EOT>|[{\[]EOT[}\]]|\\x04|\\u0004|\u2404", re.IGNORECASE)

_BLANKS = "\x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
_ENDS = "".join(map(chr, range(0x21))) + "\x7f" + _BLANKS
# Blanks and hyphens as people type them, as word processors set them, and as zxing-cpp shows them (U+2420)
_FILLERS = re.compile("[ \u2420\xa0\u2000-\u200a\u202f\\-\u2010-\u2015\u2212]")
_READABLE = re.compile(rf"[!-~{GS}]+")
_READABLE_MESSAGE = re.compile(rf"[!-~{GS}{RS}{EOT}]+")

_RETAIL_NAMES = ("ean", "upc", "isbn", "jan")
_GS1_NAMES = ("gs1", "databar", "rss")


@dataclass(frozen=True, slots=True)
class Scan:
    """A text without what the scanner added.

    `cleaned` is the text as it stands on the label. `code` is ready for the formats: capitals without blanks and
    hyphens, GS as 0x1D; None when the text holds what no label code holds. `gs1` and `retail` say that the symbology
    is known to be a GS1 or a retail (EAN, UPC) one.
    """

    cleaned: str
    code: str | None
    gs1: bool = False
    retail: bool = False


def read(text: str, symbology: str | None) -> Scan:
    """Take off what the scanner added. `symbology` is a decoder's name for it ("EAN13", "EAN-13", "Code128")."""
    cleaned, begins_with_gs = _trimmed(text)
    identifier = cleaned[:3] if _IDENTIFIER.match(cleaned) else ""
    if identifier:
        cleaned, begins_with_gs = _trimmed(cleaned[3:])
    name = re.sub("[^a-z0-9]", "", (symbology or "").lower())
    written = _written(cleaned)
    code = without_parentheses(written)
    return Scan(
        cleaned,
        _readable(code),
        gs1=begins_with_gs or code != written or identifier in _GS1_IDENTIFIERS or name.startswith(_GS1_NAMES),
        retail=identifier.startswith("]E") or (not identifier and name.startswith(_RETAIL_NAMES)),
    )


def _trimmed(text: str) -> tuple[str, bool]:
    """The text without blanks and control characters at its ends, and whether GS was among those it began with.

    A GS1 symbol begins with FNC1, and some scanners send that as GS.
    """
    rest = text.lstrip(_ENDS)
    return rest.rstrip(_ENDS), GS in text[: len(text) - len(rest)]


def _written(cleaned: str) -> str:
    """The text with one spelling for what is spelled in many ways; empty when it is too long to be a label code."""
    if len(cleaned) > LONGEST:
        return ""
    text = _FILLERS.sub("", _GS_FORMS.sub(GS, cleaned)).upper()
    return _EOT_FORMS.sub(EOT, _RS_FORMS.sub(RS, text)) if text.startswith(HEADER) else text.strip(GS)


def _readable(code: str) -> str | None:
    readable = _READABLE_MESSAGE if code.startswith(HEADER) else _READABLE
    return code if readable.fullmatch(code) else None
