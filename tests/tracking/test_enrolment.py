"""A bench gets its token for a one-time code, and nobody else does."""

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connections

from scanstation.codes.enrolment import new_code, read_enrolment
from scanstation.wire import Enrolled
from tests.tracking.bench import Bench, added, enrol
from tests.tracking.cast import tracking
from tracking.stations import api, enrolment
from tracking.stations.guessing import Guard
from tracking.stations.models import EnrolmentCode, Station
from tracking.tokens import TokenError

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture(autouse=True)
def nobody_has_guessed(monkeypatch):
    monkeypatch.setattr(api, "_guard", Guard())


def invited(name: str = "Bench 1", age: timedelta = timedelta()) -> str:
    return enrolment.invite(name, datetime.now(UTC) - age).printed.code


def enrolled(code: str, journal=None) -> Enrolled:
    answer = enrol(code, journal)
    assert answer.status_code == 200, answer.content
    assert answer["Cache-Control"] == "no-store"
    return Enrolled.model_validate_json(answer.content)


def dump() -> str:
    """Everything that the database knows of stations and codes."""
    return "".join(str(row) for model in (Station, EnrolmentCode) for row in model.objects.values())


def test_a_code_is_a_station_with_a_token_and_a_name():
    told = enrolled(invited())
    assert (told.station, told.name) == ("bench-1", "Bench 1")
    assert Bench(told.token).ping().station == "bench-1"


def test_a_typed_code_counts_however_it_is_written():
    code = invited()
    assert enrolled(f" {code.lower().replace('-', ' ')} ").station == "bench-1"


def test_a_lost_answer_is_given_again_to_the_same_journal_and_to_no_other():
    code, journal = invited(), uuid4()
    first = enrolled(code, journal)
    assert enrolled(code, journal) == first
    assert enrol(code).status_code == 404
    assert Bench(first.token).ping().station == "bench-1"


def test_wrong_spent_and_expired_codes_are_answered_alike():
    spent, old = invited("Bench 1"), invited("Bench 2", enrolment.LIFE)
    enrolled(spent)
    replaced, revoked = invited("Bench 3"), invited("Bench 4")
    invited("Bench 3")
    enrolment.revoke("Bench 4", datetime.now(UTC))
    wrong = ["BCDF-GHJK-LNPR", "nonsense", "\0", "x" * 64]
    answers = {(it.status_code, it.content) for it in map(enrol, [spent, old, replaced, revoked, *wrong])}
    assert len(answers) == 1
    assert next(iter(answers))[0] == 404


def test_what_is_no_enrolment_is_refused_with_a_sentence():
    for body in ["{}", "[]", "x", '{"code": 5, "journal": "x"}', '{"code": "", "journal": null}']:
        answer = Bench("").client.post("/api/v1/enrol", body, content_type="application/json")
        assert (answer.status_code in (400, 422), len(answer.json()["detail"]) > 10) == (True, True)


def test_a_lost_answer_is_not_given_again_when_the_code_is_too_old():
    code, journal = invited(), uuid4()
    enrolled(code, journal)
    EnrolmentCode.objects.update(expires_at=datetime.now(UTC))
    assert enrol(code, journal).status_code == 404


def test_a_station_keeps_its_token_until_a_new_code_is_used():
    old = added()
    code = invited()
    assert old.ping().station == "bench-1"
    new = enrolled(code)
    assert old.client.get("/api/v1/ping").status_code == 401
    assert Bench(new.token).ping().station == "bench-1"


def test_revoking_a_station_takes_its_token_and_its_codes():
    journal, code = uuid4(), invited()
    told = enrolled(code, journal)
    enrolment.revoke("Bench 1", datetime.now(UTC))
    assert Bench(told.token).client.get("/api/v1/ping").status_code == 401
    assert enrol(code, journal).status_code == 404
    again = enrolled(invited(), journal)
    assert again.token != told.token
    assert Bench(told.token).client.get("/api/v1/ping").status_code == 401


def test_a_code_is_forgotten_with_a_station_that_never_was():
    code = invited("Bench 8")
    enrolment.revoke("Bench 8", datetime.now(UTC))
    assert enrol(code).status_code == 404
    with pytest.raises(TokenError, match="Bench 8"):
        enrolment.revoke("Bench 8", datetime.now(UTC))


def test_two_benches_with_one_code_are_not_both_enrolled(database):
    code = invited()

    def ask(journal) -> int:
        try:
            return enrol(code, journal).status_code
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(ask, [uuid4() for _ in range(4)])) == [200, 404, 404, 404]


def test_who_guesses_is_sent_away_and_others_are_not():
    codes = [new_code(lambda letters, n=n: letters[n % len(letters)]) for n in range(61)]
    assert [enrol(code).status_code for code in codes] == [404] * 60 + [429]
    code = invited()
    assert enrol(code).status_code == 429
    assert enrol(code, REMOTE_ADDR="192.0.2.7").status_code == 200


def test_the_guard_counts_a_whole_household_and_forgives_in_ten_minutes():
    guard, now = Guard(), time.monotonic()
    assert all(guard.allow(f"2001:db8::{n:x}", now) for n in range(60))
    assert not guard.allow("2001:db8::ffff", now)
    assert guard.allow("2001:db8:0:1::1", now)
    assert guard.allow("2001:db8::1", now + 601)


def test_neither_code_nor_token_is_kept():
    code, journal = invited(), uuid4()
    told = enrolled(code, journal)
    kept = dump()
    assert not [secret for secret in (code, code.replace("-", ""), told.token) if secret in kept]


def test_the_database_alone_does_not_help_to_try_out_codes(monkeypatch):
    code = invited()
    monkeypatch.setattr(settings, "SECRET_KEY", "another")
    assert enrol(code).status_code == 404


def test_codes_that_are_over_are_cleared_away():
    invited("Bench 2", enrolment.LIFE)
    invited("Bench 1")
    assert [code.slug for code in EnrolmentCode.objects.all()] == ["bench-1"]


def test_the_command_prints_code_address_and_barcode(data: Path):
    url = "https://track.example.com"
    printed = tracking(data, "station", "enrol", "Halle Süd 3", "--json", TRACKING_URL=url)
    told = json.loads(printed.stdout)
    found = read_enrolment(told["text"])
    assert found
    assert (found.url, found.code, told["station"]) == (url, told["code"], "halle-sud-3")
    shown = tracking(data, "station", "enrol", "Bench 4", TRACKING_URL=url)
    assert shown.returncode == 0, shown.stderr
    assert re.search(r"Code +[A-Z]{4}-[A-Z]{4}-[A-Z]{4}\n", shown.stdout)
    assert (url in shown.stdout, "█" in shown.stdout) == (True, True)


def test_a_name_that_is_too_like_another_stations_takes_nothing_from_it():
    told = enrolled(invited("Bench 1"))
    with pytest.raises(TokenError, match="too like 'Bench 1'"):
        invited("Bench #1")
    assert enrolment.find(told.token)
