"""Cells that no spreadsheet runs, rounds or breaks apart, whatever was scanned. Pure."""

import unicodedata

FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula."""
LONGEST_EXACT = 11
"""Digits that Excel shows as they are; a longer number becomes 1.23457E+11, and from 16 on it loses digits."""
_BEFORE_A_FORMULA = " \"'\u00a0"


def visible(text: str) -> str:
    """One line: control characters as their pictures (␝), others that nobody sees as �."""
    if text.isprintable():
        return text
    return "".join(map(_seen, text))


def harmless(text: str) -> str:
    """A text for a CSV cell: an apostrophe stands before what would be a formula, also behind quotes or blanks."""
    text = visible(text)
    return f"'{text}" if text.lstrip(_BEFORE_A_FORMULA).startswith(FORMULA) else text


def unrounded(text: str) -> str:
    """`harmless`, and an apostrophe before digits of which Excel would drop some: leading zeros, long numbers."""
    text = harmless(text)
    is_changed = text.isdecimal() and (text.startswith("0") or len(text) > LONGEST_EXACT)
    looks_scientific = text[:1].isdecimal() and "e" in text.lower() and _is_float(text)
    return f"'{text}" if is_changed or looks_scientific else text


def _is_float(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def _seen(character: str) -> str:
    if character.isprintable():
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return " " if unicodedata.category(character) == "Zs" else "�"
