"""Debian's package manager: what is installed here, and installing the rest as whoever we are.

Keeps to what Python 3.7 understands, like `system_packages.py`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Callable, Iterable, Sequence  # noqa: UP035 - as old as Python 3.7

from tools.system_packages import Need, install_line, names

OS_RELEASE = Path("/etc/os-release")
INSTALL = ("install", "-y", "--no-install-recommends")


def parse_installed(listing: str) -> frozenset[str]:
    """The names that are there, from lines of "status TAB package TAB provides" as dpkg-query prints them.

    What a package provides counts: Ubuntu 24.04 renamed libglib2.0-0 to libglib2.0-0t64, which provides the old name.
    """
    rows = (line.split("\t") for line in listing.splitlines())
    entries = (f"{package}, {provides}" for status, package, provides in rows if status == "installed")
    return frozenset(name for entry in entries for name in re.findall(r"(?:^|, )([a-z0-9][a-z0-9+.-]+)", entry))


def has_apt() -> bool:
    """Whether this is a system of Debian's kind."""
    return bool(shutil.which("dpkg-query") and shutil.which("apt-get"))


def is_ubuntu() -> bool:
    """Whether this is Ubuntu, which has no package of a browser that tests can drive."""
    return OS_RELEASE.exists() and "ID=ubuntu" in OS_RELEASE.read_text("utf-8").split()


def installed() -> frozenset[str]:
    """Every package that is installed here, and every name that one of them provides."""
    command = ["dpkg-query", "--show", "--showformat", "${db:Status-Status}\t${Package}\t${Provides}\n"]
    return parse_installed(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def as_root(*, root: bool, sudo: bool, silent: Callable[[], bool], terminal: bool) -> tuple[str, ...] | None:
    """What to put before a command to run it as root; None if that is impossible.

    `silent` tries whether sudo works without a password; only at a terminal may sudo ask for one.
    """
    if root:
        return ()
    if sudo and silent():
        return ("sudo", "-n")
    return ("sudo",) if sudo and terminal else None


def sudo_is_silent() -> bool:
    """Whether sudo works without asking for a password."""
    return subprocess.run(["sudo", "-n", "true"], check=False, stderr=subprocess.DEVNULL).returncode == 0


def install(lacking: Sequence[Need], prefix: Sequence[str]) -> None:
    """Install what can be had; one package that this system does not know keeps no other from being installed."""
    online = _apt(prefix, "update", "-o", "APT::Update::Error-Mode=any")
    all_at_once = _apt(prefix, *INSTALL, *names(lacking))
    if online and not all_at_once:
        for need in lacking:
            _apt(prefix, *INSTALL, *need.packages)


def _apt(prefix: Sequence[str], *arguments: str) -> bool:
    command = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", *arguments]
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode == 0


def line_for_this_user(packages: Iterable[str]) -> str:
    """The line that installs `packages`, for whoever is running this."""
    return install_line(packages, root=is_root(), sudo=bool(shutil.which("sudo")))


def is_root() -> bool:
    """Whether this user is root (never on Windows, which has none)."""
    return sys.platform != "win32" and os.geteuid() == 0
