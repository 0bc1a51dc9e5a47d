"""The site's day has 23, 24 or 25 hours."""

from datetime import UTC, datetime, timedelta

import pytest

from scanstation.site import Site
from tests.scanstation.cast import BERLIN


@pytest.mark.parametrize(
    ("noon", "hours"),
    [
        (datetime(2026, 3, 29, 10, tzinfo=UTC), 23),
        (datetime(2026, 6, 1, 10, tzinfo=UTC), 24),
        (datetime(2026, 10, 25, 11, tzinfo=UTC), 25),
    ],
)
def test_a_day_is_as_long_as_it_is_at_the_site(noon, hours):
    start, end = Site(BERLIN).day(noon)
    assert end - start == timedelta(hours=hours)
    assert start <= noon < end


def test_half_past_midnight_at_the_site_is_the_new_day_although_utc_is_behind():
    start, _ = Site(BERLIN).day(datetime(2026, 11, 22, 23, 30, tzinfo=UTC))
    assert start == datetime(2026, 11, 22, 23, 0, tzinfo=UTC)


def test_without_a_zone_the_computers_own_is_taken():
    now = datetime(2026, 11, 23, 12, tzinfo=UTC)
    assert Site().local(now) == now
    start, end = Site().day(now)
    assert start <= now < end
