"""The directory: what the server told is known offline, whichever code is scanned, and never half of it."""

import os
import signal
import subprocess
import sys
import time
from statistics import median

import pytest

from scanstation.client import Client
from scanstation.directory import FRESH
from scanstation.sync import BITE
from scanstation.tokens import TokenFile
from scanstation.wire import Directory
from tests.scanstation.cast import MORNING, UPS, bench, ups_numbers
from tests.scanstation.odd_server import Odd, good, odd_server
from tests.scanstation.test_uploader import desk
from tests.scanstation.town import learn, stage, told

LAMP = {"sku": "LAMP-1", "ean": "4006381333931", "name": "Lamp", "quantity": 2}


@pytest.fixture
def journal(tmp_path):
    with bench(tmp_path / "journal.db") as (_, journal):
        yield journal


def known(journal, number):
    return journal.submit(lambda entries: entries.directory.known(number)).result()


def test_every_code_of_a_parcel_finds_all_that_is_told_of_it(journal):
    parcel = told(1, "PAR-1", UPS, stages=[stage("packed")], hold="cancelled", lines=[LAMP], carrier="ups")
    learn(journal, parcel)
    assert [known(journal, number) for number in ("PAR-1", UPS)] == [parcel, parcel]
    assert known(journal, "PAR-2") is None


def test_an_orders_number_names_its_parcel_where_it_has_just_one(journal):
    learn(
        journal, told(1, "PAR-1"), told(2, "PAR-2", order="20"), told(3, "PAR-3", order="20"), told(4, "P", order="")
    )
    assert known(journal, "10-1").parcel == 1
    assert known(journal, "20") is None
    assert known(journal, "") is None


def test_a_parcel_is_replaced_by_what_is_told_of_it_now(journal):
    learn(journal, told(1, "PAR-1", UPS, hold="wait"))
    learn(journal, told(1, "PAR-1"))
    assert known(journal, "PAR-1").hold is None
    assert known(journal, UPS) is None


@pytest.mark.parametrize("together", [True, False])
def test_two_parcels_that_turn_out_to_be_one_are_one(journal, together):
    learn(journal, told(1, "PAR-1"), told(2, UPS, order=""))
    one, gone = told(1, "PAR-1", UPS), told(2, gone=True)
    for news in [(one, gone)] if together else [(one,), (gone,)]:
        learn(journal, *news)
        assert (known(journal, UPS).parcel, known(journal, "PAR-1").parcel) == (1, 1)


def test_told_twice_in_one_answer_the_last_word_counts(journal):
    learn(journal, told(1, "PAR-1", UPS), told(1, "PAR-1", hold="stop"))
    assert (known(journal, "PAR-1").hold, known(journal, UPS)) == ("stop", None)


def test_after_a_reset_the_old_is_known_until_the_new_is_complete_and_then_gone(journal):
    learn(journal, told(1, "PAR-1", hold="cancelled"), told(2, "PAR-2"))
    learn(journal, told(1, "PAR-9"), reset=True, more=True)
    assert known(journal, "PAR-1").hold == "cancelled", "held meanwhile"
    assert known(journal, "PAR-9").parcel == 1, "another server's parcel of the same id"
    learn(journal, told(2, "PAR-2", UPS))
    assert [known(journal, number) is None for number in ("PAR-1", "PAR-9", UPS)] == [True, False, False]

    def sweep(entries):
        while entries.directory.sweep(1):
            pass
        count = "SELECT (SELECT count(*) FROM known_parcels) || ' ' || (SELECT count(*) FROM known_codes)"
        return entries.db.execute(count).fetchone()[0]

    assert journal.submit(sweep).result() == "2 3"


def test_it_is_complete_once_all_was_told_and_fresh_for_a_moment(journal):
    def state(at=MORNING):
        return journal.submit(
            lambda entries: (entries.directory.is_complete, entries.directory.is_fresh(at))
        ).result()

    assert state() == (False, False)
    learn(journal, told(1, "PAR-1"), more=True)
    assert state() == (False, False)
    learn(journal)
    assert state() == (True, True)
    assert state(MORNING + FRESH) == (True, False)
    assert state(MORNING - 2 * FRESH) == (True, False), "a clock that was set back proves nothing"


def test_workers_and_settings_stay_until_they_are_told_anew(journal):
    learn(journal, workers=[("17", "Ana"), ("aB", "Bob")], pair=True)
    learn(journal)
    people = journal.submit(lambda e: [e.directory.worker(badge) for badge in ("17", "AB", "9")]).result()
    assert [worker and worker.name for worker in people] == ["Ana", "Bob", None]
    assert journal.submit(lambda e: e.directory.settings.pair).result()
    learn(journal, workers=[])
    assert journal.submit(lambda e: e.directory.worker("17")).result() is None


def crowd(count, *stages):
    numbers = ups_numbers()
    return [told(each, f"PAR-{each:08}", next(numbers), lines=[LAMP], stages=stages) for each in range(count)]


def test_a_bite_is_short_and_a_look_shorter_however_much_is_known(journal):
    """30 ms of the journal's thread a bite, 1 ms a look: far more than it takes, as this machine may be busy."""
    parcels = crowd(20_000, stage("packed"))
    journal.submit(lambda entries: entries.learn(parcels[: -BITE * 20], MORNING)).result()

    def timed(work):
        def job(entries):
            started = time.perf_counter()
            work(entries)
            return time.perf_counter() - started

        return journal.submit(job).result()

    bites = [parcels[start : start + BITE] for start in range(len(parcels) - BITE * 20, len(parcels), BITE)]
    assert median(timed(lambda entries, bite=bite: entries.learn(bite, MORNING)) for bite in bites) < 0.030
    looks = [parcel.codes[1].code for parcel in parcels[::100]]
    assert median(timed(lambda entries, number=number: entries.directory.known(number)) for number in looks) < 0.001


def test_killed_while_learning_it_knows_all_of_a_bite_or_nothing_and_goes_on_from_its_cursor(tmp_path):
    path = tmp_path / "journal.db"
    program = (
        "import sys, pathlib, itertools\n"
        "from tests.scanstation.cast import bench\n"
        "from tests.scanstation.town import learn, told\n"
        "with bench(pathlib.Path(sys.argv[1])) as (_, journal):\n"
        "    for n in itertools.count(1):\n"
        "        learn(journal, told(2 * n, f'A-{n}'), told(2 * n + 1, f'B-{n}'), cursor=str(n))\n"
        "        print(n, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, path], stdout=subprocess.PIPE, text=True) as victim:
        assert victim.stdout is not None
        last = [victim.stdout.readline() for _ in range(30)][-1]
        os.kill(victim.pid, signal.SIGKILL)
    with bench(path) as (_, journal):
        cursor = int(journal.submit(lambda entries: entries.directory.cursor).result())
        assert cursor >= int(last)
        pairs = [(known(journal, f"A-{n}"), known(journal, f"B-{n}")) for n in range(1, cursor + 2)]
        assert all(a and b for a, b in pairs[:cursor])
        assert pairs[cursor] == (None, None)


class Teller:
    """A server that tells a directory in answers of `size` parcels, behind a cursor."""

    def __init__(self, parcels, size=70):
        self.parcels, self.size, self.asked, self.trouble = parcels, size, [], None

    def __call__(self, request):
        if not request.path.startswith("/api/v1/directory"):
            return good(request)
        since = request.path.partition("?since=")[2]
        self.asked.append(since)
        if self.trouble:
            return self.trouble
        start = int(since or 0)
        end = min(start + self.size, len(self.parcels))
        answer = Directory(cursor=str(end), more=end < len(self.parcels), parcels=self.parcels[start:end])
        return Odd(body=answer.model_dump_json().encode())


@pytest.fixture
def server():
    with odd_server() as running:
        yield running


def until_known(bench_desk, number):
    deadline = time.monotonic() + 20
    while known(bench_desk.journal, number) is None:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_bench_fetches_all_of_it_at_once_and_then_what_is_new(tmp_path, server):
    parcels = crowd(200)
    server.behave = teller = Teller(parcels)
    with desk(tmp_path, server.url) as bench_desk:
        until_known(bench_desk, "PAR-00000199")
        assert teller.asked[:3] == ["", "70", "140"]
        parcels.append(told(900, "NEW-1"))
        bench_desk.scan()
        until_known(bench_desk, "NEW-1")
        assert teller.asked[3:] == ["200"] * (len(teller.asked) - 3)


TOO_LARGE = b'{"cursor": "1", "parcels": [{"parcel": %d}]}' % 2**70


@pytest.mark.parametrize(
    "trouble",
    [Odd(500), Odd(404), Odd(200, b"<html>"), Odd(429, b"", {"Retry-After": "600"}), Odd(200, TOO_LARGE)],
)
def test_trouble_with_the_directory_holds_up_no_event(tmp_path, server, trouble):
    server.behave = teller = Teller([told(1, "PAR-1")])
    teller.trouble = trouble
    with desk(tmp_path, server.url) as bench_desk:
        for _ in range(3):
            bench_desk.until_taken(bench_desk.scan()[0])
        assert bench_desk.until_sent()
    assert teller.asked


def test_a_server_that_never_comes_to_an_end_is_not_asked_without_end(tmp_path, server):
    def endless(request):
        if not request.path.startswith("/api/v1/directory"):
            return good(request)
        return Odd(body=b'{"cursor": "x", "more": true}')

    server.behave = endless
    with desk(tmp_path, server.url) as bench_desk:
        bench_desk.until_taken(bench_desk.scan()[0])
        bench_desk.until_sent()
        bench_desk.uploader._thread.join(0.5)
    assert 1 <= len([each for each in server.requests if "directory" in each.path]) <= 3


def test_the_cursor_is_sent_as_it_came(tmp_path, server):
    server.behave = lambda request: Odd(body=b'{"cursor": "a&b=/c"}')
    (tmp_path / "token").write_text("t")
    client = Client(server.url, TokenFile(tmp_path / "token"))
    client.directory("9c1f.48213 &?")
    client.close()
    assert server.requests[0].path == "/api/v1/directory?since=9c1f.48213+%26%3F"
