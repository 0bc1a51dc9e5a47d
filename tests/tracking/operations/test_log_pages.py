"""The scan log's pages, forms and files, through Django's test client."""

import csv
import io
import json
import re
import zipfile
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4
from xml.etree import ElementTree

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.tracking.operations.cast import parcel
from tests.tracking.operations.test_pages import HOSTILE, order, said, say, send, staff
from tracking.operations import xlsx_export
from tracking.operations.actions import scans as actions
from tracking.operations.pages import corrections
from tracking.operations.queries import scans
from tracking.parcels import feed
from tracking.parcels.facts import What
from tracking.parcels.models import Event, Order
from tracking.staff.roles import Role
from tracking.stations import enrolment, journals

# What a page shows is no matter of the database; the queries and the facts behind it are tested on both.
pytestmark = [
    pytest.mark.usefixtures("database"),
    pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session"),
]
BENCH = "station:bench-1"


def scanned(code: str, what: What = What.PACKED, **fields: Any) -> Event:
    return say(code, what, **({"actor": BENCH, "sequence": 1, "source": "left", "worker": "A1"} | fields))


@pytest.fixture
def lead() -> Client:
    return staff(Role.LEAD)


def page(client: Client, path: str = "") -> str:
    answer = client.get(f"/ops/log/{path}")
    assert answer.status_code == 200
    return answer.content.decode()


def codes(text: str) -> list[str]:
    return re.findall(r'class="code-cell"><a href="[^"]*">([^<]*)<', text)


def test_the_filters_are_in_the_address_and_say_how_many_there_are():
    scanned("P1")
    scanned("P2", What.SHIPPED, typed=True, source="camera")
    client = staff(Role.SERVICE)
    text = client.get("/ops/log/").content.decode()
    assert codes(text) == ["P2", "P1"]
    chips = dict(re.findall(r'class="chip[^"]*"[^>]*href="([^"]*)">.*?<b>(\d+)</b>', text))
    assert (chips["?kind=packed"], chips["?kind=shipped"], chips["?typed=1"]) == ("1", "1", "1")
    assert '<option value="camera">camera (1)</option>' in text
    assert codes(client.get("/ops/log/?kind=shipped&typed=1&scanner=camera").content.decode()) == ["P2"]
    assert codes(client.get("/ops/log/?kind=packed&typed=1").content.decode()) == []
    yesterday = timezone.localdate() - timedelta(days=1)
    assert codes(client.get(f"/ops/log/?day={yesterday}").content.decode()) == []


@pytest.mark.parametrize(
    "query",
    [
        "day=0001-01-01",
        "day=9999-12-31",
        "day=x&from=99:99&to=\0",
        "kind=;drop&station=%00&worker=" + "x" * 9000,
        "after=" + "~" * 5000,
        "after=2026-11-23T09:00:00%2B00:00~1",
        f"after=0001-01-01T00:00:00%2B23:00~{UUID(int=1)}",
        f"after=9999-12-31T23:00:00-23:00~{UUID(int=1)}",
        "q=%00%00&peek=x",
        "from=22:00&to=06:00&pause=0",
        "q=" + HOSTILE,
    ],
    ids=["first", "last", "nonsense", "long", "key", "wrong-key", "first-key", "last-key", "nul", "night", "hostile"],
)
def test_whatever_an_address_asks_is_answered(query):
    scanned("P1")
    client = staff(Role.ADMIN)
    for path in ("", "now", "comparison", "hand-over", "waiting", "scans.csv", "scans.jsonl"):
        answer = client.get(f"/ops/log/{path}?{query}")
        assert answer.status_code == 200, path
        assert b"<script>alert" not in answer.getvalue()


def test_a_parcel_is_found_by_any_code_on_any_day_and_the_address_says_by_which(lead):
    order()
    Event.objects.update(at=timezone.now() - timedelta(days=9))
    assert codes(page(lead)) == []
    assert codes(page(lead, "?q=p1")) == codes(page(lead, "?q=10-4471")) == ["P1"]
    text = page(lead, "?q=lindqvist")
    assert codes(text) == [] and "Names are not searched here" in text


def test_older_scans_follow_by_key(monkeypatch):
    monkeypatch.setattr(scans.page, "__defaults__", ("", 2))
    for number in range(3):
        scanned(f"P{number}")
    client = staff(Role.SERVICE)
    text = client.get("/ops/log/?scanner=left").content.decode()
    assert codes(text) == ["P2", "P1"]
    older = re.search(r'href="([^"]*)" rel="next">Older', text)
    assert older and "scanner=left" in older[1]
    text = client.get("/ops/log/" + older[1].replace("&amp;", "&")).content.decode()
    assert codes(text) == ["P0"] and "data-older" in text and "Older" not in text


def test_the_log_is_not_sent_again_while_nothing_has_changed_and_says_how_many_are_new():
    scanned("P1")
    client, version = staff(Role.SERVICE), feed.newest()
    assert client.get("/ops/log/now", headers={"If-None-Match": f'"{version}"'}).status_code == 304
    scanned("P2")
    scanned("P3", What.SHIPPED)
    known = {"If-None-Match": f'"{version}"'}
    assert client.get(f"/ops/log/now?peek={version}", headers=known).json() == {"new": 2, "most": 999}
    assert client.get(f"/ops/log/now?kind=shipped&peek={version}", headers=known).json()["new"] == 1
    answer = client.get("/ops/log/now?kind=shipped", headers=known)
    assert codes(answer.content.decode()) == ["P3"]
    assert answer["ETag"] == f'"{feed.newest()}"'


def test_service_reads_and_leads_correct():
    event = scanned("P1")
    service = staff(Role.SERVICE)
    for path in ("", f"scans/{event.pk}", f"waiting/{event.parcel_id}?number=P1"):
        text = service.get(f"/ops/log/{path}").content.decode()
        assert "Take back" not in text and "Assign" not in text and "checkbox" not in text
    assert "Take back the ticked" in page(staff(Role.LEAD))


def test_a_scan_is_taken_back_and_counted_again_on_its_page():
    order()
    event = Event.objects.get(what="packed")
    client, its = staff(Role.LEAD), f"/ops/log/scans/{event.pk}"
    answer = send(client, f"{its}/take-back")
    assert "Taken back." in said(answer) and "by lead: because" in answer.content.decode()
    assert "Nothing was done twice" in said(send(client, f"{its}/take-back"))
    assert "It counts again" in said(send(client, f"{its}/count-again"))
    assert "Nothing was done twice" in said(send(client, f"{its}/count-again"))
    assert "Say why" in said(send(client, f"{its}/take-back", reason=" "))
    assert parcel("P1").stage == "packed"


def test_a_scan_is_moved_once_the_other_parcel_was_seen():
    order()
    event = Event.objects.get(what="packed")
    client, its, key = staff(Role.LEAD), f"/ops/log/scans/{event.pk}/move", str(uuid4())
    for code in ("P1", "nothing", HOSTILE, ""):
        assert "No other parcel has the number" in said(send(client, its, code=code))
    shown = client.post(its, {"key": key, "reason": "swapped", "code": "10-4471"})
    text = shown.content.decode()
    assert shown.status_code == 200 and "<b>P2</b>" in text and "<b>P1</b>" in text
    fields = dict(re.findall(r'name="(key|reason|target)" value="([^"]*)"', text))
    assert "counts for the other parcel" in said(send(client, its, **fields))
    assert (parcel("P1").stage, parcel("P2").stage) == ("", "packed")
    assert "Nothing was done twice" in said(send(client, its, **fields))
    assert send(client, its, target="9" * 30, code="P1").status_code == 200


def confirmed(answer: HttpResponse) -> dict[str, str]:
    """What the page that asks for confirmation sends along."""
    text = answer.content.decode()
    return dict(re.findall(r'name="(key|scans|confirmed)" value="([^"]*)"', text))


def test_the_hand_over_says_that_lines_which_are_not_here_need_not_be_missed():
    (bench, _token), key = enrolment.enrol("Bench 1", timezone.now()), uuid4()
    for sequence in (5, 9):
        scanned(f"P{sequence}", sequence=sequence, journal=key)
        journals.add(bench, key, [sequence])
    page = staff(Role.SERVICE).get("/ops/log/hand-over").content.decode()
    assert "3 lines of the bench's log are not here" in page
    assert "They need not be missed" in page and ">6–8<" in page


def test_ticked_scans_are_taken_back_once_their_number_was_typed():
    events = [scanned(f"P{number}", What.SHIPPED) for number in range(3)]
    client = staff(Role.LEAD)
    ticked = {"scan": [str(event.pk) for event in events[:2]] + ["nonsense", str(uuid4())]}
    asked = client.post("/ops/log/take-back?kind=shipped", ticked)
    assert "Take back 2 scans?" in asked.content.decode()
    fields = confirmed(asked)
    wrong = send(client, "/ops/log/take-back?kind=shipped", number="3", **fields)
    assert "The number was not 2" in said(wrong) and not Event.objects.filter(what="void").exists()
    assert "Say why" in said(send(client, "/ops/log/take-back", number="2", **fields, reason=""))
    scanned("P9", What.SHIPPED)  # what comes in meanwhile was not confirmed
    assert "2 taken back." in said(send(client, "/ops/log/take-back?kind=shipped", number=" 2 ", **fields))
    assert "Nothing was done twice" in said(send(client, "/ops/log/take-back", number="2", **fields))
    assert [parcel(f"P{number}").stage for number in (0, 1, 2, 9)] == ["", "", "shipped", "shipped"]


def test_all_that_a_filter_leaves_are_taken_back_but_not_more_than_the_limit(monkeypatch):
    for number in range(3):
        scanned(f"P{number}", What.SHIPPED if number else What.PACKED)
    client = staff(Role.LEAD)
    assert "of this filter" not in client.get("/ops/log/").content.decode()
    assert "Take back all of this filter" in client.get("/ops/log/?kind=shipped").content.decode()
    asked = client.post("/ops/log/take-back?kind=shipped", {"all": "1"})
    assert "Take back 2 scans?" in asked.content.decode()
    assert "2 taken back." in said(send(client, "/ops/log/take-back", number="2", **confirmed(asked)))
    assert parcel("P0").stage == "packed"
    answer = send(client, "/ops/log/take-back?kind=shipped", all="1")
    assert "Tick at least one" in said(answer)
    for number in range(4, 6):
        scanned(f"P{number}")
    monkeypatch.setattr(corrections, "MOST", 2)
    assert "More than 2" in said(send(client, "/ops/log/take-back", all="1"))
    assert actions.MOST <= 1000


def test_a_parcel_that_waits_is_assigned_to_its_order():
    its = order()
    event = scanned("P9")
    client, address = staff(Role.LEAD), f"/ops/log/waiting/{event.parcel_id}"
    assert "P9" in client.get("/ops/log/waiting").content.decode()
    assert "Nothing has exactly" in client.get(f"{address}?number=10-447").content.decode()
    text = client.get(f"{address}?number=10-4471").content.decode()
    assert f'value="order-{its.pk}"' in text and f'value="parcel-{parcel("P1").pk}"' in text
    assert "belongs to order 10-4471" in said(send(client, f"{address}/assign", to=f"order-{its.pk}"))
    assert parcel("P9").order == its
    assert "has an order already" in said(send(client, f"{address}/assign", to=f"order-{its.pk}"))
    assert client.get(address).status_code == 303
    assert "good" in client.get("/ops/log/waiting").content.decode()


def test_a_number_that_is_on_another_box_is_joined_to_it():
    order()
    event = scanned("P9", What.SHIPPED)
    address = f"/ops/log/waiting/{event.parcel_id}/assign"
    client, key = staff(Role.LEAD), uuid4()
    assert "of one box" in said(send(client, address, key, to=f"parcel-{parcel('P1').pk}"))
    assert (parcel("P9").pk, parcel("P9").stage) == (parcel("P1").pk, "shipped")
    for nonsense in ("", "order-", "parcel-x", "order-" + "9" * 30):
        assert client.post(address, {"key": str(uuid4()), "reason": "x", "to": nonsense}).status_code == 404


def test_hostile_text_is_shown_as_text_on_every_page_of_the_log():
    order(customer_name=HOSTILE, shop_name=HOSTILE, number=HOSTILE[:20])
    hostile = {"worker": HOSTILE, "source": HOSTILE, "text": HOSTILE, "symbology": HOSTILE, "typed": True}
    event = scanned("P1", What.SHIPPED, **hostile)
    waits = scanned('"><b>', What.PACKED, **hostile)
    say("P1", What.VOID, "staff:anna", voids=event.pk, reason=HOSTILE)
    client = staff(Role.ADMIN)
    paths = (
        "",
        "now",
        "comparison",
        "hand-over",
        "waiting",
        f"waiting/{waits.parcel_id}?number={HOSTILE[:20]}",
        f"scans/{event.pk}",
        "?q=P1",
        f"?worker={HOSTILE}&station={HOSTILE}&q={HOSTILE}",
    )
    for path in paths:
        text = client.get(f"/ops/log/{path}").content.decode()
        assert "<script>alert" not in text and '"><b>"' not in text, path
        assert "style=" not in text and "onclick" not in text
        assert "alert(1)" in text or path == "hand-over", path
    shown = client.post("/ops/log/take-back", {"scan": [str(waits.pk)]}).content.decode()
    assert "&lt;script" in shown and "<script>alert" not in shown


def rows_of_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_what_is_saved_is_exactly_what_the_filters_leave(monkeypatch):
    monkeypatch.setattr(scans, "EXPORTED_AT_ONCE", 2)
    order()
    for number in range(5):
        scanned(f"Q{number}", What.SHIPPED, source="=1+1", typed=number == 0)
    wrong = Event.objects.get(code="Q4")
    say("Q4", What.VOID, "staff:anna", voids=wrong.pk, reason="@SUM(1)")
    client = staff(Role.LEAD)
    answer = client.get("/ops/log/scans.csv?kind=shipped")
    assert re.fullmatch(r'attachment; filename="scan-log-[\d-]+\.csv"', answer["Content-Disposition"])
    titles, *rows = rows_of_csv(answer.getvalue())
    told = [dict(zip(titles, row, strict=True)) for row in rows]
    assert [row["parcel"] for row in told] == ["Q4", "Q3", "Q2", "Q1", "Q0"]
    assert (told[0]["state"], told[0]["taken back because"], told[0]["scanner"]) == (
        "taken back",
        "'@SUM(1)",
        "'=1+1",
    )
    assert (told[4]["typed by hand"], told[4]["state"]) == ("yes", "waits for its order")
    assert len(rows_of_csv(client.get("/ops/log/scans.csv?typed=1").getvalue())) == 2
    lines = [json.loads(line) for line in client.get("/ops/log/scans.jsonl?kind=shipped").getvalue().splitlines()]
    assert [(line["parcel"], line["scanner"]) for line in lines] == [(f"Q{n}", "=1+1") for n in (4, 3, 2, 1, 0)]
    assert lines[0]["taken_back"]["reason"] == "@SUM(1)" and lines[0]["id"] == str(wrong.pk)
    assert client.get("/ops/log/scans.jsonl?kind=held").getvalue() == b""


SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells(content: bytes) -> list[list[str]]:
    """The texts and numbers of a workbook, row by row; a formula fails."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        assert book.testzip() is None
        tree = ElementTree.fromstring(book.read("xl/worksheets/sheet1.xml"))
    assert not list(tree.iter(f"{SHEET}f")) and not list(tree.iter(f"{SHEET}hyperlink"))
    return [["".join(cell.itertext()) for cell in row] for row in tree.iter(f"{SHEET}row")]


def test_a_workbook_holds_texts_as_texts_and_times_as_times():
    scanned("P1", source="=1+1", worker="http://x", text="\x00\x1b")
    scanned("P2", What.SHIPPED)
    answer = staff(Role.LEAD).get("/ops/log/scans.xlsx?kind=packed")
    assert answer["Content-Type"] == xlsx_export.KIND
    titles, row = cells(answer.getvalue())
    assert titles[:3] == ["time", "kind", "parcel"] and row[1:3] == ["Packed", "P1"]
    assert "=1+1" in row and "http://x" in row
    assert float(row[0]) > 46_000  # days since 1900


def test_a_workbook_that_is_full_says_so(monkeypatch):
    monkeypatch.setattr(xlsx_export, "MOST_ROWS", 3)
    content = b"".join(xlsx_export.pieces([("n", lambda row: row)], range(10)))
    assert [row[0][:7] for row in cells(content)] == ["n", "0", "1", "A sheet"]


def test_customer_service_saves_nothing():
    scanned("P1")
    service = staff(Role.SERVICE)
    assert "scans.csv" not in service.get("/ops/log/").content.decode()
    for kind in ("csv", "xlsx", "jsonl"):
        assert service.get(f"/ops/log/scans.{kind}").status_code == 403


@pytest.mark.parametrize("path", [f"scans/{UUID(int=9)}", "waiting/999"])
def test_what_is_not_there_is_not_found(path):
    assert staff(Role.ADMIN).get(f"/ops/log/{path}").status_code == 404


def test_what_a_courier_says_has_no_page_in_the_log():
    order()
    event = say("P1", What.IN_TRANSIT)
    assert staff(Role.ADMIN).get(f"/ops/log/scans/{event.pk}").status_code == 404
    assert Order.objects.count() == 1
