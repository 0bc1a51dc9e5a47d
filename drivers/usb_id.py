"""What USB calls a kind of device: the numbers of its vendor and its product, as in "0c2e:0b01"."""

import re
from typing import Annotated

from pydantic import AfterValidator

_PATTERN = re.compile("[0-9A-Fa-f]{4}:[0-9A-Fa-f]{4}")


def _checked(text: str) -> str:
    if not _PATTERN.fullmatch(text):
        raise ValueError(f"'{text[:20]}' is no vendor and product; write them like '0c2e:0b01', as lsusb shows them")
    return text.lower()


VidPid = Annotated[str, AfterValidator(_checked)]
"""A vendor and a product in the settings."""


def vid_pid(vendor: int, product: int) -> str:
    """A vendor and a product as they are written in the settings."""
    return f"{vendor:04x}:{product:04x}"
