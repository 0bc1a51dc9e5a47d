"""The staff's page that adds a bench: a code in big letters and as a QR code, until the bench is enrolled."""

import segno
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from tracking.staff.access import needs
from tracking.staff.roles import Role
from tracking.stations.enrolment import Invitation, invite, progress
from tracking.stations.models import Station
from tracking.tokens import TokenError

LONGEST_NAME = 64


@needs(Role.OPERATOR)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Ask for a name, then show its code. The code is in this answer alone: to see one again is to make another."""
    if request.method != "POST":
        return _form(request, request.GET.get("name", ""))
    name = " ".join(request.POST.get("name", "").split())
    try:
        made = invite(name, timezone.now(), request.user.login)
    except TokenError:
        return _form(request, name, _("A name has 1 to 64 characters, with a letter or a digit."), 422)
    return render(
        request, "stations/code.html", {"made": made, "groups": made.printed.code.split("-"), "qr": _qr(made)}
    )


@needs(Role.OPERATOR)
@never_cache
@require_safe
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """What became of a code, for the page that shows it: waiting, enrolled or over."""
    return JsonResponse({"state": progress(pk, timezone.now())})


def _form(request: HttpRequest, name: str, problem: str = "", status: int = 200) -> HttpResponse:
    known = Station.objects.filter(slug=slugify(name), revoked_at=None).exists()
    context = {"name": name[:LONGEST_NAME], "problem": problem, "is_known": known}
    return render(request, "stations/add.html", context, status=status)


def _qr(made: Invitation) -> SafeString:
    """Black on white in the dark as well: scanners want it so. Nothing in it but paths: the text is not in it."""
    code = segno.make(made.printed.text, micro=False, error="m")
    return mark_safe(code.svg_inline(scale=8, border=4, dark="#000", light="#fff", omitsize=True))  # noqa: S308
