"""Enrolment: a code becomes a token once, a lost reply costs nothing, and no printed code leads a station astray."""

import json
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanstation import enrolment
from scanstation.client import Broken, Busy, CodeRefused, NotTheServer, Unreachable
from scanstation.enrolment import Garbled, Insecure, Invitation, NotAnInvitation, Way
from scanstation.errors import ScanStationError
from tests.scanstation.odd_server import Odd, odd_server

JOURNAL = UUID("019aafc1-0d1c-7d3e-8a52-5b0f6f0f4a11")
TOKEN = "tok-0123456789abcdef"
CODE = "BCDF-GHJK-LNPR"


@pytest.fixture
def server():
    with odd_server() as running:
        yield running


def enrolled(request):
    assert request.path == "/api/v1/enrol"
    assert request.token == ""
    return Odd(body=json.dumps({"token": TOKEN, "station": "bench-1", "name": "Bench 1"}).encode())


def json_error(status):
    return Odd(status, b'{"detail": "no"}', {"Content-Type": "application/json"})


def invite(server):
    return enrolment.from_parts(server.url, CODE)


def test_a_scanned_code_says_server_and_code():
    found = enrolment.from_text(f"SCANSTATION-ENROL https://Tracking.Example.com:8443/in/ {CODE}\n")
    assert found == Invitation("https://tracking.example.com:8443/in", CODE, Way.ENCRYPTED)


@pytest.mark.parametrize("typed", ["bcdfghjklnpr", " BCDF GHJK LNPR ", "bcdf-ghjk-lnpr"])
def test_a_typed_code_is_read_as_it_is_printed(typed):
    assert enrolment.from_parts("tracking.example.com", typed) == Invitation(
        "https://tracking.example.com", CODE, Way.ENCRYPTED
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1Z999AA10123456784",
        "SCANSTATION-ENROL",
        f"SCANSTATION-ENROL https://a.example {CODE} more",
        f"SCANSTATION-ENROL ftp://a.example {CODE}",
        f"SCANSTATION-ENROL file:///etc/passwd {CODE}",
        f"SCANSTATION-ENROL https://user:word@a.example {CODE}",
        f"SCANSTATION-ENROL https://a.example?x=1 {CODE}",
        f"SCANSTATION-ENROL https://a.example#x {CODE}",
        f"SCANSTATION-ENROL https://a..example {CODE}",
        f"SCANSTATION-ENROL https://a.example:99999 {CODE}",
        f"SCANSTATION-ENROL https://[::1 {CODE}",
        f"SCANSTATION-ENROL https://a.example/\x1b[31m {CODE}",
        "SCANSTATION-ENROL https://a.example <b>",
        f"SCANSTATION-ENROL https://{'a' * 900}.example {CODE}",
    ],
)
def test_what_is_no_enrolment_code_is_none(text):
    with pytest.raises(NotAnInvitation):
        enrolment.from_text(text)


@given(st.text(max_size=80) | st.text(max_size=60).map("SCANSTATION-ENROL https://{}".format))
def test_no_text_breaks_the_reader(text):
    try:
        found = enrolment.from_text(text)
    except ScanStationError:
        return
    assert found.url.isprintable()
    assert found.code.isascii()


def test_a_code_that_a_german_scanner_garbled_is_known_for_what_it_is():
    text = f"SCANSTATIONßENROL httpsÖ--tracking.example.com {CODE.replace('-', 'ß')}"
    assert enrolment.is_invitation(text)
    with pytest.raises(Garbled):
        enrolment.from_text(text)


@pytest.mark.parametrize(
    ("url", "way"),
    [
        ("https://tracking.example.com", Way.ENCRYPTED),
        ("http://127.0.0.1:8000", Way.THIS_COMPUTER),
        ("http://[::1]:8000", Way.THIS_COMPUTER),
        ("http://localhost:8000", Way.THIS_COMPUTER),
        ("http://192.168.4.20:8000", Way.LOCAL_NETWORK),
        ("http://[fd00::7]", Way.LOCAL_NETWORK),
        ("http://tracking:8000", Way.LOCAL_NETWORK),
        ("http://tracking.local", Way.LOCAL_NETWORK),
    ],
)
def test_a_way_that_is_not_encrypted_is_named(url, way):
    assert enrolment.server_address(url) == (url, way)


@pytest.mark.parametrize("url", ["https://a.example:443/", "https://A.example", "a.example", "a.example:443"])
def test_one_server_has_one_address(url):
    assert enrolment.server_address(url) == ("https://a.example", Way.ENCRYPTED)


@pytest.mark.parametrize("url", ["http://tracking.example.com", "http://93.184.216.34", "http://0.0.0.0"])
def test_no_token_crosses_the_internet_in_the_open(url):
    with pytest.raises(Insecure, match="https"):
        enrolment.from_parts(url, CODE)


def test_a_code_becomes_a_token(server):
    server.behave = enrolled
    got = enrolment.enrol(invite(server), JOURNAL)
    assert (got.token, got.name) == (TOKEN, "Bench 1")
    assert server.requests[0].body == {"code": CODE, "journal": str(JOURNAL)}


def test_a_lost_reply_is_asked_for_again_with_the_same_code_and_journal(server):
    server.behave = lambda request: enrolled(request) if len(server.requests) > 1 else Odd(0)
    assert enrolment.enrol(invite(server), JOURNAL).token == TOKEN
    first, second = server.requests
    assert first.body == second.body


@pytest.mark.parametrize(
    ("odd", "error"),
    [
        (json_error(404), CodeRefused),
        (json_error(422), CodeRefused),
        (json_error(429), Busy),
        (json_error(500), Broken),
        (Odd(404, b"<h1>Not Found</h1>"), NotTheServer),
        (Odd(200, b"<h1>Guest Wi-Fi</h1>"), NotTheServer),
        (Odd(302, headers={"Location": "http://evil.example"}), NotTheServer),
        (Odd(200, b'{"token": "", "station": "x", "name": "y"}'), NotTheServer),
        (Odd(200, b'{"token": "a b c d e f g h i j k", "station": "x", "name": "y"}'), NotTheServer),
        (Odd(0), Unreachable),
    ],
)
def test_every_failure_has_a_name(server, odd, error):
    server.behave = lambda _: odd
    with pytest.raises(error):
        enrolment.enrol(invite(server), JOURNAL)


def test_no_server_there_is_said(server):
    with odd_server() as gone:
        invitation = invite(gone)
    with pytest.raises(Unreachable):
        enrolment.enrol(invitation, JOURNAL)
