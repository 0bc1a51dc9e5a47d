"""Django's view of this room."""

from django.apps import AppConfig


class HooksConfig(AppConfig):
    """Webhooks to shops."""

    name = "tracking.hooks"
