"""Django's view of this room."""

from django.apps import AppConfig


class ShopsConfig(AppConfig):
    """Shops."""

    name = "tracking.shops"
