"""The translations of the bench: what they should hold, and a command that brings them up to date.

    python -m tests.ui.catalogues

writes what is new into every `ui/translations/bench_*.ts` (untranslated), takes out what is gone, compiles the `.qm`
files beside them and says what is left to translate (by hand, or with Qt Linguist: `pyside6-linguist FILE`). English
has a catalogue too, of what is counted: "1 parcel", "2 parcels".

lupdate's reader of Python overlooks a text whose number is an expression (`link.waiting`) and takes no name for a
number. So the texts are found here and handed to it one by one; it does the rest: merging, plural forms, the format.
"""

import ast
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

import PySide6

from scanstation.languages import LANGUAGES
from ui.languages import ENGLISH, TRANSLATIONS

UI = TRANSLATIONS.parent
PLACEHOLDERS = re.compile(r"\{\w*\}|%L?n|%\d")
QT = Path(PySide6.__file__).parent


class Text(NamedTuple):
    """Something to translate."""

    context: str
    source: str
    plural: bool = False


class Found(NamedTuple):
    """A message of a catalogue: every form of its translation, and whether it is finished."""

    text: Text
    forms: tuple[str, ...]
    finished: bool


def translations(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call of `translate`, by whatever name it is reached; a painter's is another."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and re.fullmatch(r"(?!painter\b)(.*\.)?translate", ast.unparse(node.func)):
            yield node


def text_of(call: ast.Call) -> Text | None:
    """What a call translates; None where that is no literal, so that nobody can translate it."""
    literal = [part.value for part in call.args[:2] if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    if len(literal) != 2 or call.keywords:
        return None
    return Text(literal[0], literal[1], len(call.args) > 3)


def sources() -> dict[Path, ast.Module]:
    """Every module of `ui/`."""
    return {file: ast.parse(file.read_text(encoding="utf-8")) for file in sorted(UI.rglob("*.py"))}


def wanted() -> set[Text]:
    """Every text of `ui/`."""
    calls = (call for tree in sources().values() for call in translations(tree))
    return {text for call in calls if (text := text_of(call)) is not None}


def file_of(language: str, folder: Path = TRANSLATIONS) -> Path:
    """The catalogue of a language."""
    return folder / f"bench_{language}.ts"


def messages(file: Path) -> list[Found]:
    """What stands in a catalogue."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            forms = (
                [form.text or "" for form in translation.iter("numerusform")] if plural else [translation.text or ""]
            )
            text = Text(context.findtext("name", ""), message.findtext("source", ""), plural)
            found.append(Found(text, tuple(forms), translation.get("type") is None))
    return found


def update(files: Sequence[Path]) -> None:
    """Bring catalogues up to date with the sources. A file's language is in its name."""
    lines = [
        f"translate({text.context!r}, {text.source!r}" + (', "", 1)\n' if text.plural else ")\n")
        for text in sorted(wanted())
    ]
    with tempfile.TemporaryDirectory() as folder:
        module = Path(folder) / "texts.py"
        module.write_text("".join(lines), encoding="utf-8")
        for file in files:
            language = file.stem.removeprefix("bench_")
            options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", ENGLISH]
            if language == ENGLISH:
                options.append("-pluralonly")
            _run("lupdate", module, *options, "-target-language", language, "-ts", file)


def compile_to(files: Sequence[Path], folder: Path) -> None:
    """Compile catalogues to `.qm` files in a folder."""
    for file in files:
        _run("lrelease", "-silent", file, "-qm", folder / file.with_suffix(".qm").name)


def _run(program: str, *arguments: object) -> None:
    subprocess.run([QT / program, *map(str, arguments)], check=True)


def main() -> None:
    """Update, compile, and say what is left."""
    files = [file_of(language) for language in LANGUAGES]
    update(files)
    compile_to(files, TRANSLATIONS)
    for file in files:
        for found in messages(file):
            if not (found.finished and all(found.forms)):
                print(f"{file.name}: {found.text.context}: {found.text.source}")


if __name__ == "__main__":
    main()
