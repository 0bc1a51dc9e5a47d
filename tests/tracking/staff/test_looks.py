"""The staff's pages in a browser: nothing that the policy forbids, nothing that axe-core finds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.cast import Server, tracking
from tests.tracking.postgres import Postgres
from tests.tracking.staff.cast import PASSWORD

pytestmark = pytest.mark.parametrize("postgres", ["sqlite"], indirect=True, scope="session")
RECORDS = [
    "",
    "parcels/order/",
    "parcels/order/1/change/",
    "staff/member/",
    "staff/member/add/",
    "staff/member/1/password/",
]


@pytest.fixture(scope="module")
def staffed(shared_server: Server, tmp_path_factory: pytest.TempPathFactory, postgres: Postgres | None) -> Server:
    """A server with a lead and an admin."""
    file: Path = tmp_path_factory.mktemp("secret") / "password"
    file.write_text(PASSWORD)
    for login, role in (("looks-lead", "lead"), ("looks-admin", "admin")):
        tracking(shared_server.data, "staff", "add", login, "--role", role, "--password-file", str(file))
    return shared_server


@pytest.fixture
def page(staffed: Server) -> Iterator[Page]:
    """A browser's page, on which nothing may be forbidden by the policy."""
    complaints: list[str] = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=needs("chromium"), args=chromium_arguments())
        page = browser.new_page(viewport={"width": 1280, "height": 720}, base_url=staffed.url)
        page.on("console", lambda said: complaints.append(said.text) if "Security Policy" in said.text else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        yield page
        browser.close()
    assert complaints == []


def log_in(page: Page, login: str) -> None:
    page.fill("#login", login)
    page.fill("#password", PASSWORD)
    page.click("button")


def found(page: Page) -> list[str]:
    """What axe-core finds, in light and in dark."""
    both = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        both += [violation["id"] for violation in Axe().run(page).response["violations"]]
    return both


def test_from_the_log_in_to_the_log_out(page: Page):
    page.goto("/ops/account")
    assert found(page) == []
    page.fill("#login", "looks-lead")
    page.fill("#password", "wrong")
    page.click("button")
    assert "do not fit" in page.inner_text("[role=alert]")
    assert page.input_value("#login") == "looks-lead"
    assert found(page) == []
    log_in(page, "looks-lead")
    page.wait_for_url("**/ops/account")
    assert found(page) == []
    refused = page.goto("/ops/admin/")
    assert refused and refused.status == 403
    assert "as lead. This needs the role admin" in page.inner_text("main")
    assert found(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.click("text=Log out")
    page.wait_for_url("**/ops/login")


def test_the_records_keep_the_policy_too(page: Page):
    page.goto("/ops/admin/staff/member/")
    log_in(page, "looks-admin")
    page.wait_for_url("**/ops/admin/staff/member/")
    for path in RECORDS:
        answer = page.goto(f"/ops/admin/{path}")
        assert answer and answer.status == 200, path
        assert (
            page.evaluate("getComputedStyle(document.querySelector('#header')).backgroundColor") == "rgb(16, 21, 28)"
        )
    page.click("button:has-text('Log out')")
    page.wait_for_url("**/ops/login")
