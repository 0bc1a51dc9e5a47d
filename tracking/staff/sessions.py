"""Where sessions are kept: in the database, written like everything else, one writer at a time on SQLite."""

from django.contrib.sessions.backends import db
from django.utils import timezone

from tracking.parcels.writing import writing


class SessionStore(db.SessionStore):
    """Django's own, with our transactions."""

    def __init__(self, session_key: str | None = None) -> None:
        # A cookie may hold what no database can be asked for.
        is_possible = session_key is not None and session_key.isascii() and session_key.isalnum()
        super().__init__(session_key if is_possible else None)

    def save(self, must_create: bool = False) -> None:
        """Store the session."""
        with writing():
            super().save(must_create)

    def delete(self, session_key: str | None = None) -> None:
        """End the session; and clear away those that have ended by themselves."""
        with writing():
            super().delete(session_key)
            self.model.objects.filter(expire_date__lt=timezone.now()).delete()
