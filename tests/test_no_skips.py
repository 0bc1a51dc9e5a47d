"""The rule of CI, on small runs of pytest's own."""

import pytest

from tests.no_skips import NoSkips

pytest_plugins = ["pytester"]


def outcome(pytester: pytest.Pytester, test_file: str) -> pytest.RunResult:
    pytester.makepyfile(test_file)
    without_qt = ("-p", "no:pytest-qt")  # so that these tests themselves run on a system that lacks Qt's libraries
    return pytester.runpytest_inprocess(*without_qt, plugins=[NoSkips()])


def test_a_run_without_skips_passes(pytester: pytest.Pytester) -> None:
    assert outcome(pytester, "def test_it(): pass").ret == 0


def test_a_skipped_test_fails_the_run_and_is_named_with_its_reason(pytester: pytest.Pytester) -> None:
    result = outcome(pytester, "import pytest\ndef test_it(): pytest.skip('no oscilloscope')")
    assert result.ret == 1
    result.stdout.fnmatch_lines(["*::test_it: Skipped: no oscilloscope"])


def test_a_test_that_is_marked_to_be_skipped_fails_the_run(pytester: pytest.Pytester) -> None:
    result = outcome(pytester, "import pytest\n@pytest.mark.skip(reason='lazy')\ndef test_it(): pass")
    assert result.ret == 1
    result.stdout.fnmatch_lines(["*::test_it: Skipped: lazy"])


def test_a_whole_file_that_is_skipped_fails_the_run(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_other="def test_other(): pass")
    result = outcome(pytester, "import pytest\npytest.importorskip('no_such_module')\ndef test_it(): pass")
    assert result.ret == 1
    result.stdout.fnmatch_lines(["*.py: Skipped: could not import 'no_such_module'*"])


def test_an_expected_failure_is_not_a_skip(pytester: pytest.Pytester) -> None:
    assert outcome(pytester, "import pytest\n@pytest.mark.xfail\ndef test_it(): assert False").ret == 0


def test_a_run_that_could_not_even_start_keeps_its_exit_code(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_broken="syntax error")
    skipped = "import pytest\npytest.skip('x', allow_module_level=True)"
    assert outcome(pytester, skipped).ret == pytest.ExitCode.INTERRUPTED


def test_a_skip_in_one_of_several_processes_fails_the_run_as_well(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_other="import pytest\npytest.importorskip('no_such_module')\ndef test_other(): pass")
    pytester.makepyfile("import pytest\ndef test_it(): pass\ndef test_lazy(): pytest.skip('lazy')")
    with_workers = ("-p", "no:pytest-qt", "-n", "2", "--dist", "loadfile")
    result = pytester.runpytest_inprocess(*with_workers, plugins=[NoSkips()])
    assert result.ret == 1
    result.stdout.fnmatch_lines(["*::test_lazy: Skipped: lazy"])
    result.stdout.fnmatch_lines(["test_other.py: Skipped: could not import 'no_such_module'*"])
