"""station.toml: a mistake is named with its file, line and key, and what to do about it."""

from pathlib import Path

import pytest

import drivers
from scanstation import config
from scanstation.decide import Policy
from scanstation.errors import SettingsError
from scanstation.events import Stage
from scanstation.wire import SiteSettings
from tests.scanstation.cast import ticking

SAMPLE = Path(__file__).parents[2] / "scanstation" / "station.toml"

GOOD = """\
[station]
name = "Bench 1"
stage = "packed"

[server]
url = "http://127.0.0.1:8000"
token_file = "token"

[[scanner]]
kind = "wedge"

[[scanner]]
kind = "serial"
name = "door"
stage = "shipped"
port = "/dev/ttyACM0"
"""


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "station.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_the_sample_loads_and_every_scanner_in_it_has_right_options():
    settings = config.load(SAMPLE)
    assert settings.scanner
    for index, scanner in enumerate(settings.scanner):
        drivers.open_scanner(scanner.kind, "any", scanner.options, ticking())
        assert settings.scanner_name(index)


def test_every_setting_that_the_sample_comments_out_is_a_right_one_too(written, tmp_path):
    """A line that is a setting behind "# " is uncommented; prose has more than that and stays."""
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    everything = "\n".join(line.removeprefix("#: ") for line in lines)
    assert everything != "\n".join(lines)
    (tmp_path / "company-ca.pem").touch()
    settings = config.load(written(everything))
    for scanner in settings.scanner:
        drivers.open_scanner(scanner.kind, "any", scanner.options, ticking())
    assert {scanner.kind for scanner in settings.scanner} == set(drivers.KINDS)


def test_settings_become_typed_and_paths_are_the_files(written, tmp_path):
    settings = config.load(written(GOOD))
    assert settings.mode is Stage.PACKED
    assert settings.modes == {"door": Stage.SHIPPED}
    assert [settings.scanner_name(index) for index in range(2)] == ["wedge-1", "door"]
    assert settings.server.token_file == tmp_path / "token"
    assert settings.scanner[1].options == {"port": "/dev/ttyACM0"}


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (('stage = "packed"', 'stage = "paked"'), 3, "station.stage"),
        (('stage = "packed"\n', ""), 1, "missing"),
        (('name = "Bench 1"', 'name = "Bench 1"\ncolour = "red"'), 3, "no such setting"),
        (('url = "http://127.0.0.1:8000"', 'url = "not a url"'), 6, "server.url"),
        (('stage = "shipped"', 'stage = "gone"'), 15, "scanner[2].stage"),
        (('name = "door"', 'name = "wedge-1"'), 14, "two scanners are called 'wedge-1'"),
        (('name = "Bench 1"', 'name = "Bench 1"\ncarriers = ["ups", "acme"]'), 3, "'acme' is no carrier"),
        (('token_file = "token"', 'token_file = "token"\nca_file = "gone.pem"'), 8, "there is no file"),
        (('name = "Bench 1"', 'name = "Bench 1"\ntime_zone = "Mars/Base"'), 3, "Europe/Berlin"),
        (('kind = "wedge"', 'kind = "wedge"\n[[label]]\nname = "x"\npattern = "("\nkind = "parcel"'), 11, "label[1]"),
    ],
)
def test_a_mistake_names_its_line_and_key(written, change, line, says):
    with pytest.raises(SettingsError) as caught:
        config.load(written(GOOD.replace(*change)))
    assert f"station.toml, line {line}:" in str(caught.value)
    assert says in str(caught.value)


def test_what_the_bench_does_not_say_is_left_to_the_site(written):
    site = SiteSettings(site="K7QF2M", out_of_order="warn", unknown_parcels="refuse", pair=True)
    assert config.load(written(GOOD)).rules.policy(site) == Policy("warn", "refuse", True)
    assert config.load(written(GOOD)).rules.policy(None) == Policy("block", "accept", False)
    own = 'stage = "packed"\npair = false\nout_of_order = "block"\nunknown_parcels = "warn"'
    assert config.load(written(GOOD.replace('stage = "packed"', own))).rules.policy(site) == Policy(
        "block", "warn", False
    )


def test_broken_toml_and_a_missing_file_are_said_plainly(written, tmp_path):
    with pytest.raises(SettingsError, match=r"this is not TOML: .*line 1"):
        config.load(written("[station\nname ="))
    with pytest.raises(SettingsError, match="cannot be read"):
        config.load(tmp_path / "nowhere.toml")
    (tmp_path / "binary.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="cannot be read"):
        config.load(tmp_path / "binary.toml")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (GOOD.replace('stage = "packed"\n', 'stage = "packed"\nlanguage = "fr"\n'), "line 4: station.language"),
        (GOOD + '[[worker]]\nbadge = "7"\nname = "Flo"\nlanguage = "fr"\n', "line 20: worker[1].language"),
    ],
)
def test_a_language_that_the_bench_does_not_speak_is_named_with_those_it_does(written, text, line):
    with pytest.raises(SettingsError) as error:
        config.load(written(text))
    assert line in str(error.value)
    assert "there is no language 'fr'; those there are: en, de, es, pl, uk, ro" in str(error.value)
