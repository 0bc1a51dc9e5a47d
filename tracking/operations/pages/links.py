"""Revoking and renewing a customer's link: a page that says what it means, and the button."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from tracking.customers.models import Link
from tracking.operations.actions import links as actions
from tracking.operations.pages.asked import act, done, new_key
from tracking.parcels.models import Order
from tracking.staff.access import needs
from tracking.staff.roles import Role


@needs(Role.OPERATOR)
@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the link open nothing from now on."""
    order = get_object_or_404(Order, pk=pk)
    if request.method != "POST":
        return _confirm(request, order, "revoke")
    asked, looked = act(request), _looked(request)
    sentence = "Revoked. The link opens nothing any more."
    return done(request, _back(order), lambda: actions.revoke(asked, order, looked), sentence)


@needs(Role.OPERATOR)
@require_http_methods(["GET", "HEAD", "POST"])
def renew(request: HttpRequest, pk: int) -> HttpResponse:
    """Revoke it and make another."""
    order = get_object_or_404(Order, pk=pk)
    if request.method != "POST":
        return _confirm(request, order, "renew")
    asked, looked = act(request), _looked(request)
    sentence = "There is a new link. The old one opens nothing any more."
    return done(request, _back(order), lambda: actions.renew(asked, order, looked), sentence)


def _confirm(request: HttpRequest, order: Order, action: str) -> HttpResponse:
    link = Link.objects.filter(order=order).order_by("-pk").first()
    context = {
        "order": order,
        "action": action,
        "link": link.pk if link else 0,
        "key": new_key(),
        "back": _back(order),
    }
    return render(request, "operations/confirm_link.html", context)


def _looked(request: HttpRequest) -> int:
    """The link that the form was made for."""
    text = request.POST.get("link", "")
    return int(text) if text.isdecimal() and len(text) < 19 else -1


def _back(order: Order) -> str:
    return reverse("operations:order", args=[order.pk])
