"""What stations are told, so that they can decide by themselves."""

import gzip
import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import count
from uuid import UUID

import pytest
import uuid_utils
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext

from scanstation import pins
from scanstation.wire import DIRECTORY_PATH, Directory
from tests.tracking.bench import Bench, added
from tracking.parcels import feed
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Event, FeedEntry, MergedParcel, Parcel
from tracking.parcels.orders import Box, Cancelled, Line, Placed
from tracking.parcels.record import record
from tracking.stations import directory, site, workers
from tracking.stations.site import SettingError
from tracking.stations.workers import WorkerError

pytestmark = pytest.mark.usefixtures("database")
_sequence = count(1)
NOW = datetime.now(UTC)
UPS = "1Z999AA10123456784"


def fact(code: str = "PAR-1", what: What = What.PACKED, at: datetime = NOW, **more) -> Fact:
    made = {"actor": "station:bench-1", "sequence": next(_sequence)}
    return Fact(UUID(str(uuid_utils.uuid7())), code, what, at, **made | more)


def placed(number: str, *codes: str, **more) -> Placed:
    boxes = tuple(Box(((code, ""),)) for code in codes)
    return Placed(number, "Shop", "Anna Lindqvist", NOW, boxes, recipients=("anna@example.com",), **more)


def told(*facts: Fact, orders=(), now: datetime = NOW) -> None:
    record(facts, orders, now=now)


@pytest.fixture
def bench() -> Bench:
    return added()


def test_a_parcel_is_told_with_all_that_the_bench_needs_and_nothing_of_the_customer(bench):
    workers.add("Ana", "17", language="pl")
    line = Line("LAMP-1", "4006381333931", "Lamp", 2)
    told(fact(worker="17"), orders=[placed("10-1", "PAR-1", lines=(line,), carrier="ups", postcode="20095")])
    told(fact(what=What.PAIRED, paired=UPS, carrier="ups"), fact(what=What.HELD, reason="1 × Lamp is missing"))
    (page,) = bench.read()
    parcel = bench.sees(UPS)
    assert parcel is bench.sees("PAR-1")
    assert (parcel.order, parcel.carrier, parcel.hold) == ("10-1", "ups", "1 × Lamp is missing")
    assert [(each.stage, each.station, each.worker, each.at) for each in parcel.stages] == [
        ("packed", "Bench 1", "Ana", NOW)
    ]
    assert [line.model_dump() for line in parcel.lines] == [
        {"sku": "LAMP-1", "ean": "4006381333931", "name": "Lamp", "quantity": 2}
    ]
    text = page.model_dump_json()
    assert not [secret for secret in ("Lindqvist", "anna@", "20095", "Shop") if secret in text]


def test_a_cancelled_order_is_a_hold_with_its_reason(bench):
    told(orders=[placed("10-1", "PAR-1"), placed("10-2", "PAR-2")])
    told(orders=[Cancelled("10-1", reason="sold out"), Cancelled("10-2")])
    bench.read()
    assert [bench.sees(code).hold for code in ("PAR-1", "PAR-2")] == ["Order cancelled: sold out", "Order cancelled"]


def test_what_has_changed_comes_and_what_has_not_does_not(bench):
    told(fact("PAR-1"), fact("PAR-2"), orders=[placed("10-1", "PAR-3", "PAR-4")])
    bench.read()
    assert len(bench.parcels) == 4
    assert bench.page().parcels == []
    wrong = fact("PAR-1", What.SHIPPED)
    told(wrong)
    assert [each.parcel for each in bench.page().parcels] == [Alias.objects.get(code="PAR-1").parcel_id]
    told(fact("PAR-1", What.VOID, voids=wrong.id))
    bench.read()
    assert [each.stage for each in bench.sees("PAR-1").stages] == ["packed"]
    told(orders=[Cancelled("10-1")])
    assert len(bench.page().parcels) == 2


def test_a_parcel_that_became_part_of_another_one_is_gone(bench):
    told(fact("PAR-1", What.PROCESSED), fact(UPS))
    bench.read()
    assert len(bench.parcels) == 2
    told(orders=[Placed("10-1", "Shop", "Anna", NOW, (Box((("PAR-1", ""), (UPS, "ups"))),))])
    bench.read()
    assert bench.sees("PAR-1") is bench.sees(UPS)
    assert len(bench.parcels) == 1


def test_parcels_that_come_apart_are_two_again(bench):
    pair = fact("PAR-1", What.PAIRED, paired=UPS, carrier="ups")
    told(fact("PAR-1"), pair)
    bench.read()
    told(fact("PAR-1", What.VOID, voids=pair.id))
    bench.read()
    assert bench.sees("PAR-1") is not bench.sees(UPS) is not None


def test_what_arrived_long_ago_or_is_silent_is_not_told_to_who_asks_for_everything(bench):
    for code, what, days in [
        ("PAR-1", What.DELIVERED, 3),
        ("PAR-2", What.DELIVERED, 8),
        ("PAR-3", What.SHIPPED, 80),
        ("PAR-4", What.SHIPPED, 91),
        ("PAR-5", What.CANCELLED, 60),
        ("PAR-6", What.HELD, 400),
    ]:
        then = NOW - timedelta(days=days)
        told(fact(code, what, then), now=then)
    bench.read()
    seen = [code for code in (f"PAR-{n}" for n in range(1, 7)) if bench.sees(code)]
    assert seen == ["PAR-1", "PAR-3", "PAR-5", "PAR-6"], "what must not be sent on is never forgotten"
    told(fact("PAR-4", What.DELIVERED))
    bench.read()
    assert bench.sees("PAR-4")


def test_pages_are_bounded_and_nothing_is_left_out_that_changes_meanwhile(bench, monkeypatch):
    monkeypatch.setattr(directory, "PAGE", 10)
    told(*(fact(f"PAR-{number}") for number in range(35)))
    first = bench.page()
    assert (len(first.parcels), first.more) == (10, True)
    told(fact("PAR-0", What.SHIPPED), fact("PAR-34", What.SHIPPED), fact("PAR-35"))
    pages = bench.read()
    assert max(len(page.parcels) for page in pages) <= 10
    bench.read()
    assert len(bench.parcels) == 36
    assert [len(bench.sees(code).stages) for code in ("PAR-0", "PAR-1", "PAR-34")] == [2, 1, 2]
    told(*(fact(f"PAR-{number}", What.SHIPPED) for number in range(35)))
    pages = bench.read()
    assert [len(page.parcels) for page in pages] == [10, 10, 10, 5]
    assert all(len(each.stages) == 2 for each in bench.parcels.values() if bench.sees("PAR-35") is not each)


def test_orders_with_many_lines_are_spread_over_pages(bench, monkeypatch):
    monkeypatch.setattr(directory, "LINES", 10)
    lines = tuple(Line(f"SKU-{number}", "", "Lamp", 1) for number in range(4))
    orders = [placed(f"10-{number}", f"PAR-{number}", lines=lines) for number in range(6)]
    told(orders=orders)
    everything = bench.read()
    assert [len(page.parcels) for page in everything] == [2, 2, 2]
    told(orders=[placed(f"10-{number}", f"PAR-{number}", lines=lines[1:]) for number in range(6)])
    changes = bench.read()
    assert [len(page.parcels) for page in changes] == [3, 3]
    assert [len(each.lines) for each in bench.parcels.values()] == [3] * 6


def test_an_order_of_too_many_lines_and_boxes_is_told_without_them(bench):
    lines = tuple(Line(f"SKU-{number}", "", "Lamp", 1) for number in range(500))
    told(
        orders=[
            placed("10-1", *(f"PAR-{box}" for box in range(5)), lines=lines),
            placed("10-2", "PAR-9", lines=lines),
        ]
    )
    bench.read()
    assert (bench.sees("PAR-1").lines, len(bench.sees("PAR-9").lines)) == ([], 500)


def test_a_page_of_200_parcels_costs_as_many_statements_as_one_of_2(bench):
    def statements() -> int:
        with CaptureQueriesContext(connection) as queries:
            bench.page()
        return len(queries)

    told(fact("PAR-a"), fact("PAR-b"), orders=[placed("10-0", "PAR-c")])
    few = statements()
    many = added("Bench 2")
    told(*(fact(f"PAR-{number}") for number in range(200)), orders=[placed("10-1", "PAR-x", "PAR-y")])
    changed = statements()
    bench.client, bench.cursor = many.client, ""
    assert statements() == few <= 14
    assert changed <= 16


def test_the_answer_is_zipped_for_who_can_read_that(bench):
    told(*(fact(f"PAR-{number}") for number in range(50)))
    plain = bench.client.get(DIRECTORY_PATH)
    zipped = bench.client.get(DIRECTORY_PATH, headers={"accept-encoding": "gzip"})
    assert (zipped["Content-Encoding"], plain.has_header("Content-Encoding")) == ("gzip", False)
    assert len(zipped.content) < len(plain.content) / 5
    assert Directory.model_validate_json(gzip.decompress(zipped.content)).parcels


def test_a_stranger_is_told_nothing(bench):
    assert Bench("wrong").client.get(DIRECTORY_PATH).status_code == 401
    assert Bench("").client.get(DIRECTORY_PATH).status_code == 401


@pytest.mark.parametrize(
    "since", ["nonsense", "0.0.0.0", "\0", "9" * 200, "abcdefabcdef.99999999.0.aaaaaaaa.bbbbbbbb"]
)
def test_a_cursor_that_is_none_of_ours_begins_anew(bench, since):
    told(fact())
    bench.cursor = since
    page = bench.page()
    assert (page.reset, len(page.parcels), page.settings is None) == (True, 1, False)
    assert bench.page().reset is False


def test_a_cursor_that_is_too_long_is_refused(bench):
    assert bench.client.get(DIRECTORY_PATH, {"since": "x" * 201}).status_code == 422


def restored(backup: list) -> None:
    for model in (FeedEntry, MergedParcel, Event, Alias, Parcel):
        model.objects.all().delete()
    for rows in backup:
        type(rows[0]).objects.bulk_create(rows)


@pytest.mark.parametrize("news", [0, 1, 2, 3])
def test_a_server_that_was_restored_has_its_stations_begin_anew(bench, news, database):
    """However much has happened since, also when the feed is past the position that the station has read up to."""
    told(fact("PAR-1"), fact("PAR-2"))
    backup = [list(model.objects.all()) for model in (Parcel, Alias, Event, FeedEntry)]
    told(fact("PAR-3"), fact("PAR-4"))
    bench.read()
    restored(backup)
    with connection.cursor() as cursor:  # ids are given again as well
        if not database:
            cursor.execute("UPDATE sqlite_sequence SET seq = 2 WHERE name IN ('parcels_parcel', 'parcels_alias')")
    for number in range(news):
        told(fact(f"PAR-other-{number}"))
    pages = bench.read()
    assert pages[0].reset is True
    assert [bool(bench.sees(f"PAR-{number}")) for number in (1, 2, 3, 4)] == [True, True, False, False]
    assert len(bench.parcels) == 2 + news


def test_workers_and_settings_are_told_whole_when_they_have_changed(bench):
    first = bench.page()
    assert (first.workers, first.settings.pair, len(first.settings.site)) == ([], False, 6)
    assert (bench.page().workers, bench.page().settings) == (None, None)
    workers.add("Ana", "17", lead=True, pin="471147", language="pl")
    site.change("verify", "packed, shipped")
    page = bench.page()
    (ana,) = page.workers
    assert (ana.name, ana.badge, ana.lead, ana.language) == ("Ana", "17", True, "pl")
    assert pins.matches("471147", ana.pin)
    assert not pins.matches("471247", ana.pin)
    assert (page.settings.verify, page.settings.site) == (["packed", "shipped"], first.settings.site)
    workers.remove("Ana")
    page = bench.page()
    assert (page.workers, page.settings) == ([], None)


def test_a_worker_is_who_the_badge_says_and_nobody_elses(bench):
    workers.add("Ana", "a17", lead=True, pin="471147")
    pin = workers.add("Ana", "A17", lead=True).pin
    assert pins.matches("471147", pin)
    assert workers.add("Ana", "A17").pin == ""
    for wrong in [
        {"name": "Ben", "badge": "A17"},
        {"name": "", "badge": "1"},
        {"name": "Ben", "badge": "1-2"},
        {"name": "Ben", "badge": "1" * 13},
        {"name": "Ben", "badge": "1", "pin": "471147"},
        {"name": "Ben", "badge": "1", "lead": True, "pin": "abcdef"},
        {"name": "Ben", "badge": "1", "lead": True, "pin": "47114"},
        {"name": "Ben", "badge": "1", "language": "Polish!"},
    ]:
        with pytest.raises(WorkerError):
            workers.add(**wrong)
    with pytest.raises(WorkerError):
        workers.remove("Ben")


def test_a_setting_that_cannot_be_is_refused_and_changes_nothing():
    before = site.current()
    for name, value in [
        ("site", "ABCDEF"),
        ("nonsense", "1"),
        ("pair", "maybe"),
        ("out_of_order", "yes"),
        ("verify", "delivered"),
    ]:
        with pytest.raises(SettingError, match=name):
            site.change(name, value)
    assert site.current() == before


@pytest.mark.parametrize("postgres", ["postgresql"], indirect=True, scope="session")
def test_beside_writers_a_cursor_skips_nothing(bench, database, monkeypatch):
    monkeypatch.setattr(directory, "PAGE", 7)
    monkeypatch.setattr(directory, "ENTRIES", 11)

    def write(number: int) -> None:
        try:
            for n in range(12):
                told(fact(f"PAR-{number}-{n}"), fact(f"PAR-{n}", What.SHIPPED))
                if n % 3 == 0:
                    pair = fact(f"PAR-{number}-{n}", What.PAIRED, paired=f"1Z-{number}-{n}", carrier="ups")
                    told(pair)
                    told(fact(f"PAR-{number}-{n}", What.VOID, voids=pair.id))
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as threads:
        writing = [threads.submit(write, number) for number in range(6)]
        while not all(done.done() for done in writing):
            bench.page()
        for done in writing:
            done.result()
    position = feed.newest()
    while int(bench.cursor.split(".")[1]) < position:
        bench.page()
    fresh = added("Bench 2")
    fresh.read()
    assert bench.parcels == fresh.parcels
    assert len(fresh.parcels) == 12 + 6 * 12 + 6 * 4


def test_it_is_json_of_the_contract(bench):
    told(fact())
    body = json.loads(bench.client.get(DIRECTORY_PATH).content)
    assert body.keys() == Directory.model_fields.keys()


def test_a_restored_server_to_which_a_bench_has_sent_everything_again_is_recognised_all_the_same(bench, database):
    """The same events stand at the same places then; but a hold that stood among them is gone."""
    told(fact("PAR-1"), fact("PAR-2"))
    backup = [list(model.objects.all()) for model in (Parcel, Alias, Event, FeedEntry)]
    scans = [fact(f"PAR-again-{number}") for number in range(20)]
    told(fact("PAR-1", What.HELD, actor="staff:anna", reason="fraud"))
    told(*scans)
    bench.read()
    restored(backup)
    with connection.cursor() as cursor:
        if not database:
            cursor.execute("UPDATE sqlite_sequence SET seq = 2 WHERE name IN ('parcels_parcel', 'parcels_alias')")
    told(fact("PAR-2", What.SHIPPED), now=NOW + timedelta(minutes=9))
    told(*scans, now=NOW + timedelta(minutes=10))
    assert bench.read()[0].reset is True
    assert bench.sees("PAR-1").hold is None
