"""What travels on a live stream: an order's story as HTML, rendered once for all who watch it. Runs on the reader."""

import re
from dataclasses import dataclass

from django.template.loader import render_to_string

from tracking.customers.story import tell
from tracking.parcels import feed
from tracking.parcels.models import Order

_LINE_END = re.compile("\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Frame:
    """One message, ready to send, and the feed's position that it is true for."""

    position: int
    data: bytes


def find(token: str) -> int | None:
    """The id of the order that a link names."""
    return Order.objects.filter(token=token).values_list("pk", flat=True).first()


def frame_of(order_id: int) -> Frame:
    """The story of an order, as of now."""
    story = tell(Order.objects.get(pk=order_id))
    html = render_to_string("customers/story.html", {"story": story})
    return Frame(story.position, encode("story", html, story.position))


def frame_since(order_id: int, position: int) -> Frame | None:
    """The story of an order, unless `position` is the last that concerns it."""
    is_current = feed.newest_of(Order(pk=order_id)) == position
    return None if is_current else frame_of(order_id)


def encode(event: str, data: str, position: int) -> bytes:
    """A message of the event stream format. A line end within the data starts a new `data:` line."""
    lines = "".join(f"data: {line}\n" for line in _LINE_END.split(data))
    return f"id: {position}\nevent: {event}\n{lines}\n".encode()
