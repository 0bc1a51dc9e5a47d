"""Django's view of this room."""

from django.apps import AppConfig


class ParcelsConfig(AppConfig):
    """Orders, parcels, events."""

    name = "tracking.parcels"
