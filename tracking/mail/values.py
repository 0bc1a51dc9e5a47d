"""What the templates of a mail are given, in the active language; docs/mail.md lists it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from scanstation.events import Stage
from tracking.mail.kinds import Kind
from tracking.mail.languages import day, moment
from tracking.mail.links import page_of
from tracking.mail.looks import EARLIER, LOOKS
from tracking.mail.news import News
from tracking.mail.numbers import Tracking, tracking_of
from tracking.mail.occasions import Occasion
from tracking.parcels.models import Parcel
from tracking.parcels.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the table: what it is, its value, and the value that it had before, if that is news."""

    label: str
    value: str
    was: str = ""


def values_of(news: News, occasion: Occasion, now: datetime) -> dict[str, object]:
    """All that a template may show."""
    index, parcel, timeline = _parcel(news, occasion)
    tracking = tracking_of(parcel) if parcel else Tracking()
    is_earlier = _is_earlier(occasion)
    return {
        "shop": news.order.shop_name,
        "number": news.order.number,
        "page": page_of(news.order, now),
        "position": index + 1,
        "count": len(news.parcels),
        "several": parcel is not None and len(news.parcels) > 1,
        "tracking": tracking,
        "lines": news.order.lines,
        "look": EARLIER if is_earlier else LOOKS[occasion.kind],
        "steps": _steps(occasion, timeline),
        "facts": [fact for fact in _facts(news, occasion, tracking, timeline) if fact.value],
        "is_earlier": is_earlier,
        "expected_on": day(occasion.expected_on) if occasion.expected_on else "",
    }


def _parcel(news: News, occasion: Occasion) -> tuple[int, Parcel | None, Timeline | None]:
    for index, (parcel, timeline) in enumerate(news.parcels):
        if parcel.pk == occasion.parcel:
            return index, parcel, timeline
    return 0, None, None


def _is_earlier(occasion: Occasion) -> bool:
    before, after = occasion.before, occasion.expected_on
    return occasion.kind is Kind.ARRIVAL and before is not None and after is not None and after < before


def _steps(occasion: Occasion, timeline: Timeline | None) -> list[bool]:
    """For each stage whether it is reached; nothing for an order that is off."""
    if occasion.kind is Kind.CANCELLED:
        return []
    reached = timeline.stage.rank if timeline and timeline.stage else -1
    return [stage.rank <= reached for stage in Stage]


def _facts(news: News, occasion: Occasion, tracking: Tracking, timeline: Timeline | None) -> list[Fact]:
    entry = occasion.entry
    happened = entry if entry and occasion.kind is not Kind.ARRIVAL else None
    is_pickup = occasion.kind is Kind.READY_FOR_PICKUP
    return [
        _arrival(news, occasion, timeline),
        Fact(_("Reason"), (entry.reason if entry else "") or occasion.reason),
        Fact(_("When"), moment(happened.at) if happened else ""),
        Fact(_("Pick-up point") if is_pickup else _("Where"), happened.place if happened else ""),
        Fact(_("Signed by"), happened.signed_by if happened else ""),
        Fact(_("Carrier"), tracking.carrier),
        Fact(_("Tracking number"), tracking.number),
    ]


def _arrival(news: News, occasion: Occasion, timeline: Timeline | None) -> Fact:
    """When it arrives, as far as that is still to come; for a change, with the day that it was before."""
    if occasion.kind is Kind.ARRIVAL:
        value = _day(occasion.expected_on) or _("not known yet")
        return Fact(_("Arriving on"), value, _day(occasion.before))
    if occasion.kind not in (Kind.CONFIRMATION, Kind.SHIPPED):
        return Fact("", "")
    return Fact(_("Arriving on"), _day(timeline.arrival.current if timeline else news.order.promised_on))


def _day(value: date | None) -> str:
    return day(value) if value else ""
