"""Operations in a real browser: it changes by itself, and nobody is shut out."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.cast import Server, copied, event
from tests.tracking.operations.town import LOGIN, PASSWORD, ZONE, fill_folder
from tests.tracking.postgres import Postgres

# What a page looks like is no matter of the database, and a browser takes its time.
pytestmark = pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
axe = Axe()
WIDTHS = {"phone": 360, "desk": 1440}


@pytest.fixture(scope="module")
def warehouse(
    data: Path, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None
) -> Iterator[tuple[Server, dict[str, int]]]:
    """A server with a busy day, and the keys of its orders."""
    with copied(data, tmp_path_factory.mktemp("warehouse") / "data", postgres) as folder:
        keys = fill_folder(folder, scale=0)
        with Server(folder, **ZONE) as server:
            yield server, keys


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = needs("chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())


@pytest.fixture(scope="module")
def page(browser: Browser, warehouse: tuple[Server, dict[str, int]]) -> Iterator[Page]:
    """A page of somebody who is logged in, on which nothing may go wrong in silence."""
    opened = browser.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.goto(f"{warehouse[0].url}/ops/")
    opened.get_by_label("Login").fill(LOGIN)
    opened.get_by_label("Password").fill(PASSWORD)
    opened.get_by_role("button", name="Log in").click()
    yield opened
    opened.close()
    assert errors == []


def test_the_overview_changes_by_itself_and_keeps_the_focus(page: Page, warehouse):
    server, _keys = warehouse
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{server.url}/ops/")
    expect(page.locator("#live")).to_have_text("Live", timeout=20_000)
    packed = page.locator(".big[href='/ops/parcels/packed']")
    packed.focus()
    before = int(packed.inner_text().replace(",", ""))
    server.post(event("PAR-77000001", "packed"), event("PAR-77000002", "packed"))
    expect(packed).to_have_text(f"{before + 2:,}", timeout=20_000)
    expect(packed).to_be_focused()
    packed.click()
    expect(page.locator("h1")).to_contain_text("Packed")


def test_it_says_that_the_connection_is_lost_and_finds_back(page: Page, warehouse):
    server, _keys = warehouse
    page.goto(f"{server.url}/ops/")
    expect(page.locator("#live")).to_have_text("Live", timeout=20_000)
    page.context.set_offline(True)
    expect(page.locator("#live")).to_have_text("Connection lost, trying again", timeout=20_000)
    page.context.set_offline(False)
    expect(page.locator("#live")).to_have_text("Live", timeout=20_000)


@pytest.mark.parametrize(
    "where",
    ["/ops/", "/ops/orders/{10-5471}", "/ops/orders/{10-5390}", "/ops/search", "/ops/parcels", "/ops/webhooks"],
)
def test_axe_finds_nothing_and_nothing_runs_out_of_the_screen(page: Page, warehouse, where):
    server, keys = warehouse
    page.goto(server.url + re.sub(r"{(.+)}", lambda name: str(keys[name[1]]), where))
    for summary in page.locator("summary.button").all():
        summary.click()
    for width in WIDTHS.values():
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = axe.run(page)
        assert found.violations_count == 0, found.generate_report()


def test_a_customer_is_found_and_told_about_a_delay(page: Page, warehouse):
    server, _keys = warehouse
    page.goto(f"{server.url}/ops/")
    page.get_by_role("searchbox").fill("10-5471")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Order 10-5471")
    page.get_by_text("Tell about a delay").click()
    page.get_by_label("Reason").fill("The bridge at Kassel is closed.")
    page.get_by_role("button", name="Tell the customer").click()
    expect(page.locator(".message.success")).to_contain_text("page says so now")
    expect(page.locator(".said")).to_contain_text("The bridge at Kassel is closed.")


def test_a_list_is_saved_as_it_is_read(page: Page, warehouse):
    server, _keys = warehouse
    answer = page.request.get(f"{server.url}/ops/parcels/delivered-today.csv")
    listed = page.request.get(f"{server.url}/ops/parcels/delivered-today").text()
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert f'class="count">{len(answer.text().splitlines()) - 1}<' in listed
    assert server.log == ""


def test_the_overview_works_without_javascript(browser: Browser, warehouse):
    server, _keys = warehouse
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server.url}/ops/")
    page.get_by_label("Login").fill(LOGIN)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.locator(".stage")).to_have_count(7)
    expect(page.get_by_role("link", name="Reload")).to_be_visible()
    context.close()
