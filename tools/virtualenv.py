"""The project's virtual environment `.venv`: made once, made again when what it is made from changes.

Two stamps, each written last, say what `.venv` holds: the pinned packages, and the project itself. A run that was
interrupted leaves no stamp, and its half-made environment is made anew.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Iterable, Iterator, Sequence  # noqa: UP035 - as old as Python 3.7

REQUIREMENTS = Path("requirements/dev.txt")
PROJECT = Path("pyproject.toml")

NO_NETWORK_HINT = (
    "pip could not install the Python packages; its own words are above. Usually the network is the reason: "
    "check the connection (or the proxy and package index in pip's settings) and run the same command again."
)
NO_VENV_HINT = "Python could not make the virtual environment .venv; its own words are above."
NOT_INSTALLED_HINT = "pip could not install ScanStation itself into .venv; its own words are above."


class SetupError(Exception):
    """Setting up cannot go on; says in a sentence what to do."""


class Virtualenv:
    """The virtual environment of the checkout at `root`."""

    def __init__(self, root: Path) -> None:
        self.path = root / ".venv"
        self.python = self.path / "bin" / "python"
        self._root = root

    def ensure(self) -> None:
        """Make whatever is not there yet, and say when it is done. Raises SetupError."""
        if self.complete:
            return
        if not self._has("packages", self._packages_hash()):
            self._make()
            self._stamp("packages", self._packages_hash())
        if not self._has("project", self._project_hash()):
            self._install_project()
            self._stamp("project", self._project_hash())
        print("Done: .venv is ready.", flush=True)

    @property
    def complete(self) -> bool:
        """Whether `ensure` has nothing to do."""
        return self._has("packages", self._packages_hash()) and self._has("project", self._project_hash())

    def _make(self) -> None:
        print("Making .venv and installing the Python packages into it (about 1 GB on disk; once) …", flush=True)
        _run([sys.executable, "-m", "venv", "--clear", str(self.path)], NO_VENV_HINT)
        print(f"  {self._count()} packages, a few minutes with a quick line:", flush=True)
        self._pip(["--require-hashes", "-r", str(self._root / REQUIREMENTS)], NO_NETWORK_HINT)

    def _install_project(self) -> None:
        self._pip(["--no-deps", "--no-build-isolation", "-e", str(self._root)], NOT_INSTALLED_HINT)

    def _pip(self, arguments: Sequence[str], hint: str) -> None:
        command = [str(self.python), "-m", "pip", "--disable-pip-version-check", "--no-input", "install", *arguments]
        with subprocess.Popen(command, stdout=subprocess.PIPE, universal_newlines=True) as pip:
            for sentence in progress(pip.stdout or ()):
                print(f"  {sentence}", flush=True)
        if pip.returncode != 0:
            raise SetupError(hint)

    def _count(self) -> int:
        lines = (self._root / REQUIREMENTS).read_text("utf-8").splitlines()
        return sum("==" in line for line in lines)

    def _packages_hash(self) -> str:
        # A virtual environment knows its own path and its Python: moved, or under another Python, it is broken.
        return _hash((self._root / REQUIREMENTS).read_bytes(), str(self.path).encode(), sys.version.encode())

    def _project_hash(self) -> str:
        return _hash((self._root / PROJECT).read_bytes())

    def _has(self, what: str, value: str) -> bool:
        stamp = self._stamp_file(what)
        return self.python.exists() and stamp.exists() and stamp.read_text("ascii") == value

    def _stamp(self, what: str, value: str) -> None:
        self._stamp_file(what).write_text(value, "ascii")

    def _stamp_file(self, what: str) -> Path:
        return self.path / f"{what}.stamp"


def progress(lines: Iterable[str]) -> Iterator[str]:
    """What to tell somebody who waits, of the lines that pip writes: how many packages are there, now and then."""
    fetched = 0
    for line in lines:
        if line.startswith("Collecting "):
            fetched += 1
            if fetched % 20 == 0:
                yield f"{fetched} fetched, the latest is {line.split()[1]} …"
        elif line.startswith("Installing collected packages") and fetched:
            yield "All are here; installing them …"


def _hash(*parts: bytes) -> str:
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def _run(command: Sequence[str], hint: str) -> None:
    if subprocess.run(command, check=False).returncode != 0:
        raise SetupError(hint)
