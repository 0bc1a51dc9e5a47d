"""The page of an order, and of a parcel whose order nobody knows."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from scanstation.events import Stage
from tracking.customers import links
from tracking.mail.models import Delivery, State
from tracking.operations.actions.mails import seen
from tracking.operations.pages.asked import home_of, moment, new_key, see
from tracking.operations.queries import audience, orders
from tracking.operations.queries.orders import OrderStory
from tracking.parcels.models import Order, Parcel
from tracking.staff.access import needs
from tracking.staff.roles import Role


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail, what its form says of it, whether it can be sent again, and whether its time to go out is over."""

    delivery: Delivery
    seen: str
    can_be_sent: bool
    is_overdue: bool


@needs(Role.SERVICE)
@require_safe
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of one order."""
    return _page(request, orders.of_order(get_object_or_404(Order, pk=pk)))


@needs(Role.SERVICE)
@require_safe
def parcel(request: HttpRequest, pk: int) -> HttpResponse:
    """Everything of a parcel: its order's page, if it has one."""
    found = get_object_or_404(Parcel, pk=pk)
    return see(home_of(found)) if found.order_id else _page(request, orders.of_parcel(found))


def _page(request: HttpRequest, story: OrderStory) -> HttpResponse:
    may_see_link = request.user.may(Role.LEAD)
    context = {
        "story": story,
        "order": story.order,
        "recipients": audience.of_order(story.order) if story.order else [],
        "mails": [_mail(delivery) for delivery in story.mails],
        "stages": [stage.value for stage in Stage],
        "new_key": new_key,
        "today": moment().today,
        "can_be_delayed": [box for box in story.boxes if box.is_waited_for],
        "may_void": request.user.may(Role.LEAD),
        "may_release": request.user.may(Role.LEAD),
        "may_see_link": may_see_link,
        "may_change_link": request.user.may(Role.OPERATOR),
        "may_see_messages": request.user.may(Role.OPERATOR),
        "link_is_open": story.link is not None
        and story.link.revoked_at is None
        and links.counts(story.link, timezone.now()),
        "address": links.address(story.link) if story.link and may_see_link else "",
    }
    return render(request, "operations/order.html", context)


def _mail(delivery: Delivery) -> Mail:
    return Mail(
        delivery,
        seen(delivery),
        delivery.state in (State.SENT, State.DEAD, State.DROPPED),
        delivery.due_at <= timezone.now(),
    )
