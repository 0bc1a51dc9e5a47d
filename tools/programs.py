"""Finds the programs that tests and demo drive, and says how to get one (or a library) that is missing."""

import shutil
import sys
from collections.abc import Callable
from functools import cache
from typing import Final

from tools.apt import has_apt, line_for_this_user
from tools.setup import missing_here
from tools.system_packages import elsewhere, names

BROWSERS: Final = ("chromium", "google-chrome", "google-chrome-stable")
"""Names under which Chromium is found, the best first."""

PACKAGES: Final = {"chromium": ("chromium",), "Xvfb": ("xvfb", "xauth"), "xauth": ("xauth",)}
"""Debian's packages of each program."""

Which = Callable[[str], str | None]


def find(program: str, which: Which = shutil.which) -> str | None:
    """The path of a program ("chromium" stands for any browser of its kind), or None."""
    candidates = BROWSERS if program == "chromium" else (program,)
    return next((path for name in candidates if (path := which(name))), None)


def hint(program: str) -> str:
    """A sentence that says how to install a program, for the user who runs this."""
    return f"{program} is missing; install it with: {line_for_this_user(PACKAGES.get(program, (program.lower(),)))}"


def library_hint(library: str) -> str:
    """A sentence that says how to install a library, for the user who runs this."""
    return f"{library} is missing; {_how_to_get_libraries()}"


@cache
def _how_to_get_libraries() -> str:
    if not has_apt():
        return elsewhere(sys.platform)
    return f"install it with: {line_for_this_user(names(missing_here()))}"
