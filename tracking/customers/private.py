"""Headers of what concerns one customer: not for caches, not for search engines."""

from django.http import HttpResponse


def private(response: HttpResponse) -> HttpResponse:
    """`response` with these headers."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Cache-Control"] = "private, no-store"
    return response
