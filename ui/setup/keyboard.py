"""What the bench learns of its keyboard scanner on trial: its layout and its marks, into the draft. Pure.

While a layout is being learned the keys are heard as they come, whatever was learned before.
"""

import string
from typing import Any

from drivers.layout import learned
from scanstation.reading import Reading
from ui.setup.draft import Draft
from ui.setup.known import wedge_marks
from ui.setup.trial import Result, judged, marks_around, without_marks

_IN_CODES = frozenset(string.ascii_letters + string.digits + " -./+%:$_&=?#[](){}<>^")
"""Characters that a label can have, or that a scanner spells GS with: a mark of nothing else would cut codes."""
_LONGEST_MARK = 16


class Keyboard:
    """The keyboard scanner of a draft."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self.learning = False
        """Whether the set-up barcode is to be scanned."""

    @property
    def options(self) -> dict[str, Any]:
        """How its keys are to be heard now."""
        options = wedge_marks(self._draft.scanners)
        return {key: value for key, value in options.items() if key != "layout"} if self.learning else options

    def examined(self, reading: Reading) -> Result:
        """What became of a scan. Whatever can be learned of it is in the draft then, and `learning` is up to date."""
        layout = self.options.get("layout")
        value = judged(reading, is_repaired=bool(layout))
        if value in (Result.NO_ENTER, Result.SLOW):
            return value
        seen = learned(without_marks(reading.text))
        if seen is not None and not layout:
            return self._learned(seen)
        if seen == "":
            return Result.LEARNED  # the layout in use is the right one
        if _is_turned(reading.text):
            return Result.CAPITALS
        if seen or value is Result.LAYOUT or (value is Result.ANOTHER and self.learning):
            self.learning = True
            return Result.LEARN
        return self._readable(reading, value)

    def _learned(self, layout: str) -> Result:
        self.learning = False
        self._keep(layout=layout)
        return Result.LEARNED

    def _readable(self, reading: Reading, value: Result) -> Result:
        """The test code came in its own characters: no layout is to be undone but the one in use."""
        if value in (Result.WORKS, Result.MARKED) and self.learning:
            self._learned("")
        if value is Result.MARKED:
            before, after = marks_around(reading.text)
            if _is_mark(before) and _is_mark(after):
                # Only what is new: marks that are known do not come through.
                self._keep(**{name: mark for name, mark in (("prefix", before), ("suffix", after)) if mark})
                return Result.MARKS_LEARNED
        return value

    def _keep(self, **options: str) -> None:
        scanner = next((each for each in self._draft.scanners if each.get("kind") == "wedge"), {})
        for name, value in options.items():
            if value:
                scanner[name] = value
            else:
                scanner.pop(name, None)


def _is_mark(text: str) -> bool:
    """Whether no code can contain it, so that it may be a setting; none at all will do too."""
    return len(text) <= _LONGEST_MARK and (not text or not _IN_CODES.issuperset(text))


def _is_turned(text: str) -> bool:
    """Whether it is the set-up barcode under Caps Lock."""
    turned = "".join(each.swapcase() if len(each.swapcase()) == 1 else each for each in without_marks(text))
    return turned != text and learned(turned) is not None
