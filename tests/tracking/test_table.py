import json
from datetime import UTC, datetime

import pytest
from django.test import override_settings

from tracking.commands.table import printed, table


@pytest.fixture
def settings_zone():
    with override_settings(TIME_ZONE="Europe/Berlin"):
        yield


def test_columns_stand_below_their_headings_and_what_is_missing_is_a_dash():
    rows = [{"name": "Anna", "last_login": None}, {"name": "Bo", "last_login": "today"}]
    assert list(table(rows, ["name", "last_login"])) == ["NAME  LAST LOGIN", "Anna  -", "Bo    today"]
    assert list(table([], ["name"])) == ["None yet."]


def test_times_are_the_sites(settings_zone):
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert list(table([{"at": at}], ["at"]))[1] == "2026-11-23 10:00"


def test_a_program_gets_every_time_in_utc(capsys, settings_zone):
    printed([{"at": datetime(2026, 11, 23, 9, 0, tzinfo=UTC), "more": None}], ["at"], as_json=True)
    assert json.loads(capsys.readouterr().out) == {"at": "2026-11-23T09:00:00+00:00", "more": None}


def test_no_value_moves_the_cursor():
    (_, line) = table([{"name": "\x1b[2J\nx", "ok": True}], ["name", "ok"])
    assert line == "·[2J·x  yes"
