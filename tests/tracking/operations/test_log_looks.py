"""The scan log in a real browser: it lives, waits for whoever reads, and what is corrected reaches the customer."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.cast import Server, copied, event, outcomes, until
from tests.tracking.operations.town import LOGIN, PASSWORD, ZONE, fill_folder
from tests.tracking.postgres import Postgres

# What a page looks like is no matter of the database, and a browser takes its time.
pytestmark = pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
axe = Axe()
WIDTHS = {"phone": 360, "desk": 1440}
SLOW = 20_000


@pytest.fixture(scope="module")
def server(data: Path, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None) -> Iterator[Server]:
    """A server with a day that has more than one page of scans, whatever time it is."""
    with copied(data, tmp_path_factory.mktemp("log") / "data", postgres) as folder:
        fill_folder(folder, scale=0)
        with Server(folder, **ZONE) as running:
            scans(running, *(f"PAR-870{number:05}" for number in range(60)))
            yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = needs("chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())


@pytest.fixture(scope="module")
def page(browser: Browser, server: Server) -> Iterator[Page]:
    """A page of somebody who is logged in, on which nothing may go wrong in silence."""
    opened = browser.new_page(viewport={"width": 1440, "height": 900})
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if "Content Security" in message.text else None)
    log_in(opened, server)
    yield opened
    opened.close()
    assert errors == []


def log_in(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/ops/")
    page.get_by_label("Login").fill(LOGIN)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    expect(page.locator("h1")).to_be_visible()


def opened(page: Page, server: Server, query: str = "") -> Locator:
    """The log's rows, once it is live."""
    page.goto(f"{server.url}/ops/log/{query}")
    expect(page.locator("#live")).to_have_text("Live", timeout=SLOW)
    return page.locator("tr[data-key]")


def scans(server: Server, *codes: str, stage: str = "packed", **fields: object) -> None:
    answer = server.post(*(event(code, stage, **fields) for code in codes))
    assert set(outcomes(answer)) == {"stored"}


def test_a_scan_appears_at_the_top_as_it_comes(page: Page, server: Server):
    rows = opened(page, server)
    scans(server, "PAR-88000001", worker="Ana", source="left")
    expect(rows.first).to_contain_text("PAR-88000001", timeout=SLOW)
    expect(rows.first).to_contain_text("Packed")
    expect(rows.first).to_contain_text("waits for its order")
    expect(page.locator("#fresh")).to_be_empty()


def test_only_what_the_filters_leave_appears(page: Page, server: Server):
    rows = opened(page, server, "?kind=shipped")
    scans(server, "PAR-88000002")
    scans(server, "PAR-88000003", stage="shipped")
    expect(rows.first).to_contain_text("PAR-88000003", timeout=SLOW)
    expect(page.locator("#log")).not_to_contain_text("PAR-88000002")


def test_whoever_reads_further_down_is_told_how_many_are_new(page: Page, server: Server):
    rows = opened(page, server)
    page.mouse.wheel(0, 600)
    until(lambda: page.evaluate("scrollY") > 300)
    first = rows.first.get_attribute("data-key")
    scans(server, "PAR-88000004", "PAR-88000005")
    expect(page.locator("#fresh")).to_have_text("2 new", timeout=SLOW)
    assert rows.first.get_attribute("data-key") == first
    page.get_by_role("button", name="2 new").click()
    expect(page.locator("#log")).to_contain_text("PAR-88000005", timeout=SLOW)
    expect(page.locator("#fresh")).to_be_empty()
    assert page.evaluate("scrollY") == 0


def test_a_log_that_is_paused_stands_still_until_it_goes_on(page: Page, server: Server):
    opened(page, server)
    page.get_by_role("button", name="Pause").click()
    expect(page.locator("#live")).to_have_text("Paused")
    scans(server, "PAR-88000006")
    expect(page.locator("#fresh")).to_have_text("1 new", timeout=SLOW)
    expect(page.locator("#log")).not_to_contain_text("PAR-88000006")
    page.get_by_role("button", name="Go on").click()
    expect(page.locator("#log")).to_contain_text("PAR-88000006", timeout=SLOW)


def test_what_was_ticked_stays_ticked_whatever_comes(page: Page, server: Server):
    rows = opened(page, server)
    key = rows.first.get_attribute("data-key")
    rows.first.get_by_role("checkbox").check()
    scans(server, "PAR-88000007")
    expect(page.locator("#fresh")).to_have_text("1 new", timeout=SLOW)
    expect(page.locator(f"tr[data-key='{key}'] input")).to_be_checked()


def test_a_filter_is_chosen_and_stands_in_the_address(page: Page, server: Server):
    scans(server, "PAR-88000008", source="thumb scanner", typed=True)
    rows = opened(page, server)
    page.get_by_label("Scanner").select_option("thumb scanner")
    page.wait_for_url("**scanner=thumb+scanner*")
    expect(rows).to_have_count(1)
    page.get_by_role("link", name=re.compile("Typed by hand")).click()
    page.wait_for_url("**typed=1*")
    expect(rows).to_have_count(1)
    page.get_by_role("link", name="Clear").click()
    page.get_by_label("Parcel, order, tracking number").fill("PAR-88000008")
    page.keyboard.press("Enter")
    page.wait_for_url("**q=PAR-88000008*")
    expect(rows).to_have_count(1)


def test_what_is_taken_back_with_a_reason_is_gone_from_the_customers_page(
    page: Page, browser: Browser, server: Server
):
    scans(server, server.code(0), stage="shipped")
    customer = browser.new_page()
    customer.goto(server.link(0))
    expect(customer.locator("main")).to_contain_text("Handed to", timeout=SLOW)
    rows = opened(page, server, "?kind=shipped")
    rows.first.locator(".at a").click()
    page.locator("#back-why").fill("The wrong pallet")
    page.get_by_role("button", name="Take it back").click()
    expect(page.locator(".message.success")).to_contain_text("Taken back")
    expect(page.locator("main")).to_contain_text("by Ops: The wrong pallet".replace("Ops", LOGIN))
    expect(customer.locator("main")).not_to_contain_text("Handed to", timeout=SLOW)
    expect(customer.locator("body")).not_to_contain_text("pallet")
    page.locator("#again-why").fill("It was the right one")
    page.get_by_role("button", name="Count it again").click()
    expect(customer.locator("main")).to_contain_text("Handed to", timeout=SLOW)
    customer.close()


def test_many_are_taken_back_once_their_number_was_typed(page: Page, server: Server):
    scans(server, "PAR-88000011", "PAR-88000012", source="hour scanner")
    rows = opened(page, server, "?scanner=hour+scanner")
    page.get_by_role("button", name="Take back all of this filter").click()
    expect(page.locator("h1")).to_have_text("Take back 2 scans?")
    page.get_by_label("Why").fill("The stage was wrong")
    page.get_by_label("How many are they?").fill("2")
    page.get_by_role("button", name="Take them back").click()
    expect(page.locator(".message.success")).to_contain_text("2 taken back.")
    expect(rows.locator(".pill")).to_have_text(["taken back"] * 2)


def places(page: Page, server: Server) -> list[str]:
    opened(page, server, "?kind=packed")
    scan = page.locator("tr[data-key] .at a").first.get_attribute("href")
    assert scan
    page.goto(f"{server.url}/ops/log/waiting")
    waiting = page.get_by_role("link", name=re.compile("^Assign")).first.get_attribute("href")
    pages = ("", "comparison", "hand-over", "waiting")
    return [*(f"/ops/log/{name}" for name in pages), scan, f"{waiting}?number=10-5471"]


def test_axe_finds_nothing_and_nothing_runs_out_of_the_screen(page: Page, server: Server):
    for where in places(page, server):
        page.goto(server.url + where)
        for summary in page.locator("summary").all():
            summary.click()
        for width in WIDTHS.values():
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, where
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found = axe.run(page)
            assert found.violations_count == 0, f"{where} {scheme}\n{found.generate_report()}"


def test_the_log_works_without_javascript(browser: Browser, server: Server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    log_in(page, server)
    page.get_by_role("link", name="Scan log").click()
    page.get_by_label("Station").select_option("bench-1")
    page.get_by_role("button", name="Show").last.click()
    assert "station=" in page.url
    page.get_by_role("link", name="Older").click()
    assert "after=" in page.url and "station=" in page.url
    page.get_by_role("link", name="Newest").click()
    page.locator(".tick input").first.check()
    page.get_by_role("button", name="Take back the ticked").click()
    expect(page.locator("h1")).to_have_text("Take back 1 scan?")
    context.close()


def test_a_long_file_is_sent_whole(page: Page, server: Server):
    answer = page.request.get(f"{server.url}/ops/log/scans.jsonl")
    listed = re.search(r"Save all ([\d,]+)", page.request.get(f"{server.url}/ops/log/").text())
    assert listed and len(answer.text().splitlines()) == int(listed[1].replace(",", ""))
    book = page.request.get(f"{server.url}/ops/log/scans.xlsx")
    assert book.body().startswith(b"PK")
    assert server.log == ""
