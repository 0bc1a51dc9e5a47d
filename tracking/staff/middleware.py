"""Sessions, log-in, CSRF and messages, for the staff's pages alone: no other page gets a cookie or pays for them.

They run in the request's own thread and stand innermost, so all middleware does: no hop between threads for each.
"""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware

PREFIX = "/ops/"


def is_for_staff(request: HttpRequest) -> bool:
    """True below /ops/."""
    return request.path_info.startswith(PREFIX)


class _ForStaff:
    """Makes a middleware that leaves other pages alone."""

    async_capable = False
    get_response: Callable[[HttpRequest], HttpResponse]

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return super().__call__(request) if is_for_staff(request) else self.get_response(request)  # type: ignore[misc]


class Sessions(_ForStaff, SessionMiddleware):
    """`request.session`."""


class Forms(_ForStaff, CsrfViewMiddleware):
    """No other site posts in a member's name."""

    def process_view(self, request: HttpRequest, *view: Any) -> HttpResponse | None:
        """Django asks this of every request, wherever it passed by."""
        return super().process_view(request, *view) if is_for_staff(request) else None


class LogIn(_ForStaff, AuthenticationMiddleware):
    """`request.user`."""


class Messages(_ForStaff, MessageMiddleware):
    """What a page says to whoever comes back to it."""


class Private(_ForStaff):
    """The staff's pages are nobody else's: not for caches, not for search engines."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the headers to what the view answers."""
        if not is_for_staff(request):
            return self.get_response(request)
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        response.headers["X-Robots-Tag"] = "noindex, nofollow"
        # With "no-referrer" browsers hide where a form comes from even from its own site, and CSRF needs it.
        response.headers["Referrer-Policy"] = "same-origin"
        return response
