"""The customer's page, whole: what works without JavaScript. `stream.py` sends what changes."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tracking.customers.story import tell
from tracking.parcels.models import Order


@require_safe
def show(request: HttpRequest, token: str) -> HttpResponse:
    """The page of the order that this unguessable link names."""
    order = Order.objects.filter(token=token).first()
    if order is None:
        raise Http404
    context = {
        "story": tell(order),
        "shop": order.shop_name,
        # An event comes at least every heartbeat; two and a half without one mean that the line is dead.
        "patience": settings.LIVE_HEARTBEAT_SECONDS * 2.5,
    }
    return _private(render(request, "customers/page.html", context))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A friendly 404, the same for every address that leads nowhere."""
    return _private(render(request, "customers/not_found.html", {"shop": _("Parcel tracking")}, status=404))


def _private(response: HttpResponse) -> HttpResponse:
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Cache-Control"] = "private, no-store"
    return response
