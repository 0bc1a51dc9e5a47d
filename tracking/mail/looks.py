"""The looks of mails: a colour and a sign a kind, from the tokens that pages and bench share."""

from dataclasses import dataclass

from tracking.mail.kinds import Kind


@dataclass(frozen=True, slots=True)
class Look:
    """Ground colour of the sign, and the sign itself: a plain character, for mails load no pictures."""

    colour: str
    sign: str


_GOOD, _MOVING, _ATTENTION, _STOP = "#12885A", "#2458C6", "#B45F06", "#C4261D"
LOOKS = {
    Kind.CONFIRMATION: Look(_GOOD, "✓"),
    Kind.SHIPPED: Look(_MOVING, "→"),
    Kind.ARRIVAL: Look(_ATTENTION, "!"),
    Kind.OUT_FOR_DELIVERY: Look(_MOVING, "→"),
    Kind.ATTEMPT_FAILED: Look(_ATTENTION, "!"),
    Kind.READY_FOR_PICKUP: Look(_MOVING, "↓"),
    Kind.DELIVERED: Look(_GOOD, "✓"),
    Kind.CANCELLED: Look(_STOP, "×"),
}
EARLIER = Look(_GOOD, "✓")
"""An arrival that comes sooner than was said."""
