"""Django's view of this room."""

from django.apps import AppConfig
from django.conf import settings

from tracking.carriers import services


class CarriersConfig(AppConfig):
    """Carriers' messages."""

    name = "tracking.carriers"

    def ready(self) -> None:
        """Refuse wrong secrets at the start, not with the first message. Raises SettingsError."""
        services.check(settings.WEBHOOK_SECRETS)
