from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from scanstation.events import Stage
from tracking.parcels.timeline import Happening, fold

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
times = st.integers(-46 * 365, 73 * 365).map(lambda days: MORNING + timedelta(days=days))
happenings = st.lists(
    st.builds(
        Happening,
        id=st.uuids(),
        stage=st.sampled_from(Stage),
        occurred_at=times,
        clock_error=st.integers(-(10**9), 10**9),
        received_at=times,
        station=st.sampled_from(["bench-1", "bench-2"]),
        sequence=st.integers(1, 6),
    ),
    max_size=8,
    unique_by=lambda happening: happening.id,
)


def happening(number: int, stage: Stage, minute: float, **changes: object) -> Happening:
    at = MORNING + timedelta(minutes=minute)
    fields = {
        "id": UUID(int=number),
        "stage": stage,
        "occurred_at": at,
        "clock_error": 0,
        "received_at": at + timedelta(seconds=1),
        "station": "bench-1",
        "sequence": number,
    }
    return Happening(**(fields | changes))


@given(happenings, st.data())
def test_any_order_and_any_duplication_give_the_same_timeline(facts, data):
    again = data.draw(st.lists(st.sampled_from(facts), max_size=5)) if facts else []
    assert fold(data.draw(st.permutations(facts + again))) == fold(facts)


@given(happenings)
def test_a_further_event_never_takes_a_parcel_back(facts):
    ranks = [timeline.stage.rank for n in range(1, len(facts) + 1) if (timeline := fold(facts[:n])).stage]
    assert ranks == sorted(ranks)


@given(happenings)
def test_nothing_is_shown_later_than_the_server_received_it(facts):
    for entry in fold(facts).entries:
        assert entry.at <= max(fact.received_at for fact in facts if fact.stage is entry.stage)


@given(happenings)
def test_every_stage_that_was_reported_is_told_once_in_the_order_of_the_stages(facts):
    assert [entry.stage for entry in fold(facts).entries] == sorted({f.stage for f in facts}, key=lambda s: s.rank)


def test_without_events_there_is_no_stage():
    assert fold([]).stage is None


def test_a_parcel_that_was_packed_twice_was_packed_the_first_time():
    packed = [happening(1, Stage.PACKED, 0), happening(2, Stage.PACKED, 30)]
    assert [entry.at for entry in fold(packed).entries] == [MORNING]


def test_a_clock_that_jumps_back_does_not_turn_the_order_round():
    facts = [happening(1, Stage.PROCESSED, 0), happening(2, Stage.PACKED, -9_000_000, received_at=MORNING)]
    assert [(entry.stage, entry.at) for entry in fold(facts).entries] == [
        (Stage.PROCESSED, MORNING),
        (Stage.PACKED, MORNING),
    ]


def test_a_clock_that_is_years_ahead_is_shown_at_the_moment_of_receipt():
    ahead = happening(1, Stage.PACKED, 5_000_000, received_at=MORNING)
    assert fold([ahead]).entries[0].at == MORNING


def test_a_clock_that_was_seen_to_be_wrong_is_put_right():
    year = 365 * 24 * 3600
    behind = happening(1, Stage.PACKED, -year / 60, clock_error=-year, received_at=MORNING + timedelta(hours=1))
    assert fold([behind]).entries[0].at == MORNING
