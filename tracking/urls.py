"""Which address leads to which room. The live stream (`/t/<token>/live`) and `/static/` are dispatched in asgi.py."""

from django.urls import include, path

from tracking.customers import find, page
from tracking.mail import pages as unsubscribe_page
from tracking.stations.api import api

urlpatterns = [
    path("api/v1/", api.urls),
    path("ops/", include("tracking.operations.urls")),
    path("ops/", include("tracking.staff.urls")),
    path("find", find.show, name="find"),
    path("t/<str:token>", page.show, name="page"),
    path("unsubscribe/<str:token>", unsubscribe_page.show, name="unsubscribe"),
]
handler404 = "tracking.customers.page.not_found"
