"""Programs that pip does not bring: found, or named with what installs them."""

from pathlib import Path

from tools import programs


def nothing(name: str) -> None:
    return None


def test_any_browser_of_its_kind_stands_in_for_chromium(tmp_path: Path) -> None:
    found = programs.find("chromium", lambda name: "/opt/chrome" if name == "google-chrome" else None, tmp_path)
    assert found == "/opt/chrome"


def test_a_browser_that_playwright_installed_is_found(tmp_path: Path) -> None:
    browser = tmp_path / "chromium-1234/chrome-linux64/chrome"
    browser.parent.mkdir(parents=True)
    assert programs.find("chromium", nothing, tmp_path) is None
    browser.touch()
    assert programs.find("chromium", nothing, tmp_path) == str(browser)


def test_a_missing_program_is_named_with_the_line_that_installs_it() -> None:
    assert programs.find("Xvfb", nothing) is None
    assert programs.hint("Xvfb").startswith("Xvfb is missing; install it with: ")
    assert programs.hint("Xvfb").rstrip("'").endswith("xvfb xauth")


def test_a_browser_comes_with_apt_on_debian_and_from_playwright_on_ubuntu() -> None:
    assert "apt-get install" in programs.hint("chromium", ubuntu=False)
    assert programs.hint("chromium", ubuntu=True).endswith(".venv/bin/playwright install --with-deps chromium")
