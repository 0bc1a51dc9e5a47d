"""The links of the top bar."""

from typing import Any, NamedTuple

from django.template import Context, Library
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from tracking.staff.roles import Role

register = Library()


class Room(NamedTuple):
    """One link. `is_here`: it is the page that is open."""

    title: str
    address: str
    is_here: bool


@register.simple_tag(takes_context=True)
def rooms(context: Context) -> list[Room]:
    """What the member may open. A page that this server does not have is left out."""
    request = context["request"]
    here = getattr(request.resolver_match, "view_name", "")
    links: list[tuple[str, str, Any]] = [
        (_("Overview"), "operations:overview", Role.SERVICE),
        (_("Parcels"), "operations:parcels", Role.SERVICE),
        (_("Scan log"), "operations:log", Role.SERVICE),
        (_("Stations"), "operations:stations", Role.SERVICE),
        (_("Messages"), "operations:messages", Role.SERVICE),
        (_("Records"), "admin:index", Role.ADMIN),
    ]
    found = []
    for title, name, role in links:
        try:
            address = reverse(name)
        except NoReverseMatch:
            continue
        if request.user.is_authenticated and request.user.may(role):
            found.append(Room(title, address, name == here))
    return found
