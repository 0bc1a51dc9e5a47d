"""Setting up: which Python, when again, and what a failure says."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tools import setup
from tools.system_packages import Demo, Need
from tools.virtualenv import SetupError, Virtualenv, progress

ROOT = Path(__file__).resolve().parents[2]
SOUND = Need("sound", ("libsound1", "libnoise2"))
BEFORE_THE_VERSION_IS_KNOWN = ("__init__", "apt", "setup", "system_packages", "virtualenv")


NOT_TO_BE_HAD = "nothing-of-the-kind==1.0 --hash=sha256:" + "0" * 64


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A project with nothing pinned and a build backend that fails, in a folder with a blank in its name."""
    root = tmp_path / "my station"
    (root / "requirements").mkdir(parents=True)
    (root / "requirements/dev.txt").write_text("")
    (root / "pyproject.toml").write_text('[build-system]\nrequires = []\nbuild-backend = "nothing"\n')
    return root


@pytest.fixture
def no_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pip that reaches no package index."""
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)


def test_an_old_python_is_refused_in_a_sentence_that_names_both_versions() -> None:
    with pytest.raises(SetupError, match=r"needs Python 3\.11 or newer, and this is Python 3\.9\."):
        setup.check_python((3, 9))


def test_the_oldest_python_is_good_enough() -> None:
    setup.check_python(setup.OLDEST_PYTHON)


@pytest.mark.parametrize("module", BEFORE_THE_VERSION_IS_KNOWN)
def test_an_old_python_can_read_the_module_that_refuses_it(module: str) -> None:
    source = (ROOT / "tools" / f"{module}.py").read_text("utf-8")
    ast.parse(source, feature_version=(3, 7))


def test_setting_up_needs_nothing_but_the_standard_library() -> None:
    command = [sys.executable, "-I", "-S", "-c", f"import sys; sys.path.append({str(ROOT)!r}); import tools.setup"]
    subprocess.run(command, check=True)


def test_the_demo_is_refused_when_it_cannot_run() -> None:
    with pytest.raises(SetupError, match="demo cannot run"):
        setup.check_demo([SOUND], {})


def test_the_demo_needs_no_virtual_screen_where_there_is_one() -> None:
    setup.check_demo([Need("a screen", ("xscreen",), Demo.WITHOUT_A_SCREEN)], {"WAYLAND_DISPLAY": "wayland-0"})


def test_what_apt_could_not_install_is_not_tried_again(tmp_path: Path) -> None:
    note = tmp_path / "lacking.txt"
    assert not setup.was_tried(note, [SOUND])
    setup.remember(note, [SOUND])
    assert setup.was_tried(note, [SOUND])
    assert not setup.was_tried(note, [SOUND, Need("more", ("another",))])


@pytest.mark.usefixtures("no_index")
def test_only_what_changed_is_made_again(checkout: Path, capfd: pytest.CaptureFixture[str]) -> None:
    virtualenv = Virtualenv(checkout)
    made_once = virtualenv.path / "made-once"

    with pytest.raises(SetupError, match="ScanStation itself"):
        virtualenv.ensure()
    made_once.touch()
    with pytest.raises(SetupError, match="ScanStation itself"):
        virtualenv.ensure()
    assert made_once.exists(), "packages that are there are not installed again"
    assert not virtualenv.complete

    (checkout / "requirements/dev.txt").write_text(NOT_TO_BE_HAD)
    capfd.readouterr()
    with pytest.raises(SetupError, match="check the connection"):
        virtualenv.ensure()
    assert not made_once.exists(), "other packages mean another environment"
    assert "Traceback" not in "".join(capfd.readouterr())

    half_made = virtualenv.path / "half-made"
    half_made.touch()
    with pytest.raises(SetupError, match="check the connection"):
        virtualenv.ensure()
    assert not half_made.exists(), "an environment that was never finished is made anew"


def test_somebody_who_waits_for_packages_hears_how_far_it_is():
    lines = [f"Collecting package-{number}==1 (from -r x)\n" for number in range(1, 46)]
    told = list(progress([*lines, "  Downloading x\n", "Installing collected packages: a, b\n"]))
    assert [sentence.split()[0] for sentence in told] == ["20", "40", "All"]
    assert "package-40==1" in told[1]
