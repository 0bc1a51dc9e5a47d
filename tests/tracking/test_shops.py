import json
from urllib.parse import urlsplit

import pytest
import requests

from tests.tracking.cast import Server, event, outcomes, tracking

ORDER = {
    "number": "SO 77",
    "placed_at": "2026-11-22T20:03:00+01:00",
    "customer": "Anna Lindqvist",
    "language": "de",
    "recipients": ["anna@example.com"],
    "postcode": "20095",
    "lines": [{"sku": "LAMP-1", "ean": "4006381333931", "name": "Lamp", "quantity": 2}],
    "parcels": [{"codes": ["PAR-77", "1Z 123 45E 02 0527 1688"]}],
    "promised_on": "2026-11-25",
    "carrier": "ups",
}


def order(**changes: object) -> dict[str, object]:
    return ORDER | changes


def test_an_order_is_answered_with_its_parcels_as_stations_will_scan_them(server: Server):
    for _ in range(2):
        answer = server.order(**ORDER)
        assert (answer.status_code, answer.json()) == (
            200,
            {
                "shop": "nordlicht-shop",
                "number": "SO 77",
                "cancelled": False,
                "parcels": [{"codes": ["1Z12345E0205271688", "PAR-77"], "stage": None, "state": None}],
                "taken": [],
                "page": answer.json()["page"],
            },
        )
        assert answer.json()["page"] == tracking(server.data, "link", "SO 77").stdout.strip()


def test_an_order_whose_link_was_revoked_names_no_page(server: Server):
    server.order(**ORDER)
    assert tracking(server.data, "link", "SO 77", "--revoke").returncode == 0
    assert server.order(**ORDER).json()["page"] is None


def test_a_parcel_that_was_scanned_before_its_order_is_joined(server: Server):
    assert outcomes(server.post(event("PAR-77", "packed"))) == ["stored"]
    (parcel,) = server.order(**ORDER).json()["parcels"]
    assert (parcel["stage"], parcel["state"]) == ("packed", "packed")


def test_a_cancelled_order_says_so_and_so_do_its_parcels(server: Server):
    server.order(**ORDER)
    for answer in (server.order("/cancel", number="SO 77", reason="sold out"), server.order(**ORDER)):
        assert answer.json()["cancelled"] is True
        assert answer.json()["parcels"][0]["state"] == "cancelled"


def test_an_order_that_nobody_knows_cannot_be_cancelled(shared_server: Server):
    assert shared_server.order("/cancel", number="nope").status_code == 404


def test_a_code_of_another_order_is_named(shared_server: Server):
    answer = shared_server.order(number="SO 78", parcels=[{"codes": [shared_server.code(0)]}]).json()
    assert (answer["parcels"], answer["taken"]) == ([], [shared_server.code(0)])


def test_an_order_without_a_language_is_told_in_the_browsers(shared_server: Server):
    polish = {"Accept-Language": "pl,en;q=0.5"}
    for number, said, spoken in (
        ("L1", {}, "pl"),
        ("L2", {"language": None}, "pl"),
        ("L3", {"language": "de"}, "de"),
    ):
        assert shared_server.order(number=number, **said).status_code == 200
        link = tracking(shared_server.data, "link", number).stdout.strip()
        page = requests.get(shared_server.url + urlsplit(link).path, headers=polish, timeout=10)
        assert f'<html lang="{spoken}">' in page.text


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"parcel": []}, "There is no field 'parcel'. The fields here are: number, placed_at, customer, "),
        ({"recipient": "anna@example.com"}, "There is no field 'recipient'. "),
        ({"parcels": [{"code": "P"}]}, "There is no field 'parcels.0.code'. The fields here are: codes."),
        ({"lines": [{"qty": 1}]}, "There is no field 'lines.0.qty'. The fields here are: sku, ean, name, quantity."),
        ({"parcels": ["PAR-1"]}, "The field 'parcels.0' is wrong: write an object, with the fields codes."),
        ({"parcels": "PAR-1"}, "The field 'parcels' is wrong: write a list: [ … ]."),
        ({"parcels": [{"codes": []}]}, "The field 'parcels.0.codes' is wrong: name at least 1."),
        ({"parcels": [{}]}, "The field 'parcels.0.codes' is wrong: it is missing."),
        ({"lines": [{"quantity": "many"}]}, "The field 'lines.0.quantity' is wrong: write a whole number."),
        ({"lines": [{"quantity": 0}]}, "The field 'lines.0.quantity' is wrong: at least 1 is needed."),
        ({"lines": [{"ean": "x"}]}, "The field 'lines.0.ean' is wrong: write 8 to 14 digits."),
        ({"promised_on": "soon"}, "The field 'promised_on' is wrong: write a day such as 2026-12-08."),
        ({"placed_at": "2026-11-22T20:03:00"}, "The field 'placed_at' is wrong: write a time with its offset, "),
        ({"recipients": ["anna"]}, "The field 'recipients.0' is wrong: this is no mail address."),
        ({"customer": 7}, "The field 'customer' is wrong: write text."),
        ({"number": ""}, "The field 'number' is wrong: it is empty."),
        ({"language": "German"}, "The field 'language' is wrong: write a language's code such as de or de-AT."),
        ({"customer": "a\x00b"}, "The field 'customer' is wrong: it holds a line end or another control character."),
    ],
)
def test_a_body_that_is_refused_says_why_in_words(shared_server: Server, changes, sentence):
    answer = shared_server.order(**order(number="SO 90") | changes)
    assert (answer.status_code, answer.json()["detail"][: len(sentence)]) == (422, sentence)
    assert "ParcelBody" not in answer.text
    assert shared_server.order("/cancel", number="SO 90").status_code == 404, "nothing is stored"


def test_a_misspelt_field_of_a_cancellation_and_a_body_that_is_no_object_are_refused(shared_server: Server):
    answer = shared_server.order("/cancel", number="10-4471", raison="sold out")
    assert answer.json()["detail"] == "There is no field 'raison'. The fields here are: number, reason."
    headers = {"Authorization": f"Bearer {shared_server.key}"}
    answer = requests.post(f"{shared_server.url}/api/v1/orders", json=["SO 1"], headers=headers, timeout=30)
    assert (answer.status_code, answer.json()["detail"][:55]) == (
        422,
        "The field 'body' is wrong: write an object, with the fi",
    )


@pytest.mark.parametrize("key", ["", "wrong", "token"])
def test_without_a_good_key_nothing_is_taken(shared_server: Server, key):
    sent = shared_server.token if key == "token" else key  # a station's token is no shop's key
    answer = shared_server.order(key=sent, **order(number="SO 79"))
    assert (answer.status_code, "shop" in answer.json()["detail"]) == (401, True)
    assert shared_server.order("/cancel", number="SO 79").status_code == 404


def test_a_shops_key_is_no_stations_token(shared_server: Server):
    assert shared_server.post(event(), token=shared_server.key).status_code == 401


def test_a_revoked_key_is_refused_and_a_shop_sees_its_own_orders_only(shared_server: Server):
    given = json.loads(tracking(shared_server.data, "shop", "add", "Other", "--json").stdout)
    assert shared_server.order("/cancel", key=given["key"], number="10-4471").status_code == 404
    assert tracking(shared_server.data, "shop", "revoke", "Other").returncode == 0
    assert shared_server.order(key=given["key"], **ORDER).status_code == 401


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"number": ""}, "number"),
        ({"number": "x" * 65}, "number"),
        ({"number": None}, "number"),
        ({"customer": "a\x00b"}, "customer"),
        ({"customer": "\ud800"}, "customer"),
        ({"placed_at": "2026-11-22T20:03:00"}, "placed_at"),
        ({"placed_at": "0001-01-01T00:00:00+14:00"}, "placed_at"),
        ({"language": "<script>"}, "language"),
        ({"recipients": ["anna@example.com\nBcc: all@example.com"]}, "recipients.0"),
        ({"recipients": ["a@example.com"] * 11}, "recipients"),
        ({"lines": [{"quantity": 0}]}, "lines.0.quantity"),
        ({"parcels": [{"codes": []}]}, "parcels.0.codes"),
        ({"parcels": [{"codes": ["ü"]}]}, "parcels.0.codes.0"),
        ({"parcels": [{"codes": ["   "]}]}, "parcels.0.codes.0"),
        ({"promised_on": "9999-12-31"}, "promised_on"),
    ],
)
def test_what_is_wrong_in_an_order_is_named(shared_server: Server, changes, field):
    answer = shared_server.order(**order(**changes))
    assert (answer.status_code, f"'{field}'" in answer.json()["detail"]) == (422, True)


def test_what_is_no_json_is_refused(shared_server: Server):
    headers = {"Authorization": f"Bearer {shared_server.key}"}
    for body in (b"<html>", b"", b"[" * 100_000):
        answer = requests.post(f"{shared_server.url}/api/v1/orders", data=body, headers=headers, timeout=10)
        assert (answer.status_code, isinstance(answer.json()["detail"], str)) == (422 if not body else 400, True)
