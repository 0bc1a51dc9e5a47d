"""One thing that a carrier says of a parcel, whichever service it came through. Pure."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from tracking.parcels.facts import What

SAYABLE = (
    What.IN_TRANSIT,
    What.OUT_FOR_DELIVERY,
    What.DELIVERED,
    What.DELAYED,
    What.ATTEMPT_FAILED,
    What.READY_FOR_PICKUP,
    What.RETURNED,
    What.EXPECTED,
)
"""What a carrier can know. The rest is the bench's and the shop's."""

PROBLEMS = frozenset({What.DELAYED, What.ATTEMPT_FAILED, What.READY_FOR_PICKUP, What.RETURNED})
"""What needs a word of explanation: the carrier's own goes along as `reason`."""

_OVER = frozenset({What.DELIVERED, What.RETURNED})


@dataclass(frozen=True, slots=True)
class Update:
    """`occurred_at` is aware. Texts are cleaned and bounded by `fields.py`; "" is what the carrier does not say."""

    tracking_number: str
    what: What
    occurred_at: datetime
    place: str = ""
    reason: str = ""
    signed_by: str = ""
    expected_on: date | None = None

    @property
    def message_id(self) -> str:
        """The same for the same news, however often and in whichever message it comes.

        Services repeat a parcel's whole history in each message, without ids that would last. So the news itself is
        the id: a signature that comes after the delivery is news again.
        """
        said = [self.tracking_number, self.what, self.occurred_at.timestamp(), self.place, self.reason]
        return sha256(json.dumps([*said, self.signed_by, str(self.expected_on)]).encode()).hexdigest()


def expected(number: str, on: date | None, said_at: datetime | None, others: Sequence[Update]) -> list[Update]:
    """The day of arrival as an update of its own, unless nobody waits for it any more.

    If the newest of the `others` is a problem, it is the reason for the day.
    """
    if on is None or said_at is None or any(other.what in _OVER for other in others):
        return []
    reason = max(others, key=lambda other: other.occurred_at).reason if others else ""
    return [Update(number, What.EXPECTED, said_at, reason=reason, expected_on=on)]
