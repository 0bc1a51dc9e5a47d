"""`scanstation sheet` and `scanstation pin`, as a person types them."""

import pytest
from click.testing import CliRunner

from scanstation.journal import Journal
from scanstation.pins import matches
from scanstation.places import usual_settings
from tests.ui.test_sheets import pages, texts
from ui.cli import main

pytestmark = pytest.mark.usefixtures("qapp")

SETTINGS = """\
[station]
name = "Bench 1"
stage = "packed"
journal = "journal.db"
"""
WORKER = """
[[worker]]
badge = "L1"
name = "Lea"
lead = true
"""


def run(tmp_path, *arguments, settings=SETTINGS + WORKER):
    (tmp_path / "station.toml").write_text(settings)
    options = ["sheet", "--config", tmp_path / "station.toml", "--out", tmp_path / "sheet.pdf", *arguments]
    return CliRunner().invoke(main, list(map(str, options)))


def test_a_sheet_has_the_benchs_own_prefix_and_its_workers(tmp_path):
    result = run(tmp_path)
    assert result.exit_code == 0, result.output
    journal = Journal.open(tmp_path / "journal.db")
    prefix = journal.submit(lambda entries: entries.notes["prefix"]).result()
    journal.close()
    *told, badges = pages(tmp_path / "sheet.pdf")
    commands = set().union(*map(texts, told))
    assert len(commands) == 17
    assert all(text.startswith(f"SX{prefix}") for text in commands | texts(badges))
    assert f"{prefix}BL1" in next(iter(texts(badges)))


def test_only_badges_or_only_commands(tmp_path):
    assert run(tmp_path, "--badges", "--paper", "letter").exit_code == 0
    assert len(pages(tmp_path / "sheet.pdf")) == 1
    assert run(tmp_path, "--commands", "--language", "de").exit_code == 0
    assert len(pages(tmp_path / "sheet.pdf")) == 3


def test_without_workers_there_are_no_badges_to_print(tmp_path):
    result = run(tmp_path, "--badges", settings=SETTINGS)
    assert (result.exit_code, "No workers are known" in result.output) == (1, True)
    assert not (tmp_path / "sheet.pdf").exists()


def test_while_the_bench_runs_it_says_to_print_from_there(tmp_path):
    journal = Journal.open(tmp_path / "journal.db")
    result = run(tmp_path)
    journal.close()
    assert (result.exit_code, "Another ScanStation is using the journal" in result.output) == (1, True)


def test_a_pin_is_printed_as_its_hash_and_taken_by_the_settings(tmp_path):
    kept = CliRunner().invoke(main, ["pin", "--pin", "471100"]).output.strip()
    assert matches("471100", kept)
    assert run(tmp_path, settings=f'{SETTINGS}{WORKER}pin = "{kept}"\n').exit_code == 0
    refused = run(tmp_path, settings=f'{SETTINGS}{WORKER}pin = "4711"\n')
    assert "`scanstation pin` makes one" in refused.output
    assert CliRunner().invoke(main, ["pin", "--pin", "47110"]).exit_code == 1


def test_without_a_file_it_takes_the_users_own_settings_and_says_when_there_are_none(tmp_path, monkeypatch):
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    out = ["--out", str(tmp_path / "sheet.pdf")]
    missing = CliRunner().invoke(main, ["sheet", *out])
    assert missing.exit_code == 1
    assert "station.toml: cannot be read" in missing.output
    usual_settings().parent.mkdir(parents=True)
    usual_settings().write_text(SETTINGS + WORKER)
    assert CliRunner().invoke(main, ["sheet", *out]).exit_code == 0
