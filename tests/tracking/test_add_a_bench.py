"""The staff's page that adds a bench, in a browser and with a bench that scans it."""

import re
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest

from scanstation.wire import Batch
from tests.tracking.bench import Bench, added, enrol
from tests.tracking.staff.cast import browser, member
from tracking.staff.roles import Role
from tracking.stations import enrolment, presence
from tracking.stations.models import EnrolmentCode, Station

pytestmark = pytest.mark.usefixtures("database")
ADD = "/ops/stations/add"


def code_in(html: str) -> str:
    return "-".join(re.findall(r"<b>([A-Z]{4})</b>", html))


def test_an_operator_makes_a_code_and_sees_when_the_bench_is_enrolled():
    client = browser(member("olga", Role.OPERATOR))
    assert client.get(ADD, {"name": "Bench 1"}).status_code == 200
    answer = client.post(ADD, {"name": " Bench  <1> "})
    html = answer.content.decode()
    address = re.search(r'data-state="([^"]+)"', html)
    assert address
    assert (answer.status_code, answer["Cache-Control"].count("no-store")) == (200, 1)
    assert "Bench &lt;1&gt;" in html
    assert "<1>" not in html.replace("Bench &lt;1&gt;", "")
    assert client.get(address[1]).json() == {"state": "waiting"}
    assert enrol(code_in(unescape(html))).json()["name"] == "Bench <1>"
    assert client.get(address[1]).json() == {"state": "enrolled"}
    assert EnrolmentCode.objects.get().made_by == "olga"
    EnrolmentCode.objects.all().delete()
    assert client.get(address[1]).json() == {"state": "over"}


def test_a_code_that_nobody_used_in_time_is_over():
    client = browser(member("olga", Role.OPERATOR))
    made = enrolment.invite("Bench 1", datetime.now(UTC) - enrolment.LIFE)
    assert client.get(f"{ADD}/{made.pk}").json() == {"state": "over"}


def test_a_lead_and_a_stranger_make_no_code():
    assert browser(member("lea", Role.LEAD)).post(ADD, {"name": "Bench 1"}).status_code == 403
    assert browser().post(ADD, {"name": "Bench 1"}).status_code == 302
    assert not EnrolmentCode.objects.exists()


def test_a_name_that_is_none_is_told_and_makes_no_code():
    client = browser(member("olga", Role.OPERATOR))
    for name in ["", "!!!", "x" * 65, "a\0b"]:
        answer = client.post(ADD, {"name": name})
        assert (answer.status_code, 'role="alert"' in answer.content.decode()) == (422, True)
        assert not EnrolmentCode.objects.exists()


def test_the_form_says_that_a_bench_is_enrolled_already():
    added("Bench 1")
    client = browser(member("olga", Role.OPERATOR))
    assert "another token; the one it has" in client.get(ADD, {"name": "Bench 1"}).content.decode()
    assert client.get(ADD, {"name": "a\0b"}).status_code == 200


def test_a_station_says_its_version_and_how_much_waits_and_is_there_while_it_pings():
    bench = added()
    assert Batch(sent_at=datetime.now(UTC), events=[]).waiting is None
    body = {"sent_at": datetime.now(UTC).isoformat(), "events": [], "waiting": 12}
    agent = {"user-agent": "scanstation/1.2.3"}
    assert (
        bench.client.post("/api/v1/events", body, content_type="application/json", headers=agent).status_code == 200
    )
    station = Station.objects.get()
    assert (station.version, station.waiting) == ("1.2.3", 12)
    bench.client.get("/api/v1/ping", headers=agent)
    station.refresh_from_db()
    assert (station.version, station.waiting) == ("1.2.3", 0)
    seen = station.last_seen_at
    for seconds, is_written in [(29, False), (30, True)]:
        presence.pinged(station, "1.2.3", seen + timedelta(seconds=seconds))
        assert (Station.objects.get().last_seen_at > seen) is is_written
    assert Bench(bench.token).client.get("/api/v1/ping", headers={"user-agent": "x" * 500}).status_code == 200
    assert Station.objects.get().version == ""
