"""Who is staff, and how often somebody has tried to be."""

from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.validators import RegexValidator
from django.db import models
from django.utils.crypto import salted_hmac

from tracking.parcels.writing import writing
from tracking.staff.roles import Role

LONGEST_LOGIN = 64


class Member(AbstractBaseUser):
    """Somebody who may log in. `login` is what they type, in small letters; `name` is what others read.

    One who has gone is not active and has no password, but stays: what they did keeps their login.
    """

    login = models.CharField(
        max_length=LONGEST_LOGIN,
        unique=True,
        validators=[RegexValidator(r"\A[a-z0-9][a-z0-9._@+-]*\Z", "Use a-z, 0-9 and . _ @ + - alone.")],
    )
    name = models.CharField(max_length=120)
    role = models.PositiveSmallIntegerField(choices=Role, default=Role.SERVICE)
    is_active = models.BooleanField("active", default=True)
    created_at = models.DateTimeField(editable=False)

    objects: ClassVar = BaseUserManager()
    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar = ["name"]

    class Meta:
        """What Django's admin calls them."""

        verbose_name = "staff member"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it. Who is not active loses the password: no session of before opens again if they come back."""
        if not self.is_active and self.has_usable_password():
            self.set_unusable_password()
        with writing():
            super().save(*args, **kwargs)

    @property
    def actor(self) -> str:
        """How facts name this member: "staff:anna"."""
        return f"staff:{self.login}"

    def may(self, role: Role) -> bool:
        """True for this role and those above it."""
        return self.is_active and self.role >= role

    def has_perm(self, permission: str, obj: object = None) -> bool:
        """For Django's admin, which is for admins alone; what they may there is said by each of its pages."""
        return self.may(Role.ADMIN)

    def has_module_perms(self, app: str) -> bool:
        """As `has_perm`."""
        return self.may(Role.ADMIN)

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """What a session is good for: this password and this role. When either changes it ends."""
        good_for = f"{self.password}\0{self.role}"
        return salted_hmac("tracking.staff.session", good_for, secret=secret, algorithm="sha256").hexdigest()


class Tries(models.Model):
    """How often a log-in was tried under one key since `since`. `key` is a keyed hash: see `guard.py`."""

    key = models.CharField(max_length=64, primary_key=True)
    count = models.PositiveIntegerField(default=0)
    since = models.DateTimeField(db_index=True)
