"""The pinned requirements are what pyproject.toml asks for, with hashes, and name no place to get them from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
BASE = PROJECT["project"]["dependencies"]
EXTRAS = PROJECT["project"]["optional-dependencies"]
ASKED = {
    "base": BASE,
    "station": BASE + EXTRAS["station"],
    "server": BASE + EXTRAS["server"],
    "dev": BASE + EXTRAS["station"] + EXTRAS["server"] + PROJECT["dependency-groups"]["dev"],
}
A_PIN = re.compile(r"^([a-z0-9-]+)==(\S+)( ; .+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)


def text_of(name: str) -> str:
    return (ROOT / f"requirements/{name}.txt").read_text("utf-8")


def pins(name: str) -> set[tuple[str, str]]:
    return {(pin[1], pin[2]) for pin in A_PIN.finditer(text_of(name))}


@pytest.mark.parametrize("name", ASKED)
def test_every_dependency_is_pinned_to_a_version_that_pyproject_allows(name: str) -> None:
    for requirement in map(Requirement, ASKED[name]):
        versions = [version for package, version in pins(name) if package == canonicalize_name(requirement.name)]
        assert versions, f"{requirement} is not pinned: run make lock"
        assert all(version in requirement.specifier for version in versions), f"{requirement}: run make lock"


@pytest.mark.parametrize("name", ASKED)
def test_a_file_holds_pins_with_hashes_and_nothing_else(name: str) -> None:
    assert re.sub(r"^#.*\n", "", A_PIN.sub("", text_of(name)), flags=re.MULTILINE) == ""
    assert not re.search(r"https?:|file:|--index|--find-links|@ ", text_of(name))


@pytest.mark.parametrize("name", ["base", "station", "server"])
def test_who_installs_a_part_gets_the_versions_that_were_tested(name: str) -> None:
    assert pins(name) <= pins("dev")
