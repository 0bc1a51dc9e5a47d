"""Takes the pictures of the customer's page that the documents show.

    python -m tests.tracking.pictures

Real pages of a real server, in Chromium; written to docs/pictures/.
"""

import base64
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.cast import Server, prepared
from tests.tracking.town import populate

PICTURES = Path(__file__).parents[2] / "docs" / "pictures"
PHONE, DESKTOP = (390, 844), (1100, 760)
SHEET = """<style>body {{ margin: 0; padding: 16px; width: 1180px; background: {ground}; display: grid; gap: 16px;
grid-template-columns: repeat(4, 1fr) }} img {{ width: 100%; height: 460px; object-fit: cover; object-position: top;
border-radius: 12px }}</style>{images}"""


def shot(browser: Browser, address: str, size: tuple[int, int], scheme: str, whole: bool = False) -> bytes:
    """One page as it looks once it is live."""
    width, height = size
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, timezone_id="Europe/Berlin"
    )
    page.goto(address)
    if "/t/" in address:
        page.locator("#live .words").filter(has_text="Live").wait_for()
    picture = page.screenshot(full_page=whole)
    page.close()
    return picture


def sheet(browser: Browser, pictures: list[bytes], ground: str) -> bytes:
    """Several pictures side by side."""
    page = browser.new_page(viewport={"width": 1212, "height": 100})
    images = "".join(f'<img src="data:image/png;base64,{base64.b64encode(each).decode()}">' for each in pictures)
    page.set_content(SHEET.format(ground=ground, images=images))
    picture = page.screenshot(full_page=True)
    page.close()
    return picture


def main() -> None:
    """Take them all."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data = prepared(Path(folder), None)
        tokens = populate(data)
        browser = playwright.chromium.launch(executable_path=needs("chromium"), args=chromium_arguments())
        with Server(data) as server:
            page = {name: f"{server.url}/t/{token}" for name, token in tokens.items()}
            made = {
                "page-delayed": shot(browser, page["delayed"], PHONE, "light", whole=True),
                "page-delivered-dark": shot(browser, page["delivered"], PHONE, "dark", whole=True),
                "page-several-desktop": shot(browser, page["several"], DESKTOP, "light", whole=True),
                "page-find": shot(browser, f"{server.url}/find", (390, 620), "light"),
            }
            for scheme, ground in (("light", "#dfe4ea"), ("dark", "#000")):
                states = [shot(browser, page[name], PHONE, scheme) for name in tokens if name != "several"]
                made[f"page-states-{scheme}"] = sheet(browser, states, ground)
    for name, picture in made.items():
        (PICTURES / f"{name}.png").write_bytes(picture)


if __name__ == "__main__":
    main()
