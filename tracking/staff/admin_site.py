"""Django's admin as a part of the staff's pages: for admins, behind our log-in, one writer at a time."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from tracking.parcels.writing import writing
from tracking.staff import pages
from tracking.staff.access import for_everybody, needs
from tracking.staff.middleware import PREFIX
from tracking.staff.roles import Role


class RecordsSite(AdminSite):
    """The records. What each of its pages lets an admin do is said in `records.py`."""

    site_header = site_title = index_title = _("Records")
    site_url = PREFIX

    def has_permission(self, request: HttpRequest) -> bool:
        """Of whom Django's own templates ask."""
        return request.user.is_authenticated and request.user.may(Role.ADMIN)

    def admin_view(self, view: Callable[..., HttpResponse], cacheable: bool = False) -> Callable[..., HttpResponse]:
        """Every page passes here."""
        return needs(Role.ADMIN)(_written_alone(super().admin_view(view, cacheable)))

    @for_everybody
    def login(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """There is one log-in, and one lock on guessing."""
        return redirect("staff:log-in")

    def logout(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """Ours."""
        return pages.log_out(request)

    def password_change(self, request: HttpRequest, extra_context: object = None) -> HttpResponse:
        """Ours."""
        return redirect("staff:account")


def _written_alone(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """The admin writes wherever it likes: what may write holds the server's one transaction."""

    @wraps(view)
    def alone(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in ("GET", "HEAD"):
            return view(request, *args, **kwargs)
        with writing():
            return view(request, *args, **kwargs)

    return alone
