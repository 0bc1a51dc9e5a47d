"""What is answered when the server itself fails: 503 while the database is away, else 500, to programs and people."""

import logging
import sys
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, JsonResponse

from tracking.api import PREFIX
from tracking.customers import page
from tracking.outages import RETRY_SECONDS, Outage, is_outage

_outage = Outage(logging.getLogger(__name__), "The database cannot be used, and requests are answered with 503")


class Unavailable:
    """Middleware that answers for a database that is away."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass on what the view answers."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The answer to a request whose view failed; None for what is a bug, which Django logs."""
        return _away(request, error) if is_outage(error) else None


def failed(request: HttpRequest) -> HttpResponse:
    """Django's handler of whatever nobody has caught, in a view or around it."""
    error = sys.exc_info()[1]
    if isinstance(error, Exception) and is_outage(error):
        return _away(request, error)
    return _answer(request, 500, "The server has failed. What was sent is not lost if it is sent again later.")


def _away(request: HttpRequest, error: Exception) -> HttpResponse:
    _outage.tell(error)
    response = _answer(request, 503, "The database cannot be reached now. Please send it again later.")
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    response._has_been_logged = True  # type: ignore[attr-defined]  # Django would log the path, which may hold a link
    return response


def _answer(request: HttpRequest, status: int, sentence: str) -> HttpResponse:
    if request.path.startswith(f"{PREFIX}/"):
        return JsonResponse({"detail": sentence}, status=status)
    return page.unavailable(request, status)
