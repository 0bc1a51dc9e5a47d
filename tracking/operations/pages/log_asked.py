"""What an address below /ops/log/ asks for: the day or the shift, the filters, and how links change one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from django.http import HttpRequest

from tracking.operations.moment import Moment
from tracking.operations.pages.asked import moment
from tracking.operations.queries import named
from tracking.operations.queries.scans import Wanted
from tracking.parcels.models import LOGGED

EARLIEST, LATEST = date(2000, 1, 1), date(2199, 12, 30)
LONGEST = 80
"""Characters of anything that is asked for; no station, worker, scanner or number is longer."""
NAMES = ("station", "worker", "scanner")
FLAGS = ("typed", "voided", "late")


@dataclass(frozen=True, slots=True)
class Asked:
    """`texts` are the filters that are set, as they stand in the address: only what was understood.

    `day` is the site's, `since` and `until` the shift's begin and end by the clock, or None for the whole day; a
    shift that ends before it begins ends on the next day. `q` asks for parcels, of all days.
    """

    moment: Moment
    day: date
    since: time | None
    until: time | None
    texts: Mapping[str, str]
    wanted: Wanted

    @property
    def q(self) -> str:
        """The number that was asked for."""
        return self.texts.get("q", "")

    @property
    def is_today(self) -> bool:
        """Whether it is the day that is going on."""
        return self.day == self.moment.today

    @property
    def start(self) -> datetime:
        """When the day or the shift begins (UTC)."""
        return span(self.day, self.since, self.until, self.moment.zone)[0]

    @property
    def end(self) -> datetime:
        """When it is over (UTC)."""
        return span(self.day, self.since, self.until, self.moment.zone)[1]

    @property
    def is_over_midnight(self) -> bool:
        """Whether the shift ends on the next day."""
        return self.since is not None and self.until is not None and self.until <= self.since

    def link(self, **changed: str) -> str:
        """The query of the same with something else: "" takes it away."""
        told = {**self.texts, **changed}
        return "?" + urlencode({name: value for name, value in told.items() if value})

    @property
    def previous(self) -> str:
        """The same a day before."""
        return self.link(day=_shown(max(EARLIEST, self.day - timedelta(days=1))))

    @property
    def following(self) -> str:
        """The same a day later; "" for the future."""
        return "" if self.day >= self.moment.today else self.link(day=_shown(self.day + timedelta(days=1)))

    @property
    def is_filtered(self) -> bool:
        """Whether anything is left out beside other days."""
        return any(name in self.texts for name in ("kind", *NAMES, *FLAGS))


def asked(request: HttpRequest) -> Asked:
    """What a page was asked for. What makes no sense is taken as not said."""
    given, now = request.GET, moment()
    day = _day(given.get("day", "")) or now.today
    since, until = _clock(given.get("from", "")), _clock(given.get("to", ""))
    texts = {"day": _shown(day) if day != now.today else ""}
    texts |= {"from": f"{since:%H:%M}" if since else "", "to": f"{until:%H:%M}" if until else ""}
    kind = given.get("kind", "")
    texts["kind"] = kind if kind in LOGGED else ""
    texts |= {name: given.get(name, "").replace("\0", "").strip()[:LONGEST] for name in (*NAMES, "q")}
    texts |= {name: "1" if given.get(name) else "" for name in FLAGS}
    texts = {name: value for name, value in texts.items() if value}
    return Asked(now, day, since, until, texts, _wanted(texts, day, since, until, now.zone))


def span(day: date, since: time | None, until: time | None, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """From when to when that is (UTC). A day may have 23 hours or 25."""
    start = datetime.combine(day, since or time.min, zone)
    is_over_midnight = until is None or until <= (since or time.min)
    last = day + timedelta(days=1) if is_over_midnight else day
    end = datetime.combine(last, until or time.min, zone)
    return start.astimezone(UTC), end.astimezone(UTC)


def _wanted(texts: Mapping[str, str], day: date, since: time | None, until: time | None, zone: ZoneInfo) -> Wanted:
    start, end = span(day, since, until, zone)
    filters = {
        "what": texts.get("kind", ""),
        "station": texts.get("station", ""),
        "worker": texts.get("worker", ""),
        "source": texts.get("scanner", ""),
        **{name: name in texts for name in FLAGS},
    }
    if "q" in texts:
        return Wanted(None, None, parcels=tuple(named.parcels_of(texts["q"])), **filters)
    return Wanted(start, end, **filters)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        return None


def _shown(day: date) -> str:
    return day.isoformat()
