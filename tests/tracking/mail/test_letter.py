"""What stands in a mail, as its receiver parses it."""

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tracking.mail.cast import ANNA, NOW, Clock, Office, happened, html, placed, plain
from tracking.customers.models import Link
from tracking.mail.letter import one_line
from tracking.mail.models import Delivery, Subscription
from tracking.mail.worker import Worker
from tracking.parcels.facts import What
from tracking.parcels.orders import Box, Line
from tracking.parcels.record import record
from tracking.shops import contacts, keys


def sent(worker: Worker, office: Office, **fields):
    record(orders=[placed(**fields)], now=NOW)
    worker.step()
    return office.mails()[-1]


def test_a_confirmation_has_the_number_the_link_and_what_was_ordered(worker: Worker, post_office: Office):
    mail = sent(worker, post_office)
    for text in (plain(mail), html(mail)):
        assert "10-4471" in text
        assert f"/t/{Link.objects.get().token}" in text
        assert "2 ×" in text
        assert "Merino scarf" in text


def test_it_says_that_a_machine_wrote_it_and_how_to_get_no_more(worker: Worker, post_office: Office):
    mail = sent(worker, post_office)
    token = Subscription.objects.get().token
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert urlsplit(mail["List-Unsubscribe"].strip("<>")).path == f"/unsubscribe/{token}"
    assert len(token) >= 43
    assert f"/unsubscribe/{token}" in plain(mail)


LONG_NAME = "Süße Grüße für alle Nordlichter und ihre Freundinnen in Überlingen"


def test_on_the_wire_every_header_is_ascii_and_the_way_out_stands_there_as_it_is(worker: Worker, post_office: Office):
    sent(worker, post_office, number="ZAMÓWIENIE-" * 5, shop_name=LONG_NAME, language="pl")
    headers = post_office.lines()[-1]["data"].partition("\r\n\r\n")[0].split("\r\n")
    token = Subscription.objects.get().token
    [unsubscribe] = [line for line in headers if line.startswith("List-Unsubscribe:")]
    assert re.fullmatch(rf"List-Unsubscribe: <https?://[^ <>]+/unsubscribe/{token}[^ <>]*>", unsubscribe)
    assert len(unsubscribe) > 78, "as long as those that the library would fold"
    assert "List-Unsubscribe-Post: List-Unsubscribe=One-Click" in headers
    assert f"Message-ID: <{Delivery.objects.get().pk}.0@track.example.com>" in headers
    encoded = [word for line in headers for word in line.split() if word.startswith("=?")]
    assert encoded
    assert max(map(len, encoded)) <= 75, "RFC 2047, 2"
    assert max(map(len, headers)) <= 998
    assert all(line.isascii() for line in headers)
    mail = post_office.mails()[-1]
    assert mail["From"].addresses[0].display_name == LONG_NAME
    assert "ZAMÓWIENIE-" * 5 in mail["Subject"]


def test_an_answer_to_a_mail_goes_to_the_shops_contact_which_the_mail_names(worker: Worker, post_office: Office):
    keys.give("Nordlicht", NOW)
    mail = sent(worker, post_office, number="1")
    assert mail["Reply-To"] is None and "Questions?" not in plain(mail) + html(mail)
    contacts.change("nordlicht", "help@nordlicht.example")
    mail = sent(worker, post_office, number="2", language="de", shop_name=LONG_NAME)
    (reply_to,) = mail["Reply-To"].addresses
    assert (reply_to.display_name, reply_to.addr_spec) == (LONG_NAME, "help@nordlicht.example")
    for text in (plain(mail), html(mail)):
        assert "Fragen? Schreiben Sie an help@nordlicht.example" in text
    assert "<help@nordlicht.example>" in post_office.lines()[-1]["data"]


def test_the_message_id_is_made_of_the_deliverys_id(worker: Worker, post_office: Office):
    assert sent(worker, post_office)["Message-ID"] == f"<{Delivery.objects.get().pk}.0@track.example.com>"


HOSTILE = "1\r\nBcc: all@example.com\r\n\r\n<script>alert(1)</script>\u2028\u202e{{ shop }}{% load x %}"


def test_a_hostile_order_adds_no_header_and_no_markup(worker: Worker, post_office: Office):
    mail = sent(
        worker,
        post_office,
        number=HOSTILE[:60],
        shop_name=f"Evil\r\nBcc: x@y.z{HOSTILE}"[:110],
        lines=(Line("", "", HOSTILE, 1),),
    )
    assert mail["Bcc"] is None
    assert not mail.defects
    assert [line["to"] for line in post_office.lines()] == [ANNA]
    assert "<script>" not in html(mail)
    assert "{{ shop }}" in plain(mail), "what a customer writes is never a template"


def test_hostile_places_and_names_are_shown_as_text(worker: Worker, post_office: Office):
    record(orders=[placed()], now=NOW)
    happened(What.DELIVERED, place="<img src=x>", signed_by="<b>Anna</b>")
    worker.step()
    assert "<img" not in html(post_office.mails()[-1])
    assert "&lt;b&gt;Anna" in html(post_office.mails()[-1])


@given(st.text())
def test_a_header_is_one_line_whatever_it_is_made_of(text):
    line = one_line(text)
    assert line.isprintable()
    assert len(line) <= 200
    assert len(line.splitlines()) <= 1


@pytest.mark.parametrize(
    ("language", "subject", "day"),
    [
        ("en", "Your order 10-4471", "Thursday 26 November"),
        ("de", "Ihre Bestellung 10-4471", "Donnerstag, 26. November"),
        ("de-AT", "Ihre Bestellung 10-4471", "Donnerstag, 26. November"),
        ("fr", "Votre commande 10-4471", "jeudi 26 novembre"),
        ("es", "Su pedido 10-4471", "jueves 26 de noviembre"),
        ("pl", "Twoje zamówienie 10-4471", "czwartek, 26 listopada"),
        ("ja", "Your order 10-4471", "Thursday 26 November"),
    ],
)
def test_it_speaks_the_orders_language(worker: Worker, post_office: Office, language, subject, day):
    mail = sent(worker, post_office, language=language)
    assert mail["Subject"] == subject
    assert f": {day}" in plain(mail)
    assert mail["Content-Language"] == language.split("-")[0].replace("ja", "en")


def test_a_domain_in_another_script_is_written_as_the_post_knows_it(worker: Worker, post_office: Office):
    sent(worker, post_office, recipients=["anna@bücher.example"])
    assert [line["to"] for line in post_office.lines()] == ["anna@xn--bcher-kva.example"]


def test_without_a_number_the_mail_says_so(worker: Worker, post_office: Office, clock: Clock):
    record(orders=[placed(boxes=(Box((("PAR-00004471", ""),)),))], now=NOW)
    happened(What.SHIPPED, "PAR-00004471")
    worker.step()
    clock.now = Delivery.objects.get(kind="shipped").due_at
    worker.step()
    assert "There is no tracking number yet" in plain(post_office.mails()[-1])


def test_it_loads_nothing_from_anywhere(worker: Worker, post_office: Office):
    text = html(sent(worker, post_office))
    assert not re.search(r"<(img|link|script|iframe)|url\(|@import|src=", text)


def test_of_two_parcels_it_says_which(worker: Worker, post_office: Office):
    record(orders=[placed(boxes=(Box((("PAR-1", ""),)), Box((("EE471108151FR", "upu"),))))], now=NOW)
    happened(What.SHIPPED, "EE471108151FR")
    worker.step()
    assert post_office.mails()[-1]["Subject"] == "Your order 10-4471 is on its way · Parcel 2 of 2"
