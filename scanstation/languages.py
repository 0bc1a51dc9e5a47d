"""The languages that a bench speaks: the one list. `ui/translations/` holds what it says in each."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

Language = Literal["en", "de", "es", "pl", "uk", "ro"]
"""Their codes."""
LANGUAGES: Mapping[str, str] = MappingProxyType(
    dict(zip(get_args(Language), ("English", "Deutsch", "Español", "Polski", "Українська", "Română"), strict=True))
)
"""Every language by its code, with the name that its own speakers know it by."""


def known(tag: str) -> str:
    """The language that a tag ("pl", "pl-PL") means; "" for none of ours."""
    code = tag.replace("_", "-").partition("-")[0].lower()
    return code if code in LANGUAGES else ""
