"""The stations: who is there, and taking a token back."""

import logging

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from tracking.operations import csv_export
from tracking.operations.pages.asked import done, moment
from tracking.operations.queries import stations
from tracking.staff.access import needs
from tracking.staff.roles import Role
from tracking.stations import enrolment
from tracking.stations.models import Station

log = logging.getLogger(__name__)


@needs(Role.SERVICE)
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """All stations."""
    may = {"may_revoke": request.user.may(Role.OPERATOR), "may_export": request.user.may(Role.LEAD)}
    context = {"stations": stations.listed(timezone.now()), **may}
    return render(request, "operations/stations.html", context)


@needs(Role.LEAD)
@require_safe
def show_csv(request: HttpRequest) -> StreamingHttpResponse:
    """They, for a spreadsheet."""
    name = f"stations-{moment().today}"
    return csv_export.response(request, name, csv_export.STATIONS, stations.listed(timezone.now()))


@needs(Role.OPERATOR)
@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Refuse a station's token from now on: a page that says what it means, and the button."""
    station = get_object_or_404(Station, pk=pk)
    address = reverse("operations:stations")
    if request.method != "POST":
        return render(request, "operations/confirm_station.html", {"station": station, "back": address})
    log.warning("%s revokes station %s.", request.user.actor, station.slug)
    return done(request, address, lambda: _revoked(station), "Revoked. The bench says so, and keeps what it scans.")


def _revoked(station: Station) -> bool:
    if station.revoked_at:
        return False
    enrolment.revoke(station.name, timezone.now())
    return True
