"""Log-in, log-out, one's own password, and what is said to those who may not."""

from datetime import timedelta

from django.contrib import messages
from django.contrib.auth import authenticate, login, logout, update_session_auth_hash
from django.contrib.auth.forms import PasswordChangeForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from tracking.parcels.writing import writing
from tracking.staff import devices, guard
from tracking.staff.access import for_everybody, needs, safe_next
from tracking.staff.models import LONGEST_LOGIN, Member
from tracking.staff.roles import Role

SESSION = timedelta(hours=12)


@for_everybody
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def log_in(request: HttpRequest) -> HttpResponse:
    """The form, and what it leads to."""
    address = safe_next(request.POST.get("next") or request.GET.get("next", ""))
    if request.method != "POST":
        return HttpResponseRedirect(address) if request.user.is_authenticated else _form(request, address)
    attempt = _attempt(request, _typed_login(request))
    if not guard.allow(attempt, timezone.now()):
        return _form(request, address, _("That was tried too often. Please wait a quarter of an hour."), 429)
    member = authenticate(request, login=attempt.login, password=request.POST.get("password", ""))
    if member is None:
        return _form(request, address, _("Login and password do not fit. Please check both."), 403)
    guard.succeeded(attempt, timezone.now())
    _begin(request, member)
    response = HttpResponseRedirect(address)
    devices.remember(response, member.login)
    return response


def _attempt(request: HttpRequest, login: str) -> guard.Attempt:
    return guard.Attempt(login, request.META.get("REMOTE_ADDR", ""), devices.known(request, login))


def _begin(request: HttpRequest, member: Member) -> None:
    """A session that ends at a certain hour, however much it is used."""
    with writing():
        login(request, member)
        request.session.set_expiry(timezone.now() + SESSION)


def _typed_login(request: HttpRequest) -> str:
    """As logins are kept, without what nobody can type: no database can be asked for a NUL."""
    typed = "".join(filter(str.isprintable, request.POST.get("login", "")[: 2 * LONGEST_LOGIN]))
    return typed.strip().casefold()[: LONGEST_LOGIN + 1]


def _form(request: HttpRequest, address: str, answer: str = "", status: int = 200) -> HttpResponse:
    context = {"next": address, "answer": answer, "login": _typed_login(request)}
    return render(request, "staff/log_in.html", context, status=status)


@for_everybody
@require_POST
def log_out(request: HttpRequest) -> HttpResponse:
    """End the session, here and in the database."""
    logout(request)
    return redirect("staff:log-in")


@needs(Role.SERVICE)
def first(request: HttpRequest) -> HttpResponse:
    """Where a log-in leads to, as long as there is nothing better."""
    return redirect("staff:account")


@needs(Role.SERVICE)
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Who one is, and a new password: it ends one's other sessions. The old one cannot be guessed here either."""
    form = PasswordChangeForm(request.user)
    status = 200
    if request.method == "POST":
        attempt = _attempt(request, request.user.login)
        if not guard.allow(attempt, timezone.now()):
            messages.error(request, _("That was tried too often. Please wait a quarter of an hour."))
            return redirect("staff:account")
        form = PasswordChangeForm(request.user, request.POST)
        if form.is_valid():
            guard.succeeded(attempt, timezone.now())
            update_session_auth_hash(request, form.save())
            messages.success(request, _("Your new password counts from now on. Your other sessions have ended."))
            return redirect("staff:account")
        status = 422
    return render(request, "staff/account.html", {"form": form}, status=status)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that comes from elsewhere, or from a page older than the session."""
    return render(request, "staff/stale.html", status=403)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What nobody may, whatever their role."""
    return render(request, "staff/never.html", status=403)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Nothing is at this address."""
    return render(request, "staff/not_found.html", status=404)
