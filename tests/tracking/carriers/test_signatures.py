from datetime import UTC, datetime, timedelta

import pytest
from django.http.request import HttpHeaders
from hypothesis import given
from hypothesis import strategies as st

from scanstation.errors import SettingsError
from tests.tracking.carriers.messages import SECRETS, signed
from tracking.carriers.services import SERVICES, check

SCHEMES = [*SECRETS, "easypost-v2"]
TIMED = ["shippo", "generic", "easypost-v2"]
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
BODY = '{"weight": 136.0, "name": "Größe"}'.encode()


def verify(scheme, headers, body, now, secret=None):
    service = scheme.removesuffix("-v2")
    meta = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}
    return SERVICES[service].verify(HttpHeaders(meta), body, secret or SECRETS[service], now)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_the_service_signed_is_authentic(scheme, now):
    assert verify(scheme, signed(scheme, BODY, now), BODY, now)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_one_other_byte_makes_it_a_forgery(scheme, now):
    assert not verify(scheme, signed(scheme, BODY, now), BODY.replace(b"136.0", b"136"), now)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_another_secret_makes_it_a_forgery(scheme, now):
    secret = "whsec_" + "QUJD" * 10
    assert not verify(scheme, signed(scheme, BODY, now, secret), BODY, now)
    assert verify(scheme, signed(scheme, BODY, now, secret), BODY, now, secret)


@pytest.mark.parametrize("scheme", TIMED)
@pytest.mark.parametrize("off", [timedelta(minutes=-6), timedelta(minutes=6)])
def test_an_old_message_is_refused_and_so_is_one_of_the_future(scheme, now, off):
    assert not verify(scheme, signed(scheme, BODY, now + off), BODY, now)


@pytest.mark.parametrize("scheme", TIMED)
@pytest.mark.parametrize("off", [timedelta(minutes=-4), timedelta(minutes=4)])
def test_a_clock_may_be_some_minutes_off(scheme, now, off):
    assert verify(scheme, signed(scheme, BODY, now + off), BODY, now)


def test_a_time_that_was_moved_is_a_forgery(now):
    headers = signed("shippo", BODY, now - timedelta(hours=1))
    _, signature = headers["Shippo-Auth-Signature"].split(",")
    moved = {"Shippo-Auth-Signature": f"t={int(now.timestamp())},{signature}"}
    assert not verify("shippo", moved, BODY, now)


def test_one_of_several_signatures_is_enough_while_a_secret_is_replaced(now):
    headers = signed("generic", BODY, now)
    headers["webhook-signature"] = f"v1a,xyz v1,AAAA {headers['webhook-signature']}"
    assert verify("generic", headers, BODY, now)


@pytest.mark.parametrize("service", SECRETS)
def test_without_headers_nothing_is_authentic(service, now):
    assert not verify(service, {}, BODY, now)


NAMES = [name for service in SERVICES.values() for name in service.HEADERS]
ODD = ["t=1,v1=", "v1,", "Tue, 19 Aug 2025 20:37:09 +9999", "Tue, 99 Aug 99999 20:37:09", "9" * 30]
VALUES = st.text(st.characters(max_codepoint=255)) | st.sampled_from(ODD)


@given(headers=st.dictionaries(st.sampled_from(NAMES), VALUES), body=st.binary(max_size=50))
def test_no_header_makes_a_check_fail_or_succeed(headers, body):
    for service in SERVICES:
        assert verify(service, headers, body, NOW) is False


@pytest.mark.parametrize("secret", ["short", "whsec_QUJD", "!" * 40])
def test_a_secret_that_can_sign_nothing_is_refused_at_the_start(secret):
    with pytest.raises(SettingsError, match="TRACKING_WEBHOOK_SECRET_GENERIC"):
        check({"generic": secret})


def test_a_secret_for_a_service_that_is_unknown_is_refused_at_the_start():
    with pytest.raises(SettingsError, match=r"TRACKING_WEBHOOK_SECRET_EASYPSOT.*SHIPPO"):
        check({"easypsot": "x"})


def test_the_secrets_of_these_tests_are_good():
    check(SECRETS)
