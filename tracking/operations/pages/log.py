"""The scan log: all stations' day, live, with its filters in the address."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracking.operations import words
from tracking.operations.actions.scans import MOST
from tracking.operations.pages.log_asked import Asked, asked
from tracking.operations.queries import facets, orderless, scans
from tracking.operations.queries.facets import Facets
from tracking.operations.queries.scan_rows import people, rows_of
from tracking.operations.queries.scans import NOBODY
from tracking.parcels import feed
from tracking.parcels.models import LOGGED
from tracking.staff.access import needs
from tracking.staff.roles import Role

MOST_NEWS = 999
ALWAYS = ("processed", "packed", "shipped")
"""Kinds that have their chip also while there is none of them."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter to switch on and off. `address` is where that leads."""

    title: str
    count: int
    address: str
    is_on: bool
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One filter of which one value can be chosen, and what there is: value, title, how many."""

    name: str
    title: str
    value: str
    options: list[tuple[str, str, int]]


@needs(Role.SERVICE)
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """A page of it; it works without JavaScript."""
    return render(request, "operations/log.html", _context(request, asked(request)))


@needs(Role.SERVICE)
@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """What has changed since the version that is asked with: nothing (304), the number (`peek`), or the page."""
    version = str(feed.newest())
    if request.headers.get("If-None-Match", "") == f'"{version}"':
        return HttpResponseNotModified()
    its = asked(request)
    response: HttpResponse
    if since := request.GET.get("peek", ""):
        position = int(since) if since.isdecimal() and len(since) < 19 else 0
        response = JsonResponse({"new": scans.news(its.wanted, position, MOST_NEWS), "most": MOST_NEWS})
    else:
        response = render(request, "operations/log_now.html", _context(request, its))
    response.headers["ETag"] = f'"{version}"'
    return response


def tabs(its: Asked, here: str) -> dict[str, object]:
    """What all pages of the log have in common."""
    return {
        "log": its,
        "tab": here,
        "waiting": orderless.count(),
        "time_link": its.link(
            **dict.fromkeys(("kind", "station", "worker", "scanner", "q", "typed", "voided", "late"), "")
        ),
    }


def _context(request: HttpRequest, its: Asked) -> dict[str, object]:
    version = feed.newest()  # first: what comes in meanwhile is shown again, never left out
    after = request.GET.get("after", "")[:100]
    found, counted = scans.page(its.wanted, after), facets.count(its.wanted)
    may_correct = request.user.may(Role.LEAD)
    return {
        **tabs(its, "log"),
        "version": version,
        "rows": rows_of(found.events),
        "following": its.link(after=found.following) if found.following else "",
        "after": after,
        "facets": counted,
        "chips": _chips(its, counted),
        "flags": _flags(its, counted),
        "choices": _choices(its, counted),
        "may_correct": may_correct,
        "may_take_all": may_correct and 0 < counted.total <= MOST and (its.is_filtered or its.q),
    }


def _chips(its: Asked, counted: Facets) -> list[Chip]:
    kind = its.texts.get("kind", "")
    kinds = [what for what in LOGGED if what in ALWAYS or counted.whats[what] or what == kind]
    return [
        Chip("All", counted.all, its.link(kind=""), not kind),
        *(
            Chip(
                words.scanned(what),
                counted.whats[what],
                its.link(kind="" if kind == what else what),
                kind == what,
                what,
            )
            for what in kinds
        ),
    ]


def _flags(its: Asked, counted: Facets) -> list[Chip]:
    titles = {"typed": "Typed by hand", "late": "Came in late", "voided": "No longer counts"}
    return [
        Chip(title, getattr(counted, name), its.link(**{name: "" if name in its.texts else "1"}), name in its.texts)
        for name, title in titles.items()
    ]


def _choices(its: Asked, counted: Facets) -> list[Choice]:
    names = people()
    return [
        _choice(its, "station", "Station", counted.stations, names.stations),
        _choice(its, "worker", "Worker", counted.workers, {**names.workers, NOBODY: "Nobody signed on"}),
        _choice(its, "scanner", "Scanner", counted.sources, {}),
    ]


def _choice(its: Asked, name: str, title: str, counted: Counter[str], called: Mapping[str, str]) -> Choice:
    chosen = its.texts.get(name, "")
    values: Iterable[str] = {*counted, *filter(None, [chosen])}
    options = sorted((called.get(value, value), value, counted[value]) for value in values)
    return Choice(name, title, chosen, [(value, shown, number) for shown, value, number in options])
