"""Finds every text of the mails that is to be translated, in templates and in Python, without gettext's own tools."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

MAIL = Path(__file__).parents[3] / "tracking" / "mail"
_NAMES = {"_": 1, "gettext": 1, "gettext_noop": 1, "pgettext": 2}


def messages() -> set[tuple[str, str]]:
    """(context or "", text)."""
    found: set[tuple[str, str]] = set()
    for file in MAIL.rglob("*.py"):
        found.update(_called(file.read_text(encoding="utf-8")))
    for file in (MAIL / "templates").rglob("*.*"):
        for line in templatize(file.read_text(encoding="utf-8")).splitlines():
            found.update(_in_template(line))
    return found


def _called(source: str) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _NAMES:
            texts = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
            if len(texts) == _NAMES[node.func.id]:
                yield (texts[0], texts[1]) if len(texts) == 2 else ("", texts[0])


def _in_template(line: str) -> Iterator[tuple[str, str]]:
    """templatize leaves calls of gettext between runs of X; each is a Python expression of its own."""
    for name in ("gettext(", "_("):
        start = line.find(name)
        while start >= 0:
            end = line.index(")", start)
            while True:
                try:
                    tree = ast.parse(line[start : end + 1], mode="eval")
                    break
                except SyntaxError:
                    end = line.index(")", end + 1)
            yield from _called(ast.unparse(tree))
            start = line.find(name, end)
