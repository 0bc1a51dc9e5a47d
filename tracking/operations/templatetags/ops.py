"""How staff's pages show moments, durations, states and numbers. Times are the site's."""

from datetime import date, datetime, timedelta

from django.template import Library
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info

from tracking.carriers.models import Outcome
from tracking.mail.kinds import Kind
from tracking.mail.models import State
from tracking.operations import words
from tracking.operations.queries.piles import AT_MOST

register = Library()


@register.filter
def when(moment: datetime | None) -> str | SafeString:
    """ "10:43" for today, "Mon 23 Nov 10:43" for other days, with the year when it is another one."""
    if moment is None:
        return "–"
    here, today = timezone.localtime(moment), timezone.localdate()
    shown = f"{here:%H:%M}" if here.date() == today else f"{_day(here.date(), today)} {here:%H:%M}"
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', moment.isoformat(), f"{here:%Y-%m-%d %H:%M:%S}", shown
    )


@register.filter
def second(moment: datetime, today: date | None = None) -> SafeString:
    """ "10:43:12", with the day where it is not `today`, and with the zone in an hour that comes twice."""
    here = timezone.localtime(moment)
    shown = (
        f"{here:%H:%M:%S}" if here.date() == today else f"{_day(here.date(), today or here.date())} {here:%H:%M:%S}"
    )
    if here.replace(fold=0).utcoffset() != here.replace(fold=1).utcoffset():
        shown += f" {here:%Z}"
    return format_html(
        '<time datetime="{}" title="{}">{}</time>', moment.isoformat(), f"{here:%Y-%m-%d %H:%M:%S %Z}", shown
    )


@register.filter
def scanned(what: str) -> str:
    """What a line of the scan log is called."""
    return words.scanned(what)


@register.filter
def kind(what: str) -> SafeString:
    """A line's kind as dot, icon and word."""
    return format_html(
        '<span class="kind {0}"><span class="dot"></span><svg class="icon" aria-hidden="true" focusable="false">'
        '<use href="#i-{0}"/></svg> {1}</span>',
        what,
        words.scanned(what),
    )


@register.filter
def day(value: date | None) -> str:
    """ "Mon 23 Nov", with the year when it is another one."""
    return _day(value, timezone.localdate()) if value else "–"


def _day(value: date, today: date) -> str:
    return f"{value:%a} {value.day} {value:%b}" + (f" {value.year}" if value.year != today.year else "")


@register.filter
def since(moment: datetime | None) -> str:
    """How long ago: "12 s", "5 h 10 min", "3 days"."""
    return lasting((timezone.now() - moment).total_seconds()) if moment else "–"


@register.filter
def lasting(seconds: float) -> str:
    """A duration in at most two units."""
    span = timedelta(seconds=max(0, round(seconds)))
    minutes = span // timedelta(minutes=1)
    if minutes < 1:
        return f"{span.seconds} s"
    if minutes < 60:
        return f"{minutes} min"
    if minutes < 48 * 60:
        return f"{minutes // 60} h" + (f" {minutes % 60} min" if minutes % 60 and minutes < 600 else "")
    return f"{span.days} days"


@register.filter
def clock(seconds: int) -> str:
    """By how much a clock is wrong: "4 min ahead"."""
    return f"{lasting(abs(seconds))} {'ahead' if seconds > 0 else 'behind'}"


@register.filter
def number(value: int) -> str:
    """With commas; "10,000+" for what is counted no further."""
    return f"{value:,}" + ("+" if value == AT_MOST else "")


@register.filter
def state(what: str | None) -> SafeString:
    """A parcel's state as a pill."""
    what = what or ""
    return format_html('<span class="pill {}">{}</span>', words.tone(what), words.state(what))


@register.filter
def called(what: str) -> str:
    """What a fact is called."""
    return words.state(what)


@register.filter
def language(code: str) -> str:
    """ "German" for "de", the code where it is none that has a name, "–" for none."""
    try:
        return str(get_language_info(code.lower())["name"]) if code else "–"
    except KeyError:
        return code


@register.filter
def mail(kind: str) -> str:
    """What a mail is called."""
    return str(words.MAILS.get(Kind(kind), kind)) if kind in list(Kind) else kind


@register.filter
def hook(kind: str) -> str:
    """What a webhook tells of."""
    return words.news(kind)


@register.filter
def mail_state(value: str) -> SafeString:
    """Where a mail stands, as a pill."""
    where = State(value)
    return format_html('<span class="pill {}">{}</span>', words.MAIL_TONES.get(where, ""), words.MAIL_STATES[where])


@register.filter
def outcome(value: str) -> str:
    """What became of a courier's message."""
    return str(words.OUTCOMES[Outcome(value)])


@register.filter
def station_state(value: str) -> SafeString:
    """A station's state as a pill."""
    name, tone = words.STATIONS[value]
    return format_html('<span class="pill {}">{}</span>', tone, name)


@register.filter
def tone(what: str | None) -> str:
    """The class that goes with a state."""
    return words.tone(what or "")
