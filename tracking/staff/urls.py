"""The staff's own addresses. Other rooms add theirs below /ops/ in tracking/urls.py."""

from django.urls import path

from tracking.staff import pages

app_name = "staff"
urlpatterns = [
    path("", pages.first, name="first"),
    path("login", pages.log_in, name="log-in"),
    path("logout", pages.log_out, name="log-out"),
    path("account", pages.account, name="account"),
]
