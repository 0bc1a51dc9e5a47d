"""The hand-over check: what was packed and not shipped, what the server has not, what the courier's list says."""

from datetime import timedelta

import pytest

from scanstation.corrections import Void
from scanstation.events import Stage
from scanstation.scanlog import LogReader, hand_over, manifest
from scanstation.site import Site
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import BERLIN, MORNING, S10, UPS, USPS, bench, reading, ups_numbers
from tests.scanstation.test_past import OWN, void
from tests.scanstation.town import learn, stage, told

NOON = MORNING + timedelta(hours=3)


class Desk:
    """A bench where everything is packed and shipped, and its log."""

    def __init__(self, path, station, journal):
        self._path, self.journal, self._station = path, journal, station
        self._now = MORNING

    def _accept(self, source, text):
        self._now += timedelta(minutes=1)
        return self._station.accept(reading(text, source, at=self._now))

    def pack(self, *numbers):
        return [self._accept("gun", number).event for number in numbers]

    def ship(self, *numbers):
        return [self._accept("door", number).event for number in numbers]

    def settle(self, events, outcome=Outcome.STORED, count=None, now=None):
        answers = [ServerAnswer(id=str(event.id), outcome=outcome, reason="no") for event in events]
        self.journal.submit(lambda entries: entries.ledger.settle(answers, count, now)).result()

    def check(self, text=None, **more):
        start, end = Site(BERLIN).day(MORNING)
        listed = None if text is None else manifest.read(text, OWN)
        with LogReader(self._path) as log:
            return hand_over(log, start, end, NOON, manifest=listed, **more)


@pytest.fixture
def desk(tmp_path):
    path = tmp_path / "journal.db"
    with bench(path, own_labels=OWN, modes={"door": Stage.SHIPPED}) as (station, journal):
        yield Desk(path, station, journal)


def numbers(some):
    assert some.count == len(some.first)
    return [each.number for each in some.first]


def test_what_is_packed_and_not_shipped_is_named(desk):
    desk.pack(UPS, S10)
    desk.ship(S10)
    check = desk.check()
    assert numbers(check.packed_not_shipped) == [UPS]
    assert (check.packed, check.shipped, check.is_clear) == (2, 1, False)
    (left,) = check.packed_not_shipped.first
    assert (left.at, left.worker, left.station) == (MORNING + timedelta(minutes=1), "Ana", "")


def test_what_was_taken_out_is_neither_packed_nor_shipped(desk):
    _, packed = desk.pack(UPS, S10)
    void(desk.journal, packed)
    (shipped,) = desk.ship(UPS)
    void(desk.journal, shipped)
    assert numbers(desk.check().packed_not_shipped) == [UPS]


def test_a_parcel_is_shipped_by_whichever_of_its_codes(desk):
    learn(desk.journal, told(1, "PAR-1", S10), told(2, "PAR-2", UPS), told(3, "PAR-3", USPS, order="10-3"))
    desk.pack("PAR-1", "10-2", "PAR-3")
    desk.ship(S10, UPS, "10-3")
    assert numbers(desk.check().packed_not_shipped) == []


def test_a_label_that_was_paired_here_ships_its_parcel_offline(tmp_path):
    path = tmp_path / "journal.db"
    with bench(path, own_labels=OWN, modes={"door": Stage.SHIPPED}, pair=True) as (station, journal):
        desk = Desk(path, station, journal)
        desk.pack("PAR-1", UPS, "PAR-2")
        desk.ship(UPS)
        assert numbers(desk.check().packed_not_shipped) == ["PAR-2"]


def test_a_parcel_packed_anew_by_another_code_is_shipped_by_the_label_that_was_paired_before(tmp_path):
    path = tmp_path / "journal.db"
    with bench(path, own_labels=OWN, modes={"door": Stage.SHIPPED}, pair=True) as (station, journal):
        desk = Desk(path, station, journal)
        learn(journal, told(1, "PAR-1", "PAR-2"))
        first, _ = desk.pack("PAR-1", UPS)
        void(journal, first)
        assert desk.pack("PAR-2") != [None]
        desk.ship(UPS)
        assert numbers(desk.check().packed_not_shipped) == []


def test_the_directory_tells_what_others_shipped_and_what_others_packed(desk):
    learn(
        desk.journal,
        told(1, UPS, stages=[stage("packed"), stage("shipped")]),
        told(2, S10, stages=[stage("packed")], hold="cancelled"),
        told(3, USPS, stages=[stage("packed", at=MORNING - timedelta(days=3))]),
        told(4, "PAR-4", stages=[stage("packed")]),
    )
    desk.ship("PAR-4")
    check = desk.check()
    assert numbers(check.packed_not_shipped) == [USPS, S10], "the first was forgotten three days ago"
    left = check.packed_not_shipped.first[1]
    assert (left.order, left.worker, left.station, left.hold) == ("10-2", "Bob", "Bench 2", "cancelled")
    assert check.heard_at == MORNING


def test_a_parcel_packed_here_and_told_by_the_directory_is_named_once(desk):
    desk.pack(UPS)
    learn(desk.journal, told(1, UPS, "PAR-1", stages=[stage("packed", "Bench 1")]))
    assert numbers(desk.check().packed_not_shipped) == [UPS]


def test_scanned_here_and_on_the_server_is_counted_event_by_event(desk):
    events = desk.pack(UPS, S10, USPS) + desk.ship(UPS)
    check = desk.check()
    assert (check.standing.scanned, check.standing.on_server, check.standing.waiting) == (4, 0, 4)
    assert (check.server, check.heard_at) == (None, None)
    desk.settle(events[:2], count=0, now=NOON)
    desk.settle(events[2:3], Outcome.REFUSED)
    check = desk.check()
    assert (check.standing.on_server, check.standing.waiting, check.standing.set_aside) == (2, 1, 1)
    assert (check.server.count, check.server.at) == (2, NOON)
    assert [line.number for line in check.missing] == [USPS, UPS]
    assert check.missing[0].set_aside_because == "no"
    assert numbers(check.unsent) == [UPS]
    assert check.whole == check.standing


def test_what_a_server_that_was_set_back_may_lack_is_not_called_there(desk):
    events = desk.pack(UPS, S10)
    desk.settle(events, count=0, now=NOON)
    assert desk.check().standing.is_complete
    desk.settle([], count=0, now=NOON)
    check = desk.check()
    assert (check.standing.on_server, check.standing.again, check.server.count) == (0, 2, 0)
    assert check.whole == check.standing
    desk.journal.submit(lambda entries: entries.ledger.reopen(1)).result()
    assert desk.check().whole == desk.check().standing == check.standing, "one waits, one is going to"
    desk.journal.submit(lambda entries: entries.ledger.reopen(500)).result()
    assert desk.check().standing.again == 2
    desk.settle(events, Outcome.STORED, 0, NOON)
    assert desk.check().standing.is_complete


def test_another_days_events_are_the_journals_and_not_the_days(desk):
    desk.pack(UPS)
    desk._now += timedelta(days=1)
    desk.pack(S10)
    check = desk.check()
    assert (check.standing.scanned, check.whole.scanned) == (1, 2)


def test_on_the_manifest_and_not_shipped_and_shipped_and_not_on_it_are_both_named(desk):
    learn(desk.journal, told(1, "PAR-1", UPS), told(2, S10, stages=[stage("shipped", at=MORNING)]))
    desk.ship("PAR-1", USPS, "PAR-2")
    desk.pack("PAR-9")
    check = desk.check(f"{UPS}\n{S10}\nPAR-9\nABC00012345")
    listed = check.manifest
    assert numbers(listed.not_shipped) == ["PAR-9", "ABC00012345"]
    assert (listed.not_shipped.first[0].worker, listed.not_shipped.first[1].at) == ("Ana", None)
    assert listed.both == 2, "one is another bench's"
    assert numbers(listed.not_listed) == [USPS, "PAR-2"]


def test_a_manifest_of_one_carrier_minds_no_other_carriers_parcels(desk):
    supply = ups_numbers()
    first, second = next(supply), next(supply)
    learn(desk.journal, told(1, "PAR-1", first))
    desk.ship("PAR-1", second, USPS)
    assert numbers(desk.check(first).manifest.not_listed) == [second]
    assert numbers(desk.check(USPS).manifest.not_listed) == []


def test_where_labels_are_paired_a_shipped_parcel_without_one_is_named(desk):
    learn(desk.journal, told(1, "PAR-1", UPS), told(2, "PAR-2"))
    desk.ship("PAR-1", "PAR-2", S10)
    assert numbers(desk.check(pairs=True).no_label) == ["PAR-2"]
    assert numbers(desk.check().no_label) == []
    learn(desk.journal, pair=True)
    assert desk.check().pairs


def test_everything_shipped_listed_and_sent_is_clear_also_without_a_network(desk):
    events = [*desk.pack(UPS), *desk.ship(UPS)]
    desk.settle(events)
    check = desk.check(UPS)
    assert check.is_clear
    assert check.as_of == NOON


def test_what_was_packed_days_ago_and_forgotten_is_left_behind_where_parcels_are_shipped_by_scan(desk):
    old = MORNING - timedelta(days=2)
    desk._station.accept(reading(S10, at=old))
    desk._station.accept(reading(USPS, at=old))
    assert numbers(desk.check().packed_not_shipped) == [], "nothing is ever scanned as shipped here"
    desk.pack(UPS)
    desk.ship(UPS, USPS)
    (left,) = desk.check().packed_not_shipped.first
    assert (left.number, left.at) == (S10, old)


def test_what_the_server_refused_and_a_lead_took_out_is_missed_by_nobody(desk):
    (event,) = desk.pack(UPS)
    desk.settle([event], Outcome.REFUSED)
    assert desk.check().standing.set_aside == 1
    voided = desk._station.correct(Void(event.sequence, "was none"), NOON).result()
    void = desk.journal.submit(lambda entries: entries.waiting(10)).result()
    assert [each.sequence for each in void] == [voided]
    desk.settle(void)
    check = desk.check()
    assert check.standing.is_complete
    assert check.whole.is_complete
    assert desk.journal.submit(lambda entries: entries.backlog().set_aside).result() == 0
