"""A whole shift with nothing faked: 300 scans by X key events, a server that is killed in the middle of it, and in
the end the bench, the server and the script agree on every scan and every parcel.

SCANSTATION_SCANS=5000 makes it a long shift; SCANSTATION_FILM=folder keeps a picture of the first of each verdict.
"""

import os
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest
import requests

from demo.programs import Bench, Server, free_port, wait_until
from demo.screen import virtual_screen
from scanstation.decide import DOUBLE_READ
from scanstation.events import Stage
from scanstation.verdict import Answer, Reason
from scanstation.wire import DIRECTORY_PATH, EVENTS_PATH, PING_PATH, Directory, Outcome, Pong, Reply
from tests.end_to_end import shift
from tests.needs import needs
from tests.tracking.cast import batch, event
from ui import theme
from ui.bench import BenchWindow
from ui.bench.keypad import Key
from ui.languages import Languages

SCANS = int(os.environ.get("SCANSTATION_SCANS", "300"))
FILM = os.environ.get("SCANSTATION_FILM")
PATIENCE = 120.0
SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
language = "en"
journal = "journal.db"
badge_required = true

[sound]
check_at_start = false

[server]
url = "{url}"
token_file = "token"

[[scanner]]
kind = "wedge"

[[label]]
name = "Our label"
kind = "parcel"
pattern = 'PAR-\\d{{8}}'
"""
STAFF_HOLD = """
import sys
from datetime import UTC, datetime
import django, uuid_utils.compat
django.setup()
from tracking.parcels.facts import Fact, What
from tracking.parcels.record import record
now = datetime.now(UTC)
record([Fact(uuid_utils.compat.uuid7(), code, What.HELD, now, "staff:anna", reason=sys.argv[1])
        for code in sys.argv[2:]], now=now)
"""


def rows(path, sql):
    with closing(sqlite3.connect(path, timeout=20)) as database:
        return database.execute(sql).fetchall()


class Site:
    """The server, the shop, the other bench and staff: everybody but the worker at the bench."""

    def __init__(self, folder):
        self.folder = folder
        self.server = Server(folder / "server", free_port())
        self.server.folder.mkdir()
        self.server.command("init")
        self.tokens = {name: self.server.rows("station", "add", name)[0]["token"] for name in ("Bench 1", "Bench 2")}
        self.server.command("worker", "add", "Ana", "--badge", "17")
        self.add_lead()
        self.server.command("setting", "set", "verify", "packed")
        self.server.command("setting", "set", "pair", "yes")
        self.key = self.server.rows("shop", "add", "Lamps")[0]["key"]
        self.prefix = self.server.rows("setting", "list")[0]["site"]

    def add_lead(self):
        """With a PIN, which the command asks for."""
        command = [sys.executable, "-m", "tracking", "worker", "add", "Lea", "--badge", "L1", "--lead", "--pin"]
        environment = os.environ | {"TRACKING_DATA": str(self.server.folder), "TRACKING_URL": self.server.url}
        asked = {"input": f"{shift.PIN}\n" * 2, "text": True, "capture_output": True}
        subprocess.run(command, env=environment, check=True, **asked)

    def prepare(self):
        """Orders, cancelled ones, staff's holds, and what the other bench has packed."""
        for number, lines in shift.ORDERS.items():
            self.order("", number=number[-8:], parcels=[{"codes": [number]}], lines=lines)
        for number in (shift.CANCELLED, shift.CANCELLED_AWAY):
            self.cancel(number)
        self.hold(shift.BY_STAFF, shift.BY_STAFF_AWAY)
        packed = batch(event(shift.BY_BENCH_2, worker="Bob"), event(shift.AWAY_BY_BENCH_2, worker="Bob"))
        answer = requests.post(self.server.url + EVENTS_PATH, json=packed, headers=self.bearer("Bench 2"), timeout=30)
        assert {each.outcome for each in Reply.model_validate(answer.json()).answers} == {Outcome.STORED}

    def order(self, path, **body):
        url, headers = f"{self.server.url}/api/v1/orders{path}", {"Authorization": f"Bearer {self.key}"}
        requests.post(url, json=body, headers=headers, timeout=30).raise_for_status()

    def cancel(self, number):
        self.order("/cancel", number=number[-8:], reason="changed her mind")

    def hold(self, *numbers):
        environment = os.environ | {
            "TRACKING_DATA": str(self.server.folder),
            "TRACKING_URL": self.server.url,
            "DJANGO_SETTINGS_MODULE": "tracking.settings",
        }
        subprocess.run([sys.executable, "-c", STAFF_HOLD, shift.STAFF_HOLD, *numbers], env=environment, check=True)

    def bearer(self, name):
        return {"Authorization": f"Bearer {self.tokens[name]}"}

    def holdings(self, journal):
        """What the server has of the bench's journal."""
        url, query = self.server.url + PING_PATH, {"journal": journal}
        answer = requests.get(url, query, headers=self.bearer("Bench 1"), timeout=30)
        return Pong.model_validate(answer.json())

    def standings(self):
        """Where each parcel is and whether it is held, by all of its codes, as another bench is told."""
        told, cursor, more = {}, "", True
        while more:
            query = {"since": cursor} if cursor else {}
            url = self.server.url + DIRECTORY_PATH
            page = Directory.model_validate(
                requests.get(url, query, headers=self.bearer("Bench 2"), timeout=30).json()
            )
            for parcel in page.parcels:
                stage = max((each.stage for each in parcel.stages), key=lambda each: each.rank, default="")
                told |= {code.code: (str(stage), parcel.hold) for code in parcel.codes}
            cursor, more = page.cursor, page.more
        return told


class Film:
    """A picture of the window after the first of each kind of verdict."""

    def __init__(self, screen, folder):
        self.screen, self.folder, self.seen = screen, Path(folder) if folder else None, set()
        if self.folder:
            self.folder.mkdir(parents=True, exist_ok=True)

    def take(self, row, scene):
        if self.folder is None or (row, scene) in self.seen or row[0] is Answer.AGAIN:
            return
        self.seen.add((row, scene))
        time.sleep(0.4)  # the band has faded in; nobody waits for it but who films
        name = "-".join(filter(None, (f"{len(self.seen):02}", *row, scene.replace(" ", "_"))))
        self.screen.save(self.folder / f"{name}.png")


class Worker:
    """Whoever scans: types what the script says, and looks what the bench said to it."""

    def __init__(self, site, bench, screen, keys):
        self.site, self.bench, self.screen, self.keys = site, bench, screen, keys
        self.film = Film(screen, FILM)
        self.expected = []
        self._scanned_at = {}

    @property
    def said(self):
        return rows(self.site.folder / "journal.db", "SELECT answer, reason FROM entries ORDER BY sequence")

    def do(self, step):
        match step:
            case shift.Kill():
                self.site.server.kill()
            case shift.Restart():
                self.site.server.start()
            case shift.Cancel(number):
                self.site.cancel(number)
                self.wait_for_hold(number)
            case shift.Scan():
                self.scan(step)
            case shift.Enter():
                self.enter(step)
            case shift.Unsaved(number):
                self.lose(number)
            case shift.Mind():
                self.mind()

    def wait_for_hold(self, number):
        """An idle bench asks every 15 seconds."""
        known = "SELECT 1 FROM known_codes JOIN known_parcels USING (era, parcel)"
        sql = f"{known} WHERE code = '{number}' AND known ->> 'hold' IS NOT NULL"
        wait_until(lambda: rows(self.site.folder / "journal.db", sql), "what was cancelled", PATIENCE)

    def mind(self):
        """Nothing waits and all is compared; so what was accepted before is no conflict with the new setting."""
        journal = self.site.folder / "journal.db"
        done = (
            "SELECT (SELECT CAST(value AS INTEGER) FROM notes WHERE name = 'reconciled') >= max(sequence) "
            "AND NOT EXISTS (SELECT 1 FROM outbox WHERE state <> 'sent') FROM entries WHERE event_id IS NOT NULL"
        )
        wait_until(lambda: rows(journal, done) == [(1,)], "everything compared", PATIENCE)
        self.site.server.kill()
        self.site.server.command("setting", "set", "unknown_parcels", "warn")
        self.site.server.start()
        told = "SELECT value ->> 'unknown_parcels' FROM notes WHERE name = 'site'"
        wait_until(lambda: rows(journal, told) == [("warn",)], "the new setting", PATIENCE)

    def lose(self, number):
        """Take the journal's file away under the bench, scan, and bring it back."""
        journal = self.site.folder / "journal.db"
        elsewhere = journal.with_name("elsewhere.db")
        journal.rename(elsewhere)
        try:
            self.screen.scan(number + "\r")
            wait_until(self.is_red, "a red bench", PATIENCE)
            self.film.take((Answer.NOT_SAVED, Reason.JOURNAL_FAILED), "")
        finally:
            elsewhere.rename(journal)

    def is_red(self):
        blue, green, red = (int(part) for part in self.screen.picture()[300, 60])
        return (red, green, blue) == (theme.STOP.red(), theme.STOP.green(), theme.STOP.blue())

    def enter(self, step):
        keys = self.keys["pin" if step.text in (shift.PIN, "0000") else "number"]
        self.film.take(step.rows[-1], "the keypad")
        for key in (*step.text, "Enter"):
            self.screen.click(*keys[key])
        self.hear(step)

    def scan(self, step):
        self.take_time(step.text)
        self.screen.scan(step.text + "\r")
        self.hear(step)

    def hear(self, step):
        already = len(self.expected)
        self.expected += step.rows
        wait_until(lambda: len(self.said) >= len(self.expected), f"the verdict on {step.text}", PATIENCE)
        assert self.said[already:] == list(step.rows), f"at {step.text}"
        self.film.take(step.rows[-1], step.scene)

    def take_time(self, text):
        """What is to be read anew is not read within the time of one trigger pull."""
        if text.startswith("SX"):
            self._scanned_at.clear()  # a command: the worker is at work
            return
        before = self._scanned_at.get(text)
        wait = before + DOUBLE_READ.total_seconds() + 0.1 - time.monotonic() if before else 0
        time.sleep(max(wait, 0))
        self._scanned_at[text] = time.monotonic()


@pytest.fixture
def screen():
    needs("Xvfb")
    with virtual_screen() as running:
        yield running


@pytest.fixture
def site(tmp_path):
    made = Site(tmp_path)
    made.server.start()
    try:
        made.prepare()
        yield made
    finally:
        made.server.stop()


@pytest.fixture
def keys(qapp):
    """Where the keypad has its keys, by what stands on them; of each kind of keypad."""
    theme.load_fonts()
    languages = Languages(qapp, "en")
    languages.use("")
    window = BenchWindow(mode=Stage.PACKED, worker="", station="Bench 1")
    window.resize(1280, 720)
    window.show()
    places = {}
    for kind in ("number", "pin"):
        window.keypad.show_for(kind)
        qapp.processEvents()
        shown = [key for key in window.keypad.findChildren(Key) if key.isVisible()]
        places[kind] = {key.text(): key.mapTo(window, key.rect().center()).toTuple() for key in shown}
    window.close()
    window.deleteLater()
    languages.close()
    return places


@pytest.fixture
def worker(site, screen, keys):
    folder = site.folder
    (folder / "token").write_text(site.tokens["Bench 1"])
    (folder / "station.toml").write_text(SETTINGS.format(url=site.server.url))
    bench = Bench(folder / "station.toml", screen.environment)
    bench.start()
    try:
        wait_until(lambda: any(screen.picture()[140, 30]), "the bench's window", PATIENCE)
        heard = "SELECT 1 FROM notes WHERE name = 'heard_at' AND value <> ''"
        wait_until(lambda: rows(folder / "journal.db", heard), "what the server told", PATIENCE)
        yield Worker(site, bench, screen, keys)
    finally:
        bench.stop()


@pytest.mark.timeout(300 + SCANS)
def test_at_the_end_of_a_shift_bench_server_and_script_agree_on_every_scan(site, worker):
    journal, central = site.folder / "journal.db", site.server.folder / "tracking.db"
    script = shift.Script(site.prefix)
    for step in script.steps(SCANS):
        worker.do(step)
    open_events = "SELECT count(*) FROM outbox WHERE state <> 'sent'"
    wait_until(lambda: rows(journal, open_events) == [(0,)], "the server's word on every event", PATIENCE)

    assert worker.bench.process.poll() is None
    assert worker.said == worker.expected
    assert len(worker.expected) >= SCANS
    ours = rows(journal, "SELECT event_id, sequence FROM entries WHERE event_id IS NOT NULL ORDER BY sequence")
    theirs = rows(central, "SELECT id, sequence FROM parcels_event WHERE actor = 'station:bench-1' ORDER BY sequence")
    assert [(key.replace("-", ""), at) for key, at in theirs] == [(key.replace("-", ""), at) for key, at in ours]
    held = site.holdings(rows(journal, "SELECT value FROM notes WHERE name = 'journal'")[0][0])
    assert (held.count, held.last_sequence) == (len(ours), ours[-1][1])
    assert rows(journal, "SELECT count(*) FROM conflicts") == [(0,)]
    packed = dict.fromkeys(script.fillers, ("packed", None))
    assert site.standings() == dict(shift.STANDINGS) | packed
