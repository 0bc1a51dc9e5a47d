"""The pages of a day's facts, filled: for pictures and tests."""

from datetime import timedelta

import uuid_utils.compat as uuids

from scanstation.closing import Close
from scanstation.events import Stage
from scanstation.journal import Journal
from scanstation.rules import Rules
from scanstation.scanlog import manifest
from scanstation.station import Station
from tests.scanstation.cast import S10, UPS, ups_numbers
from tests.ui.fact_cast import EVENING, SITE, facts_of
from ui.log.closing import ClosingPage
from ui.log.fact_bar import FactBar
from ui.log.handover import HandOverPage


def hand_over(path, unit):
    numbers = [number for number, _ in zip(ups_numbers(), range(9), strict=False)]
    page = HandOverPage()
    page.rescale(unit)
    page.show_check(facts_of(path, manifest=manifest.read("\n".join(["Number", *numbers, UPS, S10]))).hand_over)
    return page


def close(path):
    journal = Journal.open(path)
    station = Station(journal, rules=Rules(Stage.PACKED, worker="Lea Lindner"), site=SITE, new_id=uuids.uuid7)
    sheet = facts_of(path).sheet
    station.sign_off(Close(sheet, anyway=True, reason="The van leaves at 18:00"), EVENING).result()
    journal.close()


def closing_open(path, unit):
    page = ClosingPage()
    page.rescale(unit)
    page.show_facts(facts_of(path))
    return page


def closing_closed(path, unit):
    close(path)
    return closing_open(path, unit)


def bar(path, unit):
    close(path)
    page = FactBar()
    page.rescale(unit)
    page.show_facts(facts_of(path, EVENING + timedelta(minutes=5)))
    return page
