from datetime import datetime
from uuid import UUID

import pytest
import uuid_utils

from tracking.parcels import feed
from tracking.parcels.facts import Fact, What
from tracking.parcels.models import Alias, Order
from tracking.parcels.orders import Box, Placed
from tracking.parcels.record import record
from tracking.parcels.writing import writing

pytestmark = pytest.mark.usefixtures("database")


def fact(code: str, now: datetime) -> Fact:
    return Fact(UUID(str(uuid_utils.uuid7())), code, What.PACKED, now, "carrier:generic")


def test_an_item_says_whose_it_is_and_what_happened(now):
    packed = fact("PAR-1", now)
    record([packed], now=now)
    (before,) = feed.after(0, 10)
    record(orders=[Placed("10-1", "Shop", "Anna", now, (Box((("PAR-1", ""),)),))], now=now)
    parcel, order = Alias.objects.get().parcel_id, Order.objects.get().pk
    assert (before.parcel, before.order, before.event, before.what) == (parcel, None, packed.id, What.PACKED)
    assert [(item.parcel, item.order, item.event) for item in feed.after(before.position, 10)] == [
        (None, order, None),
        (parcel, order, None),
    ]
    assert feed.orders_between(0, feed.newest()) == {order}


def test_a_reader_takes_a_few_at_a_time_and_resumes_where_it_was(now):
    facts = [fact(f"PAR-{number}", now) for number in range(7)]
    record(facts, now=now)
    seen = []
    while items := feed.after(feed.position_of("mail"), 3):
        with writing():
            seen += [item.event for item in items]
            feed.advance("mail", items[-1].position)
    assert seen == [each.id for each in facts]
    assert feed.position_of("another") == 0


def test_a_cursor_never_goes_back_and_what_fails_leaves_it_where_it_was(now):
    record([fact("PAR-1", now)], now=now)
    with writing():
        feed.advance("mail", 5)
        feed.advance("mail", 3)
    with pytest.raises(ZeroDivisionError), writing():
        feed.advance("mail", 9)
        raise ZeroDivisionError
    assert feed.position_of("mail") == 5


def test_several_records_of_one_transaction_follow_each_other(now):
    facts = [fact(f"PAR-{number}", now) for number in range(3)]
    with writing():
        for each in facts:
            record([each], now=now)
    assert [item.event for item in feed.after(0, 10)] == [each.id for each in facts]
