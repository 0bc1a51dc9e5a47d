"""The dashboard, and the part of it that changes by itself."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from tracking.operations.pages.asked import moment
from tracking.operations.pages.cards import STOPPED, cards, stopped
from tracking.operations.queries import dashboard
from tracking.operations.queries.dashboard import Dashboard
from tracking.operations.queries.hours import STAGES, Hour
from tracking.operations.queries.piles import PILES
from tracking.staff.access import needs
from tracking.staff.roles import Role


@dataclass(frozen=True, slots=True)
class Bar:
    """One hour as it is drawn: each part's place and height in percent of the chart, from the top."""

    hour: Hour
    before: tuple[float, float]
    parts: tuple[tuple[str, float, float], ...]


@needs(Role.SERVICE)
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """The whole page; it works without JavaScript."""
    return render(request, "operations/overview.html", _context(dashboard.latest.get(moment())))


@needs(Role.SERVICE)
@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """What has changed since the version that is asked with; nothing (304) while it is still true."""
    known = request.headers.get("If-None-Match", "")
    if known == f'"{dashboard.version(timezone.now())}"':
        return HttpResponseNotModified()
    shown = dashboard.latest.get(moment())
    response = render(request, "operations/now.html", _context(shown))
    response.headers["ETag"] = f'"{shown.version}"'
    return response


def _context(shown: Dashboard) -> dict[str, object]:
    return {
        "now": shown,
        "cards": cards(shown),
        "stopped": stopped(shown),
        "bars": _bars(shown.hours),
        "scans": sum(hour.total for hour in shown.hours),
        "scans_before": sum(hour.before_by_now for hour in shown.hours),
        "chips": [
            (PILES[name], number)
            for name, number in shown.piles.items()
            if number and PILES[name].is_trouble and name not in STOPPED
        ],
        "troubled": [(name, number) for name, number in shown.messages.items() if number],
    }


WORKING_DAY = 8
"""Hours that the chart spans at least: one bar across the whole of it says nothing."""


def _bars(hours: list[Hour]) -> list[Bar]:
    hours = _spanned(hours)
    top = max([1, *(hour.total for hour in hours), *(hour.before for hour in hours)])
    return [_bar(hour, top) for hour in hours]


def _spanned(hours: list[Hour]) -> list[Hour]:
    """With empty hours before the first one, and after the last one where the day has none before."""
    if not hours or len(hours) >= WORKING_DAY:
        return hours
    first = max(0, hours[-1].hour + 1 - WORKING_DAY)
    before = [Hour(hour, (0, 0, 0), 0, 0) for hour in range(first, hours[0].hour)]
    after = range(hours[-1].hour + 1, first + WORKING_DAY)
    return [*before, *hours, *(Hour(hour, (0, 0, 0), 0, 0) for hour in after)]


def _bar(hour: Hour, top: int) -> Bar:
    parts, below = [], 100.0
    for stage, scans in zip(STAGES, hour.stages, strict=True):
        height = 100 * scans / top
        below -= height
        parts.append((stage, below, height))
    before = 100 * hour.before / top
    return Bar(hour, (100 - before, before), tuple(parts))
