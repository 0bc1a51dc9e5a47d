"""Keyboard layouts: what a scanner that types US keys became on another layout, and back again. Pure.

A scanner presses keys; the computer's layout makes characters of them. One barcode of which everything is known tells
what each key became: that text, as it was seen, *is* the layout, and is kept in the settings.
"""

import unicodedata

KNOWN = "".join(map(chr, range(0x21, 0x7F)))
"""The text of the set-up barcode (a QR code or Data Matrix): every character that a label can have, once."""

SHORT = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-./+%:"
"""The same for scanners that read no 2D codes (Code 128). Other characters are then not known, and doubted."""

DEAD_KEYS = {
    "Dead_Grave": "\u0300",
    "Dead_Acute": "\u0301",
    "Dead_Circumflex": "\u0302",
    "Dead_Tilde": "\u0303",
    "Dead_Macron": "\u0304",
    "Dead_Breve": "\u0306",
    "Dead_Abovedot": "\u0307",
    "Dead_Diaeresis": "\u0308",
    "Dead_Abovering": "\u030a",
    "Dead_Doubleacute": "\u030b",
    "Dead_Caron": "\u030c",
    "Dead_Cedilla": "\u0327",
    "Dead_Ogonek": "\u0328",
}
"""Qt's name of a dead key -> the combining accent that stands for it here: no other key types that."""

_CONTROLS = frozenset(map(chr, [*range(0x21), 0x7F]))
_LEAST_DISTINCT = 0.9
_IDENTIFIER = 3
"""Characters that a scanner may put before a code to say what symbology it is."""


class Layout:
    """What each character of a scan became, from how the set-up barcode was seen; empty: nothing to repair."""

    def __init__(self, seen: str = "") -> None:
        """Raises ValueError, in a sentence, when `seen` is not the set-up barcode or tells too little."""
        known = {0: "", len(KNOWN): KNOWN, len(SHORT): SHORT}.get(len(seen))
        if known is None or len(set(seen)) < _LEAST_DISTINCT * len(seen) or not _CONTROLS.isdisjoint(seen):
            raise ValueError("That is not the set-up barcode, or this keyboard layout cannot be repaired")
        if _case_is_turned(known, seen):
            raise ValueError("Caps Lock was on. Switch it off, and scan the set-up barcode again")
        self._became = dict(zip(known, seen, strict=True))
        # What two keys became is neither's: it stays out, and a code with it is doubted.
        self._meant = {one: key for key, one in self._became.items() if seen.count(one) == 1}

    def repaired(self, text: str) -> tuple[str, bool]:
        """What the barcode says that was seen as this text, and True; the text itself and False if that is unsure."""
        if not self._became or not text:
            return text, True
        pairs = zip("\0" + text, text, strict=False)
        if all(self._is_clear(character, before) for before, character in pairs):
            return "".join(self._meant.get(character, character) for character in text), True
        return text, False

    def garbled(self, text: str) -> str:
        """How a text would be seen: a prefix, say, that the scanner is set to send."""
        return "".join(self._became.get(character, character) for character in text)

    def _is_clear(self, character: str, before: str) -> bool:
        """Whether a character stands for one key alone. A letter with the accent that was pressed before it does not:
        it can be a key of its own, or what the system made of accent and letter.
        """
        composed = unicodedata.combining(before) and before in unicodedata.normalize("NFD", character)[1:]
        return character in _CONTROLS or (character in self._meant and not composed)


def learned(text: str) -> str | None:
    """What the setting `layout` should be if this was a scan of the set-up barcode, "" if nothing needs repair.

    None for every other scan.
    """
    for seen in (text, text[_IDENTIFIER:]):
        if len(seen) in (len(KNOWN), len(SHORT)):
            try:
                Layout(seen)
            except ValueError:
                continue
            return "" if seen in (KNOWN, SHORT) else seen
    return None


def _case_is_turned(known: str, seen: str) -> bool:
    pairs = [(key, one) for key, one in zip(known, seen, strict=True) if key.isalpha() and one.lower() != one.upper()]
    return bool(pairs) and sum(key.isupper() == one.isupper() for key, one in pairs) < len(pairs) / 2
