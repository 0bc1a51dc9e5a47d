"""Old scans that are in an archive by now open in the log, to be read."""

from datetime import UTC, datetime, timedelta

from scanstation.retention import Mover
from scanstation.verdict import Answer
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import Outcome
from tests.scanstation.cast import reading
from tests.scanstation.test_retention import crowd

UPS, S10 = "1Z999AA10123456784", "EE471108151FR"


def archived(at, number):
    """A scan of four months ago, which is in an archive now. Returns its day."""
    now = datetime.now(UTC)
    old = now - timedelta(days=120)
    event = at.bench.station.accept(reading(number, at=old)).event

    def settle(entries):
        entries.ledger.settle([ServerAnswer(id=str(event.id), outcome=Outcome.STORED)])
        entries.notes.keep(reconciled=entries.last)

    at.journal(settle)
    crowd(at.bench.station, now - timedelta(minutes=40))
    assert Mover(at.bench._journal, at.path, timedelta(days=90)).run(now) == 1
    return at.bench._site.local(old).date()


def test_a_day_that_is_in_an_archive_opens_from_the_log_and_nothing_is_changed_there(at, qtbot):
    day = archived(at, UPS)
    log = at.open()
    log.top.day_chosen.emit(day)
    qtbot.waitUntil(log.nothing.archive.isVisible)
    log.nothing.archive.click()
    qtbot.waitUntil(lambda: at.numbers() == [UPS])
    log.table.choose(at.rows()[0].sequence)
    qtbot.waitUntil(lambda: log.story.line is not None)
    assert not log.story.act.isVisible()
    assert log.top.read_only.text() == "Archive: nothing can be changed here"
    assert not log.bottom.facts.isVisible()
    assert at.scan(S10).answer is Answer.ACCEPTED


def test_another_day_leaves_the_archive(at, qtbot):
    day = archived(at, UPS)
    at.read(S10)
    log = at.open()
    today = log.day
    log.top.day_chosen.emit(day)
    qtbot.waitUntil(log.nothing.archive.isVisible)
    log.nothing.archive.click()
    qtbot.waitUntil(lambda: at.numbers() == [UPS])
    log.top.day_chosen.emit(today)
    qtbot.waitUntil(lambda: S10 in at.numbers())
    assert not log.top.read_only.isVisible()
    assert not log.is_in_archive


def test_a_day_without_a_scan_and_without_an_archive_offers_none(at, qtbot):
    at.read(UPS)
    log = at.open()
    log.top.day_chosen.emit(log.day - timedelta(days=400))
    qtbot.waitUntil(log.nothing.isVisible)
    assert not log.nothing.archive.isVisible()
