"""On a system without a library that pip does not bring (Qt's, mostly), its tests skip and say what to install.

Without this plugin of pytest such a system could not even start the tests: pytest-qt breaks the whole run.
"""

import re
from collections.abc import Generator
from importlib import import_module

import pytest

from tools.programs import library_hint

Report = pytest.CollectReport | pytest.TestReport


def library_missing(text: str) -> str | None:
    """The library for want of which an import failed, if that is what `text` says."""
    found = re.search(r"ImportError: (\S+\.so\S*): cannot open shared object file", text)
    return found and found[1]


class MissingLibraries:
    """Makes a skip of every test (or file of tests) that fails for want of a system library."""

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None, Report, Report]:
        return _skipped(str(collector.path), (yield))

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item: pytest.Item) -> Generator[None, Report, Report]:
        return _skipped(str(item.path), (yield))


def qt_loads() -> bool:
    """Whether Qt's libraries are there."""
    try:
        import_module("PySide6.QtWidgets")
    except ImportError:
        return False
    return True


def _skipped(file: str, report: Report) -> Report:
    if report.failed and (library := library_missing(report.longreprtext)):
        report.outcome = "skipped"
        report.longrepr = (file, 0, f"Skipped: {library_hint(library)}")
    return report
