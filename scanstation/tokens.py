"""Where a station's token is kept: in the operating system's keyring, or in a file that only its user can read.

Read anew for every request, on the thread that makes it, so that a replaced token counts without a restart. `keyring`
is imported when it is used and not before. No message of this module holds a token.
"""

import os
import sys
from pathlib import Path
from typing import Protocol, cast

from scanstation.errors import ScanStationError
from scanstation.files import write_whole

SERVICE = "scanstation"
OTHERS = 0o077
"""The bits of a file's mode that let anybody but its owner in."""


class NoToken(ScanStationError):
    """There is no token, or none that may be used; the sentence says what to do."""


class Exposed(NoToken):
    """The token may be good, and others can read it."""


class NotKept(ScanStationError):
    """The token cannot be kept there."""


class TokenSource(Protocol):
    """A place where a token is kept."""

    def read(self) -> str:
        """The token. Raises NoToken."""

    def write(self, token: str) -> None:
        """Keep a token, replacing the one before. Raises NotKept."""


class Ring(Protocol):
    """What is used of `keyring`: the module, or one of its backends."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """The secret that is kept under two names."""

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep a secret."""


class TokenFile:
    """A token in a file. One that others can read is refused: whoever has the token can post as this station."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> str:
        """The token. Raises NoToken."""
        try:
            with self.path.open(encoding="ascii") as file:
                if sys.platform != "win32" and os.fstat(file.fileno()).st_mode & OTHERS:
                    raise Exposed(f"Others can read the token file {self.path}: run chmod 600 on it.")
                token = file.read().strip()
        except OSError as error:
            why = error.strerror
            raise NoToken(f"The token file {self.path} cannot be read ({why}): enrol this station.") from error
        except UnicodeDecodeError as error:
            raise NoToken(f"The token file {self.path} holds no token: enrol this station.") from error
        return _checked(token, f"The token file {self.path} holds no token: enrol this station.")

    def write(self, token: str) -> None:
        """Keep a token, readable for the user alone from its first byte on."""
        try:
            write_whole(self.path, token + "\n", mode=0o600)
        except OSError as error:
            raise NotKept(f"The token cannot be kept in {self.path}: {error.strerror}.") from error


class TokenRing:
    """A token in the keyring, under the server's address and the journal: no other server is ever shown it."""

    def __init__(self, url: str, journal: Path, ring: Ring | None = None) -> None:
        self._service = f"{SERVICE} {url.rstrip('/')}"
        self._account = str(journal.absolute())
        self._given = ring

    def read(self) -> str:
        """The token. Raises NoToken."""
        try:
            token = self._ring().get_password(self._service, self._account)
        except Exception as error:  # a backend is anybody's code, and the desktop's services fail in many ways
            raise NoToken(f"The keyring cannot be read ({type(error).__name__}): sign in to this computer.") from None
        return _checked(token or "", "The keyring holds no token for this station: enrol it.")

    def write(self, token: str) -> None:
        """Keep a token. Raises NotKept where there is no keyring, as on a Linux without a desktop."""
        try:
            self._ring().set_password(self._service, self._account, token)
            kept = self._ring().get_password(self._service, self._account)
        except Exception as error:
            raise NotKept(f"This computer has no keyring that works ({type(error).__name__}).") from None
        if kept != token:
            raise NotKept("This computer's keyring does not keep what it is given.")

    def _ring(self) -> Ring:
        if self._given is None:
            import keyring  # noqa: PLC0415 - costs a tenth of a second, and only where it is used

            self._given = cast(Ring, keyring)
        return self._given


def source(url: str, journal: Path, token_file: Path | None) -> TokenSource:
    """Where the settings say that the token is: in a file, or else in the keyring."""
    return TokenFile(token_file) if token_file is not None else TokenRing(url, journal)


def _checked(token: str, otherwise: str) -> str:
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise NoToken(otherwise)
    return token
