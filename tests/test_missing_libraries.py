"""A system that lacks a library: its tests skip and say what to install, the others run."""

import pytest

from tests import without_qt
from tests.missing_libraries import MissingLibraries

pytest_plugins = ["pytester"]
WITHOUT_QT = ("-p", "no:pytest-qt")  # so that these tests themselves run on a system that lacks Qt's libraries
NO_EGL = "ImportError('libEGL.so.1: cannot open shared object file: No such file or directory')"


def test_a_file_of_tests_that_cannot_be_imported_is_skipped_and_the_others_run(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(test_window=f"raise {NO_EGL}", test_core="def test_it(): pass")
    result = pytester.runpytest_inprocess("-rs", *WITHOUT_QT, plugins=[MissingLibraries()])
    result.assert_outcomes(passed=1, skipped=1)
    result.stdout.fnmatch_lines(["SKIPPED*libEGL.so.1 is missing; *"])


def test_a_test_that_imports_it_late_is_skipped(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(f"def test_it(): raise {NO_EGL}")
    pytester.runpytest_inprocess(*WITHOUT_QT, plugins=[MissingLibraries()]).assert_outcomes(skipped=1)


def test_a_python_package_that_is_missing_is_no_excuse(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("import no_such_package")
    pytester.runpytest_inprocess(*WITHOUT_QT, plugins=[MissingLibraries()]).assert_outcomes(errors=1)


def test_a_stand_in_gives_the_fixtures_of_pytest_qt(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_it(qtbot, qapp): pass")
    outcomes = pytester.runpytest_inprocess(*WITHOUT_QT, plugins=[without_qt, MissingLibraries()]).parseoutcomes()
    assert outcomes in ({"passed": 1}, {"skipped": 1})
