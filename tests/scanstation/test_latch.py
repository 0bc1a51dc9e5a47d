"""The latch: what must not be missed stays until somebody has said so, and holds nobody up."""

from datetime import timedelta

import pytest

from scanstation.codes.commands import Command, command_text
from scanstation.events import Stage
from scanstation.verdict import Answer, Reason
from scanstation.wire import KnownCode, KnownLine, KnownParcel
from tests.scanstation.bench import Bench
from tests.scanstation.cast import EAN, S10, UPS

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
        bench.station.acknowledge(bench.now).result()
        assert len(bench.situations[-1].latches) == 1
        assert bench.scan(command_text(prefix, Command.ACK)).answer is Answer.NOT_SAVED
        assert bench.situations[-1].latches == ()
