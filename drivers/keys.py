"""What key presses mean beyond their text: the many forms of GS, dead keys, Caps Lock. Pure: times are passed in."""

import re
from dataclasses import dataclass, replace

from drivers.framing import Frame
from drivers.layout import DEAD_KEYS, Layout
from scanstation.reading import Doubt

GS = "\x1d"
NO_CHARACTER = "\ufffd"
"""Stands in a code for a key that is no character: such a code is kept, and no label."""
_FUNCTION_KEY = re.compile("F([1-9]|[12][0-9]|3[0-5])")
_WITHOUT_NUM_LOCK = {
    "Insert": "0",
    "End": "1",
    "Down": "2",
    "PageDown": "3",
    "Left": "4",
    "Clear": "5",
    "Right": "6",
    "Home": "7",
    "Up": "8",
    "PageUp": "9",
}
"""What the number pad's keys are while Num Lock is off, and which digits of an Alt code they are all the same."""
_NO_KEYS = frozenset(
    ["", "unknown", "Shift", "Control", "Alt", "AltGr", "Meta", "Mode_switch", "CapsLock", "NumLock", "ScrollLock"]
    + [f"{side}_{end}" for side in ("Super", "Hyper", "Direction") for end in "LR"]
)
"""Keys that change other keys and stand for nothing themselves, and those of which Qt does not know what they are."""
_ALT_DIGITS = (3, 4)
_LONGEST_ALT = 4


@dataclass(frozen=True, slots=True)
class Key:
    """A key press: its text (empty for Shift, F8 …), the window system's time of it, and what was held down.

    `name` is the key's character, or Qt's name of a key without one ("F8", "Dead_Acute"). What is
    held down is false where nobody knows.
    """

    text: str
    at_ms: int
    name: str = ""
    shift: bool = False
    alt: bool = False
    ctrl: bool = False


def is_function_key(name: str) -> bool:
    """Whether that is Qt's name of one: "F1" to "F35"."""
    return _FUNCTION_KEY.fullmatch(name) is not None


class KeyReader:
    """Makes characters of keys. Digits typed while Alt is held (Alt+0029) wait until it is clear what they are."""

    def __init__(self, layout: Layout, gs_key: str) -> None:
        self._layout = layout
        self._gs_key = gs_key
        self._digits = ""
        self._just_made = ""

    def holds(self, key: Key) -> bool:
        """Whether the key is a part of an Alt code, and was kept."""
        digit = key.text if key.text.isdecimal() else _WITHOUT_NUM_LOCK.get(key.name, "")
        if not (key.alt and digit and len(self._digits) < _LONGEST_ALT):
            return False
        self._digits += digit
        return True

    def flush(self) -> str:
        """What the digits so far are: the character of an Alt code. Nobody printed the digits themselves."""
        digits, self._digits = self._digits, ""
        if not digits:
            return ""
        is_ascii = len(digits) in _ALT_DIGITS and digits.startswith("0") and int(digits) < 0x80
        self._just_made = chr(int(digits)) if is_ascii else NO_CHARACTER
        return self._just_made

    def text(self, key: Key, *, bursting: bool, collecting: bool) -> str:
        """The characters that a key stands for. Between those of a code every other key is one that nobody knows.

        `bursting`: it came at a scanner's pace. `collecting`: it came while a code, or a line, is under way.
        """
        made, self._just_made = self._just_made, ""
        if key.ctrl and self._layout.repaired(key.name) == ("]", True):
            return GS
        if key.text:
            # Windows makes the character of an Alt code itself, once Alt is let go.
            return "" if key.text == made else NO_CHARACTER if bursting and _is_lost_under_alt(key) else key.text
        if collecting and key.name == self._gs_key:
            return GS
        if key.name in DEAD_KEYS:
            return DEAD_KEYS[key.name]
        return NO_CHARACTER if bursting and key.name not in _NO_KEYS else ""


def _is_lost_under_alt(key: Key) -> bool:
    """Whether Alt stands for a character that this computer's layout does not have: the letter alone came."""
    return key.alt and not key.ctrl and key.text.lower() == key.name.lower()


class CapsLock:
    """Sees by small letters under Shift that Caps Lock is on. (Capitals without it are also what software types.)

    A scanner may turn the case back itself or not: nobody can see that. So a code in small letters is taken for
    capitals, as all labels have them; one in capitals is right; and one with both is doubted.
    """

    def __init__(self) -> None:
        self._on = False

    def see(self, key: Key) -> None:
        """Take a key into account. A scanner that presses Caps Lock itself, for its capitals, is right as it is."""
        if key.name == "CapsLock":
            self._on = False
        elif key.shift and key.text.islower() and key.text.upper() != key.text:
            self._on = True

    def judged(self, frame: Frame) -> Frame:
        """The frame with its case put right, or with a doubt."""
        if not self._on or frame.typed:
            return frame
        letters = [character for character in frame.text if character.isupper() or character.islower()]
        if all(letter.islower() for letter in letters):
            return replace(frame, text=frame.text.upper())
        return frame if all(letter.isupper() for letter in letters) else garbled(frame)

    def forget(self) -> None:
        """A code is over."""
        self._on = False


def garbled(frame: Frame) -> Frame:
    """The frame with the doubt that keyboard layout or Caps Lock garbled it, unless there is another doubt."""
    return replace(frame, doubt=frame.doubt or Doubt.GARBLED)
