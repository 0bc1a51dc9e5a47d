"""The stations' own pages for staff, below /ops/stations/."""

from django.urls import path

from tracking.stations import pages

app_name = "stations"
urlpatterns = [
    path("add", pages.add, name="add"),
    path("add/<int:pk>", pages.state, name="code-state"),
]
