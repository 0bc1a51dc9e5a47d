"""`tracking forget`, as a real command, and which order it takes a number for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from scanstation.errors import ScanStationError
from tests.tracking.cast import Server, copied, tracking
from tests.tracking.forgetting.cast import DAY, LABEL, NOW, NUMBER, UPS, fact, order, placed, toms
from tests.tracking.postgres import Postgres
from tests.tracking.test_cli import failed
from tracking.demo_data import orders
from tracking.forgetting.asked import order_of
from tracking.forgetting.forget import forget
from tracking.parcels.facts import What
from tracking.parcels.orders import Placed
from tracking.parcels.record import record


@pytest.fixture
def folder(data: Path, tmp_path: Path, postgres: Postgres | None) -> Iterator[Path]:
    """A data folder of one's own, with the demo's orders."""
    with copied(data, tmp_path / "data", postgres) as mine:
        yield mine


def first() -> Placed:
    return next(iter(orders(NOW)))


def test_it_asks_first_and_without_a_yes_nothing_is_forgotten(folder: Path):
    number = first().number
    asked = tracking(folder, "forget", number)
    assert asked.returncode == 1
    assert f"Forget the customer of order {number}" in asked.stdout
    assert "PAR-00004471" in asked.stdout
    assert tracking(folder, "link", number).returncode == 0


def test_a_parcels_code_names_its_order_and_the_page_answers_as_if_it_had_never_been(folder: Path):
    done = tracking(folder, "forget", "1Z 999 AA1 01 2345 6784", "--yes")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"The customer of order {first().number}" in done.stdout
    assert "forgotten" in failed(tracking(folder, "link", first().number, "--renew"))
    with Server(folder) as server:
        page, unknown = (requests.get(link, timeout=10) for link in (server.link(0), f"{server.url}/t/{'a' * 43}"))
        assert (page.status_code, page.text) == (unknown.status_code, unknown.text)
    assert tracking(folder, "forget", first().number, "--yes").returncode == 0, "again is harmless"


def test_what_nobody_knows_is_one_clear_line(folder: Path):
    assert "There is no order or parcel 'nope'" in failed(tracking(folder, "forget", "nope", "--yes"))
    assert "tracking init" in failed(tracking(folder / "elsewhere", "forget", "10-4471", "--yes"))


def test_check_says_how_long_customers_are_known(folder: Path):
    fit = {"TRACKING_URL": "https://track.example.com", "TRACKING_SECRET_KEY": "s" * 50}
    assert "Customers are never forgotten by themselves" in tracking(folder, "check", **fit).stdout
    kept = tracking(folder, "check", TRACKING_KEEP_DAYS="90", **fit)
    assert "forgotten 90 days after the last news" in kept.stdout
    assert "from 30 to 36500, or 0 for never" in failed(tracking(folder, "check", TRACKING_KEEP_DAYS="7", **fit))


def test_a_number_that_means_several_orders_forgets_none(database):
    record(orders=[placed(), toms(NUMBER, shop="suedwind"), toms(LABEL)], now=NOW)
    with pytest.raises(ScanStationError, match=r"order 10-4471 of nordlicht, order 10-4471 of suedwind.*--shop"):
        order_of(NUMBER)
    with pytest.raises(ScanStationError, match=f"order {NUMBER} of nordlicht, order {LABEL} of nordlicht"):
        order_of(LABEL)
    assert order_of(NUMBER, "nordlicht").customer_name == "Anna Lindqvist"
    assert order_of(UPS).customer_name == "Anna Lindqvist"
    with pytest.raises(ScanStationError, match="no order or parcel"):
        order_of(NUMBER, "ostwind")


def test_a_parcel_without_an_order_has_no_customer(database):
    record([fact(What.DELIVERED, "PAR-9")], now=NOW)
    with pytest.raises(ScanStationError, match="no customer"):
        order_of("par-9")


def test_a_forgotten_order_is_found_to_be_forgotten_again(database):
    record(orders=[placed()], now=NOW)
    forget(order().pk, NOW)
    forget(order_of(UPS).pk, NOW + DAY)
    assert order().forgotten_at == NOW + DAY
