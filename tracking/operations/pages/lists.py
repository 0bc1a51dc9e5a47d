"""Lists of parcels and orders behind the dashboard's numbers, and their CSV."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from tracking.operations import csv_export
from tracking.operations.pages.asked import moment
from tracking.operations.queries import boxless as boxless_orders
from tracking.operations.queries.parcel_rows import every, page
from tracking.operations.queries.piles import PILES, Pile
from tracking.staff.access import needs
from tracking.staff.roles import Role


@needs(Role.SERVICE)
@require_safe
def piles(request: HttpRequest) -> HttpResponse:
    """All piles with their numbers."""
    counted = [(pile, pile.count(moment())) for pile in PILES.values()]
    troubles = [each for each in counted if each[0].is_trouble]
    context = {"troubles": troubles, "others": [each for each in counted if not each[0].is_trouble]}
    return render(request, "operations/piles.html", context)


@needs(Role.SERVICE)
@require_safe
def pile(request: HttpRequest, name: str) -> HttpResponse:
    """One pile, a page at a time."""
    its = _named(name)
    asked = moment()
    after = request.GET.get("after", "")[:100]
    context = {
        "pile": its,
        "count": its.count(asked),
        "page": page(its, asked, after),
        "is_first": not after,
        **_may(request),
    }
    return render(request, "operations/pile.html", context)


@needs(Role.LEAD)
@require_safe
def pile_csv(request: HttpRequest, name: str) -> StreamingHttpResponse:
    """One pile whole, for a spreadsheet."""
    return csv_export.response(request, f"{name}-{moment().today}", csv_export.PARCELS, every(_named(name), moment()))


@needs(Role.SERVICE)
@require_safe
def boxless(request: HttpRequest) -> HttpResponse:
    """Orders of which no parcel is known yet."""
    after = request.GET.get("after", "")[:100]
    context = {
        "page": boxless_orders.page(after),
        "count": boxless_orders.count(),
        "is_first": not after,
        **_may(request),
    }
    return render(request, "operations/boxless.html", context)


@needs(Role.LEAD)
@require_safe
def boxless_csv(request: HttpRequest) -> StreamingHttpResponse:
    """They, whole, for a spreadsheet."""
    name = f"orders-without-parcels-{moment().today}"
    return csv_export.response(request, name, csv_export.ORDERS, boxless_orders.every())


def _may(request: HttpRequest) -> dict[str, bool]:
    return {"may_export": request.user.may(Role.LEAD)}


def _named(name: str) -> Pile:
    if name not in PILES:
        raise Http404
    return PILES[name]
