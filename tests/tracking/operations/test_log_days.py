"""From when to when a day or a shift is."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from tests.tracking.operations.cast import BERLIN, DAY, HOUR, TODAY
from tracking.operations.pages.log_asked import span


def test_a_shift_over_midnight_is_one():
    start, end = span(date(2026, 11, 22), time(22), time(6), BERLIN)
    assert (start, end) == (datetime(2026, 11, 22, 21, tzinfo=UTC), datetime(2026, 11, 23, 5, tzinfo=UTC))
    assert (
        span(date(2026, 10, 24), time(22), time(6), BERLIN)[1]
        - span(date(2026, 10, 24), time(22), time(6), BERLIN)[0]
        == 9 * HOUR
    )
    assert span(TODAY, time(6), time(14), BERLIN)[1] == datetime(2026, 11, 23, 13, tzinfo=UTC)
    assert span(TODAY, None, time(6), BERLIN)[0] == span(TODAY, None, None, BERLIN)[0]


@given(
    day=st.dates(date(2000, 1, 1), date(2199, 12, 30)),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]),
    at=st.times(),
)
def test_days_follow_each_other_and_shifts_part_them(day, zone, at):
    its = ZoneInfo(zone)
    start, end = span(day, None, None, its)
    assert end == span(day + DAY, None, None, its)[0]
    assert 23 * HOUR <= end - start <= 25 * HOUR
    if at != time.min:
        (first, middle), (again, last) = span(day, None, at, its), span(day, at, None, its)
        assert (first, middle, last) == (start, again, end) and start <= middle <= end
