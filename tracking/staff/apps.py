"""Django's view of this room."""

from django.apps import AppConfig


class StaffConfig(AppConfig):
    """Staff and their log-in."""

    name = "tracking.staff"
