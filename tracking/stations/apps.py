"""Django's view of this room."""

from django.apps import AppConfig


class StationsConfig(AppConfig):
    """Stations."""

    name = "tracking.stations"
