"""Gets a fresh checkout ready: `python3 -m tools.setup [--demo]`. The Makefile runs it before everything else.

Installs the missing system packages where it may, makes `.venv`, and on a second run finds everything done. With
`--demo` it refuses when something is missing without which the demo cannot run.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import platform
import shutil
import sys
from pathlib import Path
from typing import Mapping, Sequence  # noqa: UP035 - as old as Python 3.7

from tools import apt, system_packages
from tools.system_packages import Need
from tools.virtualenv import SetupError, Virtualenv

OLDEST_PYTHON = (3, 11)


def main(arguments: Sequence[str]) -> int:
    """Set up; returns the exit code."""
    try:
        check_python(sys.version_info[:2])
        setup(Virtualenv(Path(__file__).resolve().parent.parent), demo="--demo" in arguments)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run the same command again to go on.", file=sys.stderr)
        return 130
    return 0


def check_python(version: tuple[int, ...]) -> None:
    """Raise SetupError if this Python is too old for ScanStation."""
    if version < OLDEST_PYTHON:
        wanted, found = (".".join(map(str, numbers)) for numbers in (OLDEST_PYTHON, version))
        raise SetupError(
            f"ScanStation needs Python {wanted} or newer, and this is Python {found}. "
            f"If a newer one is installed, name it: make test PYTHON=python{wanted}"
        )


def setup(virtualenv: Virtualenv, *, demo: bool) -> None:
    """System packages first: the virtual environment may need one of them."""
    lacking = system_step(virtualenv.path / "lacking.txt", first=not virtualenv.complete)
    if lacking and not has_venv():
        raise SetupError("Python here cannot make virtual environments before these packages are installed.")
    virtualenv.ensure()
    remember(virtualenv.path / "lacking.txt", lacking)
    if demo:
        check_demo(lacking, os.environ)


def system_step(tried: Path, *, first: bool) -> tuple[Need, ...]:
    """Install or report what is missing; returns what still is. What failed once is reported, not tried again."""
    if not apt.has_apt():
        if first:
            print(system_packages.elsewhere(sys.platform))
        return ()
    lacking = missing_here()
    if lacking and not was_tried(tried, lacking):
        lacking = install(lacking)
    if lacking:
        packages = system_packages.names(lacking)
        print(system_packages.advice(lacking, apt.line_for_this_user(packages)), flush=True)
    return lacking


def missing_here() -> tuple[Need, ...]:
    """The needs that are not met on this machine."""
    needed = system_packages.needs(ubuntu=apt.is_ubuntu(), venv_package=venv_package())
    return system_packages.missing(needed, apt.installed())


def install(lacking: tuple[Need, ...]) -> tuple[Need, ...]:
    """Install through apt if we may become root; returns what is still missing."""
    prefix = apt.as_root(
        root=apt.is_root(),
        sudo=bool(shutil.which("sudo")),
        silent=apt.sudo_is_silent,
        terminal=sys.stdin.isatty(),
    )
    if prefix is None:
        return lacking
    asking = " (sudo may ask for your password)" if prefix == ("sudo",) else ""
    print(f"Installing with apt{asking}: {' '.join(system_packages.names(lacking))}", flush=True)
    apt.install(lacking, prefix)
    return missing_here()


def venv_package() -> str | None:
    """The package that completes this Python's `venv`, or None when it is complete."""
    major, minor, _ = platform.python_version_tuple()
    return None if has_venv() else f"python{major}.{minor}-venv"


def has_venv() -> bool:
    """Whether this Python can make virtual environments; Debian keeps that in a package of its own."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def was_tried(file: Path, lacking: Sequence[Need]) -> bool:
    """Whether an earlier run was left with exactly this."""
    return file.exists() and file.read_text("utf-8").split() == list(system_packages.names(lacking))


def remember(file: Path, lacking: Sequence[Need]) -> None:
    """Write down what is missing although we tried."""
    file.write_text("\n".join(system_packages.names(lacking)), "utf-8")


def check_demo(lacking: Sequence[Need], environment: Mapping[str, str]) -> None:
    """Raise SetupError if the demo cannot run with what is missing."""
    screen = bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
    if system_packages.of_the_demo(lacking, screen=screen):
        raise SetupError("The demo cannot run without them: install them with the line above, then run it again.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
