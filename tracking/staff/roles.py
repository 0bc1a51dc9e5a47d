"""What staff may do, in four steps: each role may all that the ones below it may."""

from django.db.models import IntegerChoices


class Role(IntegerChoices):
    """Compare them: `member.role >= Role.LEAD`. The gaps leave room for a role between two."""

    SERVICE = 10, "service"
    """Customer service: sees orders, tells customers."""
    LEAD = 20, "lead"
    """Shift lead: also takes events back."""
    OPERATOR = 30, "operator"
    """Runs the benches: also enrols and revokes stations."""
    ADMIN = 40, "admin"
    """Also says who is staff, and sees all records."""

    @classmethod
    def named(cls, name: str) -> "Role":
        """The role of this name: "lead". Raises KeyError."""
        return cls[name.upper()]
