"""The keys of the code that is coming, or has just come: which, and how fast. Pure: times are passed in.

The wedge makes characters of keys and forgets which keys those were; whoever examines a scanner wants to know.
"""

from collections import deque
from itertools import pairwise

from drivers.keys import GS, Key, is_function_key
from drivers.layout import DEAD_KEYS

PAUSE_MS = 500
"""After so long a key begins another code."""
END_MS = 100
"""After so long it does so behind an Enter or a Tab; sooner these may stand within a code, in the place of its GS."""
_ENDS = "\r\n\t"
_MOST = 512


class Strokes:
    """Keeps the keys of one code, the last 512 of a longer one."""

    def __init__(self) -> None:
        self._keys: deque[Key] = deque(maxlen=_MOST)

    def key(self, key: Key) -> None:
        """A key, with the window system's time of it."""
        if self._keys and not 0 <= key.at_ms - self._keys[-1].at_ms < self._patience():
            self._keys.clear()
        self._keys.append(key)

    def _patience(self) -> int:
        return END_MS if self._keys[-1].text and self._keys[-1].text in _ENDS else PAUSE_MS

    @property
    def _times(self) -> list[int]:
        return [key.at_ms for key in self._keys if key.text]

    @property
    def per_second(self) -> int | None:
        """Characters a second; None where the times are too coarse to tell."""
        times = self._times
        elapsed = times[-1] - times[0] if times else 0
        return round((len(times) - 1) * 1000 / elapsed) if elapsed > 0 else None

    @property
    def widest_gap_ms(self) -> int:
        """The longest that a character came after the one before."""
        times = self._times
        return max((later - earlier for earlier, later in pairwise(times)), default=0)

    @property
    def is_caps_lock_on(self) -> bool:
        """Whether a small letter came under Shift: only Caps Lock does that."""
        return any(key.shift and key.text.islower() and key.text.upper() != key.text for key in self._keys)

    @property
    def text(self) -> str:
        """What was pressed: characters as they are, "<F8>", "<Ctrl+]>", "<Alt+0029>" for what is none by itself."""
        made, digits = "", ""
        for key in self._keys:
            if key.alt and key.text.isdecimal():
                digits += key.text
                continue
            made += f"<Alt+{digits}>" if digits else ""
            digits = ""
            # Windows makes the character of an Alt code itself, once Alt is let go.
            made += "" if key.text == GS and made.endswith("<Alt+0029>") else _pressed(key)
        return made + (f"<Alt+{digits}>" if digits else "")


def _pressed(key: Key) -> str:
    if key.ctrl and key.name and key.text in ("", GS) and len(key.name) == 1:
        return f"<Ctrl+{key.name}>"
    if key.text:
        return key.text
    return f"<{key.name}>" if is_function_key(key.name) else DEAD_KEYS.get(key.name, "")
