"""How far a station has read its directory. The text is ours alone; a station hands it back as it is.

Positions in the feed are used again when the server is restored from a backup. So a cursor also bears a tag of what
stood at its position and before it: where the tag does not fit, history went another way, and the station is told to
forget everything.
"""

import re
from dataclasses import dataclass
from hashlib import blake2s

from tracking.parcels import feed
from tracking.parcels.models import FeedEntry

_TEXT = re.compile(r"([0-9a-f]{12})\.(\d{1,18})\.(\d{1,18})?\.([0-9a-f]{8})\.([0-9a-f]{8})", re.ASCII)
_TAGGED = 16
"""Entries of the feed that a tag is made of."""
_FACTS = ("position", "event", "event__received_at", "order__number")
"""What is taken of them. What a station sends again after a restore is received at another time."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """`position` is in the feed, `tag` fits what stands there. While everything is being told, by parcels' ids,
    `last` is the last of them. `workers` and `settings` are digests of what was told of them.
    """

    tag: str
    position: int
    last: int | None
    workers: str
    settings: str

    def __str__(self) -> str:
        last = "" if self.last is None else self.last
        return f"{self.tag}.{self.position}.{last}.{self.workers}.{self.settings}"


def read(text: str) -> Cursor | None:
    """The cursor that a station hands back; None if it does not belong to the history that we know."""
    match = _TEXT.fullmatch(text)
    if match is None:
        return None
    tag, position, last, workers, settings = match.groups()
    cursor = Cursor(tag, int(position), int(last) if last else None, workers, settings)
    return cursor if cursor.position <= feed.newest() and tag_of(cursor.position) == tag else None


def tag_of(position: int) -> str:
    """What stands at a position of the feed, and before it, in short."""
    entries = FeedEntry.objects.filter(position__lte=position).order_by("-position")[:_TAGGED]
    return digest(*entries.values_list(*_FACTS), length=12)


def digest(*parts: object, length: int = 8) -> str:
    """Parts in short, as hex digits."""
    return blake2s(repr(parts).encode(errors="replace")).hexdigest()[:length]
