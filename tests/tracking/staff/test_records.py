"""Django's admin: facts are read there and nothing else; admins say who is staff."""

import logging
from uuid import UUID

import pytest
from django.apps import apps

from tests.tracking.staff.cast import PASSWORD, browser, member
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Event, Order
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.shops.models import Shop
from tracking.staff.models import Member
from tracking.staff.roles import Role
from tracking.stations.models import Station

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def admin():
    return browser(member("boss", Role.ADMIN))


@pytest.fixture
def order(now) -> Order:
    record(
        orders=[Placed("10-1", "Nordlicht Shop", "Anna", now, (Box((("PAR-1", ""),)),), shop="nordlicht")], now=now
    )
    return Order.objects.get()


@pytest.fixture
def event(order, now) -> Event:
    record([Fact(UUID(int=1), "PAR-1", What.PACKED, now, "carrier:generic")], now=now)
    return Event.objects.get()


RECORDS = ["parcels/order", "parcels/parcel", "parcels/alias", "parcels/event", "parcels/feedentry"]


@pytest.mark.parametrize("model", RECORDS)
def test_no_fact_is_added_changed_or_deleted(admin, event, model, caplog):
    app, name = model.split("/")
    rows = apps.get_model(app, name).objects
    before = list(rows.values())
    key = rows.first().pk
    assert admin.get(f"/ops/admin/{model}/{key}/change/").status_code == 200
    with caplog.at_level(logging.CRITICAL):
        for path in ("add/", f"{key}/change/", f"{key}/delete/"):
            answer = admin.post(f"/ops/admin/{model}/{path}", {"what": "delivered", "post": "yes", "code": "X"})
            assert answer.status_code == 403, path
            assert "Nothing was changed" in answer.content.decode()
    for action in ("delete_selected", "x"):
        admin.post(f"/ops/admin/{model}/", {"action": action, "_selected_action": [key], "post": "yes"})
        admin.post(f"/ops/admin/{model}/", {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "1", "_save": "1"})
    assert list(rows.values()) == before


def test_records_are_found_by_what_people_know(admin, event):
    for model, words in [("order", "10-1"), ("parcel", "PAR-1"), ("parcel", "10-1"), ("event", "PAR-1")]:
        found = admin.get(f"/ops/admin/parcels/{model}/", {"q": words}).content.decode()
        assert f"1 {model}" in found
        assert "0 " + model in admin.get(f"/ops/admin/parcels/{model}/", {"q": "none"}).content.decode()


def test_what_opens_a_door_is_not_shown(admin, now):
    station = Station.objects.create(name="Bench 1", slug="bench-1", token_hash="f00d" * 16, created_at=now)
    shop = Shop.objects.create(name="Shop", slug="shop", key_hash="beef" * 16, created_at=now)
    for path, name in ((f"stations/station/{station.pk}", "Bench 1"), (f"shops/shop/{shop.pk}", "Shop")):
        page = admin.get(f"/ops/admin/{path}/change/").content.decode()
        assert name in page
        assert "f00df00d" not in page and "beefbeef" not in page
    assert admin.get("/ops/admin/customers/link/").status_code == 404


def test_an_admin_lets_somebody_in_changes_their_role_and_their_password(admin):
    fields = {"login": "Cleo", "name": "Cleo Baker", "role": Role.SERVICE.value}
    weak = {"password1": "short", "password2": "short"}
    assert admin.post("/ops/admin/staff/member/add/", fields | weak).status_code == 200
    assert not Member.objects.filter(login="cleo").exists()
    good = {"password1": PASSWORD, "password2": PASSWORD}
    assert admin.post("/ops/admin/staff/member/add/", fields | good).status_code == 302
    cleo = Member.objects.get(login="cleo")
    assert cleo.check_password(PASSWORD) and cleo.created_at

    address = f"/ops/admin/staff/member/{cleo.pk}"
    page = admin.get(f"{address}/change/").content.decode()
    assert cleo.password not in page and "scrypt" not in page
    theirs = browser(cleo)
    change = {"name": "Cleo", "role": Role.LEAD.value, "is_active": "on", "login": "other"}
    assert admin.post(f"{address}/change/", change).status_code == 302
    cleo.refresh_from_db()
    assert (cleo.login, cleo.role) == ("cleo", Role.LEAD)
    assert theirs.get("/ops/account").status_code == 302

    assert "Password-based" not in admin.get(f"{address}/password/").content.decode()
    another = {"password1": "staple-battery-22", "password2": "staple-battery-22"}
    assert admin.post(f"{address}/password/", another).status_code == 302
    cleo.refresh_from_db()
    assert cleo.check_password("staple-battery-22")

    assert admin.post(f"{address}/change/", {**change, "is_active": ""}).status_code == 302
    cleo.refresh_from_db()
    assert not cleo.is_active and not cleo.has_usable_password()


def test_nobody_is_deleted_and_no_admin_takes_the_key_from_themselves(admin, caplog):
    boss = Member.objects.get(login="boss")
    with caplog.at_level(logging.CRITICAL):
        assert admin.post(f"/ops/admin/staff/member/{boss.pk}/delete/", {"post": "yes"}).status_code == 403
    change = {"name": "Boss", "role": Role.SERVICE.value, "is_active": ""}
    assert admin.post(f"/ops/admin/staff/member/{boss.pk}/change/", change).status_code == 302
    boss.refresh_from_db()
    assert (boss.role, boss.is_active) == (Role.ADMIN, True)


def test_the_admins_own_doors_are_ours(admin):
    assert browser().get("/ops/admin/login/")["Location"] == "/ops/login"
    assert browser().post("/ops/admin/login/", {"username": "boss", "password": "x"})["Location"] == "/ops/login"
    assert admin.get("/ops/admin/password_change/")["Location"] == "/ops/account"
    assert admin.post("/ops/admin/logout/")["Location"] == "/ops/login"
    assert admin.get("/ops/admin/").status_code == 302
