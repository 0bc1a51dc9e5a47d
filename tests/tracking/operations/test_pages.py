"""What staff see and do, through Django's test client."""

import re
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.tracking.operations.cast import parcel
from tests.tracking.staff.cast import browser, member
from tracking.carriers.models import Outcome, RawMessage
from tracking.customers import links
from tracking.customers.models import Link
from tracking.forgetting.forget import forget
from tracking.mail import unsubscribing
from tracking.mail.models import Delivery, State, Subscription
from tracking.operations import csv_export
from tracking.operations.queries.piles import PILES
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Event, Order
from tracking.parcels.orders import Box, Cancelled, Line, Placed
from tracking.parcels.record import record
from tracking.staff.roles import Role
from tracking.stations import enrolment
from tracking.stations.models import Station

# What a page shows is no matter of the database; the queries and the facts behind it are tested on both.
pytestmark = [
    pytest.mark.usefixtures("database"),
    pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session"),
]
HOSTILE = "<script>alert(1)</script>{{ 7|add:7 }}"


def order(**fields: Any) -> Order:
    """An order with two parcels, P1 packed and P2 not yet; of this moment."""
    now = timezone.now()
    usual = {"shop_name": "Nordlicht", "customer_name": "Anna Lindqvist", "recipients": ("anna@example.com",)}
    boxes = (Box((("P1", ""),)), Box((("P2", ""),)))
    placed = {"number": "10-4471", "placed_at": now, "boxes": boxes, "promised_on": timezone.localdate()}
    record(orders=[Placed(**(placed | usual | fields))], now=now)
    say("P1", What.PACKED, "station:bench-1")
    return Order.objects.get()


def say(code: str, what: What, actor: str = "carrier:easypost", **fields: Any) -> Event:
    key = uuid4()
    record([Fact(key, code, what, timezone.now(), actor, **fields)], now=timezone.now())
    return Event.objects.get(pk=key)


def staff(role: Role) -> Client:
    return browser(member(login=role.name.lower(), role=role))


def send(client: Client, address: str, key: UUID | str = "", **fields: Any) -> HttpResponse:
    """Send a form; it leads back to a page, which is returned."""
    answer = client.post(address, {"key": str(key or uuid4()), "reason": "because", **fields})
    assert answer.status_code == 303, answer.content
    return client.get(answer["Location"])


def said(answer: HttpResponse) -> str:
    """What the page says has become of the action."""
    return " ".join(re.findall(r'class="message[^>]*>([^<]*)<', answer.content.decode()))


def test_the_overview_links_each_number_to_the_list_behind_it():
    order()
    client = staff(Role.SERVICE)
    page = client.get("/ops/").content.decode()
    for name in ("placed", "packed", "delivered-today"):
        assert f'href="/ops/parcels/{name}"' in page
    assert client.get("/ops/parcels").status_code == 200
    for name in PILES:
        assert client.get(f"/ops/parcels/{name}").status_code == 200
    assert ">P1</a>" in client.get("/ops/parcels/packed").content.decode()
    assert client.get("/ops/parcels/nonsense").status_code == 404


def test_the_overview_says_how_many_are_on_hold_and_late_and_leads_to_them():
    its = order(promised_on=timezone.localdate() - timedelta(days=1))
    say("P2", What.HELD, "staff:anna", reason="wrong address")
    page = staff(Role.SERVICE).get("/ops/").content.decode()
    big = dict(re.findall(r'<a class="big \w*" href="/ops/parcels/([\w-]+)" aria-label="[\w ]+: (\d+)"', page))
    assert (big["held"], big["late"]) == ("1", "2")
    assert its.number in page
    assert 'class="pill warn" href="/ops/parcels/held"' not in page, "said once"


def test_whom_staff_searched_for_is_told_to_no_other_site_and_stands_in_no_log(caplog):
    caplog.set_level("DEBUG", "django.request")
    order()
    client = staff(Role.SERVICE)
    for address in ("/ops/search?q=Lindqvist", "/ops/nowhere?q=Lindqvist", "/ops/log/?q=Lindqvist"):
        assert client.get(address)["Referrer-Policy"] in {"same-origin", "no-referrer"}
    assert "nowhere" in caplog.text
    assert "Lindqvist" not in caplog.text


def test_an_overview_that_has_not_changed_is_not_sent_again():
    order()
    client = staff(Role.SERVICE)
    first = client.get("/ops/now")
    version = first["ETag"]
    if client.get("/ops/now", headers={"If-None-Match": version}).status_code == 200:  # a new step of the clock
        version = client.get("/ops/now")["ETag"]
    assert client.get("/ops/now", headers={"If-None-Match": version}).status_code == 304
    say("P2", What.PACKED, "station:bench-1")
    assert client.get("/ops/now", headers={"If-None-Match": version}).status_code == 200


def test_a_held_parcel_is_stopped_and_a_released_one_goes_on():
    its = order()
    client, page = staff(Role.LEAD), f"/ops/parcel/{parcel('P1').pk}"
    assert "On hold. The benches" in said(send(client, f"{page}/hold"))
    assert parcel("P1").state == "held"
    assert "It is on hold already." in said(send(client, f"{page}/hold"))
    assert "Released." in said(send(client, f"{page}/release"))
    assert "It is not on hold." in said(send(client, f"{page}/release"))
    assert parcel("P1").state == "packed"
    facts = Event.objects.filter(parcel__order=its, actor="staff:lead").order_by("received_at")
    assert list(facts.values_list("what", "reason")) == [("held", "because"), ("released", "because")]


@pytest.mark.parametrize("action", ["hold", "note"])
def test_nothing_is_done_without_a_reason(action):
    order()
    page = f"/ops/parcel/{parcel('P1').pk}/{action}"
    count = Event.objects.count()
    assert "Say why" in said(send(staff(Role.SERVICE), page, reason="  \0\n"))
    assert Event.objects.count() == count


def test_what_a_courier_has_cannot_be_held_nor_a_cancelled_order_released():
    order()
    client, page = staff(Role.LEAD), f"/ops/parcel/{parcel('P1').pk}"
    say("P1", What.IN_TRANSIT)
    assert "cannot be held any more" in said(send(client, f"{page}/hold"))
    say("P2", What.CANCELLED, "shop:nordlicht")
    assert "cannot be released" in said(send(client, f"/ops/parcel/{parcel('P2').pk}/release"))


def test_a_form_that_is_sent_twice_counts_once():
    its = order()
    client, key = staff(Role.LEAD), uuid4()
    event = Event.objects.get(what="packed")
    both = [each.pk for each in its.parcels.all()]
    forms = {
        f"/ops/parcel/{parcel('P2').pk}/hold": {},
        f"/ops/parcel/{parcel('P1').pk}/note": {},
        f"/ops/orders/{its.pk}/delay": {"parcel": both},
        f"/ops/events/{event.pk}/void": {},
    }
    for address, fields in forms.items():
        key = uuid4()
        first = said(send(client, address, key, **fields))
        count = Event.objects.count()
        assert "Nothing was done twice" in said(send(client, address, key, **fields)), first
        assert Event.objects.count() == count


def test_a_delay_is_told_of_the_chosen_parcels_with_day_and_reason():
    its = order()
    client, day = staff(Role.SERVICE), timezone.localdate() + timedelta(days=2)
    chosen = {"parcel": [parcel("P1").pk], "expected_on": day.isoformat(), "reason": "snow\non the\0 road"}
    send(client, f"/ops/orders/{its.pk}/delay", **chosen)
    told = Event.objects.get(what="delayed")
    assert (told.parcel, told.expected_on, told.reason) == (parcel("P1"), day, "snow on the road")
    assert (parcel("P1").state, parcel("P1").expected_on, parcel("P2").state) == ("delayed", day, "")
    earlier = {"parcel": [parcel("P1").pk], "expected_on": timezone.localdate().isoformat()}
    send(client, f"/ops/orders/{its.pk}/delay", **earlier)
    assert Event.objects.filter(what="expected", actor="staff:service").count() == 1


def delayed(its: Order, client: Client | None = None) -> HttpResponse:
    day = (timezone.localdate() + timedelta(days=2)).isoformat()
    chosen = {"parcel": [parcel("P1").pk], "expected_on": day}
    return send(client or staff(Role.SERVICE), f"/ops/orders/{its.pk}/delay", **chosen)


def test_of_a_delay_is_said_to_whom_a_mail_goes():
    its = order(recipients=("anna@example.com", "Otto@example.com"))
    unsubscribe(its, "otto@example.com")
    page = delayed(its)
    assert said(page).endswith("and a mail goes out to anna@example.com.")
    assert 'Otto@example.com <span class="warn">unsubscribed</span>' in page.content.decode()
    assert 'anna@example.com <span class="warn">' not in page.content.decode()


def test_no_mail_is_promised_to_whom_none_goes():
    its = order(recipients=())
    assert "No mail goes out: the order names no address." in said(delayed(its))


def test_who_has_unsubscribed_is_promised_no_mail():
    its = order()
    unsubscribe(its, "anna@example.com")
    assert "No mail goes out: anna@example.com has unsubscribed." in said(delayed(its))


def test_no_second_mail_is_promised_of_the_same_day():
    its, client = order(), staff(Role.SERVICE)
    assert "a mail goes out" in said(delayed(its, client))
    assert "No mail goes out: the customer has been told that day already." in said(delayed(its, client))


def test_when_a_parcel_arrives_is_said_while_it_is_news():
    its, client = order(), staff(Role.SERVICE)
    address, day = f"/ops/orders/{its.pk}", timezone.localdate()

    def told() -> str:
        return client.get(address).content.decode().partition('id="parcel-')[2].partition("</article>")[0]

    assert "Arrives <b>" in told() and "first promised" not in told()
    for days in (2, 0):
        say("P1", What.EXPECTED, expected_on=day + timedelta(days=days))
        assert ("first promised" in told()) == bool(days), "changed, and changed back"
    say("P1", What.DELIVERED)
    assert "Arrives" not in told()


def unsubscribe(its: Order, address: str) -> None:
    unsubscribing.link_for(its, address, "en")
    unsubscribing.unsubscribe(Subscription.objects.get(recipient=address), timezone.now())


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"expected_on": "2020-01-01"}, "today or later"),
        ({"expected_on": "2199-01-01"}, "within a year"),
        ({"parcel": []}, "Choose at least one parcel"),
        ({"parcel": ["x", "99999999999999999999999", "-1"]}, "Choose at least one parcel"),
    ],
)
def test_a_delay_that_makes_no_sense_is_refused_with_a_sentence(fields, sentence):
    its = order()
    usual = {"parcel": [parcel("P1").pk]}
    answer = send(staff(Role.SERVICE), f"/ops/orders/{its.pk}/delay", **(usual | fields))
    assert sentence in said(answer)
    assert not Event.objects.filter(what="delayed").exists()


def test_a_form_without_a_key_or_with_no_day_is_a_bad_request():
    its = order()
    client = staff(Role.SERVICE)
    assert client.post(f"/ops/orders/{its.pk}/delay", {"key": "x"}).status_code == 400
    fields = {"key": str(uuid4()), "expected_on": "soon", "parcel": [parcel("P1").pk]}
    assert client.post(f"/ops/orders/{its.pk}/delay", fields).status_code == 400


def test_another_parcel_than_the_orders_is_not_told_of():
    its = order()
    other = say("P9", What.PACKED, "station:bench-1").parcel
    assert "Choose at least one" in said(send(staff(Role.SERVICE), f"/ops/orders/{its.pk}/delay", parcel=[other.pk]))


def test_nobody_takes_a_cancellation_back():
    its, client = order(), staff(Role.ADMIN)
    record(orders=[Cancelled(its.number, its.shop, "sold out")], now=timezone.now())
    cancelled = Event.objects.filter(what=What.CANCELLED).first()
    assert f"/ops/events/{cancelled.pk}/void" not in client.get(f"/ops/orders/{its.pk}").content.decode()
    assert "cancelled the order" in said(send(client, f"/ops/events/{cancelled.pk}/void"))
    assert cancelled.parcel.state == "cancelled"
    assert not Event.objects.filter(what=What.VOID).exists()


def test_a_voided_scan_counts_no_longer_and_stays_in_the_history():
    its = order()
    event = Event.objects.get(what="packed")
    client = staff(Role.LEAD)
    page = send(client, f"/ops/events/{event.pk}/void").content.decode()
    assert parcel("P1").stage == ""
    assert "<s>Packed</s>" in page and "because" in page
    assert "taken back already" in said(send(client, f"/ops/events/{event.pk}/void"))
    void = Event.objects.get(what="void")
    assert "stays so" in said(send(client, f"/ops/events/{void.pk}/void"))
    assert f"/ops/events/{event.pk}/void" not in client.get(f"/ops/orders/{its.pk}").content.decode()


def mail(its: Order, state: State = State.DEAD) -> Delivery:
    now = timezone.now()
    made = {"created_at": now, "due_at": now, "sent_at": now if state == State.SENT else None}
    return Delivery.objects.create(
        order=its, kind="shipped", cause="x", recipient="anna@example.com", state=state, **made
    )


def test_mails_that_wait_past_their_time_are_no_good_news():
    its, client = order(), staff(Role.SERVICE)
    assert "Every mail reached the post" in client.get("/ops/messages").content.decode()
    mail(its, State.WAITING)
    Delivery.objects.update(due_at=timezone.now() - timedelta(minutes=20))
    page = client.get("/ops/messages").content.decode()
    assert "Every mail reached the post" not in page and "The post cannot be reached since" in page
    assert "within five minutes</span>" in page
    assert "the post cannot be reached since" in client.get("/ops/").content.decode()
    assert "waits for the post" in client.get(f"/ops/orders/{its.pk}").content.decode()


@pytest.mark.parametrize("state", [State.DEAD, State.SENT])
def test_a_mail_is_sent_again_once_however_often_the_button_is_pressed(state):
    its = order()
    delivery = mail(its, state)
    client = staff(Role.SERVICE)
    page = client.get(f"/ops/orders/{its.pk}").content.decode()
    looked = re.search(r'name="seen" value="([^"]+)"', page)
    assert looked
    address = f"/ops/mails/{delivery.pk}/resend"
    assert "On its way again" in said(send(client, address, seen=looked[1]))
    delivery.refresh_from_db()
    assert (delivery.state, delivery.insisted) == (State.WAITING, True)
    Delivery.objects.update(state=State.SENT, sent_at=timezone.now() + timedelta(seconds=1))
    assert "Nothing was done twice" in said(send(client, address, seen=looked[1], back="mails"))
    assert Event.objects.get(what="note").reason == "Mail sent again: Shipped"


def test_a_link_is_revoked_and_renewed_after_a_confirmation_and_each_once():
    its = order()
    first = links.current(its, timezone.now())
    client = staff(Role.OPERATOR)
    assert first.token in client.get(f"/ops/orders/{its.pk}").content.decode()
    assert "opens nothing" in client.get(f"/ops/orders/{its.pk}/link/revoke").content.decode()
    assert "Revoked." in said(send(client, f"/ops/orders/{its.pk}/link/revoke", link=first.pk))
    assert links.opened(first.token, timezone.now()) is None
    assert "new link" in said(send(client, f"/ops/orders/{its.pk}/link/renew", link=first.pk))
    assert "Nothing was done twice" in said(send(client, f"/ops/orders/{its.pk}/link/renew", link=first.pk))
    assert Link.objects.count() == 2
    notes = Event.objects.filter(what="note").order_by("received_at").values_list("reason", flat=True)
    assert list(notes) == ["Customer's link revoked: because", "Customer's link renewed: because"]


def test_customer_service_does_not_see_the_link_and_cannot_change_it():
    its = order()
    token = links.current(its, timezone.now()).token
    page = staff(Role.SERVICE).get(f"/ops/orders/{its.pk}").content.decode()
    assert token not in page and "/link/" not in page and "/void" not in page
    assert token in staff(Role.LEAD).get(f"/ops/orders/{its.pk}").content.decode()


def test_a_station_is_revoked_after_a_confirmation():
    enrolment.enrol("Bench <1>", timezone.now())
    station = Station.objects.get()
    client = staff(Role.OPERATOR)
    assert "Bench &lt;1&gt;" in client.get("/ops/stations").content.decode()
    assert "Not enrolled" in client.get(f"/ops/stations/{station.pk}/revoke").content.decode()
    assert "Revoked." in said(send(client, f"/ops/stations/{station.pk}/revoke"))
    assert "Nothing was done twice" in said(send(client, f"/ops/stations/{station.pk}/revoke"))
    assert "Revoke" not in staff(Role.LEAD).get("/ops/stations").content.decode().replace("revoked", "")


def test_what_is_searched_for_is_in_no_address_and_one_hit_leads_to_its_page():
    its = order()
    client = staff(Role.SERVICE)
    for question in ("10-4471", "lindqvist", "anna@", "p1"):
        answer = client.post("/ops/search", {"q": question})
        assert (answer.status_code, answer["Location"]) == (303, f"/ops/orders/{its.pk}"), question
    alone = say("P9", What.PACKED, "station:bench-1").parcel
    assert client.post("/ops/search", {"q": "P9"})["Location"] == f"/ops/parcel/{alone.pk}"
    assert client.get(f"/ops/parcel/{alone.pk}").status_code == 200
    assert "Nothing found" in client.post("/ops/search", {"q": HOSTILE}).content.decode()
    assert client.get("/ops/search?q=lindqvist").status_code == 200


def test_several_hits_are_listed():
    order()
    other = Placed("10-4472", "Nordlicht", "Anna Berg", timezone.now(), ())
    record(orders=[other], now=timezone.now())
    page = staff(Role.SERVICE).post("/ops/search", {"q": "anna"}).content.decode()
    assert page.index("10-4472") < page.index("10-4471")
    assert 'value="anna"' in page


def test_hostile_text_is_shown_as_text_everywhere():
    its = order(customer_name=HOSTILE, shop_name=HOSTILE, number=f"1{HOSTILE[:20]}")
    scanned = {"text": HOSTILE, "worker": HOSTILE, "source": HOSTILE, "typed": True, "sequence": 5}
    say("P1", What.HELD, "station:bench-1", reason=HOSTILE, place=HOSTILE, **scanned)
    raw = {"service": "generic", "headers": {}, "received_at": timezone.now()}
    message = RawMessage.objects.create(
        digest="1", body=HOSTILE.encode(), tracking_number=HOSTILE, outcome=Outcome.UNKNOWN_PARCEL, **raw
    )
    mail(its)
    Delivery.objects.update(recipient=HOSTILE, answer=HOSTILE)
    client = staff(Role.ADMIN)
    pages = [
        "/ops/",
        f"/ops/orders/{its.pk}",
        "/ops/parcels/held",
        "/ops/messages",
        "/ops/messages/couriers/unknown_parcel",
        f"/ops/messages/courier/{message.pk}",
    ]
    for address in pages:
        answer = client.get(address)
        text = answer.content.decode()
        assert answer.status_code == 200 and "<script>alert" not in text, address
        assert "{{ 7" in text or "&lt;script" in text, address
        assert "style=" not in text and "onclick" not in text


def cells(answer: HttpResponse) -> list[list[str]]:
    text = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert text.startswith("\ufeff")
    return [line.split(",") for line in text[1:].splitlines()]


def test_a_pile_is_exported_whole_and_no_cell_is_a_formula():
    order()
    say("P1", What.HELD, "staff:anna", reason='=HYPERLINK("x")')
    client = staff(Role.LEAD)
    answer = client.get("/ops/parcels/held.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert re.fullmatch(r'attachment; filename="held-[\d-]+\.csv"', answer["Content-Disposition"])
    titles, row = cells(answer)
    assert (titles[0], row[0], row[2], row[4]) == ("parcel", "P1", "10-4471", "On hold")
    assert row[8].startswith("\"'=HYPERLINK")
    assert len(cells(client.get("/ops/orders/without-parcels.csv"))) == 1
    assert len(cells(client.get("/ops/stations.csv"))) == 1


def test_mails_and_messages_are_exported_too():
    mail(order())
    Delivery.objects.update(answer="@SUM(1)")
    raw = {"service": "generic", "headers": {}, "received_at": timezone.now(), "body": b""}
    RawMessage.objects.create(digest="1", tracking_number="+1", outcome=Outcome.UNKNOWN_PARCEL, **raw)
    client = staff(Role.OPERATOR)
    assert cells(client.get("/ops/mails/dead.csv"))[1][-1] == "'@SUM(1)"
    assert cells(client.get("/ops/messages/couriers/unknown_parcel.csv"))[1][2:] == ["'+1", "Parcel is not known"]
    for nothing in ("/ops/mails/sent.csv", "/ops/messages/couriers/recorded.csv"):
        assert client.get(nothing).status_code == 404


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@a", "\t=1", "\r=1"])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text):
    assert csv_export.cell(text) == f"'{text}"


def test_harmless_cells_stay_as_they_are():
    assert [csv_export.cell(value) for value in ("a=1", "", None, -240, 5)] == ["a=1", "", "", "-240", "5"]


def test_a_long_export_comes_in_pieces():
    rows = ({"n": number} for number in range(1000))
    pieces = list(csv_export.lines([("n", lambda row: row["n"])], rows))
    assert len(pieces) == 5
    assert "".join(pieces).splitlines()[1:] == [str(number) for number in range(1000)]


def test_orders_without_a_parcel_are_listed_until_they_have_one():
    its = order(boxes=())
    client = staff(Role.SERVICE)
    assert "10-4471" in client.get("/ops/orders/without-parcels").content.decode()
    assert client.get(f"/ops/orders/{its.pk}").status_code == 200
    order()
    assert "10-4471" not in client.get("/ops/orders/without-parcels").content.decode()


@pytest.mark.parametrize("address", ["orders/0", f"orders/{10**30}", "parcel/999", "messages/courier/5"])
def test_what_is_not_there_is_a_404(address):
    assert staff(Role.ADMIN).get(f"/ops/{address}").status_code == 404


def test_of_who_is_forgotten_the_page_says_when_and_nothing_more():
    its = order(lines=(Line("S1", "", "For Anna", 1),))
    link = links.current(its, timezone.now())
    event = say("P1", What.NOTE, "staff:olga", reason="Rang Anna")
    forget(its.pk, timezone.now())
    client, address = staff(Role.OPERATOR), f"/ops/orders/{its.pk}"
    page = client.get(address).content.decode()
    assert f"Forgotten on {timezone.localtime():%-d %b %Y}" in page
    assert [
        text for text in ("Anna", "Lindqvist", "Send again", "Renew link", "Tell about a delay") if text in page
    ] == []
    assert str(event.pk) not in page or "(forgotten)" in page
    assert "S1" in page
    assert "forgotten" in said(send(client, f"{address}/link/renew", link=link.pk))
    parcels = [parcel("P1").pk]
    assert "nobody to tell" in said(send(client, f"{address}/delay", parcel=parcels))
