"""Messages that came before their parcel was known: a bench was offline, an order late. Behind the feed's cursor."""

from datetime import datetime

from tracking.carriers.apply import printed
from tracking.carriers.models import Outcome, RawMessage
from tracking.carriers.receive import settle
from tracking.parcels import feed
from tracking.parcels.models import Alias
from tracking.parcels.writing import writing

CURSOR = "carriers"
BATCH = 500


def catch_up(now: datetime) -> bool:
    """Record what waits for the parcels that the feed names next. True when there may be more of them."""
    items = feed.after(feed.position_of(CURSOR), BATCH)
    if not items:
        return False
    parcels = {item.parcel for item in items if item.parcel}
    codes = set(Alias.objects.filter(parcel__in=parcels).values_list("code", flat=True))
    codes |= {printed(code) for code in codes}  # a message is kept by its printed number
    with writing():
        # A message that is only just received may not have seen the parcel either.
        waiting = RawMessage.objects.filter(outcome__in=[Outcome.UNKNOWN_PARCEL, Outcome.RECEIVED])
        for message in waiting.filter(tracking_number__in=codes).order_by("pk"):
            settle(message, now)
        feed.advance(CURSOR, items[-1].position)
    return len(items) == BATCH
