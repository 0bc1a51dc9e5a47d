"""What is told, as a pure fold: no database."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from tests.tracking.mail.cast import NOW, minutes
from tracking.mail.kinds import Kind
from tracking.mail.occasions import Occasion, of_order, of_parcel
from tracking.parcels.facts import What
from tracking.parcels.timeline import Happening, fold

THURSDAY, FRIDAY, SATURDAY = date(2026, 11, 26), date(2026, 11, 27), date(2026, 11, 28)


def said(number: int, what: What, after: float = 0.0, **fields: object) -> Happening:
    at = NOW + minutes(after)
    usual = {"occurred_at": at, "clock_error": 0, "received_at": at, "actor": "carrier:easypost", "sequence": 0}
    return Happening(id=UUID(int=number), what=what, **(usual | fields))


PROMISE = said(99, What.EXPECTED, -60, expected_on=THURSDAY, actor="shop:nordlicht")


def told(*happenings: Happening) -> list[Occasion]:
    return of_parcel(7, fold(happenings))


def arrival(*happenings: Happening) -> tuple[date | None, date | None]:
    [one] = [each for each in told(*happenings) if each.kind is Kind.ARRIVAL]
    return one.before, one.expected_on


def test_what_happens_at_the_bench_before_dispatch_is_no_news():
    assert told(said(1, What.PROCESSED), said(2, What.PACKED), said(3, What.IN_TRANSIT)) == []


def test_a_first_day_of_arrival_is_no_change():
    assert told(said(1, What.EXPECTED, expected_on=THURSDAY)) == []


def test_another_day_than_the_shop_promised_is_a_change():
    assert arrival(PROMISE, said(1, What.EXPECTED, expected_on=FRIDAY)) == (THURSDAY, FRIDAY)


def test_the_promised_day_confirmed_is_no_change():
    assert told(PROMISE, said(1, What.EXPECTED, expected_on=THURSDAY)) == []


def test_only_the_newest_change_is_told_with_the_day_before_it():
    changes = [said(n, What.EXPECTED, n, expected_on=day) for n, day in enumerate((THURSDAY, FRIDAY, SATURDAY))]
    assert arrival(*changes) == (FRIDAY, SATURDAY)


def test_a_delay_without_a_new_day_is_told_and_then_the_new_day():
    delay = said(2, What.DELAYED, 1, reason="Snow")
    assert arrival(PROMISE, delay) == (THURSDAY, None)
    assert arrival(PROMISE, delay, said(3, What.EXPECTED, 2, expected_on=FRIDAY)) == (THURSDAY, FRIDAY)


def test_a_delay_that_names_the_first_day_ever_is_told():
    assert arrival(said(1, What.DELAYED, expected_on=FRIDAY)) == (None, FRIDAY)


def test_a_delay_that_is_said_again_is_the_same_news():
    once, again = said(1, What.DELAYED), said(2, What.DELAYED, 600, place="Lübeck")
    [first], [second] = told(once), told(once, again)
    assert first.cause == second.cause


def test_out_for_delivery_on_two_days_is_news_twice_and_twice_on_one_day_once():
    days = [said(n, What.OUT_FOR_DELIVERY, n * 600, place=str(n)) for n in (0, 1, 2)]
    assert len({each.cause for each in told(*days)}) == 2


def test_a_day_is_the_sites_own_wherever_that_is():
    """Monday 17:30 and Tuesday 11:00 in Los Angeles are one day in Greenwich; 23:58 and 00:02 there are one here."""
    monday = datetime(2026, 11, 24, 1, 30, tzinfo=UTC)
    late, early = datetime(2026, 11, 23, 23, 58, tzinfo=UTC), datetime(2026, 11, 24, 0, 2, tzinfo=UTC)
    with timezone.override("America/Los_Angeles"):
        assert causes(monday, monday + timedelta(hours=17, minutes=30)) == 2
        assert causes(late, early) == 1
    with timezone.override("UTC"):
        assert causes(late, early) == 2


def causes(first: datetime, second: datetime) -> int:
    """How many failed attempts are told, when the parcel went out for delivery again in between."""
    between = first + (second - first) / 2
    facts = (What.ATTEMPT_FAILED, first), (What.OUT_FOR_DELIVERY, between), (What.ATTEMPT_FAILED, second)
    told_of = told(*[said(n, what, occurred_at=at, received_at=at) for n, (what, at) in enumerate(facts, 1)])
    return len({each.cause for each in told_of if each.kind is Kind.ATTEMPT_FAILED})


def test_a_parcel_that_came_back_to_the_shop_was_not_delivered():
    back = [said(1, What.RETURNED), said(2, What.OUT_FOR_DELIVERY, 1), said(3, What.DELIVERED, 2)]
    assert told(*back) == []


def test_what_was_voided_is_no_news():
    shipped = said(1, What.SHIPPED)
    assert told(shipped, said(2, What.VOID, 1, voids=shipped.id)) == []


def test_what_the_parcel_is_past_is_told_for_an_hour_only():
    out = said(1, What.OUT_FOR_DELIVERY)
    [alone] = told(out)
    [past] = [each for each in told(out, said(2, What.DELIVERED, 5)) if each.kind is Kind.OUT_FOR_DELIVERY]
    assert (alone.is_fresh(NOW + minutes(61)), past.is_fresh(NOW + minutes(59))) == (True, True)
    assert not past.is_fresh(NOW + minutes(61))


def test_history_of_more_than_a_week_is_no_news():
    [confirmation] = of_order(NOW, None, "")
    assert confirmation.is_fresh(NOW + timedelta(days=7))
    assert not confirmation.is_fresh(NOW + timedelta(days=7, seconds=1))


facts = st.builds(
    said,
    st.integers(1, 12),
    st.sampled_from(list(What)),
    st.integers(0, 5000),
    expected_on=st.sampled_from([None, THURSDAY, FRIDAY]),
    reason=st.sampled_from(["", "Snow"]),
    voids=st.none() | st.integers(1, 12).map(lambda number: UUID(int=number)),
)


@given(st.lists(facts, unique_by=lambda each: each.id), st.randoms())
def test_any_order_and_any_repetition_tell_the_same(happenings, random):
    shuffled = happenings + random.sample(happenings, len(happenings) // 2)
    random.shuffle(shuffled)
    assert told(*happenings) == told(*shuffled)


@given(st.lists(facts, unique_by=lambda each: each.id))
def test_there_is_never_more_than_one_day_of_arrival_to_tell(happenings):
    assert sum(each.kind is Kind.ARRIVAL for each in told(*happenings)) <= 1
