""" "Find my order": the order's number, and the postcode or mail address that was given with it, open its page.

Whoever knows both is led to the page itself. Mailing the link would be safer still, but would fail just those who no
longer read that address, and the page shows neither address nor mail. What is wrong and what is unknown is answered
alike, after the same work, and only so often. There is no CSRF token, as it would need a cookie: a request changes
nothing. That another site cannot use up a visitor's attempts is seen to by what browsers say of where it comes from.
"""

import hmac
import time
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from tracking.customers import languages, links
from tracking.customers.attempts import Guard
from tracking.customers.models import Link
from tracking.customers.private import private
from tracking.parcels.models import Order

LONGEST_NUMBER = 64
LONGEST_SECRET = 254
LONGEST_FIELD = 1000
"""Of what is longer nothing more is looked at: it is neither."""


class Find:
    """The view. Django may call it on any thread."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The form, and what it leads to."""
        with translation.override(languages.asked_for(request)):
            return self._answer(request) if request.method == "POST" else _form(request)

    def _answer(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            return _form(request, _("Please fill in the form on this page."), 403)
        number = _typed(request, "number", LONGEST_NUMBER)
        secret = _typed(request, "secret", LONGEST_SECRET)
        if not self._guard.allow(request.META.get("REMOTE_ADDR", ""), _bare(number), time.monotonic()):
            return _form(request, _("That was tried too often. Please wait a while and try again."), 429)
        link = found(number, secret)
        if link is None:
            return _form(request, _("No order fits these two. Please check both, or ask the shop."), 404)
        return _led_to(link, languages.known(request.GET.get(languages.PARAMETER, "")))


show = csrf_exempt(require_http_methods(["GET", "HEAD", "POST"])(Find(Guard())))


def _typed(request: HttpRequest, name: str, longest: int) -> str:
    """What somebody typed, without what nobody can type: no database can be asked for a NUL."""
    return "".join(filter(str.isprintable, request.POST.get(name, "")[:LONGEST_FIELD])).strip()[:longest]


def _led_to(link: Link, language: str) -> HttpResponse:
    """Not by its public address: the policy of this page lets its form lead to this server alone."""
    query = f"?{languages.PARAMETER}={language}" if language else ""
    return private(HttpResponseRedirect(reverse("page", args=[link.token]) + query, status=303))


def found(number: str, secret: str) -> Link | None:
    """The link of the order with this number whose postcode or mail address `secret` is.

    None also where two shops have such an order: whoever knows a postcode is led to nobody else's. One whose number
    is just as it was typed goes before other spellings.
    """
    orders = Order.objects.filter(number__in=_spellings(number)).order_by("-pk")
    hits = [order for order in orders if _fits(secret, (order.postcode, *order.recipients))]
    hits = [order for order in hits if order.number == number] or hits
    return links.valid(hits[0], timezone.now()) if len(hits) == 1 else None


def _bare(number: str) -> str:
    """A number in one spelling: however it is written, it is tried only so often."""
    return number.lstrip("# ").casefold()


def _spellings(number: str) -> set[str]:
    """What the shop may call an order that somebody types like this: each is looked up in the index."""
    bare = number.lstrip("# ")
    cases = {bare, bare.upper(), bare.lower(), bare.capitalize()} - {""}
    return {number, *cases, *(f"#{each}" for each in cases)}


def _fits(secret: str, right: Iterable[str]) -> bool:
    """Compares with all of them, in a time that does not tell how far a wrong one was right."""
    given = _plain(secret)
    fits = [hmac.compare_digest(given, _plain(text)) for text in right if _plain(text)]
    return any(fits)


def _plain(text: str) -> bytes:
    """Without what people write differently: capitals, blanks, hyphens."""
    return "".join(text.split()).replace("-", "").casefold().encode()


def _form(request: HttpRequest, answer: str = "", status: int = 200) -> HttpResponse:
    context = {
        "shop": _("Parcel tracking"),
        "answer": answer,
        "number": _typed(request, "number", LONGEST_NUMBER),
    }
    return private(render(request, "customers/find.html", context, status=status))
