"""The catalogues of translations: what they should hold, and a command that brings them up to date.

    python -m tests.tracking.catalogues

writes what is new into every .po file (untranslated), takes out what is gone, and compiles the .mo files beside them.
GNU gettext is not needed.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from django.utils.translation import templatize

TRACKING = Path(__file__).parents[2] / "tracking"
LANGUAGES = {
    "de": "nplurals=2; plural=(n != 1);",
    "fr": "nplurals=2; plural=(n > 1);",
    "es": "nplurals=2; plural=(n != 1);",
    "pl": "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
}
"""What there is besides English, which the texts themselves are in; and how each forms plurals."""
_FORMS = {
    "_": ("text",),
    "gettext": ("text",),
    "gettext_lazy": ("text",),
    "ngettext": ("text", "plural"),
    "pgettext": ("context", "text"),
    "pgettext_lazy": ("context", "text"),
    "npgettext": ("context", "text", "plural"),
}
"""What the arguments of each function that translates are; what follows them is no text."""


class Text(NamedTuple):
    """Something to translate."""

    text: str
    context: str = ""
    plural: str = ""


def rooms() -> list[Path]:
    """The folders of the server that have catalogues."""
    return sorted(folder.parent for folder in TRACKING.glob("*/locale"))


def file_of(room: Path, language: str) -> Path:
    return room / "locale" / language / "LC_MESSAGES" / "django.po"


def texts_of(room: Path) -> set[Text]:
    """Every text of a room's modules and templates."""
    found = {text for file in room.rglob("*.py") for text in _calls(ast.parse(file.read_text(encoding="utf-8")))}
    for file in (*room.glob("templates/**/*.html"), *room.glob("templates/**/*.txt")):
        found.update(_of_template(file))
    return found


def _calls(tree: ast.AST) -> Iterator[Text]:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _FORMS:
            strings = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
            parts = dict(zip(_FORMS[call.func.id], strings, strict=False))
            yield Text(**parts)


def _of_template(file: Path) -> Iterator[Text]:
    """Django turns a template into calls between rubble; the calls alone are Python."""
    made = templatize(file.read_text(encoding="utf-8"), origin=str(file))
    string = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\"\"\".*?\"\"\")"""
    for call in re.findall(rf"\b(?:n?p?gettext|_)\({string}(?:, *{string})*", made, re.DOTALL):
        yield from _calls(ast.parse(call + ")"))


def key(entry: polib.POEntry) -> Text:
    return Text(entry.msgid, entry.msgctxt or "", entry.msgid_plural or "")


def update(room: Path, language: str) -> polib.POFile:
    """Bring one catalogue up to date, and compile it."""
    file = file_of(room, language)
    file.parent.mkdir(parents=True, exist_ok=True)
    old = {key(entry): entry for entry in polib.pofile(str(file))} if file.exists() else {}
    new = polib.POFile(wrapwidth=110)
    new.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": LANGUAGES[language],
    }
    for text in sorted(texts_of(room)):
        new.append(old.get(text) or _untranslated(text, language))
    new.save(str(file))
    new.save_as_mofile(str(file.with_suffix(".mo")))
    return new


def _untranslated(text: Text, language: str) -> polib.POEntry:
    count = int(LANGUAGES[language].removeprefix("nplurals=")[0])
    return polib.POEntry(
        msgid=text.text,
        msgctxt=text.context or None,
        msgid_plural=text.plural,
        msgstr_plural=dict.fromkeys(range(count), "") if text.plural else {},
        flags=["python-format"] if "%(" in text.text + text.plural else [],
    )


if __name__ == "__main__":
    for each in rooms():
        for code in LANGUAGES:
            made = update(each, code)
            print(f"{file_of(each, code).relative_to(TRACKING.parent)}: {made.percent_translated()} % translated")
