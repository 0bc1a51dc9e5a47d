"""An export on its way into a file: under another name until it is whole and on the disk."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from scanstation.errors import StorageError
from scanstation.scanlog.export.columns import Say, plainly
from scanstation.scanlog.export.source import Source
from scanstation.scanlog.export.text import write_csv, write_json
from scanstation.scanlog.export.xlsx import Table, write_xlsx


class Form(StrEnum):
    """What an export can be. The value is the file's suffix, but for Excel's CSV."""

    CSV = "csv"
    EXCEL_CSV = "excel_csv"
    """With a byte order mark, and numbers that Excel would round defused."""
    XLSX = "xlsx"
    JSON = "jsonl"

    @property
    def suffix(self) -> str:
        """Of its files, with the dot."""
        return ".csv" if self is Form.EXCEL_CSV else f".{self.value}"


def export(
    source: Source, file: Path, form: Form, say: Say = plainly, tables: Callable[[], Sequence[Table]] = lambda: ()
) -> None:
    """Write the lines into a file, in the place of one that is there. `tables` are for a workbook's second sheet.

    Raises Cancelled or StorageError; then there is no new file, and an older one is as it was.
    """
    with whole(file) as draft:
        if form is Form.XLSX:
            write_xlsx(source, draft, say, tables())
        else:
            with draft.open("w", encoding="utf-8", newline="") as out:
                write_text(source, out, form, say)


def write_text(source: Source, out: TextIO, form: Form, say: Say = plainly) -> None:
    """Write CSV or JSON lines into an open file."""
    if form is Form.JSON:
        write_json(source, out)
    else:
        write_csv(source, out, say, for_excel=form is Form.EXCEL_CSV)


@contextmanager
def whole(file: Path) -> Iterator[Path]:
    """A name to write under. What stands there takes the place of `file` once it is on the disk; after an error it
    is gone. Raises StorageError when the folder, the disk or the stick will not have it."""
    draft = file.with_name(f".{file.name[:100]}.{os.getpid()}.part")
    try:
        draft.touch()  # before anything is counted for it
        yield draft
        _sync(draft)
        draft.replace(file)
    except OSError as error:
        raise StorageError(f"{file} cannot be written: {error.strerror or error}.") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _sync(file: Path) -> None:
    """A stick that is pulled out a moment later has all of it."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())
