"""The film: a whole shift at a bench, scan after scan by X key events, the server killed and started again.

SCANSTATION_SCANS=3000 makes the shift longer; SCANSTATION_FILM=folder keeps a picture of each kind of verdict.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests
import uuid_utils.compat as uuids

from demo.programs import Bench, Server, free_port, wait_until
from demo.screen import virtual_screen
from scanstation.codes.commands import Command, badge_text, command_text
from scanstation.decide import DOUBLE_READ
from tests.needs import needs

SCANS = int(os.environ.get("SCANSTATION_SCANS", "300"))
FILM = os.environ.get("SCANSTATION_FILM")
LAMP, SCARF, FOREIGN = "4006381333931", "96385074", "9783161484100"
LABEL, OTHERS_LABEL = "1Z999AA10123456784", "9261290283641500004181"
SETTINGS = """\
[station]
name = "Bench 1"
stage = "processed"
journal = "journal.db"

[server]
url = "{url}"
token_file = "token"

[sound]
check_at_start = false

[[scanner]]
kind = "wedge"

[[label]]
name = "Our label"
kind = "parcel"
pattern = 'PAR-\\d{{8}}'
"""


def par(number: int) -> str:
    return f"PAR-9{number:07}"


WHOLE, SHORT, CANCELLED, LATE, ELSEWHERE, PLAIN, OTHERS, BARE, NEXT = map(par, range(1, 10))
LINES = {
    WHOLE: [{"ean": LAMP, "name": "Lamp", "quantity": 2}, {"ean": SCARF, "name": "Scarf", "quantity": 1}],
    SHORT: [{"ean": LAMP, "name": "Lamp", "quantity": 2}],
}


@dataclass(frozen=True)
class Step:
    """One scan, and the rows that it leaves in the journal: answer and reason. `later`: not the same trigger pull."""

    text: str
    rows: tuple[tuple[str, str | None], ...]
    later: bool = False


def step(text: str, answer: str, reason: str | None = None, *, later: bool = False) -> Step:
    return Step(text, ((answer, reason),), later)


class Site:
    """A server with orders, workers and rules, and what its shop and its staff do to it."""

    def __init__(self, folder: Path) -> None:
        self.server = Server(folder / "server", free_port())
        self.server.folder.mkdir()
        self.server.command("init")
        self.server.command("worker", "add", "Ana", "--badge", "17")
        self.server.command("setting", "set", "verify", "packed")
        self.server.command("setting", "set", "pair", "yes")
        key = self.server.rows("shop", "add", "Lamps")[0]["key"]
        self._shop = {"Authorization": f"Bearer {key}"}
        self._second = self.server.rows("station", "add", "Bench 2")[0]["token"]
        (folder / "token").write_text(self.server.rows("station", "add", "Bench 1")[0]["token"])
        (folder / "station.toml").write_text(SETTINGS.format(url=self.server.url))
        self.prefix = self.server.rows("setting", "list")[0]["site"]

    def open(self) -> None:
        """Start, take the orders, and have the second bench pack one of the parcels."""
        self.server.start()
        for parcel in (WHOLE, SHORT, CANCELLED, LATE, ELSEWHERE, PLAIN, OTHERS, BARE, NEXT):
            codes = [parcel, OTHERS_LABEL] if parcel == OTHERS else [parcel]
            order = {"number": f"10-{parcel}", "parcels": [{"codes": codes}], "lines": LINES.get(parcel, [])}
            self._post("/api/v1/orders", order)
        self.cancel(CANCELLED)
        now = datetime.now(UTC).isoformat()
        event = {"id": str(uuids.uuid7()), "sequence": 1, "parcel": ELSEWHERE, "stage": "packed", "occurred_at": now}
        batch = {"version": 1, "sent_at": now, "events": [event | {"worker": "Bob"}]}
        answer = requests.post(
            self.server.url + "/api/v1/events",
            json=batch,
            headers={"Authorization": f"Bearer {self._second}"},
            timeout=20,
        )
        assert answer.json()["answers"][0]["outcome"] == "stored"

    def cancel(self, parcel: str) -> None:
        self._post("/api/v1/orders/cancel", {"number": f"10-{parcel}", "reason": "sold out"})

    def standing(self) -> dict[str, tuple[str, str]]:
        """Code -> how far its parcel is, and its state, as the server's database has it."""
        sql = "SELECT code, stage, state FROM parcels_alias JOIN parcels_parcel ON parcels_parcel.id = parcel_id"
        return {code: (stage, state) for code, stage, state in rows(self.server.folder / "tracking.db", sql)}

    def command(self, command: Command, language: str = "") -> str:
        return command_text(self.prefix, command, language)

    def _post(self, path: str, body: dict[str, object]) -> None:
        requests.post(self.server.url + path, json=body, headers=self._shop, timeout=20).raise_for_status()


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path, timeout=20)) as database:
        return database.execute(sql).fetchall()


def fillers() -> Iterator[Step]:
    """What a bench does all day: parcels of which nobody has told, and now and then a code that is none."""
    number = 0
    while True:
        for _ in range(7):
            number += 1
            yield step(f"PAR-{number:08}", "accepted")
        yield step(LAMP, "not_a_parcel", "product_code")
        yield step("42077316", "not_a_parcel", "routing_code")
        yield step("1Z999AA10123456785", "unknown", "wrong_check_digit")
        yield step(f"HELLO {number}", "unknown", "no_known_format")


def morning(site: Site) -> list[Step]:
    """Everything but what needs the server to be away."""
    told = "told"
    return [
        step(badge_text(site.prefix, "99"), "refused", "unknown_badge"),
        step(badge_text(site.prefix, "17"), told, "signed_on"),
        step(command_text("BBBBBB", Command.UNDO), "unknown", "other_site"),
        step(WHOLE, "accepted"),
        step(WHOLE, "again"),
        step(site.command(Command.UNDO), told, "undone"),
        step(WHOLE, "accepted", later=True),
        step(CANCELLED, "held"),
        step(site.command(Command.ACK), told, "acknowledged"),
        step(ELSEWHERE, "out_of_order", "later_stage"),
        step(site.command(Command.PACKED), told, "stage_set"),
        step(ELSEWHERE, "already_done", later=True),
        step(WHOLE, "checking"),
        step(LAMP, "item"),
        step(FOREIGN, "wrong_item", "foreign_item"),
        step(SCARF, "item"),
        step(SCARF, "wrong_item", "surplus_item", later=True),
        Step(LAMP, (("item", None), ("accepted", None))),
        step(OTHERS_LABEL, "wrong_label"),
        step(LABEL, "paired"),
        step(SHORT, "checking"),
        step(LAMP, "item"),
        step(site.command(Command.SHORT), told, "short"),
        step(SHORT, "held", later=True),
        step(BARE, "accepted", "not_verified"),
        step(NEXT, "warned", "label_missing"),
        step(site.command(Command.LANGUAGE, "de"), told, "language_set"),
        step(site.command(Command.SHIPPED), told, "stage_set"),
        step(WHOLE, "accepted"),
        step(PLAIN, "out_of_order", "skipped_stage"),
        step(site.command(Command.PROCESSED), told, "stage_set"),
    ]


def evening(site: Site) -> list[Step]:
    """The server is away: what it said before still counts."""
    return [
        step(LATE, "held"),
        step(PLAIN, "accepted"),
        step(site.command(Command.SHIPPED), "told", "stage_set"),
        step(ELSEWHERE, "accepted"),
        step(site.command(Command.END), "told", "signed_off"),
        step(site.command(Command.PROCESSED), "told", "stage_set", later=True),
    ]


class Shift:
    """Scans, and looks at what the journal says of each scan."""

    def __init__(self, folder: Path, screen) -> None:
        self._journal, self._screen = folder / "journal.db", screen
        self.expected: list[tuple[str, str | None]] = []
        self.scans = 0
        self._filmed: set[tuple[str, str | None]] = set()

    def work(self, steps: list[Step]) -> None:
        for each in steps:
            if each.later:
                time.sleep(DOUBLE_READ.total_seconds() + 0.1)
            self._screen.scan(each.text + "\r")
            self.scans += 1
            self.expected += each.rows
            wait_until(lambda: len(self.answers()) >= len(self.expected), f"the verdict on {each.text}")
            assert self.answers()[-len(each.rows) :] == list(each.rows), each
            self._film(each.rows[-1])

    def answers(self) -> list[tuple[object, ...]]:
        return rows(self._journal, "SELECT answer, reason FROM entries ORDER BY sequence")

    def events(self) -> list[tuple[object, ...]]:
        return rows(self._journal, "SELECT event_id FROM entries WHERE event_id IS NOT NULL ORDER BY sequence")

    def waits(self) -> bool:
        return rows(self._journal, "SELECT 1 FROM outbox WHERE state = 'waiting'") != []

    def knows(self, parcel: str, *, hold: bool = False) -> bool:
        """Whether the directory has told of a parcel, and that it is held."""
        known = "known_codes JOIN known_parcels USING (era, parcel)"
        sql = f"SELECT known ->> 'hold' IS NOT NULL FROM {known} WHERE code = '{parcel}'"
        return (int(hold),) in rows(self._journal, sql)

    def _film(self, row: tuple[str, str | None]) -> None:
        if FILM and row not in self._filmed:
            self._filmed.add(row)
            time.sleep(0.3)
            self._screen.save(Path(FILM) / f"{len(self._filmed):02}-{row[0]}-{row[1] or ''}.png")


@pytest.mark.timeout(120 + SCANS)
def test_a_whole_shift_with_every_verdict_ends_with_the_servers_counts_equal_to_the_benchs(tmp_path):
    needs("Xvfb")
    site, filler = Site(tmp_path), fillers()
    with virtual_screen() as screen:
        bench, shift = Bench(tmp_path / "station.toml", screen.environment), Shift(tmp_path, screen)
        try:
            site.open()
            bench.start()
            wait_until(lambda: (tmp_path / "journal.db").exists() and screen.picture()[140, 30].any(), "the bench")
            wait_until(lambda: shift.knows(NEXT) and shift.knows(CANCELLED, hold=True), "the directory")
            shift.work(morning(site))
            shift.work([next(filler) for _ in range(SCANS // 2 - shift.scans)])
            site.cancel(LATE)
            wait_until(lambda: shift.knows(LATE, hold=True), "what was cancelled")
            site.server.kill()
            shift.work(evening(site))
            shift.work([next(filler) for _ in range(SCANS // 5)])
            assert shift.waits(), "the server is away"
            site.server.start()
            shift.work([next(filler) for _ in range(SCANS - shift.scans)])
            wait_until(lambda: not shift.waits(), "the server's word on every event", 60)
            assert shift.answers() == shift.expected
            check_the_server(site, shift)
        finally:
            bench.stop()
            site.server.stop()


def check_the_server(site: Site, shift: Shift) -> None:
    """Every event of the bench once, none set aside, and each parcel where the script says."""
    events = [str(event).replace("-", "") for (event,) in shift.events()]
    central = site.server.folder / "tracking.db"
    there = rows(central, "SELECT id FROM parcels_event WHERE actor = 'station:bench-1' ORDER BY sequence")
    assert [event for (event,) in there] == events
    standing = site.standing()
    assert {parcel: standing[parcel] for parcel in map(par, range(1, 10))} == {
        WHOLE: ("shipped", "shipped"),
        SHORT: ("", "held"),
        CANCELLED: ("", "cancelled"),
        LATE: ("", "cancelled"),
        ELSEWHERE: ("shipped", "shipped"),
        PLAIN: ("processed", "processed"),
        OTHERS: ("", ""),
        BARE: ("packed", "packed"),
        NEXT: ("packed", "packed"),
    }
    assert standing[LABEL] == ("shipped", "shipped"), "the courier's label is the parcel's"
    plain = [code for code in standing if code.startswith("PAR-0")]
    assert len(plain) == sum(1 for each in shift.expected if each == ("accepted", None)) - 6
    assert {standing[code] for code in plain} == {("processed", "processed")}
