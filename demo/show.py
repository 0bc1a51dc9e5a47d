"""The show without a display: the same programs on a virtual screen, a story told in the terminal, pictures kept."""

import time
from collections.abc import Callable
from pathlib import Path

import cv2
from playwright.sync_api import Error, Page
from PySide6.QtGui import QColor
from Xlib import XK

from demo.courier import BRISK, Courier
from demo.labels import Label, photograph, render
from demo.page import browser_page
from demo.programs import Bench, wait_until
from demo.screen import Screen, virtual_screen
from demo.setting import STAFF, Setting
from scanstation.decide import DOUBLE_READ
from ui import theme

CORNER = (140, 30)
"""Row and column of a pixel of the verdict's ground."""
PRODUCT = "4006381333931"
MAILS = 5
"""Confirmation, shipped, delay, out for delivery, delivered."""


class Show:
    """Tells the story step by step. Whoever runs it owns the processes."""

    def __init__(self, setting: Setting, screen: Screen, page: Page, say: Callable[[str], object]) -> None:
        self._setting, self._screen, self._page, self._say = setting, screen, page, say
        self._steps = 0

    def tell(self) -> None:
        """The whole story."""
        order = self._setting.orders[0]
        code = order.codes[0]
        self._open(order.link)
        self._bench_is(theme.READY)
        self._picture("The bench is open and waits for a scan.", "ready")
        self._follow("A keyboard-wedge scanner reads", code, "Processed", lambda: self._screen.scan(code + "\r"))
        self._follow("A serial scanner reads", code, "Packed", lambda: self._screen.press(XK.XK_F2))
        self._follow("The webcam sees the label of", code, "Shipped", lambda: self._hold_to_the_webcam(code))
        self._to_the_door()
        self._refused()
        self._offline()
        self._letters()
        self._staff()

    def _to_the_door(self) -> None:
        """The courier's messages; a page keeps what it has told, so none is missed however quick they are."""
        courier = Courier(self._setting, self._setting.orders[0], BRISK)
        courier.start()
        try:
            for title, what in (
                ("In transit", "The courier's first message: it is on its way."),
                ("Delayed", "Snow on the motorway: the customer is told the new day, and why."),
                ("Out for delivery", "It is out for delivery."),
                ("Delivered", "Delivered: when, where and who signed."),
            ):
                self._page.locator("li .title", has_text=title).first.wait_for(timeout=30_000)
                self._picture(what, title.lower().replace(" ", "-"), bench=False)
        finally:
            courier.stop()

    def _letters(self) -> None:
        """What the customer got by mail meanwhile."""
        post = self._setting.post
        wait_until(lambda: len(post.letters) >= MAILS, f"{MAILS} mails")
        for letter in post.letters:
            self._page.goto(letter.as_uri())
            self._page.screenshot(path=letter.with_suffix(".png"))
        self._say(f"The customer's {len(post.letters)} mails are in {post.letters[0].parent}, with pictures of them.")

    def _staff(self) -> None:
        """The pages for staff: all of it at a glance."""
        self._page.goto(f"{self._setting.server.url}/ops/")
        self._page.set_viewport_size({"width": 1280, "height": 800})
        self._page.fill("input[name=login]", STAFF)
        self._page.fill("input[name=password]", self._setting.password)
        self._page.press("input[name=password]", "Enter")
        self._page.wait_for_url("**/ops/")
        picture = self._setting.out / "staff.png"
        self._page.screenshot(path=picture)
        self._say(f"What staff see of the whole warehouse:\n     {picture}")

    def _refused(self) -> None:
        self._screen.scan(PRODUCT + "\r")
        self._bench_is(theme.ATTENTION)
        self._picture(f"The product's barcode {PRODUCT} is not a parcel: refused, with a hint.", "not-a-parcel")

    def _offline(self) -> None:
        first, second = self._setting.orders[1], self._setting.orders[3]
        self._setting.server.kill()
        self._screen.scan(first.codes[0] + "\r")
        self._bench_is(theme.ACCEPTED)
        self._screen.scan(second.codes[0] + "\r")
        time.sleep(0.5)  # two greens in a row look the same from outside
        self._picture("The server is killed. The bench goes on: two more parcels, saved here, waiting.", "offline")
        self._open(first.link, wait=False)
        started = time.monotonic()
        self._setting.server.start()
        self._open(first.link)
        self._page_says("Processed")
        seconds = time.monotonic() - started
        self._picture(f"The server is back; {seconds:.1f} s after its start the waiting parcels are there.", "back")

    def _follow(self, how: str, code: str, state: str, scan: Callable[[], object]) -> None:
        time.sleep(DOUBLE_READ.total_seconds())  # sooner, it would be the same trigger pull
        started = time.monotonic()
        scan()
        self._page_says(state)
        seconds = time.monotonic() - started
        self._picture(f"{how} {code}: {state}. The customer's page says so {seconds:.1f} s later.", state.lower())

    def _open(self, link: str, *, wait: bool = True) -> None:
        if wait:
            self._page.goto(link)
            self._page.wait_for_selector("#live:not([hidden])")

    def _page_says(self, state: str) -> None:
        self._page.locator("li.latest .title", has_text=state).first.wait_for(timeout=20_000)

    def _hold_to_the_webcam(self, code: str) -> None:
        frame = photograph(render(Label(code)), tilt_degrees=17, noise=8, blur=0.8, background=120, seed=4471)
        hidden = self._setting.work / "frame.png"
        cv2.imwrite(str(hidden), frame)
        hidden.rename(self._setting.camera / "1.png")
        cv2.imwrite(str(self._setting.out / "webcam.png"), frame)

    def _bench_is(self, ground: QColor) -> None:
        wanted = [ground.blue(), ground.green(), ground.red()]
        wait_until(lambda: self._screen.picture()[CORNER].tolist() == wanted, f"the bench to turn {ground.name()}")

    def _picture(self, sentence: str, name: str, *, bench: bool = True) -> None:
        self._steps += 1
        screen = self._setting.out / f"{self._steps}-{name}-bench.png"
        page = self._setting.out / f"{self._steps}-{name}-page.png"
        time.sleep(0.1)  # the last paint
        self._page.screenshot(path=page)
        if bench:
            self._screen.save(screen)
        self._say(f"{sentence}\n     {f'{screen}  {page.name}' if bench else page}")


def show(setting: Setting, say: Callable[[str], object], keep: Callable[[], object]) -> None:
    """Run the bench on a virtual screen, tell the story, then `keep` it all running for as long as that takes."""
    with virtual_screen() as screen:
        bench = Bench(setting.work, screen.environment, module=("demo.bench",))
        bench.start()
        try:
            with browser_page() as page:
                Show(setting, screen, page, say).tell()
            keep()  # without the browser: its driver would die of the terminal's Ctrl-C before us, and loudly
        except (RuntimeError, Error) as error:
            raise RuntimeError(f"{error}\nThe end of {bench.log}:\n{_tail(bench.log)}") from error
        finally:
            bench.stop()


def _tail(log: Path) -> str:
    return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-15:])
