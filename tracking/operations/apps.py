"""The room's registration with Django."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    """Staff's pages on orders, parcels, stations and messages."""

    name = "tracking.operations"
