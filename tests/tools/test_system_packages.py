"""What is missing on a system, and the words for it."""

import pytest

from tools import system_packages as packages
from tools.apt import as_root, parse_installed
from tools.system_packages import BROWSER, NEEDS, Demo, Need

SOUND = Need("sound", ("libsound1", "libnoise2"))
SCREEN = Need("a screen", ("xscreen",), Demo.WITHOUT_A_SCREEN)
FONT = Need("signs", ("font",), Demo.NEVER)


def never() -> bool:
    raise AssertionError("sudo must not be asked")


def test_a_need_keeps_only_its_absent_packages() -> None:
    assert packages.missing([SOUND, SCREEN], {"libsound1", "xscreen"}) == (SOUND._replace(packages=("libnoise2",)),)


def test_nothing_is_missing_where_everything_is_installed() -> None:
    assert packages.missing(NEEDS, set(packages.names(NEEDS))) == ()


def test_no_package_is_listed_twice() -> None:
    assert len(set(packages.names(NEEDS))) == len(packages.names(NEEDS))


def test_a_python_without_venv_needs_its_package_first() -> None:
    assert packages.names(packages.needs(ubuntu=False, venv_package="python3.11-venv"))[0] == "python3.11-venv"


def test_ubuntu_is_not_asked_for_a_browser_that_it_only_has_as_a_snap() -> None:
    assert BROWSER not in packages.names(packages.needs(ubuntu=True, venv_package=None))
    assert BROWSER in packages.names(packages.needs(ubuntu=False, venv_package=None))


def test_root_needs_no_sudo_in_the_line() -> None:
    line = packages.install_line(["xvfb", "xauth"], root=True, sudo=True)
    assert line == "apt-get update && apt-get install -y --no-install-recommends xvfb xauth"


def test_a_user_with_sudo_gets_a_line_with_sudo() -> None:
    line = packages.install_line(["xvfb"], root=False, sudo=True)
    assert line == "sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb"


def test_a_user_without_sudo_gets_a_line_that_asks_for_the_root_password() -> None:
    line = packages.install_line(["xvfb"], root=False, sudo=False)
    assert line == "su -c 'apt-get update && apt-get install -y --no-install-recommends xvfb'"


def test_the_advice_says_what_for_and_ends_with_the_line() -> None:
    advice = packages.advice([SOUND, SCREEN], "sudo get them").splitlines()
    assert "  libsound1, libnoise2: sound" in advice
    assert "  xscreen: a screen" in advice
    assert advice[-1] == "  sudo get them"


@pytest.mark.parametrize(
    ("screen", "stops"), [(True, (SOUND,)), (False, (SOUND, SCREEN))], ids=["with a screen", "without"]
)
def test_the_demo_stops_only_for_what_it_cannot_do_without(screen: bool, stops: tuple[Need, ...]) -> None:
    assert packages.of_the_demo([SOUND, SCREEN, FONT], screen=screen) == stops


def test_a_renamed_library_that_provides_the_old_name_is_there() -> None:
    listing = "installed\tlibglib2.0-0t64\tlibglib2.0-0 (= 2.80.0-6ubuntu3), libglib\ninstalled\tmake\t\n"
    assert parse_installed(listing) == {"libglib2.0-0t64", "libglib2.0-0", "libglib", "make"}


def test_a_package_that_was_removed_is_not_there() -> None:
    assert parse_installed("config-files\txvfb\txserver\nnot-installed\txauth\t\n") == frozenset()


def test_root_installs_directly() -> None:
    assert as_root(root=True, sudo=True, silent=never, terminal=True) == ()


def test_a_sudo_without_password_is_used_silently() -> None:
    assert as_root(root=False, sudo=True, silent=lambda: True, terminal=False) == ("sudo", "-n")


def test_sudo_asks_for_a_password_only_at_a_terminal() -> None:
    assert as_root(root=False, sudo=True, silent=lambda: False, terminal=True) == ("sudo",)
    assert as_root(root=False, sudo=True, silent=lambda: False, terminal=False) is None


def test_without_sudo_nothing_is_installed() -> None:
    assert as_root(root=False, sudo=False, silent=never, terminal=True) is None


def test_a_mac_hears_of_homebrew_and_another_linux_of_the_libraries() -> None:
    assert "brew install zbar" in packages.elsewhere("darwin")
    assert "no apt" in packages.elsewhere("linux")
