"""Which language a page is told in: what its address asks for, else the order's, else the browser's."""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language_from_request, get_supported_language_variant

PARAMETER = "lang"


def known(code: str) -> str:
    """The language of ours that `code` (such as "de-AT") means; "" for none."""
    try:
        return get_supported_language_variant(code) if code else ""
    except LookupError:
        return ""


def of_order(language: str) -> str:
    """The language of an order that names `language`: ours nearest to it, else the server's own."""
    return known(language) or settings.LANGUAGE_CODE


def asked_for(request: HttpRequest, language: str = "") -> str:
    """The language to answer a request in, about an order that names `language` ("" for none)."""
    return known(request.GET.get(PARAMETER, "")) or known(language) or get_language_from_request(request)
