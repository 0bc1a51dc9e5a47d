"""The latch: what must not be missed stays until somebody has said so, and holds nobody up."""

from datetime import timedelta

import pytest

from scanstation.codes.commands import Command, command_text
from scanstation.events import Stage
from scanstation.verdict import Answer, Reason
from scanstation.wire import Answer as ServerAnswer
from scanstation.wire import KnownCode, KnownLine, KnownParcel, Outcome
from tests.scanstation.bench import Bench
from tests.scanstation.cast import EAN, S10, UPS, USPS

ORDER = KnownParcel(parcel=1, codes=[KnownCode(code=UPS)], lines=[KnownLine(name="Rug", sku="RUG-3")])
FOREIGN = (EAN, "036000291452")


@pytest.fixture
def bench(tmp_path):
    with Bench(tmp_path / "journal.db", verify=[Stage.PACKED]) as one:
        one.learn(ORDER)
        one.scan(UPS)
        yield one


def answers(bench):
    return [(latch.answer, latch.number.replace(" ", "")) for latch in bench.situation.latches]


def test_an_error_stays_while_the_next_scans_count_and_the_newest_stands_first(bench):
    bench.scan(FOREIGN[0])
    bench.scan(FOREIGN[1])
    assert bench.scan(S10).answer is Answer.ACCEPTED
    assert answers(bench) == [(Answer.WRONG_ITEM, FOREIGN[1]), (Answer.WRONG_ITEM, FOREIGN[0])]


def test_the_latch_survives_a_kill(bench):
    bench.scan(EAN)
    bench.reopen()
    assert answers(bench) == [(Answer.WRONG_ITEM, EAN)]
    assert bench.situation.latches[0].detail == UPS


def test_ack_clears_one_after_the_other_and_says_so(bench):
    bench.scan(FOREIGN[0])
    bench.scan(FOREIGN[1])
    assert bench.tell(Command.ACK).reason is Reason.ACKNOWLEDGED
    assert answers(bench) == [(Answer.WRONG_ITEM, FOREIGN[0])]
    assert bench.tell(Command.ACK).reason is Reason.ACKNOWLEDGED
    assert bench.tell(Command.ACK).reason is Reason.NOTHING_TO_ACKNOWLEDGE


def test_key_and_touch_clear_it_and_who_did_is_kept(bench):
    bench.scan(EAN)
    bench.acknowledge()
    assert answers(bench) == []
    assert bench.entries("SELECT acknowledged_by FROM latches") == "Ana"
    bench.acknowledge()


def test_key_and_button_say_so_as_the_barcode_does_and_nothing_when_it_is_gone_already(bench):
    told = []
    bench.station.on_verdict(lambda verdict: told.append((verdict.answer, verdict.reason)))
    bench.scan(EAN)
    (seen,) = bench.situation.latches
    entries = bench.entries("SELECT count(*) FROM entries")
    for _ in range(2):
        bench.station.acknowledge(bench.now, seen).result()
    assert told[1:] == [(Answer.TOLD, Reason.ACKNOWLEDGED), (Answer.AGAIN, None)]
    assert bench.entries("SELECT count(*) FROM entries") == entries


def test_a_held_parcel_is_latched_once_a_trigger_pull(bench):
    bench.tell(Command.SHORT)
    assert bench.scan(UPS).answer is Answer.HELD
    assert bench.scan(UPS, after=timedelta(seconds=0.3)).answer is Answer.AGAIN
    (latch,) = bench.situation.latches
    assert latch.detail == "Short at packing: Rug (1 of 1 missing)"
    assert bench.tell(Command.UNDO).reason is Reason.UNDONE
    assert bench.scan(UPS).answer is Answer.CHECKING


def test_what_could_not_be_saved_is_latched_in_memory_and_cleared_all_the_same(tmp_path):
    with Bench(tmp_path / "journal.db") as bench:
        prefix = bench.prefix
        bench.journal.close()
        assert bench.scan(UPS).answer is Answer.NOT_SAVED
        assert bench.scan(S10).answer is Answer.NOT_SAVED
        assert [latch.answer for latch in bench.situations[-1].latches] == [Answer.NOT_SAVED] * 2
        bench.acknowledge()
        assert len(bench.situations[-1].latches) == 1
        assert bench.scan(command_text(prefix, Command.ACK)).answer is Answer.NOT_SAVED
        assert bench.situations[-1].latches == ()


def away(tmp_path):
    """The journal's file is gone: nothing can be saved."""
    return (tmp_path / "journal.db").rename(tmp_path / "elsewhere.db")


def back(bench, tmp_path):
    """It is back, and the bench has noticed."""
    (tmp_path / "elsewhere.db").rename(tmp_path / "journal.db")
    bench.station.look(bench.now)
    for _ in "look", "what it leads to":
        bench.journal.submit(lambda _: None).result()


def test_what_could_not_be_saved_is_in_the_journal_once_it_works_again_and_survives_a_restart(bench, tmp_path):
    away(tmp_path)
    lost = bench.scan(S10)
    assert lost.answer is Answer.NOT_SAVED
    bench.scan(EAN)
    bench.station.acknowledge(bench.now, bench.situations[-1].latches[0]).result()
    back(bench, tmp_path)
    bench.reopen()
    (latch,) = bench.situation.latches
    assert (latch.answer, latch.number.replace(" ", ""), latch.at) == (Answer.NOT_SAVED, S10, lost.reading.read_at)
    assert latch.sequence is not None
    assert "removed or replaced" in latch.detail
    kept = bench.journal.submit(
        lambda entries: entries.db.execute("SELECT text FROM entries WHERE answer = 'not_saved'").fetchall()
    ).result()
    assert kept == [(S10,), (EAN,)], "what somebody had seen is kept as well"
    assert bench.entries("SELECT count(*) FROM outbox") == 0
    assert bench.tell(Command.ACK).reason is Reason.ACKNOWLEDGED
    assert not bench.situation.latches


def test_what_could_not_be_saved_is_no_trigger_pull_and_counts_when_it_is_scanned_again_at_once(bench, tmp_path):
    bench.learn(ORDER.model_copy(update={"lines": [KnownLine(name="Rug", sku="RUG-3", quantity=2)]}))
    bench.scan(UPS)
    away(tmp_path)
    assert bench.scan("RUG-3").answer is Answer.NOT_SAVED
    back(bench, tmp_path)
    assert bench.scan("RUG-3", after=timedelta(seconds=0.2)).check.counted == 1
    assert bench.scan("RUG-3", after=timedelta(seconds=0.2)).answer is Answer.AGAIN


def test_a_touch_clears_what_has_been_written_down_meanwhile(bench, tmp_path):
    away(tmp_path)
    bench.scan(S10)
    (seen,) = bench.situations[-1].latches
    back(bench, tmp_path)
    assert len(bench.situation.latches) == 1
    bench.station.acknowledge(bench.now, seen).result()
    assert not bench.situation.latches


def test_a_verdict_that_can_never_be_written_down_keeps_nothing_else_from_being_saved(bench):
    """A bug in a driver, say: what it delivers fits into no journal."""
    assert bench.scan(S10, typed=b"no truth value").answer is Answer.NOT_SAVED
    for _ in range(2):
        assert bench.scan(USPS).answer in (Answer.ACCEPTED, Answer.ALREADY_DONE)
        assert [latch.number.replace(" ", "") for latch in bench.situation.latches] == [S10]


def test_a_touch_clears_the_error_that_was_seen_and_not_one_that_came_up_meanwhile(bench):
    bench.scan(FOREIGN[0])
    (seen,) = bench.situation.latches
    bench.scan(FOREIGN[1])
    bench.station.acknowledge(bench.now, seen).result()
    assert answers(bench) == [(Answer.WRONG_ITEM, FOREIGN[1])]


def test_while_nothing_can_be_saved_only_the_sites_own_scanned_ack_clears_and_one_pull_clears_one(tmp_path):
    with Bench(tmp_path / "journal.db") as bench:
        own = command_text(bench.prefix, Command.ACK)
        bench.journal.close()
        for text in (UPS, S10, command_text("BBBBBB", Command.ACK)):
            bench.scan(text)
        bench.scan(own, typed=True)
        assert len(bench.situations[-1].latches) == 4
        bench.scan(own)
        bench.scan(own, after=timedelta(seconds=1))
        bench.scan(own, after=timedelta(seconds=1))
        assert len(bench.situations[-1].latches) == 3


def test_a_hold_that_the_server_refuses_stands(bench):
    held = bench.tell(Command.SHORT).event
    refused = ServerAnswer(id=str(held.id), outcome=Outcome.REFUSED, reason="no")
    bench.journal.submit(lambda entries: entries.ledger.settle([refused])).result()
    bench.journal.submit(lambda entries: entries.reconcile(entries.horizon(), 50, bench.now)).result()
    assert bench.scan(UPS).answer is Answer.HELD
