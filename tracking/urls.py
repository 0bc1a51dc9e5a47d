"""Which address leads to which room. The live stream (`/t/<token>/live`) and `/static/` are dispatched in asgi.py."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import include, path
from django.views.generic import RedirectView

from tracking.api import PREFIX, api
from tracking.customers import find, page
from tracking.mail import pages as unsubscribe_page
from tracking.staff import pages, records
from tracking.staff.middleware import is_for_staff

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="find")),
    path(f"{PREFIX[1:]}/", api.urls),
    path("ops/admin/", records.site.urls),
    path("ops/stations/", include("tracking.stations.urls")),
    path("ops/", include("tracking.operations.urls")),
    path("ops/", include("tracking.staff.urls")),
    path("find", find.show, name="find"),
    path("t/<str:token>", page.show, name="page"),
    path("unsubscribe/<str:token>", unsubscribe_page.show, name="unsubscribe"),
]
handler403 = "tracking.staff.pages.forbidden"
handler404 = "tracking.urls.not_found"
handler500 = "tracking.unavailable.failed"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Staff are told otherwise than customers, and programs than both."""
    if request.path_info.startswith(f"{PREFIX}/"):
        sentence = f"There is no {request.path_info[:200]} here; docs/openapi.json lists what there is."
        return JsonResponse({"detail": sentence}, status=404)
    tell = pages.not_found if is_for_staff(request) else page.not_found
    return tell(request, exception)
