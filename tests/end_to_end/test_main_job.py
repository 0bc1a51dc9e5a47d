"""The main job with nothing faked: a scan at the bench is on the customer's page within two seconds.

The station is a process with a window on a virtual screen, the server is a process, the page is open in Chromium.
"""

import sqlite3
import time
from contextlib import closing

import cv2
import pytest
from playwright.sync_api import expect

from demo.labels import Label, photograph, render
from demo.page import browser_page
from demo.programs import wait_until
from demo.screen import virtual_screen
from tests.end_to_end.world import world
from tests.needs import needs
from ui import theme

PAGE_MS = 2_000
UPS, USPS, S10 = "1Z999AA10123456784", "9261290283641500004181", "EE471108151FR"
GREEN = [theme.ACCEPTED.blue(), theme.ACCEPTED.green(), theme.ACCEPTED.red()]
READY = [theme.READY.blue(), theme.READY.green(), theme.READY.red()]


@pytest.fixture
def screen():
    needs("Xvfb")
    with virtual_screen() as running:
        yield running


@pytest.fixture
def bench_world(tmp_path, screen):
    with world(tmp_path, screen) as built:
        wait_until(lambda: ground(screen) == READY, "the bench's window")
        yield built


@pytest.fixture
def page():
    needs("chromium")
    with browser_page() as opened:
        yield opened


def ground(screen):
    """The colour of the middle of the bench, as blue, green, red."""
    return screen.picture()[140, 30].tolist()


def open_page(page, link):
    page.goto(link)
    page.wait_for_selector("#live:not([hidden])")
    page.evaluate("window.neverReloaded = true")


def expect_packed(page, screen):
    """The page says "Packed" in time and by itself, and the bench is green."""
    expect(page.locator("h2.state")).to_have_text("Packed", timeout=PAGE_MS)
    assert page.evaluate("window.neverReloaded") is True
    wait_until(lambda: ground(screen) == GREEN, "the green of the bench")


def test_a_scan_by_key_events_is_on_the_customers_page(bench_world, screen, page):
    open_page(page, bench_world.links["10-4471"])
    screen.scan(UPS + "\r")
    expect_packed(page, screen)
    assert stored(bench_world) == [(UPS, "wedge-1", 0)]


def test_a_scan_through_a_serial_port_in_odd_pieces_is_on_the_customers_page(bench_world, screen, page):
    open_page(page, bench_world.links["10-4472"])
    bench_world.cable.scan(f"42077316{USPS}", pieces=7, pause=lambda: time.sleep(0.03))
    expect_packed(page, screen)
    assert stored(bench_world) == [(USPS, "serial", 0)]


def test_a_label_seen_by_the_camera_tilted_and_noisy_is_on_the_customers_page(bench_world, screen, page):
    open_page(page, bench_world.links["10-4474"])
    frame = photograph(render(Label(S10)), tilt_degrees=23, noise=10, blur=0.9, background=110, seed=7)
    part = bench_world.folder / "frame.png"
    cv2.imwrite(str(part), frame)
    # How long the camera takes to read it is not the page's time: that counts from the commit.
    part.rename(bench_world.camera / "1.png")
    wait_until(lambda: ground(screen) == GREEN, "the camera to read the label")
    expect_packed(page, screen)
    assert stored(bench_world) == [(S10, "camera", 0)]


def test_a_product_code_reaches_nobody(bench_world, screen, page):
    open_page(page, bench_world.links["10-4471"])
    screen.scan("4006381333931\r")
    attention = [theme.ATTENTION.blue(), theme.ATTENTION.green(), theme.ATTENTION.red()]
    wait_until(lambda: ground(screen) == attention, "the hint on the bench")
    screen.scan(UPS + "\r")
    expect_packed(page, screen)
    assert [number for number, _, _ in stored(bench_world)] == [UPS]


def stored(bench_world):
    """The events in the bench's journal: number, scanner and whether it was typed."""
    with closing(sqlite3.connect(bench_world.journal)) as journal:
        return journal.execute(
            "SELECT number, source, typed FROM entries WHERE event_id IS NOT NULL ORDER BY sequence"
        ).fetchall()
