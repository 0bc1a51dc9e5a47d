"""The customer's page, whole: what works without JavaScript. `stream.py` sends what changes."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from tracking.customers import languages, links
from tracking.customers.private import private
from tracking.customers.story import tell
from tracking.shops import contacts


@require_safe
def show(request: HttpRequest, token: str) -> HttpResponse:
    """The page of the order that this unguessable link opens."""
    order = links.opened(token, timezone.now())
    if order is None:
        raise Http404
    with translation.override(languages.asked_for(request, order.language)):
        context = {
            "story": tell(order, timezone.localdate()),
            "shop": order.shop_name,
            "contact": contacts.of(order.shop),
            # An event comes at least every heartbeat; two and a half without one mean that the line is dead.
            "patience": settings.LIVE_HEARTBEAT_SECONDS * 2.5,
        }
        return private(render(request, "customers/page.html", context))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A friendly 404, the same for every address that leads nowhere, and for links that once led somewhere."""
    with translation.override(languages.asked_for(request)):
        return private(render(request, "customers/not_found.html", {"shop": _("Parcel tracking")}, status=404))


def unavailable(request: HttpRequest, status: int) -> HttpResponse:
    """A page that says that it is not the visitor's fault. Reads no database."""
    with translation.override(languages.asked_for(request)):
        return private(render(request, "customers/unavailable.html", {"shop": _("Parcel tracking")}, status=status))
