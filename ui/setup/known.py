"""Scanners between what was found and what stands in station.toml. Pure."""

from collections.abc import Container, Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from drivers.finding import Found
from drivers.wedge import WedgeOptions


def is_same(found: Found, scanner: Mapping[str, Any]) -> bool:
    """Whether a scanner of the settings is this one. There is but one keyboard."""
    if found.kind != scanner.get("kind"):
        return False
    return found.kind == "wedge" or all(scanner.get(key) == value for key, value in found.options.items())


def settings_of(found: Found, others: list[dict[str, Any]]) -> dict[str, Any]:
    """What a scanner is in station.toml: its kind, a name of its own, and where it is."""
    if found.kind == "wedge":
        return {"kind": "wedge"}
    taken = {other.get("name") for other in others}
    name = unused(found.name, taken)
    return {"kind": found.kind, "name": name[:64], **found.options}


def as_found(scanner: dict[str, Any]) -> Found:
    """A scanner that the settings have already, whether it is plugged in or not."""
    options = {key: value for key, value in scanner.items() if key not in ("kind", "name", "stage")}
    kind_of = str(scanner.get("kind", ""))
    return Found(kind_of, str(scanner.get("name") or kind_of), {} if kind_of == "wedge" else options)


def unused(name: str, taken: Container[object]) -> str:
    """The name, or the name with a number that no other has."""
    return next(each for each in (name, *(f"{name} {number}" for number in range(2, 99))) if each not in taken)


def wedge_marks(scanners: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """How the keyboard scanner of the settings is told from typing, and its layout; none where that makes no sense.

    Typing itself is the set-up's own business.
    """
    wedge = next((each for each in scanners if each.get("kind") == "wedge"), {})
    marks = {key: wedge[key] for key in WedgeOptions.model_fields if key in wedge and key != "typing"}
    try:
        WedgeOptions.model_validate(marks)
    except ValidationError:
        return {}
    return marks
