"""Django's view of this room."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Mails to customers."""

    name = "tracking.mail"

    def ready(self) -> None:
        """What was told of a parcel stays told when it becomes part of another."""
        from tracking.mail import merging  # noqa: PLC0415  models are there by now
        from tracking.parcels.aliases import merged  # noqa: PLC0415

        merged.connect(merging.follow)
