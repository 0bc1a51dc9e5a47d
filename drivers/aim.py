"""AIM symbology identifiers (ISO/IEC 15424): from "]C1" to the name of the barcode. Pure."""

import re

_IDENTIFIER = re.compile(r"\][A-Za-z][0-9A-Za-z]", re.ASCII)
_GS1 = {"]C1": "GS1-128", "]d2": "GS1 DataMatrix", "]Q3": "GS1 QRCode", "]J1": "GS1 DotCode"}
_NAMES = {
    "A": "Code39",
    "C": "Code128",
    "E": "EAN",
    "F": "Codabar",
    "G": "Code93",
    "H": "Code11",
    "I": "ITF",
    "L": "PDF417",
    "M": "MSI",
    "Q": "QRCode",
    "R": "Telepen",
    "U": "MaxiCode",
    "d": "DataMatrix",
    "e": "GS1 DataBar",
    "z": "Aztec",
}


def symbology(identifier: str) -> str | None:
    """The name of the barcode, as the decoders write it; None for what is no identifier or stands for no barcode."""
    if not _IDENTIFIER.fullmatch(identifier):
        return None
    return _GS1.get(identifier) or _NAMES.get(identifier[1])
