"""What travels on a live stream: an order's story as HTML, rendered once a language for all who watch it.

Runs on the reader.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.template.loader import render_to_string
from django.utils import timezone, translation

from tracking.customers import languages, links
from tracking.customers.story import tell
from tracking.parcels import feed
from tracking.parcels.models import Order

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Frame:
    """One message, ready to send, and the feed's position that it is true for."""

    position: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Watched:
    """What an open page shows: an order (its id), by which link, in which language."""

    order: int
    token: str
    language: str


def find(token: str, language: str) -> Watched | None:
    """What a link opens, in `language` if that is one of ours, else in the order's."""
    order = links.opened(token, timezone.now())
    return order and Watched(order.pk, token, languages.known(language) or languages.of_order(order.language))


def frame_of(order_id: int, language: str) -> Frame:
    """The story of an order, as of now."""
    with translation.override(language):
        story = tell(Order.objects.get(pk=order_id), timezone.localdate())
        html = render_to_string("customers/story.html", {"story": story})
    return Frame(story.position, encode("story", html, story.position))


def frame_since(watched: Watched, position: int) -> Frame | None:
    """The story of an order, unless `position` is the last that concerns it."""
    is_current = feed.newest_of(Order(pk=watched.order)) == position
    return None if is_current else frame_of(watched.order, watched.language)


def frames_of(watched: Iterable[Watched]) -> dict[Watched, Frame]:
    """What to send to each of these pages. Those whose link no longer opens the order are left out."""
    now = timezone.now()
    pages = set(watched)
    tokens = {token for token in {page.token for page in pages} if links.opened(token, now)}
    keys = {(page.order, page.language) for page in pages if page.token in tokens}
    frames = {key: frame_of(*key) for key in keys}
    return {page: frames[page.order, page.language] for page in pages if page.token in tokens}


def encode(event: str, data: str, position: int) -> bytes:
    """A message of the event stream format. A line end within the data starts a new `data:` line."""
    lines = "".join(f"data: {line}\n" for line in _LINE_END.split(data))
    return f"id: {position}\nevent: {event}\n{lines}\n".encode()
