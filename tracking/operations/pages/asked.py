"""What requests ask: the moment, the form, and where to go after an action."""

from collections.abc import Callable
from uuid import UUID

import uuid_utils
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from scanstation.errors import ScanStationError
from tracking.operations.actions.act import Act
from tracking.operations.moment import Moment
from tracking.parcels.models import Parcel

LONGEST_REASON = 500


def moment() -> Moment:
    """Now, at the site."""
    return Moment(
        timezone.now(), timezone.get_default_timezone(), settings.STUCK_PACKED_HOURS, settings.STUCK_SHIPPED_HOURS
    )


def new_key() -> UUID:
    """What makes a form one of its kind: sent twice, it counts once."""
    return UUID(int=uuid_utils.uuid7().int)


def act(request: HttpRequest) -> Act:
    """The action that a form asks for. Raises BadRequest for one that is not ours."""
    try:
        key = UUID(request.POST.get("key", ""))
    except ValueError as error:
        raise BadRequest("This form has no key.") from error
    return Act(key, request.user.actor, timezone.localtime(), reason(request))


def reason(request: HttpRequest) -> str:
    """What was typed, as one line."""
    return " ".join(request.POST.get("reason", "").replace("\0", "").split())[:LONGEST_REASON]


def done(
    request: HttpRequest, address: str, action: Callable[[], bool], sentence: str | Callable[[], str]
) -> HttpResponse:
    """Do it, and go back to the page, which says what became of it; `sentence` may be asked for after it."""
    try:
        if action():
            messages.success(request, sentence if isinstance(sentence, str) else sentence())
        else:
            messages.info(request, "That was done before. Nothing was done twice.")
    except ScanStationError as error:
        messages.error(request, str(error))
    return see(address)


def see(address: str) -> HttpResponse:
    """Go and look there: with GET, whatever led here."""
    return HttpResponseRedirect(address, status=303)


def home_of(parcel: Parcel) -> str:
    """The page that tells of a parcel."""
    if parcel.order_id:
        return reverse("operations:order", args=[parcel.order_id]) + f"#parcel-{parcel.pk}"
    return reverse("operations:parcel", args=[parcel.pk])
