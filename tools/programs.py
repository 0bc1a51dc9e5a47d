"""Finds the programs that tests and demo drive, and says how to get one (or a library) that is missing."""

import shutil
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Final

from tools.apt import has_apt, is_ubuntu, line_for_this_user
from tools.setup import missing_here
from tools.system_packages import BROWSER_ON_UBUNTU, elsewhere, names

BROWSERS: Final = ("chromium", "google-chrome", "google-chrome-stable")
"""Names under which Chromium is found, the best first."""

PACKAGES: Final = {"chromium": ("chromium",), "Xvfb": ("xvfb", "xauth"), "xauth": ("xauth",)}
"""Debian's packages of each program."""

PLAYWRIGHT: Final = Path.home() / ".cache/ms-playwright"
"""Where Playwright keeps the browsers that it has installed itself."""

Which = Callable[[str], str | None]


def find(program: str, which: Which = shutil.which, playwright: Path = PLAYWRIGHT) -> str | None:
    """The path of a program ("chromium" stands for any browser of its kind), or None."""
    if program != "chromium":
        return which(program)
    own = map(str, sorted(playwright.glob("chromium-*/chrome-linux*/chrome")))
    return next((path for name in BROWSERS if (path := which(name))), None) or next(own, None)


def hint(program: str, *, ubuntu: bool | None = None) -> str:
    """A sentence that says how to install a program, for the user who runs this (on Ubuntu or not: None looks)."""
    if program == "chromium" and (is_ubuntu() if ubuntu is None else ubuntu):
        return f"{program} is missing; install it with: {BROWSER_ON_UBUNTU}"
    return f"{program} is missing; install it with: {line_for_this_user(PACKAGES.get(program, (program.lower(),)))}"


def library_hint(library: str) -> str:
    """A sentence that says how to install a library, for the user who runs this."""
    return f"{library} is missing; {_how_to_get_libraries()}"


@cache
def _how_to_get_libraries() -> str:
    if not has_apt():
        return elsewhere(sys.platform)
    return f"install it with: {line_for_this_user(names(missing_here()))}"
