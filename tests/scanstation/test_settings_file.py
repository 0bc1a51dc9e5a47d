"""station.toml as the set-up writes it: what was chosen, every comment, and never half a file."""

import tomllib
from datetime import UTC, datetime

import pytest

from scanstation import config, settings_file
from scanstation.errors import SettingsError
from scanstation.settings_file import Choices

NOW = datetime(2026, 11, 28, 15, 30, tzinfo=UTC)
WEDGE = {"kind": "wedge"}
DOOR = {"kind": "serial", "name": "door", "vid_pid": "0c2e:0ca1"}
CHOICES = Choices(
    {"name": 'Packtisch "3"', "stage": "shipped"},
    {"url": "https://tracking.example.com", "token_file": "station.token"},
    [WEDGE, DOOR],
)
BY_HAND = """\
# Ours. Do not touch.
[station]
name="Bench 7" # the one by the door
stage = "next"

worker = "Ana"  # until Friday
[[scanner]] # left
kind = "serial"
port = "/dev/ttyACM0"

# the hand-held one
[[scanner]]
kind = "wedge"
prefix = "\\u0002"

[[label]]
name = "Ours"
kind = "order"
pattern = 'A#\\d+'
"""


def test_a_first_file_is_the_sample_with_the_choices_in_it(tmp_path):
    path = tmp_path / "new" / "station.toml"
    assert settings_file.save(path, CHOICES, NOW) is None
    settings = config.load(path)
    assert (settings.station.name, settings.station.stage) == ('Packtisch "3"', "shipped")
    assert [scanner.kind for scanner in settings.scanner] == ["wedge", "serial"]
    assert settings.server.token_file == tmp_path / "new" / "station.token"
    text = path.read_text(encoding="utf-8")
    for line in settings_file.sample().splitlines():
        if line.startswith("# ") or line.startswith("#: worker") or line.startswith("#: max_gap"):
            assert line in text


def test_what_somebody_wrote_stays_and_the_older_file_is_kept(tmp_path):
    path = tmp_path / "station.toml"
    path.write_text(BY_HAND)
    scanners = [*tomllib.loads(BY_HAND)["scanner"], DOOR]
    station = tomllib.loads(BY_HAND)["station"] | {"stage": "packed"}
    kept = settings_file.save(path, Choices(station, None, scanners), NOW)
    assert kept == tmp_path / "station.toml.20261128-153000"
    assert kept.read_text() == BY_HAND
    changed = path.read_text().splitlines()
    added = ["", "[[scanner]]", 'kind = "serial"', 'name = "door"', 'vid_pid = "0c2e:0ca1"']
    assert [line for line in BY_HAND.splitlines() if line not in changed] == ['stage = "next"']
    assert "\n".join(added) in "\n".join(changed)


def test_a_scanner_that_is_not_chosen_goes_with_its_lines():
    station = tomllib.loads(BY_HAND)["station"]
    text = settings_file.chosen(BY_HAND, Choices(station, None, tomllib.loads(BY_HAND)["scanner"][1:]))
    assert "ttyACM0" not in text
    assert "# the hand-held one\n[[scanner]]\n" in text


def test_choosing_again_and_again_changes_nothing_more(tmp_path):
    path = tmp_path / "station.toml"
    settings_file.save(path, CHOICES, NOW)
    first = path.read_text()
    assert settings_file.save(path, CHOICES, NOW) is None
    assert path.read_text() == first
    settings_file.save(path, Choices(CHOICES.station, None, []), NOW)
    assert config.load(path).server is None
    settings_file.save(path, CHOICES, NOW)
    assert tomllib.loads(path.read_text()) == tomllib.loads(first)


@pytest.mark.parametrize("name", ['"; [server]', "]\n[server", "\\", "#", "ü 3 \x7f", "'"])
def test_no_name_breaks_the_file(name):
    station = {"name": name, "stage": "packed"}
    text = settings_file.chosen(settings_file.sample(), Choices(station, None, [WEDGE]))
    assert tomllib.loads(text)["station"] == station
    again = settings_file.chosen(text, Choices({"name": "B", "stage": "next"}, None, [WEDGE]))
    assert tomllib.loads(again)["station"] == {"name": "B", "stage": "next"}


def test_a_file_that_cannot_be_changed_safely_is_left_alone(tmp_path):
    path = tmp_path / "station.toml"
    path.write_text('[station]\nname = """\nBench\n1"""\nstage = "packed"\n')
    before = path.read_text()
    with pytest.raises(SettingsError, match=r"by hand|cannot be changed"):
        settings_file.save(path, CHOICES, NOW)
    assert path.read_text() == before
    assert [each.name for each in tmp_path.iterdir()] == ["station.toml"]


def test_a_choice_that_the_bench_would_refuse_is_not_written(tmp_path):
    with pytest.raises(SettingsError):
        settings_file.save(tmp_path / "station.toml", Choices({"name": "B", "stage": "flown"}, None), NOW)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_said(tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(SettingsError, match="cannot be written"):
        settings_file.save(tmp_path / "file" / "station.toml", CHOICES, NOW)
