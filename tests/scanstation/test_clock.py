"""The bench's clock may be wrong, and be set at any moment: what happened after what is the order of entries."""

from datetime import timedelta

import pytest

from scanstation.codes import OwnLabel
from scanstation.codes.commands import Command
from scanstation.events import Stage
from scanstation.pauses import NEW_SHIFT
from scanstation.verdict import Answer, Reason
from scanstation.wire import KnownCode, KnownLine, KnownParcel
from tests.scanstation.bench import PAUSE, Bench
from tests.scanstation.cast import EAN, S10, UPS, USPS

YEAR, HOURS = timedelta(days=365), timedelta(hours=20)
ORDER = KnownParcel(parcel=1, codes=[KnownCode(code=UPS)], lines=[KnownLine(name="Lamp", ean=EAN, quantity=9)])
STEPS = pytest.mark.parametrize("step", [YEAR, -YEAR, HOURS, -HOURS], ids=["+year", "-year", "+hours", "-hours"])


@pytest.fixture
def bench(tmp_path):
    own = [OwnLabel("Ours", r"PAR-\d", "parcel")]
    with Bench(tmp_path / "journal.db", verify=[Stage.PACKED], pair=True, own_labels=own) as one:
        one.learn(ORDER)
        yield one


@STEPS
def test_undo_takes_back_the_last_scan_and_then_the_one_before_whatever_the_clock_did(bench, step):
    first = bench.scan(S10).event
    bench.set_clock(step)
    second = bench.scan(USPS).event
    bench.set_clock(-2 * step)
    assert [bench.tell(Command.UNDO).undone for _ in range(2)] == [second, first]
    assert bench.tell(Command.UNDO).reason is Reason.NOTHING_TO_UNDO


@STEPS
def test_the_summary_of_a_shift_has_all_of_it(bench, step):
    bench.scan(S10)
    bench.set_clock(step)
    bench.scan(USPS)
    assert bench.tell(Command.END).tally == {Stage.PACKED: 2}


@STEPS
def test_no_half_packed_box_is_forgotten(bench, step):
    bench.scan(UPS)
    bench.scan(EAN)
    bench.scan(S10)
    bench.set_clock(step)
    assert bench.scan(UPS).check.counted == 1


@STEPS
def test_no_parcel_goes_off_the_list_of_those_without_a_label(bench, step):
    for text in ("PAR-1", "PAR-2"):
        bench.scan(text)
    bench.set_clock(step)
    bench.scan("PAR-3")
    unpaired = bench.journal.submit(lambda entries: entries.labels.unpaired(bench.now)).result()
    assert {"PAR-1", "PAR-2"} <= {number for _, number in unpaired}


def test_a_clock_that_is_set_back_makes_no_second_piece_the_same_trigger_pull(bench):
    bench.scan(UPS)
    bench.scan(EAN)
    bench.set_clock(-PAUSE)
    assert bench.scan(EAN).check.counted == 2
    bench.tell(Command.UNDO)
    bench.set_clock(-PAUSE)
    assert bench.tell(Command.UNDO).reason is Reason.ITEM_UNDONE
    bench.scan(S10)
    bench.set_clock(-PAUSE)
    assert bench.scan(S10).answer is Answer.ALREADY_DONE


def test_a_long_pause_begins_a_new_shift_also_over_a_restart(bench):
    for restarted in (False, True):
        bench.scan(S10)
        bench.wait(NEW_SHIFT)
        if restarted:
            bench.reopen()
        assert bench.tell(Command.UNDO).reason is Reason.NOTHING_TO_UNDO
        assert bench.tell(Command.END).tally == {}
