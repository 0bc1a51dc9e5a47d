"""Django's view of this room."""

from django.apps import AppConfig


class HooksConfig(AppConfig):
    """Webhooks to shops."""

    name = "tracking.hooks"

    def ready(self) -> None:
        """What was told of a parcel stays told when it becomes part of another."""
        from tracking.hooks import merging  # noqa: PLC0415  models are there by now
        from tracking.parcels.aliases import merged  # noqa: PLC0415

        merged.connect(merging.follow)
