"""Actions on parcels: each a form on the order's page, and back to it."""

from datetime import date

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from tracking.operations.actions import parcels as actions
from tracking.operations.pages.asked import act, done, home_of
from tracking.operations.queries import audience
from tracking.parcels.models import Event, Order, Parcel
from tracking.staff.access import needs
from tracking.staff.roles import Role


@needs(Role.SERVICE)
@require_POST
def hold(request: HttpRequest, pk: int) -> HttpResponse:
    """Have benches stop it."""
    parcel, asked = get_object_or_404(Parcel, pk=pk), act(request)
    sentence = "On hold. The benches stop it from now on."
    return done(request, home_of(parcel), lambda: actions.hold(asked, parcel), sentence)


@needs(Role.LEAD)
@require_POST
def release(request: HttpRequest, pk: int) -> HttpResponse:
    """Let it go on."""
    parcel, asked = get_object_or_404(Parcel, pk=pk), act(request)
    return done(request, home_of(parcel), lambda: actions.release(asked, parcel), "Released. It can go on.")


@needs(Role.SERVICE)
@require_POST
def note(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave word for the others."""
    parcel, asked = get_object_or_404(Parcel, pk=pk), act(request)
    return done(request, home_of(parcel), lambda: actions.note(asked, parcel), "The note is kept.")


@needs(Role.LEAD)
@require_POST
def void(request: HttpRequest, key: str) -> HttpResponse:
    """Take a fact back."""
    event, asked = get_object_or_404(Event.objects.select_related("parcel"), pk=key), act(request)
    sentence = "Taken back. It counts no longer, and stays in the history."
    return done(request, home_of(event.parcel), lambda: actions.void(asked, event), sentence)


@needs(Role.SERVICE)
@require_POST
def delay(request: HttpRequest, pk: int) -> HttpResponse:
    """Tell the customer about another day."""
    order, asked = get_object_or_404(Order, pk=pk), act(request)
    chosen = [int(each) for each in request.POST.getlist("parcel")[:100] if each.isdecimal() and len(each) < 19]
    parcels = list(order.parcels.filter(pk__in=chosen).select_related("order").order_by("pk"))
    day = _day(request.POST.get("expected_on", ""))
    before = audience.arrivals(order)
    address = reverse("operations:order", args=[order.pk])
    return done(request, address, lambda: actions.delay(asked, parcels, day), lambda: _told(order, before))


def _told(order: Order, before: frozenset[str]) -> str:
    """What has become of a delay. Before it there was only `before` to write of."""
    said = "Recorded. The customer's page says so now"
    recipients = audience.of_order(order)
    reached = [each.address for each in recipients if not each.has_unsubscribed]
    if not recipients:
        return f"{said}. No mail goes out: the order names no address."
    if not reached:
        return f"{said}. No mail goes out: {', '.join(each.address for each in recipients)} has unsubscribed."
    if not audience.arrivals(order) - before:
        return f"{said}. No mail goes out: the customer has been told that day already."
    return f"{said}, and a mail goes out to {', '.join(reached)}."


def _day(text: str) -> date | None:
    """A day as forms send it; None for none. Raises BadRequest."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadRequest("This is no day.") from error
