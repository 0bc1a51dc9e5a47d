from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from scanstation.events import Stage
from tracking.parcels.facts import What
from tracking.parcels.timeline import OVER, Change, Entry, Happening, fold, summary

MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
times = st.integers(-46 * 365, 73 * 365).map(lambda days: MORNING + timedelta(days=days))
ids = st.integers(0, 11).map(lambda number: UUID(int=number))
happenings = st.lists(
    st.builds(
        Happening,
        id=ids,
        what=st.sampled_from(What),
        occurred_at=times,
        clock_error=st.integers(-(10**9), 10**9),
        received_at=times,
        actor=st.sampled_from(["station:bench-1", "station:bench-2", "carrier:easypost"]),
        sequence=st.integers(0, 6),
        place=st.sampled_from(["", "Leipzig", "Lyon"]),
        expected_on=st.none() | st.sampled_from([date(2026, 11, 25), date(2026, 11, 27)]),
        voids=ids,
        journal=st.none() | st.sampled_from([UUID(int=1), UUID(int=2)]),
    ),
    max_size=12,
    unique_by=lambda happening: happening.id,
)


def happening(number: int, what: What, minute: float, **changes: object) -> Happening:
    at = MORNING + timedelta(minutes=minute)
    fields = {
        "id": UUID(int=number),
        "what": what,
        "occurred_at": at,
        "clock_error": 0,
        "received_at": at + timedelta(seconds=1),
        "actor": "station:bench-1",
        "sequence": number,
    }
    return Happening(**(fields | changes))


def carrier(number: int, what: What, minute: float, **changes: object) -> Happening:
    return happening(number, what, minute, **({"actor": "carrier:easypost", "sequence": 0} | changes))


def state(*facts: Happening) -> What | None:
    return fold(facts).state


@given(happenings, st.data())
def test_any_order_and_any_duplication_give_the_same_timeline(facts, data):
    again = data.draw(st.lists(st.sampled_from(facts), max_size=5)) if facts else []
    assert fold(data.draw(st.permutations(facts + again))) == fold(facts)


@given(happenings)
def test_a_further_fact_never_takes_a_parcel_back(facts):
    facts = [fact for fact in facts if fact.what is not What.VOID]
    ranks = [timeline.stage.rank for n in range(1, len(facts) + 1) if (timeline := fold(facts[:n])).stage]
    assert ranks == sorted(ranks)


@given(happenings)
def test_a_void_leaves_the_timeline_as_if_its_fact_had_never_been(facts):
    actors = {fact.id: fact.actor for fact in facts}
    voids = [fact for fact in facts if fact.what is What.VOID]
    # A station takes out what it said itself; everybody else whatever they like.
    own = [fact for fact in voids if fact.actor.split(":")[0] != "station" or fact.actor == actors.get(fact.voids)]
    voided = {fact.voids for fact in own}
    assert fold(facts) == fold(fact for fact in facts if fact.what is not What.VOID and fact.id not in voided)


@given(happenings)
def test_nothing_but_a_return_or_a_void_takes_back_a_delivery(facts):
    expected = What.RETURNED if any(fact.what is What.RETURNED for fact in facts) else What.DELIVERED
    delivered = Happening(UUID(int=99), What.DELIVERED, MORNING, 0, MORNING, "carrier:generic", 0)
    facts = [fact for fact in facts if fact.what is not What.VOID]
    assert fold([*facts, delivered]).state is expected


@given(happenings)
def test_a_new_hold_holds_and_a_new_release_releases_what_is_not_cancelled(facts):
    facts = [fact for fact in facts if fact.what is not What.VOID]
    latest = max([MORNING, *(fact.received_at for fact in facts)]) + timedelta(days=1)
    hold = Happening(UUID(int=98), What.HELD, latest, 0, latest, "staff:anna", 0)
    end = latest + timedelta(minutes=1)
    release = Happening(UUID(int=99), What.RELEASED, end, 0, end, "staff:anna", 0)
    assert fold([hold, *facts]).held
    assert fold([release, hold, *facts]).held is any(fact.what is What.CANCELLED for fact in facts)


@given(happenings)
def test_the_summary_is_the_folds(facts):
    timeline, short = fold(facts), summary(facts)
    assert short[:2] == (timeline.stage, timeline.state)
    assert short.expected_on == timeline.arrival.current
    assert short.due_on == (None if timeline.state in OVER else timeline.arrival.original)
    assert (short.since is None) == (timeline.state is None)


def test_the_summary_says_since_when():
    facts = [happening(1, What.PACKED, 0), happening(2, What.PACKED, 30), carrier(3, What.DELAYED, 40)]
    assert summary(facts[:2]).since == MORNING
    assert summary(facts).since == MORNING + timedelta(minutes=40)
    released = [carrier(4, What.HELD, 50), carrier(5, What.RELEASED, 60)]
    assert summary([*facts[:2], *released[:1]]).since == MORNING + timedelta(minutes=50)
    assert summary([*facts[:2], *released]).since == MORNING
    assert summary([carrier(6, What.IN_TRANSIT, 0), carrier(7, What.RETURNED, 5)]).since.minute == 5


@given(happenings)
def test_nothing_is_shown_later_than_the_server_received_it(facts):
    for entry in fold(facts).entries:
        assert entry.at <= max(fact.received_at for fact in facts if fact.what is entry.what)


@given(happenings)
def test_every_stage_that_stands_is_told_and_first_in_the_order_of_the_stages(facts):
    facts = [fact for fact in facts if fact.what is not What.VOID]
    told = dict.fromkeys(entry.what.stage for entry in fold(facts).entries if entry.what.stage)
    assert list(told) == sorted({f.what.stage for f in facts if f.what.stage}, key=lambda stage: stage.rank)


@given(happenings)
def test_the_day_of_arrival_is_the_original_or_the_last_change(facts):
    arrival = fold(facts).arrival
    assert arrival.current == (arrival.changes[-1].expected_on if arrival.changes else arrival.original)
    days = [arrival.original, *(change.expected_on for change in arrival.changes)]
    assert all(one != other for one, other in pairwise(days))


def test_the_stages_are_called_as_the_station_calls_them():
    assert [what.value for what in What][: len(Stage)] == [stage.value for stage in Stage]


def test_without_facts_there_is_nothing():
    timeline = fold([])
    assert (timeline.stage, timeline.state, timeline.entries, timeline.delivered) == (None, None, (), None)
    assert (timeline.arrival.original, timeline.arrival.changes, timeline.held) == (None, (), False)


def test_a_parcel_that_was_packed_twice_was_packed_the_first_time():
    packed = [happening(1, What.PACKED, 0), happening(2, What.PACKED, 30)]
    assert [entry.at for entry in fold(packed).entries] == [MORNING]


def test_a_clock_that_jumps_back_does_not_turn_the_order_round():
    facts = [happening(1, What.PROCESSED, 0), happening(2, What.PACKED, -9_000_000, received_at=MORNING)]
    assert [(entry.what, entry.at) for entry in fold(facts).entries] == [
        (What.PROCESSED, MORNING),
        (What.PACKED, MORNING),
    ]


def test_a_clock_that_is_years_ahead_is_shown_at_the_moment_of_receipt():
    ahead = happening(1, What.PACKED, 5_000_000, received_at=MORNING)
    assert fold([ahead]).entries[0].at == MORNING


def test_a_clock_that_was_seen_to_be_wrong_is_put_right():
    year = 365 * 24 * 3600
    behind = happening(1, What.PACKED, -year / 60, clock_error=-year, received_at=MORNING + timedelta(hours=1))
    assert fold([behind]).entries[0].at == MORNING


def test_a_late_message_of_a_carrier_counts_where_it_happened_not_where_it_came_in():
    delayed = carrier(1, What.DELAYED, 10)
    out = carrier(2, What.OUT_FOR_DELIVERY, 20)
    for facts in ([delayed, out], [out, delayed]):
        assert state(*facts) is What.OUT_FOR_DELIVERY
    assert state(out, carrier(3, What.DELAYED, 30)) is What.DELAYED


def test_a_delay_stands_while_the_parcel_only_travels_and_ends_with_the_next_stage():
    travelling = [carrier(1, What.IN_TRANSIT, 0), carrier(2, What.DELAYED, 10)]
    assert state(*travelling, carrier(3, What.IN_TRANSIT, 20, place="Lyon")) is What.DELAYED
    assert state(*travelling, carrier(4, What.OUT_FOR_DELIVERY, 30)) is What.OUT_FOR_DELIVERY


def test_an_attempt_that_failed_is_followed_by_another_or_by_a_counter():
    failed = [carrier(1, What.OUT_FOR_DELIVERY, 0), carrier(2, What.ATTEMPT_FAILED, 10)]
    assert state(*failed) is What.ATTEMPT_FAILED
    assert state(*failed, carrier(3, What.OUT_FOR_DELIVERY, 20)) is What.OUT_FOR_DELIVERY
    assert state(*failed, carrier(3, What.READY_FOR_PICKUP, 20)) is What.READY_FOR_PICKUP
    again = fold([*failed, carrier(3, What.OUT_FOR_DELIVERY, 20), carrier(4, What.DELIVERED, 30)])
    assert [entry.what for entry in again.entries] == [
        What.OUT_FOR_DELIVERY,
        What.ATTEMPT_FAILED,
        What.OUT_FOR_DELIVERY,
        What.DELIVERED,
    ]


def test_a_parcel_that_was_sent_back_was_not_delivered_to_its_customer():
    back = fold([carrier(1, What.RETURNED, 0), carrier(2, What.DELIVERED, 10, place="the shop")])
    assert (back.state, back.delivered) == (What.RETURNED, None)
    refused_later = fold([carrier(1, What.DELIVERED, 0), carrier(2, What.RETURNED, 10)])
    assert refused_later.state is What.RETURNED
    assert refused_later.delivered.at == MORNING


def test_a_cancelled_parcel_is_held_and_says_so_until_a_carrier_has_it():
    cancelled = [happening(1, What.SHIPPED, 0), carrier(2, What.CANCELLED, 10, actor="shop:nordlicht")]
    assert (state(*cancelled), fold(cancelled).held) == (What.CANCELLED, True)
    too_late = fold([*cancelled, carrier(3, What.IN_TRANSIT, 20)])
    assert (too_late.state, too_late.held) == (What.IN_TRANSIT, True)
    assert fold([*cancelled, carrier(4, What.VOID, 30, voids=UUID(int=2))]).held is False


def test_a_held_parcel_says_so_until_it_is_released_or_a_carrier_has_it():
    packed = happening(1, What.PACKED, 0)
    hold = carrier(2, What.HELD, 10, actor="staff:anna", reason="the customer moved")
    release = carrier(3, What.RELEASED, 20, actor="staff:tom")
    assert (state(packed, hold), fold([packed, hold]).held) == (What.HELD, True)
    assert (state(release, packed, hold), fold([release, packed, hold]).held) == (What.PACKED, False)
    again = [packed, hold, release, carrier(4, What.HELD, 30, actor="station:bench-2")]
    assert (state(*again), fold(again).held) == (What.HELD, True)
    assert fold([*again, carrier(5, What.VOID, 40, voids=UUID(int=4))]).held is False
    assert state(*again, carrier(6, What.IN_TRANSIT, 50)) is What.IN_TRANSIT


def test_a_hold_wins_over_a_release_of_the_same_moment_and_a_cancellation_over_every_release():
    held = [carrier(1, What.HELD, 10), carrier(2, What.RELEASED, 10)]
    assert (state(*held), state(*reversed(held))) == (What.HELD, What.HELD)
    assert state(*held, carrier(3, What.CANCELLED, 0), carrier(4, What.RELEASED, 20)) is What.CANCELLED


def test_a_void_of_a_void_changes_nothing():
    facts = [happening(1, What.PACKED, 0), carrier(2, What.VOID, 1, voids=UUID(int=1))]
    assert fold([*facts, carrier(3, What.VOID, 2, voids=UUID(int=2))]).stage is None


def test_places_on_the_way_are_told_and_the_same_place_twice_in_a_row_is_not():
    places = ["Leipzig", "Leipzig", "Lyon", "Leipzig"]
    facts = [carrier(n, What.IN_TRANSIT, n, place=place) for n, place in enumerate(places)]
    assert [entry.place for entry in fold(facts).entries] == ["Leipzig", "Lyon", "Leipzig"]


def test_the_day_of_arrival_keeps_its_history():
    first, second = date(2026, 11, 25), date(2026, 11, 27)
    arrival = fold(
        [
            carrier(1, What.EXPECTED, 0, expected_on=first, actor="shop:nordlicht"),
            carrier(2, What.IN_TRANSIT, 10, expected_on=first),
            carrier(3, What.DELAYED, 20, expected_on=second, reason="snow"),
        ]
    ).arrival
    assert (arrival.original, arrival.current) == (first, second)
    assert arrival.changes == (Change(MORNING + timedelta(minutes=20), second, "snow"),)


def test_a_delivery_has_its_first_time_and_whatever_place_and_signature_were_reported():
    reports = [
        carrier(1, What.DELIVERED, 0),
        carrier(2, What.DELIVERED, 30, place="Porch", signed_by="A. Lindqvist"),
    ]
    delivered = fold(reports).delivered
    assert delivered == Entry(What.DELIVERED, MORNING, place="Porch", signed_by="A. Lindqvist")


def test_a_new_journal_of_a_station_counts_for_itself():
    """A bench with a new disk begins at 1 again, while its old journal's last events may still be under way."""
    old = happening(900, What.PROCESSED, 60, journal=UUID(int=1), received_at=MORNING + timedelta(hours=9))
    new = happening(5, What.PACKED, 61, journal=UUID(int=2))
    assert [(entry.what, entry.at) for entry in fold([old, new]).entries] == [
        (What.PROCESSED, MORNING + timedelta(minutes=60)),
        (What.PACKED, MORNING + timedelta(minutes=61)),
    ]


def test_a_courier_that_tells_of_long_ago_is_believed_and_a_benchs_stopped_clock_is_not():
    heard = MORNING + timedelta(days=70)
    told, scanned = (
        carrier(1, What.IN_TRANSIT, 0, received_at=heard),
        happening(2, What.SHIPPED, 0, received_at=heard),
    )
    assert fold([told]).entries[0].at == MORNING
    assert fold([scanned]).entries[0].at == heard
