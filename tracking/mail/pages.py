"""The unsubscribe link: a page with a button for people, one POST for mail programs (RFC 8058)."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from tracking.mail.languages import best
from tracking.mail.unsubscribing import opened, unsubscribe
from tracking.parcels.models import Order


@csrf_exempt  # a mail program posts from nowhere; the link itself is the proof
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest, token: str) -> HttpResponse:
    """GET asks (a link that is merely fetched changes nothing), POST unsubscribes."""
    subscription = opened(token)
    if subscription is None:
        raise Http404
    if request.method == "POST":
        unsubscribe(subscription, timezone.now())
        subscription.refresh_from_db()
    order = Order.objects.filter(shop=subscription.shop).order_by("-pk").first()
    values = {"shop": order.shop_name if order else subscription.shop, "is_done": bool(subscription.unsubscribed_at)}
    with translation.override(best(subscription.language)):
        response = render(request, "mail_pages/unsubscribe.html", values)
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    response.headers["Cache-Control"] = "private, no-store"
    return response
