"""The database is away, locked or full: who asks is told to come again, and all goes on when it is back."""

import logging
import resource
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from django.db import DatabaseError, OperationalError

from tests.tracking.cast import Server, copied, event, listening, outcomes, position, prepared, until
from tests.tracking.mail.cast import ANNA, Office, office
from tests.tracking.postgres import Postgres, running
from tracking.outages import QUIET_SECONDS, Outage, is_outage


@pytest.fixture(scope="module")
def own_postgres() -> Iterator[Postgres]:
    """A PostgreSQL server that the tests of this file may stop."""
    with running() as server:
        yield server


@pytest.fixture(scope="module")
def post_office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with office(tmp_path_factory.mktemp("post")) as opened:
        yield opened


@pytest.fixture(scope="module")
def own_server(
    own_postgres: Postgres, post_office: Office, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server on it, which sends mails."""
    mail = {
        "TRACKING_MAIL_HOST": "127.0.0.1",
        "TRACKING_MAIL_PORT": str(post_office.port),
        "TRACKING_MAIL_TLS": "none",
        "TRACKING_MAIL_FROM": "parcels@track.example.com",
    }
    with Server(prepared(tmp_path_factory.mktemp("data"), own_postgres), **mail) as server:
        yield server


def turned_away(answer: requests.Response) -> bool:
    return answer.status_code == 503 and int(answer.headers["Retry-After"]) > 0


def test_a_server_outlives_its_postgresql(own_postgres: Postgres, own_server: Server, post_office: Office):
    """Stations, shops and customers are told to come again; pages, mails and wake-ups go on without a restart."""
    server, link, sent = own_server, own_server.link(0), event(own_server.code(0))
    with listening(link, after=position(link)) as stream, ThreadPoolExecutor(6) as threads:
        own_postgres.stop()
        asked = [
            threads.submit(server.post, sent),
            threads.submit(server.order, number="10-9"),
            threads.submit(requests.get, link, timeout=30),
            threads.submit(requests.get, f"{server.url}/t/unknown?lang=de", timeout=30),
            threads.submit(requests.get, f"{link}/live", timeout=30),
        ]
        event_, order, page, german, live = (answer.result() for answer in asked)
        assert all(map(turned_away, (event_, order, page, german, live)))
        assert "again later" in event_.json()["detail"] == order.json()["detail"]
        assert "One moment, please" in page.text
        assert "Einen Moment bitte" in german.text
        assert page.headers["Cache-Control"] == "private, no-store"
        own_postgres.start()
        until(lambda: server.post(sent).status_code == 200)
        assert "Packed" in stream.story().fields["data"]
    until(lambda: server.order(number="10-9", recipients=[ANNA]).status_code == 200)
    until(lambda: [line["to"] for line in post_office.lines()] == [ANNA])
    assert "Traceback" not in server.log
    assert "/t/" not in server.log
    assert server.log.count("answered with 503") == 1


def test_forty_who_come_at_once_and_forty_who_go_at_once_use_no_connection_up(own_server: Server):
    address = (urlsplit(own_server.url).hostname, urlsplit(own_server.url).port)
    request = f"GET /t/{'a' * 43} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
    for _ in range(40):
        with socket.create_connection(address) as line:
            line.sendall(request.encode())
    with ThreadPoolExecutor(40) as threads:
        answers = list(threads.map(lambda _: own_server.post(event()).status_code, range(40)))
    assert set(answers) == {200}


@pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
def test_a_full_disk_turns_senders_away_until_there_is_room(data: Path, tmp_path: Path, postgres: None):
    with copied(data, tmp_path / "data", postgres) as folder, Server(folder) as server:
        assert outcomes(server.post(event())) == ["stored"]
        _, most = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
        size = (folder / "tracking.db-wal").stat().st_size
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (size, most))
        sent = [event(f"PAR-{number}", text="x" * 4000) for number in range(50)]
        assert turned_away(server.post(*sent))
        assert requests.get(server.link(0), timeout=10).status_code == 200  # who only reads notices nothing
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (most, most))
        assert outcomes(server.post(*sent)) == ["stored"] * 50


def test_the_log_hears_of_an_outage_once_a_minute(caplog: pytest.LogCaptureFixture):
    now = [0.0]
    outage = Outage(logging.getLogger("test"), "The database is away", lambda: now[0])
    for _ in range(3):
        outage.tell(OperationalError("two\nlines"))
    assert [record.getMessage() for record in caplog.records] == ["The database is away: two lines"]
    now[0] = QUIET_SECONDS
    outage.tell(OperationalError("still"))
    assert len(caplog.records) == 2


def test_a_fault_of_ours_is_no_outage():
    assert not any(map(is_outage, (DatabaseError("x"), ValueError("x"), None)))
    assert is_outage(OperationalError("x"))
