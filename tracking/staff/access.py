"""Who may see what. Every view below /ops/ says so with one of these decorators, outermost:

    @needs(Role.LEAD)
    @require_POST
    def take_back(request): ...   # request.user is the Member

A test walks all addresses and fails for a view that says nothing.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from tracking.staff.middleware import PREFIX
from tracking.staff.roles import Role

log = logging.getLogger(__name__)
View = Callable[..., HttpResponse]


def needs(role: Role) -> Callable[[View], View]:
    """The view is for members of this role and those above it; strangers are led to the log-in, others get a 403."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return _log_in_first(request)
            if not request.user.may(role):
                return _refused(request, role)
            return view(request, *args, **kwargs)

        guarded.open_to = role  # type: ignore[attr-defined]
        return guarded

    return decorate


def for_everybody(view: View) -> View:
    """The view is for strangers too."""
    view.open_to = None  # type: ignore[attr-defined]
    return view


def safe_next(address: str) -> str:
    """`address` if it is one of the staff's pages, else their first page: a log-in leads to no other site."""
    is_ours = address.startswith(PREFIX) and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if is_ours and address.isprintable() else PREFIX


def _log_in_first(request: HttpRequest) -> HttpResponse:
    if request.headers.get("Sec-Fetch-Mode", "navigate") != "navigate":
        return HttpResponse("Log in first.", status=401, content_type="text/plain")  # a script asks: no form helps it
    asked = f"?{urlencode({'next': request.get_full_path()})}" if request.method == "GET" else ""
    return HttpResponseRedirect(reverse("staff:log-in") + asked)


def _refused(request: HttpRequest, role: Role) -> HttpResponse:
    log.warning("Refused: %s (%s) asked for %r.", request.user, request.user.get_role_display(), request.path)
    return render(request, "staff/refused.html", {"needed": role.label}, status=403)
