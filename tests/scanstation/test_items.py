"""Order verification at the bench: the label opens the box, products tick it off, and it counts when complete."""

from datetime import timedelta

import pytest

from scanstation.codes import OwnLabel
from scanstation.codes.commands import Command
from scanstation.events import EventKind, Stage
from scanstation.handlers import items
from scanstation.verdict import Answer, Reason
from scanstation.wire import KnownCode, KnownLine, KnownParcel, KnownWorker, SiteSettings
from tests.scanstation.bench import Bench
from tests.scanstation.cast import EAN, S10, UPS, USPS

BULB = "036000291452"
LINES = [KnownLine(name="Lamp", ean=EAN, sku="LAMP-1"), KnownLine(name="Bulb", ean=BULB, quantity=2)]
ORDER = KnownParcel(parcel=1, codes=[KnownCode(code=UPS, carrier="ups")], order="10-4471", lines=LINES)
OTHER = KnownParcel(parcel=2, codes=[KnownCode(code=S10)], order="10-4472", lines=LINES[:1])


@pytest.fixture
def bench(tmp_path):
    with Bench(tmp_path / "journal.db", verify=[Stage.PACKED]) as one:
        one.learn(ORDER, OTHER)
        yield one


def test_an_order_counts_when_everything_is_in_the_box(bench):
    opened = bench.scan(UPS, symbology="Code128")
    assert (opened.answer, opened.stage, opened.event) == (Answer.CHECKING, Stage.PACKED, None)
    one = bench.scan(BULB)
    assert (one.answer, one.check.last.name, one.check.last.counted, one.other) == (Answer.ITEM, "Bulb", 1, UPS)
    assert [(line.name, line.missing) for line in one.check.missing] == [("Lamp", 1), ("Bulb", 1)]
    bench.scan("0" + EAN)
    packed = bench.scan(BULB)
    assert (packed.answer, packed.stage, packed.label.number) == (Answer.ACCEPTED, Stage.PACKED, UPS)
    event = packed.event
    assert (event.parcel, event.carrier, event.text, event.symbology) == (UPS, "ups", UPS, "Code128")
    assert event.occurred_at == bench.now
    assert packed.check.complete
    assert bench.situation.check is None


def test_a_wrong_or_surplus_item_is_red_and_not_counted(bench):
    bench.scan(UPS)
    bench.scan(EAN)
    surplus, foreign = bench.scan(EAN), bench.scan("9780306406157")
    assert (surplus.answer, surplus.reason) == (Answer.WRONG_ITEM, Reason.SURPLUS_ITEM)
    assert (foreign.answer, foreign.reason) == (Answer.WRONG_ITEM, Reason.FOREIGN_ITEM)
    assert foreign.check.counted == 1
    assert len(bench.situation.latches) == 2


def test_an_sku_is_an_item_and_one_trigger_pull_is_one_item(bench):
    bench.scan(UPS)
    assert bench.scan("lamp-1").answer is Answer.ITEM
    assert bench.scan(BULB).check.counted == 2
    assert bench.scan(BULB, after=timedelta(seconds=0.2)).answer is Answer.AGAIN
    assert bench.scan(BULB, after=timedelta(seconds=1)).answer is Answer.ACCEPTED


def test_short_holds_the_parcel_and_says_what_is_missing(bench):
    bench.scan(UPS)
    bench.scan(BULB)
    short = bench.tell(Command.SHORT)
    assert (short.answer, short.reason, short.event.kind) == (Answer.TOLD, Reason.SHORT, EventKind.HOLD)
    assert (short.event.parcel, short.event.carrier) == (UPS, "ups")
    assert short.event.reason == "Short at packing: Lamp (1 of 1 missing), Bulb (1 of 2 missing)"
    assert bench.situation.check is None
    assert bench.tell(Command.SHORT).reason is Reason.NOTHING_OPEN


def test_a_parcel_that_was_just_put_aside_as_short_is_red_when_it_is_scanned_again_at_once(bench):
    bench.scan(UPS)
    bench.scan(BULB)
    short = bench.tell(Command.SHORT)
    held = bench.scan(UPS, after=timedelta(seconds=1))
    assert (held.answer, held.hold) == (Answer.HELD, short.event.reason)


def test_another_label_half_way_keeps_the_box_and_it_can_be_resumed(bench):
    bench.scan(UPS)
    bench.scan(BULB)
    other = bench.scan(S10)
    assert (other.answer, other.other, bench.situation.half_packed) == (Answer.CHECKING, UPS, 2)
    assert bench.scan(EAN).label.number == S10
    resumed = bench.scan(UPS)
    assert (resumed.answer, resumed.reason, resumed.check.counted) == (Answer.CHECKING, Reason.RESUMED, 1)


def test_a_box_with_nothing_in_it_is_not_kept(bench):
    bench.scan(UPS)
    assert bench.scan(S10).other == ""
    assert bench.situation.half_packed == 1


@pytest.mark.parametrize("command", [Command.SHIPPED, Command.END])
def test_a_command_that_ends_the_packing_leaves_no_empty_box_behind_and_keeps_a_begun_one(bench, command):
    bench.scan(UPS)
    bench.tell(command)
    assert (bench.situation.half_packed, bench.situation.check) == (0, None)
    bench.tell(Command.PACKED)
    bench.scan(UPS)
    bench.scan(BULB)
    bench.tell(command)
    assert (bench.situation.half_packed, bench.situation.check) == (1, None)


def test_undo_takes_back_the_last_item_then_the_box_then_the_parcel_before(bench):
    before = bench.scan(USPS).event
    bench.scan(UPS)
    bench.scan(BULB)
    undone = bench.tell(Command.UNDO)
    assert (undone.reason, undone.item.bears(BULB)) == (Reason.ITEM_UNDONE, True)
    assert bench.situation.check.counted == 0
    assert bench.tell(Command.UNDO).reason is Reason.CHECK_CLOSED
    assert bench.situation.check is None
    assert bench.tell(Command.UNDO).undone == before


def test_undo_of_a_verified_parcel_opens_its_box_again_without_the_last_item(bench):
    bench.scan(UPS)
    for item in (BULB, EAN, BULB):
        packed = bench.scan(item)
    assert packed.answer is Answer.ACCEPTED
    bench.reopen()
    undone = bench.tell(Command.UNDO)
    assert (undone.undone, undone.check.counted) == (packed.event, 2)
    assert (bench.situation.check, bench.situation.half_packed) == (undone.check, 1)
    again = bench.scan(BULB)
    assert (again.answer, again.label.number) == (Answer.ACCEPTED, UPS)
    assert bench.tell(Command.UNDO).undone == again.event
    assert [bench.tell(Command.UNDO).reason for _ in range(3)] == [Reason.ITEM_UNDONE] * 2 + [Reason.CHECK_CLOSED]


def test_undo_of_short_takes_the_hold_away_and_goes_on_with_the_box_as_it_was(bench):
    bench.scan(UPS)
    bench.scan(BULB)
    short = bench.tell(Command.SHORT)
    undone = bench.tell(Command.UNDO)
    assert (undone.undone, undone.check.counted) == (short.event, 1)
    bench.scan(BULB)
    assert bench.scan(EAN).answer is Answer.ACCEPTED


def test_half_a_box_survives_a_kill(bench):
    bench.scan(UPS)
    bench.scan(BULB)
    bench.reopen()
    assert (bench.situation.check.counted, bench.situation.checked) == (1, "1Z 999 AA1 01 2345 6784")
    bench.scan(BULB)
    assert bench.scan(EAN).answer is Answer.ACCEPTED


def make_entries(bench, count):
    """As many entries as a week of work makes."""
    columns = "read_at, utc_offset, source, worker, typed, text, kind, number, answer"
    of_last = columns.replace("text", "sequence || 'x'").replace("number", "'x'", 1)
    sql = f"INSERT INTO entries ({columns}) SELECT {of_last} FROM entries ORDER BY sequence DESC LIMIT 1"
    bench.journal.submit(lambda entries: [entries.db.execute(sql) for _ in range(count)]).result()


def test_a_box_that_nobody_came_back_to_is_forgotten_after_a_week_of_work(bench):
    bench.scan(UPS)
    bench.scan(BULB)
    make_entries(bench, items.FORGOTTEN_ENTRIES)
    assert bench.scan(S10, after=timedelta(days=6)).other == UPS
    assert bench.scan(UPS, after=timedelta(days=2)).check.counted == 0


def test_a_box_is_resumed_by_whichever_code_of_its_parcel_is_scanned(bench):
    bench.learn(ORDER.model_copy(update={"codes": [KnownCode(code=UPS, carrier="ups"), KnownCode(code=USPS)]}))
    bench.scan(UPS)
    bench.scan(BULB)
    bench.scan(S10)
    resumed = bench.scan(USPS)
    assert (resumed.reason, resumed.check.counted, bench.situation.half_packed) == (Reason.RESUMED, 1, 1)


def test_a_verified_parcel_gets_its_couriers_label_like_any_other(tmp_path):
    codes = [KnownCode(code="PAR-00004471"), KnownCode(code=UPS, carrier="ups")]
    own = [OwnLabel("Ours", r"PAR-\d{8}", "parcel")]
    with Bench(tmp_path / "journal.db", verify=[Stage.PACKED], pair=True, own_labels=own) as bench:
        bench.learn(ORDER.model_copy(update={"codes": codes, "lines": LINES[:1]}))
        assert bench.scan("PAR-00004471").answer is Answer.CHECKING
        packed = bench.scan(EAN)
        assert (packed.answer, packed.wants_label) == (Answer.ACCEPTED, True)
        paired = bench.scan(UPS)
        assert (paired.answer, paired.reason, paired.check) == (Answer.PAIRED, None, None)


def test_a_box_that_is_complete_counts_although_another_parcel_waits_for_its_couriers_label(tmp_path):
    own = [OwnLabel("Ours", r"PAR-\d{8}", "parcel")]
    with Bench(tmp_path / "journal.db", verify=[Stage.PACKED], pair=True, own_labels=own) as bench:
        bench.learn(ORDER)
        bench.scan(UPS)
        bench.scan(BULB)
        assert bench.scan("PAR-00004471").wants_label
        bench.scan(BULB)
        assert bench.scan(EAN).answer is Answer.ACCEPTED
        assert bench.scan(S10).other == "PAR-00004471"


def test_an_unknown_order_counts_and_is_said_to_be_unverified(bench):
    verdict = bench.scan(USPS)
    assert (verdict.answer, verdict.reason) == (Answer.ACCEPTED, Reason.NOT_VERIFIED)


def test_of_an_order_in_several_parcels_nobody_knows_what_is_in_which(bench):
    bench.learn(ORDER, ORDER.model_copy(update={"parcel": 3, "codes": [KnownCode(code=USPS)]}))
    assert bench.scan(UPS).reason is Reason.NOT_VERIFIED


def test_a_stage_that_is_not_verified_asks_for_nothing_and_a_product_is_no_parcel_there(bench):
    bench.tell(Command.PROCESSED)
    assert bench.scan(UPS).answer is Answer.ACCEPTED
    assert bench.scan(EAN).reason is Reason.PRODUCT_CODE


def test_the_site_says_which_stages_are_verified_unless_the_bench_does(tmp_path):
    site = SiteSettings(site="K7QF2M", verify=[Stage.PACKED])
    for verify, answer in ((None, Answer.CHECKING), ([], Answer.ACCEPTED)):
        with Bench(tmp_path / f"{answer}.db", verify=verify) as bench:
            bench.learn(ORDER, site=site)
            assert bench.scan(UPS).answer is answer


def test_a_box_is_not_the_next_workers(tmp_path):
    workers = [KnownWorker(badge="17", name="Ana"), KnownWorker(badge="18", name="Bob")]
    with Bench(tmp_path / "journal.db", verify=[Stage.PACKED], workers=workers) as bench:
        bench.learn(ORDER)
        bench.badge("17")
        bench.scan(UPS)
        bench.scan(BULB)
        bench.badge("18")
        assert bench.tell(Command.UNDO).reason is Reason.NOTHING_TO_UNDO
        assert bench.scan(UPS).check.counted == 1


def test_a_parcel_that_is_packed_already_is_not_asked_for_again(bench):
    bench.scan(S10)
    bench.scan(EAN)
    assert bench.scan(S10).answer is Answer.ALREADY_DONE


def test_one_piece_that_lies_in_view_of_two_scanners_is_one_piece(bench):
    bench.scan(UPS)
    assert bench.scan(BULB).check.counted == 1
    for source in ("gun", "camera") * 5:
        again = bench.scan(BULB, source=source, after=timedelta(seconds=0.3))
        assert (again.answer, again.check.counted) == (Answer.AGAIN, 1)
