"""Forgetting and folding may come in any order: what people wrote is another text, and all else the same."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.tracking.test_timeline import happenings
from tracking.hooks.steps import steps_of
from tracking.mail import occasions
from tracking.parcels.forgetting import stand_ins
from tracking.parcels.timeline import Entry, Timeline, fold, summary

TEXTS = st.sampled_from(["", "Elbchaussee 12", "Neighbour", "(forgotten)", "(forgotten 2)", "At the door"])


@st.composite
def written(draw: st.DrawFn) -> list:
    """Facts of one parcel in which people wrote something."""
    return [replace(each, place=draw(TEXTS), reason=draw(TEXTS), signed_by=draw(TEXTS)) for each in draw(happenings)]


def entry(told: Entry, places: Mapping[str, str], reasons: Mapping[str, str]) -> Entry:
    return replace(told, place=places.get(told.place, ""), reason=reasons.get(told.reason, ""), signed_by="")


def forgotten(told: Timeline, places: Mapping[str, str], reasons: Mapping[str, str]) -> Timeline:
    changes = tuple(replace(each, reason=reasons.get(each.reason, "")) for each in told.arrival.changes)
    return replace(
        told,
        entries=tuple(entry(each, places, reasons) for each in told.entries),
        arrival=replace(told.arrival, changes=changes),
        delivered=told.delivered and entry(told.delivered, places, reasons),
    )


@given(written())
def test_a_fold_of_what_is_forgotten_is_the_fold_forgotten(facts):
    places, reasons = stand_ins(each.place for each in facts), stand_ins(each.reason for each in facts)
    blank = [
        replace(each, place=places.get(each.place, ""), reason=reasons.get(each.reason, ""), signed_by="")
        for each in facts
    ]
    assert fold(blank) == forgotten(fold(facts), places, reasons)
    assert summary(blank) == summary(facts)
    assert steps_of(blank) == steps_of(facts), "shops are told nothing twice"
    causes = [[each.cause for each in occasions.of_parcel(1, fold(its))] for its in (blank, facts)]
    assert causes[0] == causes[1], "nor are customers"


@given(st.lists(TEXTS | st.text(max_size=5)))
def test_stand_ins_are_apart_as_their_texts_are_say_nothing_and_stay(texts):
    given_ = stand_ins(texts)
    assert set(given_) == {text for text in texts if text}
    assert len(set(given_.values())) == len(given_)
    assert all(text.startswith("(forgotten") for text in given_.values())
    assert stand_ins(given_.values()) == {text: text for text in given_.values()}
