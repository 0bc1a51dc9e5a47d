"""The pages beside the scan log: the shift in numbers, the day's hand-over, and what waits for its order."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracking.operations.pages.log import tabs
from tracking.operations.pages.log_asked import asked
from tracking.operations.queries import handover, orderless, shift
from tracking.operations.queries.hours import STAGES
from tracking.operations.queries.shift import PAUSE, HourOf
from tracking.staff.access import needs
from tracking.staff.roles import Role

PAUSES = (5, 10, 15, 30, 60)
MOST_GAPS = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """An hour as it is drawn, in percent of the chart: what was a week ago, and each stage's place and height."""

    hour: HourOf
    before: tuple[float, float]
    parts: tuple[tuple[str, float, float], ...]


@needs(Role.SERVICE)
@require_safe
def comparison(request: HttpRequest) -> HttpResponse:
    """Per hour, worker and bench."""
    its = asked(request)
    pause = request.GET.get("pause", "")
    minutes = int(pause) if pause in map(str, PAUSES) else PAUSE
    counted = shift.count(its.start, its.end, its.moment, minutes)
    context = {
        **tabs(its, "comparison"),
        "shift": counted,
        "bars": _bars(counted.hours),
        "pause": minutes,
        "pauses": [(each, its.link(pause=str(each))) for each in PAUSES],
        "gaps": counted.gaps[:MOST_GAPS],
        "unshown_gaps": max(0, len(counted.gaps) - MOST_GAPS),
    }
    return render(request, "operations/log_comparison.html", context)


@needs(Role.SERVICE)
@require_safe
def hand_over(request: HttpRequest) -> HttpResponse:
    """What is left of the day."""
    its = asked(request)
    context = {**tabs(its, "handover"), "day": handover.check(its.start, its.end, its.moment.now)}
    return render(request, "operations/log_handover.html", context)


@needs(Role.SERVICE)
@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """Parcels of which no order tells."""
    its = asked(request)
    after = request.GET.get("after", "")[:100]
    context = {
        **tabs(its, "waiting"),
        "page": orderless.page(after),
        "is_first": not after,
        "may_correct": request.user.may(Role.LEAD),
    }
    return render(request, "operations/log_waiting.html", context)


def _bars(hours: list[HourOf]) -> list[Bar]:
    top = max([1, *(hour.total for hour in hours), *(hour.before for hour in hours)])
    return [_bar(hour, top) for hour in hours]


def _bar(hour: HourOf, top: int) -> Bar:
    parts, below = [], 100.0
    for stage, scans in zip(STAGES, hour.stages, strict=True):
        height = 100 * scans / top
        below -= height
        parts.append((stage, below, height))
    before = 100 * hour.before / top
    return Bar(hour, (100 - before, before), tuple(parts))
