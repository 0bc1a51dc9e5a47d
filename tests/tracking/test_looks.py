import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.cast import Server, event, tracking, until

CSS = Path(__file__).parents[2] / "tracking" / "customers" / "static" / "customers" / "page.css"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = needs("chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A phone's page, on which nothing may go wrong in silence."""
    page = browser.new_page(viewport={"width": 390, "height": 844})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    page.close()
    assert errors == []


def test_the_page_changes_by_itself_and_keeps_its_place(page: Page, server: Server):
    page.set_viewport_size({"width": 390, "height": 300})
    page.goto(server.link(4))
    expect(page.locator("#live")).to_have_text("Live — this page updates by itself")
    page.mouse.wheel(0, 150)
    until(lambda: page.evaluate("scrollY") > 100)
    before = page.evaluate("scrollY")
    server.post(event(server.code(4), "packed"))
    expect(page.locator("#state-1")).to_have_text("Packed", timeout=2000)
    expect(page.locator("[role=status]")).to_have_text("Your order: Packed, Not packed yet")
    expect(page.locator("time").first).to_contain_text("Today")
    assert page.evaluate("scrollY") == before


def test_a_page_whose_link_was_taken_back_says_so_calmly_and_asks_no_more(page: Page, server: Server):
    page.goto(server.link(0))
    expect(page.locator("#live")).to_contain_text("Live")
    tracking(server.data, "link", "10-4471", "--revoke")
    ended = "This link has ended, so this page updates no more. The shop can give you a new one."
    expect(page.locator("#live")).to_have_text(ended)
    expect(page.locator("[role=status]")).to_have_text(ended)
    expect(page.locator("#state-1")).to_have_text("Confirmed")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("dispatchEvent(new Event('online'))")
    page.wait_for_timeout(300)
    assert not asked
    expect(page.locator("#live")).to_have_text(ended)
    page.reload()
    expect(page.locator("h1")).to_have_text("Nothing to see here")


def test_a_page_that_slept_while_its_link_was_taken_back_says_so_when_it_wakes(page: Page, server: Server):
    page.goto(server.link(0))
    expect(page.locator("#live")).to_contain_text("Live")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    tracking(server.data, "link", "10-4471", "--revoke")
    page.evaluate("dispatchEvent(new Event('online'))")
    expect(page.locator("#live")).to_contain_text("This link has ended")


def test_an_opened_history_stays_open_when_the_page_changes(page: Page, server: Server):
    page.goto(server.link(4))
    expect(page.locator("#live")).to_contain_text("Live")
    page.locator("summary").nth(1).click()
    server.post(event(server.code(4), "packed"))
    expect(page.locator("#state-1")).to_have_text("Packed")
    assert [page.locator("details").nth(number).get_attribute("open") for number in (0, 1)] == [None, ""]


def test_it_changes_in_its_own_language(page: Page, server: Server):
    page.goto(f"{server.link(0)}?lang=pl")
    expect(page.locator("#live")).to_contain_text("Na żywo")
    server.post(event(server.code(0), "shipped"))
    expect(page.locator("#state-1")).to_have_text("Wysłana")
    expect(page.locator("time").first).to_contain_text("Dzisiaj")


def test_it_comes_back_after_the_network_was_away(page: Page, server: Server):
    page.goto(server.link(0))
    expect(page.locator("#live")).to_contain_text("Live")
    page.context.set_offline(True)
    server.post(event(server.code(0), "shipped"))
    page.context.set_offline(False)
    expect(page.locator("#state-1")).to_have_text("Shipped", timeout=15_000)


def test_it_says_honestly_that_the_connection_is_lost_and_finds_back(page: Page, server: Server):
    page.goto(server.link(0))
    live = page.locator("#live")
    expect(live).to_contain_text("Live")
    port = server.url.rpartition(":")[2]
    server.kill()
    expect(live).to_have_text("Connection lost, trying again")
    server.start(port)
    server.post(event(server.code(0), "shipped"))
    expect(page.locator("#state-1")).to_have_text("Shipped", timeout=15_000)
    expect(live).to_contain_text("Live")


def test_without_javascript_nothing_claims_to_be_live(browser: Browser, shared_server: Server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(shared_server.link(1))
    expect(page.locator("#state-1")).to_have_text("Confirmed")
    expect(page.locator("#live")).to_be_hidden()
    expect(page.get_by_role("link", name="Reload")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_runs_out_of_the_screen(page: Page, shared_server: Server, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(shared_server.link(2))
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_times_are_the_customers(browser: Browser, shared_server: Server):
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.goto(shared_server.link(1))
    expect(page.locator("time")).to_contain_text("05:03")  # 20:03 in UTC
    expect(page.locator("#zone")).to_be_hidden()
    context.close()


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("front", "back", "least"),
    [
        ("text", "ground", 4.5),
        ("text", "card", 4.5),
        ("dim", "ground", 4.5),
        ("dim", "card", 4.5),
        ("lost", "card", 4.5),
        ("text", "notice", 4.5),
        ("field", "card", 3),
        ("button-text", "button", 4.5),
        ("good", "card", 3),
        ("good", "ground", 3),
        ("good", "line", 3),
    ],
)
def test_everything_can_be_read(scheme, front, back, least):
    """WCAG AA: 4.5 to 1 for text, 3 to 1 for what else carries meaning."""
    tokens = dict(re.findall(r"--([\w-]+): (#\w{6});", CSS.read_text().split("@media")[scheme]))
    darker, lighter = sorted([luminance(tokens[front]), luminance(tokens[back])])
    assert (lighter + 0.05) / (darker + 0.05) >= least
