"""The whole story, on both databases: from the order to the door, with nothing in between that is not real.

A shop's order, mails through an SMTP server, a customer in a browser, a station's scans, a courier's signed messages.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Page, expect, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.carriers.messages import EASYPOST, SECRETS, body_of, signed
from tests.tracking.cast import Server, copied, event, outcomes, tracking
from tests.tracking.mail.cast import ANNA, Office, office, plain
from tests.tracking.postgres import Postgres

NUMBER, LABEL, UPS = "10-5000", "PAR-00005000", "1Z999AA10500050006"
SITE = "track.example.com"
SUBJECTS = [
    f"Your order {NUMBER}",
    f"Your order {NUMBER} is on its way",
    f"Your order {NUMBER} is delayed",
    f"Your order {NUMBER} is out for delivery",
    f"Your order {NUMBER} was delivered",
]
PATIENCE = 30_000
"""Milliseconds; on a machine with nothing else to do each step takes some hundred."""


@dataclass
class Story:
    """Everybody who has a part in it."""

    server: Server
    post_office: Office
    page: Page
    sent: list[Callable[[], object]] = field(default_factory=list)
    details: list[dict[str, Any]] = field(default_factory=list)

    def tell(self, send: Callable[[], object]) -> None:
        """Have something sent, and remember how, to send it again."""
        send()
        self.sent.append(send)

    def order(self, number: str = NUMBER, **fields: Any) -> None:
        answer = self.server.order(number=number, recipients=[ANNA], **fields)
        assert answer.status_code == 200, answer.text

    def scan(self, code: str, stage: str) -> None:
        scanned = event(code, stage)
        self.tell(lambda: outcomes(self.server.post(scanned)))

    def courier(self, status: str, detail: str, message: str, day: str, **tracker: Any) -> None:
        """EasyPost tells the parcel's history, as far as it has come, and the day on which it arrives."""
        now = datetime.now(UTC).isoformat()
        told = deepcopy(EASYPOST["result"]["tracking_details"][0])
        place = {"city": "Kassel", "state": None, "country": "DE"}
        told |= {"status": status, "status_detail": detail, "datetime": now, "message": message}
        told["tracking_location"] = place
        self.details.append(told)
        news = deepcopy(EASYPOST)
        news["result"] |= {"tracking_code": UPS, "status": status, "updated_at": now, **tracker}
        news["result"]["carrier_detail"]["est_delivery_date_local"] = day
        news["result"]["tracking_details"] = list(self.details)
        body = body_of(news)
        self.tell(lambda: self._signed(body))

    def _signed(self, body: bytes) -> None:
        headers = {"Content-Type": "application/json"} | signed("easypost", body)
        answer = requests.post(f"{self.server.url}/api/v1/webhooks/easypost", data=body, headers=headers, timeout=30)
        assert (answer.status_code, answer.json()) == (200, {"outcome": "recorded"})

    def page_says(self, state: str) -> None:
        """Without anybody reloading it."""
        expect(self.page.locator(".state")).to_have_text(state, timeout=PATIENCE)
        assert self.page.evaluate("window.isTheSame") is True

    def mails(self, count: int) -> list[EmailMessage]:
        """The first `count` mails; waits for them."""
        for _ in range(PATIENCE // 50):
            if len(mails := self.post_office.mails()) >= count:
                return mails
            self.page.wait_for_timeout(50)
        raise AssertionError(f"{len(mails)} mails instead of {count}; the server says: {self.server.log}")


@pytest.fixture
def story(data: Path, tmp_path: Path, postgres: Postgres | None) -> Iterator[Story]:
    """A server that mails and knows EasyPost's secret, and a browser that finds it under its public name."""
    chromium = needs("chromium")
    with ExitStack() as stack:
        post_office = stack.enter_context(office(tmp_path))
        environment = {
            "TRACKING_URL": f"http://{SITE}",
            "TRACKING_MAIL_HOST": "127.0.0.1",
            "TRACKING_MAIL_PORT": str(post_office.port),
            "TRACKING_MAIL_TLS": "none",
            "TRACKING_MAIL_FROM": f"parcels@{SITE}",
            "TRACKING_WEBHOOK_SECRET_EASYPOST": SECRETS["easypost"],
        }
        folder = stack.enter_context(copied(data, tmp_path / "data", postgres))
        server = stack.enter_context(Server(folder, **environment))
        playwright = stack.enter_context(sync_playwright())
        mapped = f"--host-resolver-rules=MAP {SITE} {server.url.removeprefix('http://')}"
        browser = playwright.chromium.launch(executable_path=chromium, args=[*chromium_arguments(), mapped])
        stack.callback(browser.close)
        yield Story(server, post_office, browser.new_page(viewport={"width": 430, "height": 900}))


def test_from_the_order_to_the_door(story: Story):
    today = datetime.now(UTC).date()
    promised, late = (str(today + timedelta(days=days)) for days in (2, 3))
    parcels = [{"codes": [LABEL, UPS]}]
    story.tell(lambda: story.order(parcels=parcels, promised_on=promised, carrier="ups"))
    _open_the_link_of(story, story.mails(1)[0])
    story.page_says("Confirmed")

    for code, stage, state in ((LABEL, "processed", "Being prepared"), (LABEL, "packed", "Packed")):
        story.scan(code, stage)
        story.page_says(state)
    story.scan(UPS, "shipped")
    story.page_says("Shipped")
    shipped = plain(story.mails(2)[1])
    assert "1Z 999 AA1 05 0005 0006" in shipped
    assert f"https://www.ups.com/track?tracknum={UPS}" in shipped

    story.courier("in_transit", "arrived_at_facility", "Arrival scan", promised)
    story.page_says("On its way")
    announce_a_delay(story, late)
    expect(story.page.locator(".notice strong")).to_have_text("One day later than planned.", timeout=PATIENCE)
    assert "Delayed by severe weather" in plain(story.mails(3)[2])
    story.courier("out_for_delivery", "out_for_delivery", "Loaded on vehicle", late)
    story.page_says("Out for delivery")
    story.mails(4)
    story.courier("delivered", "arrived_at_destination", "Delivered", late, signed_by="A. LINDQVIST")
    story.page_says("Delivered")
    assert "A. LINDQVIST" in plain(story.mails(5)[4])
    assert "A. LINDQVIST" in story.page.locator("#story").inner_text()

    _nothing_is_told_twice(story)


def announce_a_delay(story: Story, day: str) -> None:
    """Here the courier does; customer service may as well."""
    story.courier("in_transit", "weather_delay", "Delayed by severe weather", day)


def _open_the_link_of(story: Story, mail: EmailMessage) -> None:
    assert (mail["To"], mail["Subject"]) == (ANNA, SUBJECTS[0])
    link = re.search(rf"http://{SITE}/t/\S+", plain(mail))
    assert link
    story.page.goto(link[0])
    expect(story.page.locator("h1")).to_have_text(f"Order {NUMBER}")
    expect(story.page.locator("#live")).to_be_visible(timeout=PATIENCE)
    story.page.evaluate("window.isTheSame = true")


def _nothing_is_told_twice(story: Story) -> None:
    """Everything is sent again; when a later order has its mail, all that came before has been dealt with."""
    for send in story.sent:
        send()
    story.order("10-5001")
    subjects = [mail["Subject"] for mail in story.mails(6)]
    assert subjects == [*SUBJECTS, "Your order 10-5001"]
    listed = [json.loads(line) for line in tracking(story.server.data, "mail", "list", "--json").stdout.splitlines()]
    assert [row["state"] for row in listed] == ["sent"] * 6
    story.page_says("Delivered")
    assert "Traceback" not in story.server.log
