"""Writing station.toml: what the set-up chose goes in, every comment and whatever else somebody wrote stays.

Lines are edited, and what came of it is read back: a file that would not say exactly what it should is not written.
"""

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from scanstation.config import Settings
from scanstation.errors import SettingsError
from scanstation.files import write_whole

Value = str | int | float | bool
Table = Mapping[str, Any]

_HEADER = re.compile(r"\s*(#:\s*)?\[+\s*([A-Za-z_.-]+)\s*\]+")
_OFF = "#: "


@dataclass(frozen=True, slots=True)
class Choices:
    """What the set-up decides. `server` None: no server. `scanners` as they stand in the file, all of them."""

    station: Table
    server: Table | None
    scanners: Sequence[Table] = field(default_factory=tuple)


def sample() -> str:
    """The station.toml with every setting and a comment on each."""
    return files("scanstation").joinpath("station.toml").read_text(encoding="utf-8")


def save(path: Path, choices: Choices, now: datetime) -> Path | None:
    """Write the choices into the file at `path`, or make one. Returns where the older one was kept, if there was one.

    Raises SettingsError when the file cannot be read, changed or written; then it is as it was.
    """
    try:
        old = path.read_text(encoding="utf-8") if path.exists() else None
        text = chosen(sample() if old is None else old, choices)
        if text == old:
            return None
        kept = None
        if old is not None:
            kept = path.with_name(f"{path.name}.{now:%Y%m%d-%H%M%S}")
            write_whole(kept, old)
        write_whole(path, text)
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError((), f"{path}: cannot be written: {error}") from error
    return kept


def chosen(text: str, choices: Choices) -> str:
    """The text of a station.toml with the choices in it. Raises SettingsError when that cannot be done."""
    try:
        before = tomllib.loads(text)
        lines = _with_table(text.splitlines(), "station", choices.station)
        lines = (
            _without_table(lines, "server")
            if choices.server is None
            else _with_table(lines, "server", choices.server)
        )
        lines = _with_scanners(lines, before.get("scanner", []), choices.scanners)
        after = tomllib.loads("\n".join(lines))
        Settings.model_validate(after)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError((), f"station.toml cannot be changed: {error}") from error
    except ValidationError as error:
        raise SettingsError(tuple(error.errors()[0]["loc"]), f"station.toml cannot be changed: {error}") from error
    if after != _expected(before, choices):
        raise SettingsError((), "station.toml is written in a way that the set-up cannot change: change it by hand.")
    return "\n".join(lines) + "\n"


def _expected(before: dict[str, Any], choices: Choices) -> dict[str, Any]:
    after = dict(before)
    for name, table in (("station", choices.station), ("server", choices.server), ("scanner", choices.scanners)):
        after.pop(name, None)
        if name == "scanner":
            after |= {name: [dict(each) for each in choices.scanners]} if choices.scanners else {}
        elif table is not None:
            after[name] = dict(table)  # type: ignore[arg-type]
    return after


def _with_table(lines: list[str], table: str, wanted: Table) -> list[str]:
    """The lines with a table's settings as wanted; what is not wanted is switched off."""
    start, end = _section(lines, table)
    if start is None:
        return [*lines, "", f"[{table}]", *(f"{key} = {_spelled(value)}" for key, value in wanted.items())]
    body = [lines[start].removeprefix(_OFF), *lines[start + 1 : end]]
    present = tomllib.loads("\n".join(body))[table]
    for key in present.keys() - wanted.keys():
        body = [_OFF + line if _names(line, key) else line for line in body]
    for key, value in wanted.items():
        if present.get(key) != value:
            body = _assigned(body, key, value)
    return [*lines[:start], *body, *lines[end:]]


def _without_table(lines: list[str], table: str) -> list[str]:
    start, end = _section(lines, table)
    if start is None or lines[start].startswith(_OFF):
        return lines
    off = [_OFF + line if line.strip() and not line.lstrip().startswith("#") else line for line in lines[start:end]]
    return [*lines[:start], *off, *lines[end:]]


def _assigned(body: list[str], key: str, value: Value) -> list[str]:
    """The table with one setting: in its own line, or in that of the sample which is switched off."""
    for off in (False, True):
        for index, line in enumerate(body):
            if _names(line, key, off=off):
                return [*body[:index], _line(line.removeprefix(_OFF), key, value), *body[index + 1 :]]
    last = max(index for index, line in enumerate(body) if index == 0 or (line.strip() and not _is_comment(line)))
    return [*body[: last + 1], f"{key} = {_spelled(value)}", *body[last + 1 :]]


def _line(old: str, key: str, value: Value) -> str:
    """The setting with the comment that stood behind it, at the column where it stood."""
    comment = re.search(r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'#])*(#.*)""", old)
    text = f"{key} = {_spelled(value)}"
    return text if comment is None else f"{text:<{max(comment.start(1) - 2, 0)}}  {comment[1]}"


def _with_scanners(lines: list[str], before: list[Table], wanted: Sequence[Table]) -> list[str]:
    """Scanners that stay keep their lines; others lose them; new ones come after the last."""
    blocks = _blocks(lines, "scanner")
    kept = [index for index, scanner in enumerate(before) if scanner in wanted]
    if [before[index] for index in kept] != list(wanted[: len(kept)]):
        kept = []  # another order: all of them are written anew
    new = [_block(scanner) for scanner in wanted[len(kept) :]]
    place = blocks[-1][1] if blocks else _before_labels(lines)
    lines = [*lines[:place], *(line for block in new for line in ("", *block)), *lines[place:]]
    for index, (start, end) in reversed(list(enumerate(blocks))):
        if index not in kept:
            after = end + 1 if lines[end : end + 1] == [""] else end
            del lines[start:after]
    return lines


def _before_labels(lines: list[str]) -> int:
    start, _end = _section(lines, "scanner")
    return len(lines) if start is None else start


def _block(scanner: Table) -> list[str]:
    return ["[[scanner]]", *(f"{key} = {_spelled(value)}" for key, value in scanner.items())]


def _blocks(lines: list[str], table: str) -> list[tuple[int, int]]:
    """Where each of an array's tables begins and ends."""
    starts = [
        at for at, line in enumerate(lines) if (found := _HEADER.match(line)) and found[2] == table and not found[1]
    ]
    return [(start, _end(lines, start)) for start in starts]


def _section(lines: list[str], table: str) -> tuple[int | None, int]:
    """Where a table begins and ends; one that is switched off counts if there is no other."""
    for off in (False, True):
        for at, line in enumerate(lines):
            found = _HEADER.match(line)
            if found and found[2] == table and bool(found[1]) is off:
                return at, _end(lines, at)
    return None, len(lines)


def _end(lines: list[str], start: int) -> int:
    """A table ends before the next one, and before the comments that stand over that."""
    end = next((at for at in range(start + 1, len(lines)) if _HEADER.match(lines[at])), len(lines))
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("# ")):
        end -= 1
    return end


def _names(line: str, key: str, *, off: bool = False) -> bool:
    mark = re.escape(_OFF) if off else r"\s*"
    return re.match(rf"{mark}{re.escape(key)}\s*=", line) is not None


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _spelled(value: Value) -> str:
    """A value in TOML: JSON's strings are TOML's, but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
