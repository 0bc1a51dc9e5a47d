"""Staff in Django's admin: admins let people in, say what they may, and let them in no more."""

from typing import Any, ClassVar

from django.contrib.admin import display
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, BaseUserCreationForm
from django.forms import ModelForm
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from tracking.staff.models import Member


class NewMember(BaseUserCreationForm):
    """Login, role and a first password."""

    class Meta:
        """Whose form it is."""

        model = Member
        fields: ClassVar = ["login", "name", "role"]

    def clean_login(self) -> str:
        """Logins are in small letters."""
        return str(self.cleaned_data["login"]).casefold()


class AnotherPassword(AdminPasswordChangeForm):
    """Without Django's offer of other ways to log in, which there are not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)
        self.fields["password1"].required = self.fields["password2"].required = True


class Members(UserAdmin):
    """Nobody is deleted: what they did keeps their login. Nobody changes their own role, or locks themselves out."""

    form = ModelForm
    add_form = NewMember
    change_password_form = AnotherPassword
    actions = None
    list_display: ClassVar = ["login", "name", "role", "is_active", "last_login"]
    list_filter: ClassVar = ["role", "is_active"]
    search_fields: ClassVar = ["login", "name"]
    ordering: ClassVar = ["login"]
    filter_horizontal = ()
    fieldsets: ClassVar = [
        (None, {"fields": ["login", "name", "role", "is_active", "new_password"]}),
        (None, {"fields": ["created_at", "last_login"]}),
    ]
    add_fieldsets: ClassVar = [(None, {"fields": ["login", "name", "role", "password1", "password2"]})]

    def get_readonly_fields(self, request: HttpRequest, obj: Member | None = None) -> list[str]:
        """What may not be changed of this member."""
        own = ["role", "is_active"] if obj is not None and obj == request.user else []
        return ["login", "new_password", "created_at", "last_login", *own] if obj else []

    def has_delete_permission(self, request: HttpRequest, obj: Member | None = None) -> bool:
        """Nobody."""
        return False

    def save_model(self, request: HttpRequest, obj: Member, form: ModelForm, change: bool) -> None:
        """Store it, with when they came."""
        if not change:
            obj.created_at = timezone.now()
        super().save_model(request, obj, form, change)

    @display(description="password")
    def new_password(self, member: Member) -> SafeString:
        """The way to another one; nothing is shown of the one there is."""
        return format_html('<a href="../password/">{}</a>', _("Give another password"))
