"""Mails as a customer sees them: what came over SMTP, shown by a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from playwright.sync_api import Browser, sync_playwright

from tests.needs import chromium_arguments, needs
from tests.tracking.mail.cast import NOW, UPS, Office, happened, html, minutes, placed
from tracking.mail.kinds import Kind
from tracking.mail.worker import Worker
from tracking.parcels.facts import What
from tracking.parcels.orders import Box, Cancelled, Line
from tracking.parcels.record import record

LONG = "Extraordinarily-long-hand-knitted-merino-scarf-with-a-name-that-no-line-holds"
OVERFLOW = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


@contextmanager
def browser() -> Iterator[Browser]:
    """Open only while the database is not used: the driver's event loop would forbid that on this thread."""
    chromium = needs("chromium")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=chromium_arguments())


def every_kind(worker: Worker, office: Office) -> dict[str, str]:
    """One mail of each kind, as HTML."""
    lines = (Line("", "", "Merino scarf, fjord blue", 1), Line("", "", LONG, 2))
    record(orders=[placed(lines=lines, boxes=(Box(((UPS, "ups"),)), Box((("PAR-00004472", ""),))))], now=NOW)
    told = [
        (What.SHIPPED, {}),
        (What.OUT_FOR_DELIVERY, {}),
        (What.ATTEMPT_FAILED, {"reason": "Nobody was at home"}),
        (What.DELAYED, {"expected_on": date(2026, 11, 27), "reason": "Heavy snow has closed the pass"}),
        (What.READY_FOR_PICKUP, {"place": "Kiosk am Markt, Lange Straße 4, Lübeck"}),
        (What.DELIVERED, {"place": "Lübeck", "signed_by": "A. Lindqvist"}),
    ]
    for number, (what, fields) in enumerate(told, 1):
        happened(what, at=NOW + minutes(number), **fields)
        worker.step()
    record(orders=[Cancelled("10-4471", "nordlicht", "Sold out")], now=NOW + minutes(9))
    worker.step()
    return {mail["Subject"]: html(mail) for mail in office.mails()}


def test_every_kind_of_mail_fits_a_small_phone_and_a_desktop_and_is_readable_in_light_and_dark(
    worker: Worker, post_office: Office
):
    mails = every_kind(worker, post_office)
    assert len(mails) == len(Kind)
    with browser() as chromium:
        for scheme, ground in (("light", "rgb(246, 247, 249)"), ("dark", "rgb(16, 21, 28)")):
            page = chromium.new_page(color_scheme=scheme)
            for subject, text in mails.items():
                page.set_content(text)
                for width in (320, 1000):
                    page.set_viewport_size({"width": width, "height": 800})
                    assert not page.evaluate(OVERFLOW), (subject, width)
                assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground
                assert page.evaluate(CONTRAST) >= 4.5, (scheme, subject)


CONTRAST = """() => {
  const light = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      if (!colour.startsWith("rgba(0, 0, 0, 0")) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  const ratios = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.getClientRects().length) continue;
    if (element.matches("[aria-hidden], [height='8'], [width='5']")) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(ground(element))].sort((a, b) => b - a);
    ratios.push((one + 0.05) / (other + 0.05));
  }
  return Math.min(...ratios);
}"""
