"""The customer's side: a browser with the live page open."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tools import programs

ARGUMENTS = (
    "--no-sandbox",  # the demo and the tests also run as root in a container
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PHONE = {"width": 430, "height": 900}


@contextmanager
def browser_page(*, dark: bool = False) -> Iterator[Page]:
    """A page in headless Chromium, as wide as a phone."""
    program = programs.find("chromium")
    if program is None:
        raise RuntimeError(programs.hint("chromium"))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        try:
            yield browser.new_page(viewport=PHONE, color_scheme="dark" if dark else "light", device_scale_factor=2)
        finally:
            browser.close()
