"""What counts as the same label lying there, as a label shown again, and as codes of one label."""

from drivers.sights import SETTLE_S, Sights
from scanstation.reading import Code

LABEL, ROUTE, OTHER = Code("1Z999", "Code128"), Code("420 10115", "Code128"), Code("JD0146", "Code128")


def news(sights, codes, now_s, *, still=False):
    """What is new, and settled at once."""
    sight = sights.see(codes, now_s, still=still)
    if sight is None:
        return []
    sights.settle(sight, sight.new)
    return list(sight.new)


def test_a_label_is_news_only_after_it_was_out_of_view():
    sights = Sights(again_after_s=2)
    assert news(sights, [LABEL], 0) == [LABEL]
    assert news(sights, [LABEL], 1.9) == []
    assert news(sights, [], 3.8) == []
    assert news(sights, [LABEL], 3.8) == []
    assert news(sights, [LABEL], 5.9) == [LABEL]


def test_a_label_that_lies_still_is_not_news_however_long_nobody_looks():
    sights = Sights(again_after_s=2)
    assert news(sights, [LABEL], 0) == [LABEL]
    for second in range(1, 600):
        assert news(sights, [], second * 0.5, still=True) == []
    assert news(sights, [LABEL], 301) == []


def test_a_label_that_was_taken_away_before_everything_went_still_is_news_when_it_comes_back():
    sights = Sights(again_after_s=2)
    assert news(sights, [LABEL], 0) == [LABEL]
    assert news(sights, [], 1.2, still=True) == []
    assert news(sights, [LABEL], 2.5) == [LABEL]


def test_nothing_is_known_of_what_was_in_view_after_a_long_blindness():
    sights = Sights(again_after_s=2)
    assert news(sights, [LABEL], 0) == [LABEL]
    sights.forget()
    assert news(sights, [LABEL], 0.1) == [LABEL]


def test_a_sight_is_whole_once_every_look_had_its_turn():
    sights = Sights(again_after_s=2)
    first = sights.see([ROUTE], 10)
    assert (first.new, first.is_whole) == ([ROUTE], False)
    sights.settle(first, [])
    second = sights.see([LABEL, ROUTE], 10.2)
    assert (second.new, second.is_whole) == ([LABEL, ROUTE], False)
    sights.settle(second, [LABEL])
    third = sights.see([], 10 + SETTLE_S)
    assert (third.new, third.along, third.is_whole) == ([ROUTE], [LABEL], True)
    sights.settle(third, [])
    assert sights.see([ROUTE, LABEL], 10.5) is None


def test_a_label_that_is_put_beside_a_lying_one_is_another_sight():
    sights = Sights(again_after_s=2)
    assert news(sights, [LABEL], 0) == [LABEL]
    assert news(sights, [LABEL], 1) == []
    sight = sights.see([LABEL, OTHER], 1.5)
    assert (sight.new, sight.along, sight.lying) == ([OTHER], [], [LABEL])


def test_a_label_that_was_taken_away_before_is_no_company_though_it_is_no_news_yet():
    sights = Sights(again_after_s=5)
    assert news(sights, [LABEL], 0) == [LABEL]
    sight = sights.see([OTHER], 0.8)
    assert (sight.new, sight.along, sight.lying) == ([OTHER], [], [])
    sights.settle(sight, [OTHER])
    assert sights.see([LABEL], 0.9) is None


def test_after_a_cut_the_last_sight_is_whole_and_company_of_nothing():
    sights = Sights(again_after_s=5)
    assert sights.see([ROUTE], 0).is_whole is False
    last = sights.cut()
    assert (last.new, last.is_whole) == ([ROUTE], True)
    sights.settle(last, [ROUTE])
    sight = sights.see([OTHER], 0.1)
    assert (sight.new, sight.along) == ([OTHER], [])
    sights.settle(sight, [OTHER])
    assert sights.see([ROUTE], 0.2) is None
    assert sights.cut() is None


def test_what_was_seen_only_once_is_decided_on_all_the_same():
    sights = Sights(again_after_s=0)
    sights.settle(sights.see([LABEL], 0), [])
    later = sights.see([], 5)
    assert (later.new, later.is_whole) == ([LABEL], True)
    sights.settle(later, [LABEL])
    assert sights.see([], 6) is None


def test_the_code_nearest_the_middle_is_named_first():
    sights = Sights(again_after_s=2)
    sights.settle(sights.see([ROUTE], 0), [])
    assert sights.see([OTHER, LABEL, ROUTE], 0.1).new == [OTHER, LABEL, ROUTE]
