"""What a customer is told of an order, in the language that is active, and nothing that they do not need."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext as _

from scanstation.codes import carriers, identify
from scanstation.events import Stage
from tracking.customers import dates, words
from tracking.customers.carrier_links import link
from tracking.parcels import feed
from tracking.parcels.facts import What
from tracking.parcels.histories import happenings_of
from tracking.parcels.models import Alias, Order, Parcel
from tracking.parcels.numbers import number_of
from tracking.parcels.timeline import Entry, Timeline, fold

ENDED = (What.DELIVERED, What.READY_FOR_PICKUP, What.RETURNED, What.CANCELLED)
"""States in which no arrival is waited for any more."""
TROUBLE = (What.ATTEMPT_FAILED, What.RETURNED, What.CANCELLED)
"""States that say what went wrong; a delay is told beside the state."""
_AMONG_STAFF = (What.HELD, What.RELEASED)
"""What is no line of the history: that a parcel is on hold is told while it is, and why is the shop's own matter."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of "where it has been"."""

    title: str
    detail: str
    at: datetime
    is_trouble: bool = False


@dataclass(frozen=True, slots=True)
class Arriving:
    """The day on which it comes, and the day that was planned before; "" where nothing changed."""

    day: str
    before: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What went wrong: a sentence, and the reason that was given for it. Either may be ""."""

    sentence: str
    reason: str


@dataclass(frozen=True, slots=True)
class Carried:
    """Who carries it: name, number as printed on the label, page. Each is "" where it is not known."""

    name: str
    number: str
    link: str


NOBODY = Carried("", "", "")


@dataclass(frozen=True, slots=True)
class ParcelStory:
    """One parcel. `steps` says for each stage whether it is reached; there are none where it goes no further.

    `is_parcel` says that the headline speaks of the parcel, not of the order that it is.
    `place` is where a parcel can be fetched; `delivered` how it was handed over.
    """

    headline: str
    is_parcel: bool
    steps: tuple[bool, ...]
    arriving: Arriving | None
    notice: Notice | None
    place: str
    delivered: Entry | None
    next_step: str
    lines: tuple[Line, ...]
    carrier: Carried

    @property
    def reached(self) -> int:
        """How many stages are behind it."""
        return sum(self.steps)

    @property
    def summary(self) -> str:
        """The state, with what is new about its arrival."""
        told = [self.headline, self.notice.sentence if self.notice else ""]
        return " – ".join(text for text in told if text)


@dataclass(frozen=True, slots=True)
class Story:
    """An order and its parcels, as of the feed's `position`. An order without parcels is told as one box to come."""

    order: Order
    parcels: tuple[ParcelStory, ...]
    position: int

    @property
    def summary(self) -> str:
        """One sentence on all parcels, for those who hear the page."""
        return _("Your order: %(states)s") % {"states": ", ".join(parcel.summary for parcel in self.parcels)}


def tell(order: Order, today: date) -> Story:
    """Read an order's story. The position is read first: what comes in meanwhile is told again, never left out."""
    position = feed.newest_of(order)
    parcels = list(order.parcels.order_by("id").prefetch_related("aliases"))
    happenings = happenings_of(parcel.pk for parcel in parcels)
    told = [(fold(happenings.get(parcel.pk, ())), _carried(parcel)) for parcel in parcels]
    told = told or [(fold(()), NOBODY)]
    whole = len(told) == 1
    return Story(order, tuple(tell_parcel(order, *each, today, whole_order=whole) for each in told), position)


def tell_parcel(
    order: Order, timeline: Timeline, carrier: Carried, today: date, *, whole_order: bool = True
) -> ParcelStory:
    """One parcel's story."""
    state = _state(order, timeline)
    rank = timeline.stage.rank if timeline.stage else -1
    latest = next((entry for entry in reversed(timeline.entries) if entry.what is state), None)
    # Before it is shipped the carrier knows nothing of it: its page would only worry the customer.
    page = carrier.link if rank >= Stage.SHIPPED.rank else ""
    return ParcelStory(
        headline=words.headline(state, whole_order=whole_order),
        is_parcel=state not in (None, What.CANCELLED),
        steps=() if state in (What.RETURNED, What.CANCELLED) else tuple(stage.rank <= rank for stage in Stage),
        arriving=None if state in (*ENDED, What.HELD) else _arriving(order, timeline, today),
        notice=_notice(state, latest, order, timeline),
        place=latest.place if latest and state is What.READY_FOR_PICKUP else "",
        delivered=timeline.delivered if state is What.DELIVERED else None,
        next_step=words.next_step(_waits_for(state, timeline)),
        lines=_lines(order, timeline, carrier),
        carrier=Carried(carrier.name, carrier.number, page),
    )


def _state(order: Order, timeline: Timeline) -> What | None:
    """The state that the page names. A delay is told beside how far the parcel is, not instead."""
    if order.cancelled_at and timeline.stage is None:
        return What.CANCELLED
    if timeline.state is What.DELAYED:
        return What(timeline.stage) if timeline.stage else None
    return timeline.state


def _waits_for(state: What | None, timeline: Timeline) -> What | None:
    """What the next step follows from: what was delayed at the carrier before its first scan waits there."""
    return What.DELAYED if state is What.SHIPPED and timeline.state is What.DELAYED else state


def _planned(order: Order, timeline: Timeline) -> tuple[date | None, date | None]:
    """The days of arrival that were planned first and that count now."""
    first = timeline.arrival.original or order.promised_on
    return first, timeline.arrival.current or first


def _arriving(order: Order, timeline: Timeline, today: date) -> Arriving | None:
    """None once the day is over, or is known not to hold: it is nobody's promise any more."""
    first, current = _planned(order, timeline)
    if current is None or current < today or _is_day_open(timeline):
        return None
    return Arriving(dates.day(current), dates.day(first) if first and first != current else "")


def _is_day_open(timeline: Timeline) -> bool:
    """Whether the last word on the day is that nobody knows it: a delay that names none, and no day named since."""
    if timeline.state is not What.DELAYED:
        return False
    delay = max((each for each in timeline.entries if each.what is What.DELAYED), key=lambda each: each.at)
    changes = timeline.arrival.changes
    return delay.expected_on is None and not (changes and changes[-1].at >= delay.at)


def _notice(state: What | None, latest: Entry | None, order: Order, timeline: Timeline) -> Notice | None:
    if state in TROUBLE:
        reason = latest.reason if latest else ""
        sentence = words.trouble(state)
        return Notice(sentence, reason) if sentence or reason else None
    if state in ENDED:
        return None
    first, current = _planned(order, timeline)
    days = (current - first).days if first and current and not _is_day_open(timeline) else 0
    if days < 0 or (days == 0 and timeline.state is not What.DELAYED):
        return None
    return Notice(words.lateness(days), _reason(timeline))


def _reason(timeline: Timeline) -> str:
    """The last reason that was given for a delay."""
    delays = [(entry.at, entry.reason) for entry in timeline.entries if entry.what is What.DELAYED]
    given = [*delays, *((change.at, change.reason) for change in timeline.arrival.changes)]
    return max(((at, reason) for at, reason in given if reason), default=(None, ""))[1]


def _lines(order: Order, timeline: Timeline, carrier: Carried) -> tuple[Line, ...]:
    """Where it has been, the latest first."""
    # A bench whose clock had stopped may say 1970; nothing happens to a parcel before it is ordered.
    told = (
        replace(entry, at=max(entry.at, order.placed_at))
        for entry in timeline.entries
        if entry.what not in _AMONG_STAFF
    )
    lines = [_line(entry, carrier) for entry in told]
    return (*reversed(lines), Line(_("Order placed"), _("We have your order"), order.placed_at))


def _line(entry: Entry, carrier: Carried) -> Line:
    is_trouble = entry.what in (What.DELAYED, *TROUBLE)
    return Line(words.title(entry.what), _detail(entry, carrier), entry.at, is_trouble)


def _detail(entry: Entry, carrier: Carried) -> str:
    match entry.what:
        case What.PROCESSED | What.PACKED:
            return words.at_the_bench(entry.what)
        case What.SHIPPED:
            return words.handed_over(carrier.name, carrier.number)
        case What.CANCELLED:
            return entry.reason
        case What.DELAYED:
            return _joined(dates.day(entry.expected_on) if entry.expected_on else "", entry.place, entry.reason)
        case _:
            return _joined(carrier.name, entry.place, entry.reason)


def _joined(*texts: str) -> str:
    return " · ".join(filter(None, texts))


def _carried(parcel: Parcel) -> Carried:
    """Who carries a parcel, by the number on its label."""
    alias = number_of(parcel)
    if alias is None:
        return NOBODY
    return Carried(carriers.NAMES[alias.carrier], _as_printed(alias), link(alias.carrier, alias.code))


def _as_printed(alias: Alias) -> str:
    """In groups, as on the label."""
    candidates = identify(alias.code).candidates
    return next((label.grouped for label in candidates if label.number == alias.code), alias.code)
