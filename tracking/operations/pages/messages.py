"""What could not be told and what could not be understood: mails, and couriers' messages."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from tracking.carriers.models import Outcome, RawMessage
from tracking.mail.models import Delivery, State
from tracking.operations import csv_export
from tracking.operations.actions import mails as actions
from tracking.operations.actions.mails import seen
from tracking.operations.pages.asked import act, done, moment, new_key
from tracking.operations.queries import mails, messages
from tracking.staff.access import needs
from tracking.staff.roles import Role


@needs(Role.SERVICE)
@require_safe
def undelivered(request: HttpRequest) -> HttpResponse:
    """Mails that could not be sent, and those that wait."""
    dead = mails.page(State.DEAD, request.GET.get("dead", "")[:100])
    now = timezone.now()
    context = {
        "now": now,
        "counted": mails.count(now),
        "dead": dead,
        "dead_mails": [(delivery, seen(delivery)) for delivery in dead.mails],
        "waiting": mails.page(State.WAITING, request.GET.get("waiting", "")[:100]),
        "is_first": not request.GET,
        "may_export": request.user.may(Role.LEAD),
        "new_key": new_key,
        "messages_counted": messages.count() if request.user.may(Role.OPERATOR) else None,
    }
    return render(request, "operations/mails.html", context)


@needs(Role.LEAD)
@require_safe
def mails_csv(request: HttpRequest, state: str) -> StreamingHttpResponse:
    """They, whole, for a spreadsheet."""
    if state not in (State.DEAD, State.WAITING):
        raise Http404
    return csv_export.response(
        request, f"mails-{state}-{moment().today}", csv_export.MAILS, mails.every(State(state))
    )


@needs(Role.SERVICE)
@require_POST
def resend(request: HttpRequest, key: str) -> HttpResponse:
    """Send a mail again."""
    delivery = get_object_or_404(Delivery.objects.select_related("order", "parcel"), pk=key)
    asked, looked = act(request), request.POST.get("seen", "")
    is_from_list = request.POST.get("back") == "mails"
    address = (
        reverse("operations:messages") if is_from_list else reverse("operations:order", args=[delivery.order_id])
    )
    return done(request, address, lambda: actions.resend(asked, delivery, looked), "On its way again.")


@needs(Role.OPERATOR)
@require_safe
def couriers(request: HttpRequest, outcome: str) -> HttpResponse:
    """Couriers' messages that came to nothing in one way."""
    if outcome not in messages.TROUBLES:
        raise Http404
    before = request.GET.get("before", "")
    page = messages.page(Outcome(outcome), int(before) if before.isdecimal() and len(before) < 19 else 0)
    context = {"outcome": outcome, "counted": messages.count(), "page": page, "is_first": not before}
    return render(request, "operations/couriers.html", context)


@needs(Role.OPERATOR)
@require_safe
def couriers_csv(request: HttpRequest, outcome: str) -> StreamingHttpResponse:
    """They, whole, for a spreadsheet."""
    if outcome not in messages.TROUBLES:
        raise Http404
    name = f"couriers-{outcome}-{moment().today}"
    return csv_export.response(request, name, csv_export.MESSAGES, messages.every(Outcome(outcome)))


@needs(Role.OPERATOR)
@require_safe
def courier(request: HttpRequest, pk: int) -> HttpResponse:
    """One of them, as it came."""
    message = get_object_or_404(RawMessage, pk=pk)
    context = {"message": message, "body": messages.shown_body(message)}
    return render(request, "operations/courier.html", context)
