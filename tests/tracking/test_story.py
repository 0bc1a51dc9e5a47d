from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone, translation

from tests.tracking.states import DAY, facts, placed
from tracking.customers.story import Arriving, Notice, ParcelStory, tell
from tracking.parcels.facts import What
from tracking.parcels.models import Order
from tracking.parcels.orders import Cancelled
from tracking.parcels.record import record

pytestmark = pytest.mark.usefixtures("database")
NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 25)


def told(name: str, today: date = TODAY, language: str = "en", **more: object) -> ParcelStory:
    """The story of a state whose order was promised for tomorrow, Thursday 26 November."""
    order = placed(name, NOW, **more)
    record(orders=[order], now=NOW - 3 * DAY)
    record(facts(name, NOW, order), now=NOW)
    with translation.override(language), timezone.override("UTC"):
        return tell(Order.objects.get(), today).parcels[0]


def test_a_parcel_on_its_way_says_when_it_arrives():
    story = told("on-its-way")
    assert (story.headline, story.reached, story.notice) == ("On its way", 4, None)
    assert story.arriving == Arriving("Thursday 26 November", "")
    assert [line.title for line in story.lines] == ["In transit", "Shipped", "Packed", "Processed", "Order placed"]
    assert story.lines[0].detail == "UPS · Kassel, Germany"


def test_a_delay_is_told_beside_how_far_the_parcel_is():
    story = told("delayed")
    assert (story.headline, story.reached) == ("On its way", 4)
    assert story.arriving == Arriving("Friday 27 November", "Thursday 26 November")
    assert story.notice == Notice(
        "One day later than planned.", "Snow has closed the road near Kassel; the new day came from UPS this morning."
    )
    assert story.lines[0].is_trouble
    assert story.lines[0].detail.startswith("Friday 27 November · Kassel, Germany · Snow")


def test_a_delay_that_nobody_names_a_day_for_is_told_as_well():
    order = placed("received", NOW)
    delay = replace(facts("delayed", NOW, order)[-1], reason="", expected_on=None)
    record([delay], [order], now=NOW)
    (story,) = tell(Order.objects.get(), TODAY).parcels
    assert (story.headline, story.notice, story.arriving) == ("Confirmed", Notice("Later than planned.", ""), None)


def delayed_to(day: date | None, promised_on: date | None = TODAY) -> ParcelStory:
    """The story of an order whose parcel staff have told a delay of."""
    order = placed("received", NOW, promised_on=promised_on)
    delay = replace(facts("delayed", NOW, order)[-1], reason="", expected_on=day, actor="staff:anna")
    record([delay], [order], now=NOW)
    return tell(Order.objects.get(), TODAY).parcels[0]


def test_the_first_day_that_is_named_is_shown_also_when_a_delay_names_it():
    story = delayed_to(date(2026, 12, 8), promised_on=None)
    assert (story.arriving, story.notice) == (Arriving("Tuesday 8 December", ""), Notice("Later than planned.", ""))


def test_a_delay_that_names_the_promised_day_leaves_it_there():
    assert delayed_to(TODAY).arriving == Arriving("Wednesday 25 November", "")


def test_a_day_that_was_taken_back_without_another_is_shown_no_more():
    order = placed("delayed", NOW)
    announced = facts("delayed", NOW, order)
    taken_back = replace(facts("delayed", NOW, order)[-1], occurred_at=NOW, reason="Nobody knows.", expected_on=None)
    record(orders=[order], now=NOW - 3 * DAY)
    record([*announced, taken_back], now=NOW)
    (story,) = tell(Order.objects.get(), TODAY).parcels
    assert (story.arriving, story.notice) == (None, Notice("Later than planned.", "Nobody knows."))


def test_what_is_delayed_before_the_carriers_first_scan_is_not_said_to_be_sent_on_its_way():
    order = placed("shipped", NOW)
    delay = replace(facts("delayed", NOW, order)[-1], code=order.boxes[0].codes[0][0])
    record([*facts("shipped", NOW, order), delay], [order], now=NOW)
    (story,) = tell(Order.objects.get(), TODAY).parcels
    assert (story.headline, story.next_step[:31]) == ("Shipped", "It goes on as soon as the carri")


def test_a_parcel_that_comes_earlier_is_no_trouble():
    story = told("delayed", promised_on=TODAY + 5 * DAY)
    assert story.arriving == Arriving("Friday 27 November", "Monday 30 November")
    assert story.notice is None


def test_a_day_that_is_over_is_not_promised_any_more():
    assert told("on-its-way", today=TODAY + 2 * DAY).arriving is None


def test_a_failed_attempt_says_why_and_when_it_comes_now():
    story = told("attempt-failed")
    assert (story.headline, story.reached) == ("Not delivered yet", 5)
    assert story.notice == Notice("The carrier could not hand it over.", "Nobody was at home.")
    assert story.arriving == Arriving("Friday 27 November", "Thursday 26 November")


def test_a_parcel_to_be_fetched_says_where():
    story = told("pick-up")
    assert (story.headline, story.place) == ("Ready to collect", "Kiosk Müller, Lange Straße 14, Hamburg")
    assert story.arriving is None


def test_a_delivered_parcel_says_when_where_and_who_signed():
    story = told("delivered")
    assert (story.headline, story.reached, story.next_step, story.arriving) == ("Delivered", 6, "", None)
    assert story.delivered
    assert story.delivered.at == NOW - timedelta(hours=1)
    assert (story.delivered.place, story.delivered.signed_by) == ("Front desk, Hamburg", "A. Lindqvist")


def test_a_parcel_that_went_back_has_no_bar_but_a_reason():
    story = told("returned")
    assert (story.headline, story.steps, story.is_parcel) == ("Returned to the shop", (), True)
    assert story.notice == Notice("", "The address does not exist.")


def test_a_cancelled_order_says_so_with_the_reason():
    record(orders=[placed("packed", NOW), Cancelled(placed("packed", NOW).number, reason="Sold out.")], now=NOW)
    (story,) = tell(Order.objects.get(), TODAY).parcels
    assert (story.headline, story.steps, story.notice) == ("Cancelled", (), Notice("", "Sold out."))


def test_a_parcel_on_hold_says_so_calmly_and_keeps_the_reason_to_the_staff():
    story = told("on-hold")
    assert (story.headline, story.reached, story.notice, story.arriving) == ("On hold", 2, None, None)
    assert story.next_step.startswith("The shop checks something")
    assert [line.title for line in story.lines] == ["Packed", "Processed", "Order placed"]


def test_an_order_whose_parcels_nobody_knows_yet_is_told_as_one():
    order = placed("received", NOW, boxes=())
    record(orders=[order], now=NOW)
    (story,) = tell(Order.objects.get(), TODAY).parcels
    assert (story.headline, story.arriving) == ("Confirmed", Arriving("Thursday 26 November", ""))
    record(orders=[Cancelled(order.number)], now=NOW)
    (story,) = tell(Order.objects.get(), TODAY).parcels
    assert (story.headline, story.arriving) == ("Cancelled", None)


def test_a_voided_step_is_gone():
    order = placed("packed", NOW)
    happened = facts("packed", NOW, order)
    record(happened, [order], now=NOW)
    void = replace(facts("processed", NOW, order)[0], what=What.VOID, actor="staff:anna", voids=happened[1].id)
    record([void], now=NOW)
    (story,) = tell(Order.objects.get(), TODAY).parcels
    assert [line.title for line in story.lines] == ["Processed", "Order placed"]
    assert story.headline == "Being prepared"


@pytest.mark.parametrize(
    ("language", "headline", "day", "before", "sentence"),
    [
        ("de", "Unterwegs", "Freitag, 27. November", "Donnerstag, 26. November", "Einen Tag später als geplant."),
        ("fr", "En route", "vendredi 27 novembre", "jeudi 26 novembre", "Un jour plus tard que prévu."),
        (
            "es",
            "En camino",
            "viernes, 27 de noviembre",
            "jueves, 26 de noviembre",
            "Un día más tarde de lo previsto.",
        ),
        ("pl", "W drodze", "piątek, 27 listopada", "czwartek, 26 listopada", "Jeden dzień później niż planowano."),
    ],
)
def test_every_language_has_its_own_way_with_days(language, headline, day, before, sentence):
    story = told("delayed", language=language)
    assert story.headline == headline
    assert story.arriving == Arriving(day, before)
    assert story.notice
    assert story.notice.sentence == sentence
