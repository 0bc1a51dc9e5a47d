"""What shops could not be told, and webhooks that take nothing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from tracking.hooks import endpoints
from tracking.hooks.models import Message
from tracking.operations.actions import hooks as actions
from tracking.operations.pages.asked import act, done, new_key
from tracking.operations.queries import hooks, messages
from tracking.staff.access import needs
from tracking.staff.roles import Role


@needs(Role.SERVICE)
@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """Messages that were given up, and who takes none."""
    page = hooks.page(request.GET.get("dead", "")[:100])
    is_operator = request.user.may(Role.OPERATOR)
    context = {
        "outcome": "webhooks",
        "counted": hooks.count(),
        "troubled": hooks.troubled(),
        "page": page,
        "dead": [(message, actions.seen(message)) for message in page.messages],
        "is_first": not request.GET,
        "may_resume": is_operator,
        "new_key": new_key,
        "messages_counted": messages.count() if is_operator else None,
    }
    return render(request, "operations/webhooks.html", context)


@needs(Role.SERVICE)
@require_POST
def resend(request: HttpRequest, key: str) -> HttpResponse:
    """Try a message once more."""
    message = get_object_or_404(Message, pk=key)
    asked, looked = act(request), request.POST.get("seen", "")
    address = reverse("operations:webhooks")
    return done(request, address, lambda: actions.resend(asked, message, looked), "On its way again.")


@needs(Role.OPERATOR)
@require_POST
def resume(request: HttpRequest, key: str) -> HttpResponse:
    """Go on with a webhook that is paused."""

    def resumed() -> bool:
        endpoints.resume(str(key), timezone.now())
        return True

    return done(request, reverse("operations:webhooks"), resumed, "It goes on; what has waited is on its way.")
