"""The scan log: what all benches did, and what staff said of it, the newest first; a page at a time, by key.

A page reads the end of an index, however long the log is. What is wanted beside the time (`Wanted`) is looked for
within that time alone, so a filter never costs more than the day that it is asked of.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from tracking.operations.queries import keys
from tracking.operations.queries.history import LATE
from tracking.parcels.facts import STATION, What
from tracking.parcels.models import LOGGED, Event, FeedEntry

PAGE = 50
EXPORTED_AT_ONCE = 500
NOBODY = "-"
"""What asks for scans at which nobody had signed on."""
LATE_SECONDS = int(LATE / timedelta(seconds=1))
# The condition of the index, word for word: SQLite takes it for the same only then.
_IS_LOGGED = f"""parcels_event.what IN ({", ".join(f"'{what}'" for what in LOGGED)})"""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to see: from `start` up to `end` (UTC), or all days where that is None.

    "" and False are "all the same". `what` is a kind, `station` a slug, `worker` a badge or NOBODY, `source` a
    scanner. `parcels` are ids, None for every parcel.
    """

    start: datetime | None
    end: datetime | None
    what: str = ""
    station: str = ""
    worker: str = ""
    source: str = ""
    typed: bool = False
    voided: bool = False
    late: bool = False
    parcels: tuple[int, ...] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some events, the newest first, and the key to ask for older ones with; "" at the end."""

    events: tuple[Event, ...]
    following: str


def logged() -> QuerySet[Event]:
    """Everything that belongs into the log: couriers and shops have no part in it, nor do staff's own notes."""
    told = Q(actor__startswith=STATION) | Q(actor__startswith="staff:") & ~Q(what=What.NOTE.value)
    return Event.objects.filter(RawSQL(_IS_LOGGED, (), BooleanField()), told)  # noqa: S611  a constant


def within(wanted: Wanted) -> QuerySet[Event]:
    """The log of the time and the parcels, whatever else is wanted."""
    found = logged()
    if wanted.start is not None:
        found = found.filter(at__gte=wanted.start)
    if wanted.end is not None:
        found = found.filter(at__lt=wanted.end)
    return found if wanted.parcels is None else found.filter(parcel__in=wanted.parcels)


def voided() -> Exists:
    """Whether an event is taken out: by staff, or by who said it."""
    voids = Event.objects.filter(voids=OuterRef("pk"), what=What.VOID.value)
    return Exists(voids.filter(~Q(actor__startswith=STATION) | Q(actor=OuterRef("actor"))))


def matching(wanted: Wanted) -> QuerySet[Event]:
    """Exactly what is wanted."""
    found = within(wanted)
    if wanted.what:
        found = found.filter(what=wanted.what)
    if wanted.station:
        found = found.filter(actor=STATION + wanted.station)
    if wanted.worker == NOBODY:
        found = found.filter(worker="", actor__startswith=STATION)
    elif wanted.worker:
        found = found.filter(worker=wanted.worker)
    if wanted.source:
        found = found.filter(source=wanted.source)
    if wanted.typed:
        found = found.filter(typed=True).exclude(what=What.VOID.value)  # a void repeats how its scan was read
    if wanted.late:
        found = found.filter(delay__gt=LATE_SECONDS)
    return found.filter(voided()) if wanted.voided else found


def standing(wanted: Wanted) -> QuerySet[Event]:
    """What is wanted and can be taken back."""
    return matching(wanted).exclude(what__in=(What.VOID.value, What.NOTE.value)).filter(~voided())


def page(wanted: Wanted, after: str = "", limit: int = PAGE) -> Page:
    """What is older than the event with that key. A key that is none begins with the newest."""
    found = matching(wanted).order_by("-at", "-pk").select_related("parcel__order")
    if past := keys.past("at", after, is_newest_first=True):
        # The first condition says nothing more, but it is the one by which an index finds the place.
        found = found.filter(past, at__lte=datetime.fromisoformat(after.rpartition("~")[0]))
    events = tuple(found[: limit + 1])
    return Page(events[:limit], keys.key("at", events[limit - 1]) if len(events) > limit else "")


def every(wanted: Wanted) -> Iterator[tuple[Event, ...]]:
    """All of it, some hundred at a time: each a statement of its own, so nothing is held open meanwhile."""
    following = ""
    while True:
        part = page(wanted, following, EXPORTED_AT_ONCE)
        yield part.events
        following = part.following
        if not following:
            return


def count(wanted: Wanted, most: int) -> int:
    """How many there are; `most` at most."""
    return matching(wanted).order_by().values("pk")[:most].count()


def news(wanted: Wanted, position: int, most: int) -> int:
    """How many of what is wanted came in after this position of the feed; `most` at most."""
    came = FeedEntry.objects.filter(position__gt=position, event__isnull=False).order_by("position")
    fresh = list(came.values_list("event", flat=True)[:most])
    return matching(wanted).filter(pk__in=fresh).count()
