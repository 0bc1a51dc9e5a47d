"""Sights: which labels are in a camera's view, and which of their codes are news. Pure; times in seconds of seeing.

Seconds of seeing go by only while the camera sees: a label that lies there while its process is started again has not
been away.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from scanstation.reading import Code, Sight

SETTLE_S = 0.4
"""From the first read of a label until it is taken to be read whole: every way to look at it had its turn."""
TOGETHER_S = 1.0
"""Codes that come into view within this time belong to one label."""
BLINK_S = 0.3
"""A label that lies there is read at least so often, whichever look has its turn."""
STILL_SINCE_S = 1.0
"""A label that was read so shortly before everything went still is lying there for as long as it stays still."""


@dataclass(slots=True)
class _InView:
    code: Code
    since_s: float
    seen_s: float
    is_done: bool = False
    is_past: bool = False


class Sights:
    """What is in view. A label that was out of view for `again_after_s` is news again."""

    def __init__(self, again_after_s: float) -> None:
        self._again_after_s = again_after_s
        self._in_view: dict[str, _InView] = {}

    def forget(self) -> None:
        """Nothing of what was in view is known to be there still."""
        self._in_view.clear()

    def see(self, codes: Sequence[Code], now_s: float, *, still: bool = False) -> Sight | None:
        """Take note of the codes in a frame, the one nearest the middle first. Returns the sight if it has news.

        `still`: nothing has moved for a while, so that what was there is there.
        """
        if still:
            for one in self._in_view.values():
                if now_s - one.seen_s < STILL_SINCE_S:
                    one.seen_s = now_s
        gone = [text for text, one in self._in_view.items() if now_s - one.seen_s >= self._again_after_s]
        # What is still to be decided on waits for its sight, even if it was seen only once.
        for text in gone:
            if self._in_view[text].is_done:
                del self._in_view[text]
        for code in codes:
            one = self._in_view.setdefault(code.text, _InView(code, now_s, now_s))
            one.seen_s, one.is_past = now_s, False
        return self._sight([code.text for code in codes], now_s)

    def cut(self) -> Sight | None:
        """What comes now has nothing to do with what was: the last sight, if it still has news, is whole."""
        sight = self._sight([], float("inf"))
        for one in self._in_view.values():
            one.is_past = True
        return sight

    def settle(self, sight: Sight, chosen: Sequence[Code]) -> None:
        """The chosen codes of a sight are delivered; the others of a whole one are passed over."""
        for code in sight.new if sight.is_whole else chosen:
            self._in_view[code.text].is_done = True

    def _sight(self, nearest: list[str], now_s: float) -> Sight | None:
        new = [one for one in self._in_view.values() if not one.is_done]
        if not new:
            return None
        new.sort(key=lambda one: nearest.index(one.code.text) if one.code.text in nearest else len(nearest))
        began_s = min(one.since_s for one in new)
        # What was gone before the first of these came is no company of theirs, though not news for a while yet.
        done = [one for one in self._in_view.values() if one.is_done and not one.is_past]
        done = [one for one in done if one.seen_s >= began_s - BLINK_S]
        return Sight(
            [one.code for one in new],
            [one.code for one in done if began_s - one.since_s < TOGETHER_S],
            [one.code for one in done if began_s - one.since_s >= TOGETHER_S],
            is_whole=now_s - began_s >= SETTLE_S,
        )
