"""Every state of the page in a real browser: nobody is shut out, nothing runs out of the screen."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.cast import Server, copied
from tests.tracking.postgres import Postgres
from tests.tracking.states import STATES
from tests.tracking.town import populate

LANGUAGES = ("en", "de", "fr", "es", "pl")
PAGES = (*STATES, "several", "find", "gone")
axe = Axe()


# What a page looks like is no matter of the database, and a browser takes its time.
pytestmark = pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")


@pytest.fixture(scope="module")
def town(data: Path, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None) -> Iterator[dict[str, str]]:
    """A server on which every state is somebody's order: name -> address."""
    with copied(data, tmp_path_factory.mktemp("town") / "data", postgres) as folder:
        tokens = populate(folder)
        with Server(folder) as server:
            links = {name: f"{server.url}/t/{token}" for name, token in tokens.items()}
            yield links | {"find": f"{server.url}/find", "gone": f"{server.url}/t/gone"}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = needs("chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Page]:
    """The smallest phone that WCAG asks for."""
    page = browser.new_page(viewport={"width": 320, "height": 640})
    yield page
    page.close()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_in_light_and_dark(narrow: Page, town, name):
    narrow.goto(town[name])
    for scheme in ("light", "dark"):
        narrow.emulate_media(color_scheme=scheme)
        found = axe.run(narrow)
        assert found.violations_count == 0, found.generate_report()


def test_axe_would_find_something(narrow: Page, town):
    narrow.goto(town["shipped"])
    narrow.emulate_media(color_scheme="light")
    narrow.evaluate("document.querySelector('.order').style.color = '#ccc'")
    assert [rule["id"] for rule in axe.run(narrow).response["violations"]] == ["color-contrast"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_state_in_no_language_runs_out_of_the_smallest_screen(narrow: Page, town, language):
    for name in PAGES:
        narrow.goto(f"{town[name]}?lang={language}")
        assert narrow.evaluate("document.documentElement.lang") == language
        assert narrow.evaluate("document.documentElement.scrollWidth") <= 320, name


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_translated_page_speaks_no_english(narrow: Page, town, language):
    """What is left in English would be a text that does not go through the catalogue."""
    narrow.goto(f"{town['on-its-way']}?lang=en")
    english = set(narrow.locator("h2, h3, .title, .ends span, #live, .next").all_inner_texts())
    narrow.goto(f"{town['on-its-way']}?lang={language}")
    assert not english & set(narrow.locator("h2, h3, .title, .ends span, #live, .next").all_inner_texts())


def test_a_delay_is_seen_at_one_glance(narrow: Page, town):
    narrow.goto(town["delayed"])
    expect(narrow.locator(".state")).to_have_text("On its way")
    expect(narrow.locator(".notice strong")).to_have_text("One day later than planned.")
    expect(narrow.locator(".arriving s")).to_have_text(re.compile(r"was \w+day \d+ \w+"))
    struck = narrow.locator(".arriving s").evaluate("e => getComputedStyle(e).textDecorationLine")
    assert struck == "line-through"


def test_a_link_to_another_language_leads_to_the_same_page(narrow: Page, town):
    narrow.goto(town["delivered"])
    narrow.get_by_role("link", name="polski").click()
    expect(narrow.locator(".state")).to_have_text("Doręczona")
    expect(narrow.locator("#live")).to_have_text("Na żywo – ta strona odświeża się sama")


def test_whoever_finds_an_order_gets_to_its_page(browser: Browser, town):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(town["gone"])
    page.get_by_role("link", name="Find my order").click()
    page.get_by_label("Order number").fill("10-4403")
    page.get_by_label("Postcode").fill("20095")
    page.get_by_role("button").click()
    expect(page).to_have_url(re.compile("/t/"))
    expect(page.locator("h1")).to_have_text("Order 10-4403")
    assert context.cookies() == []
    context.close()
