"""The staff's page that adds a bench, in a browser: it turns by itself, and nothing is wrong with its looks."""

from pathlib import Path
from uuid import uuid4

import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from scanstation.wire import ENROL_PATH
from tests.needs import chromium_arguments, needs
from tests.tracking.cast import Server, tracking
from tests.tracking.staff.cast import PASSWORD

pytestmark = pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")


def test_the_page_turns_when_the_bench_is_enrolled(shared_server: Server, tmp_path: Path):
    secret = tmp_path / "password"
    secret.write_text(PASSWORD)
    tracking(shared_server.data, "staff", "add", "olga", "--role", "operator", "--password-file", str(secret))
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs("chromium"), args=chromium_arguments())
        page = browser.new_page(viewport={"width": 1280, "height": 720}, base_url=shared_server.url)
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))

        def look(name: str) -> None:
            for scheme in ("light", "dark"):
                page.emulate_media(color_scheme=scheme)
                page.screenshot(path=tmp_path / f"{name}-{scheme}.png")
                assert [each["id"] for each in Axe().run(page).response["violations"]] == []

        page.goto("/ops/stations/add")
        page.fill("#login", "olga")
        page.fill("#password", PASSWORD)
        page.click("button")
        page.wait_for_url("**/ops/stations/add")
        look("form")
        page.fill("#name", "Packing bench 5")
        page.click("text=Make a code")
        page.wait_for_selector(".qr svg")
        look("code")
        page.set_viewport_size({"width": 390, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        page.set_viewport_size({"width": 1280, "height": 720})
        code = "-".join(page.locator(".code b").all_inner_texts())
        body = {"code": code, "journal": str(uuid4())}
        assert requests.post(shared_server.url + ENROL_PATH, json=body, timeout=30).status_code == 200
        page.wait_for_selector("text=Packing bench 5 is enrolled", timeout=60_000)
        assert not page.is_visible(".qr")
        look("enrolled")
        browser.close()
    assert complaints == []
