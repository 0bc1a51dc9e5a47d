"""The fold that webhooks tell of, whatever comes in whichever order. No database."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tests.tracking.test_timeline import happenings
from tracking.hooks.steps import Step, Told, steps_of, worth_telling
from tracking.parcels.facts import What
from tracking.parcels.timeline import PASSING, Happening, fold


class Listener:
    """An endpoint that is told at once, and remembers what still counts."""

    def __init__(self) -> None:
        self.told: list[Told] = []
        self.untrue: list[Told] = []

    def hear(self, facts: Sequence[Happening]) -> list[Step]:
        """What it is told now; `untrue` is what it is told to forget."""
        steps = steps_of(facts)
        standing = {step.cause for step in steps}
        self.untrue = [each for each in self.told if each.cause not in standing]
        known = [each for each in self.told if each.cause in standing]
        news = worth_telling(steps, known)
        self.told = known + [Told(step.kind, step.cause, step.at, step.rank) for step in news]
        return news


def real(facts: Iterable[Happening], *besides: What) -> list[Happening]:
    """Only benches count what they say, and benches say nothing of a courier's."""
    benchs = (What.PROCESSED, What.PACKED, What.SHIPPED, What.HELD, What.RELEASED, What.VOID)
    return [fact for fact in facts if fact.what not in besides and (not fact.sequence or fact.what in benchs)]


@given(happenings, st.data())
def test_any_order_and_any_duplication_give_the_same_steps(facts, data):
    again = data.draw(st.lists(st.sampled_from(facts), max_size=5)) if facts else []
    assert steps_of(data.draw(st.permutations(facts + again))) == steps_of(facts)


@given(happenings)
def test_what_was_told_is_not_told_again(facts):
    listener = Listener()
    for number in range(1, len(facts) + 1):
        news = listener.hear(facts[:number])
        assert len({step.cause for step in news}) == len(news)
        assert (listener.hear(facts[:number]), listener.untrue) == ([], [])


@given(happenings)
def test_without_voids_nothing_is_taken_back_and_no_stage_comes_after_a_further_one(facts):
    facts, listener, ranks = real(facts, What.VOID), Listener(), []
    for number in range(1, len(facts) + 1):
        ranks += [step.rank for step in listener.hear(facts[:number]) if step.rank is not None]
        assert listener.untrue == []
    assert all(before <= after for before, after in pairwise(ranks))


@given(happenings)
def test_who_listens_knows_the_stage_of_a_parcel_that_is_not_on_its_way_back(facts):
    facts, listener = real(facts, What.RETURNED), Listener()
    for number in range(1, len(facts) + 1):
        listener.hear(facts[:number])
    ranks = [each.rank for each in listener.told if each.rank is not None]
    stage = fold(facts).stage
    assert max(ranks, default=None) == (stage.rank if stage else None)


@given(happenings)
def test_who_listens_knows_what_stands_in_the_way_now(facts):
    facts, listener = real(facts, What.VOID), Listener()
    for number in range(1, len(facts) + 1):
        listener.hear(facts[:number])
    state = fold(facts).state
    told = {each.kind.value for each in listener.told}
    assert state not in (*PASSING, What.HELD, What.RETURNED, What.CANCELLED) or state in told
