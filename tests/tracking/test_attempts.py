from concurrent.futures import ThreadPoolExecutor

from hypothesis import given
from hypothesis import strategies as st

from tracking.customers.attempts import Attempts, Limit


def test_so_many_are_allowed_and_no_more_until_time_has_passed():
    attempts = Attempts(Limit(2, 60))
    assert [attempts.allow("a", now) for now in (0, 1, 2, 59, 60.5, 60.6, 61.5)] == [1, 1, 0, 0, 1, 0, 1]


def test_one_does_not_use_up_the_attempts_of_another():
    attempts = Attempts(Limit(1, 60))
    assert [attempts.allow(key, 0) for key in "aabb"] == [True, False, True, False]


def test_what_is_remembered_is_bounded():
    attempts = Attempts(Limit(1, 60), largest=3)
    for key in "abcd":
        attempts.allow(key, 0)
    assert [attempts.allow(key, 1) for key in "dcba"] == [False, False, False, True]


def test_threads_together_get_no_more():
    attempts = Attempts(Limit(50, 60))
    with ThreadPoolExecutor(8) as threads:
        assert sum(threads.map(lambda _: attempts.allow("a", 0), range(400))) == 50


@given(st.lists(st.integers(0, 300), max_size=60).map(sorted), st.integers(1, 5))
def test_no_stretch_of_time_ever_holds_more_than_the_limit(times, most):
    attempts = Attempts(Limit(most, 60))
    allowed = [now for now in times if attempts.allow("a", now)]
    assert all(sum(start <= at < start + 60 for at in allowed) <= most for start in allowed)
