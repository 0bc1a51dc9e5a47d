"""The errors of ScanStation: one root, and the world's failures told apart from our own bugs.

Everything here means that *the world* failed (a disk, a file, a cable, a server) and carries a sentence that tells
a person what to do. A bug raises something else and is never caught as one of these.
"""


class ScanStationError(Exception):
    """The root of every failure that a person can do something about."""


class SettingsError(ScanStationError):
    """A setting is wrong.

    `key` is the path of the setting as it stands in the file (`("scanner", 0, "port")`), so that whoever knows
    the file can name the line.
    """

    def __init__(self, key: tuple[str | int, ...], message: str) -> None:
        super().__init__(message)
        self.key = key


class ScannerError(ScanStationError):
    """A scanner cannot be used (missing library, no such picture, port taken)."""


class StorageError(ScanStationError):
    """The journal could not commit: the scan that was being saved is *not* saved."""


class JournalInUse(StorageError):
    """Another program holds the journal."""
