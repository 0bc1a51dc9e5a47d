"""Django's view of this room."""

from django.apps import AppConfig


class MailConfig(AppConfig):
    """Mails to customers."""

    name = "tracking.mail"
