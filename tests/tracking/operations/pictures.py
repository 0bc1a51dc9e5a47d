"""Takes the pictures of operations that the documents show.

    python -m tests.tracking.operations.pictures

Real pages of a real server with a made-up day, in Chromium; written to docs/pictures/. The site
is where it is afternoon now.
"""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.cast import Server, prepared
from tests.tracking.operations.town import LOGIN, PASSWORD, fill_folder
from tests.tracking.pictures import PICTURES

BUSY = 6
PHONE = {"width": 390, "height": 1000}
DESK = {"width": 1440, "height": 900}


def afternoon(now: datetime) -> str:
    """A time zone in which it is between three and four in the afternoon."""
    ahead = 15 - now.hour if now.hour > 1 else -9 - now.hour
    return f"Etc/GMT{-ahead:+d}"  # the names have the sign the other way round


def opened(browser: Browser, server: Server, scheme: str) -> Page:
    """A browser's window in which somebody is logged in."""
    page = browser.new_page(viewport=DESK, color_scheme=scheme)
    page.goto(f"{server.url}/ops/")
    page.get_by_label("Login").fill(LOGIN)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.locator("#live.on").wait_for()
    return page


def log(page: Page, server: Server, name: str, query: str = "") -> None:
    """The scan log once it is live."""
    page.goto(f"{server.url}/ops/log/{query}")
    page.locator("#live.on").wait_for()
    page.screenshot(path=PICTURES / f"{name}.png")


def main() -> None:
    """Take them all."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name) / "data"
        folder.mkdir()
        data = prepared(folder, None)
        zone = {"TRACKING_TIME_ZONE": afternoon(datetime.now(UTC))}
        keys = fill_folder(data, BUSY, zone)
        browser = playwright.chromium.launch(executable_path=needs("chromium"), args=chromium_arguments())
        with Server(data, **zone) as server:
            page = opened(browser, server, "light")
            page.screenshot(path=PICTURES / "ops-overview.png", full_page=True)
            page.set_viewport_size({"width": 1280, "height": 1000})
            page.goto(f"{server.url}/ops/orders/{keys['10-5471']}")
            page.screenshot(path=PICTURES / "ops-order.png")
            page.get_by_role("searchbox").fill("anna lind")
            with page.expect_navigation():
                page.keyboard.press("Enter")
            page.screenshot(path=PICTURES / "ops-search.png")
            log(page, server, "ops-log")
            page.goto(f"{server.url}/ops/log/comparison")
            page.screenshot(path=PICTURES / "ops-comparison.png")
            page.set_viewport_size(PHONE)
            log(page, server, "ops-log-phone", "?typed=1")
            page.close()
            page = opened(browser, server, "dark")
            page.screenshot(path=PICTURES / "ops-overview-dark.png", full_page=True)
            log(page, server, "ops-log-dark")


if __name__ == "__main__":
    main()
