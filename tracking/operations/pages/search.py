"""Search. A question may be a customer's name: it is posted, so that no address, log or history holds it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from tracking.operations.pages.asked import home_of, see
from tracking.operations.queries.search import LONGEST_QUESTION, NOTHING, Found
from tracking.operations.queries.search import search as find
from tracking.parcels.models import Parcel
from tracking.staff.access import needs
from tracking.staff.roles import Role


@needs(Role.SERVICE)
@sensitive_post_parameters("q")
@require_http_methods(["GET", "HEAD", "POST"])
def show(request: HttpRequest) -> HttpResponse:
    """What was found; the order's page at once where it can only be that one."""
    asked = request.POST.get("q", "")[:LONGEST_QUESTION].strip()
    found = find(asked) if asked else NOTHING
    if address := _only(found):
        return see(address)
    context = {"asked": asked, "found": found, "is_answer": request.method == "POST" and bool(asked)}
    return render(request, "operations/search.html", context)


def _only(found: Found) -> str:
    """The one page that everything found leads to, or ""."""
    owners = {order.pk for order in found.orders} | {row.order for row in found.parcels}
    if len(owners) != 1:
        return ""
    owner = owners.pop()
    if owner is not None:
        return reverse("operations:order", args=[owner])
    return home_of(Parcel.objects.get(pk=found.parcels[0].parcel)) if len(found.parcels) == 1 else ""
