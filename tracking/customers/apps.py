"""Django's view of this room."""

from django.apps import AppConfig


class CustomersConfig(AppConfig):
    """The customer's page."""

    name = "tracking.customers"
