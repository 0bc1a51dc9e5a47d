"""Who can be staff."""

import pytest
from django.core.management import call_command

from tests.tracking.staff.cast import PASSWORD, member
from tracking.staff import members
from tracking.staff.members import StaffError
from tracking.staff.models import Member
from tracking.staff.roles import Role

pytestmark = pytest.mark.usefixtures("database")


@pytest.mark.parametrize(
    ("login", "password", "why"),
    [
        ("bert", "short", "12 characters"),
        ("bert", "123456789012345", "numeric"),
        ("bert", "q1w2e3r4t5y6", "common"),
        ("bertrand-russell", "bertrand-russell1", "similar"),
        ("<script>", PASSWORD, "a-z"),
        ("", PASSWORD, "blank"),
        ("b" * 65, PASSWORD, "64"),
    ],
)
def test_what_is_no_login_or_no_good_password_is_refused(login, password, why, now):
    with pytest.raises(StaffError, match=why):
        members.add(login, Role.LEAD, password, now)
    assert not Member.objects.exists()


def test_a_role_may_what_the_ones_below_it_may():
    lead = member(role=Role.LEAD)
    assert [lead.may(role) for role in Role] == [True, True, False, False]
    members.remove("anna")
    assert not any(members.Member.objects.get().may(role) for role in Role)


def test_a_login_is_one_however_it_is_written(now):
    members.add(" Anna", Role.LEAD, PASSWORD, now)
    with pytest.raises(StaffError, match="already"):
        members.add("ANNA", Role.ADMIN, PASSWORD, now)
    assert members.find("AnNa ").actor == "staff:anna"


def test_the_tables_are_what_the_models_say(capsys):
    call_command("makemigrations", "staff", check=True, dry_run=True)
    assert "No changes" in capsys.readouterr().out
