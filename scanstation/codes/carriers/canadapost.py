"""Canada Post: 16 digits, the last by mod 10. Its numbers with letters are S10: see `upu.py`."""

from scanstation.codes.checkdigits import mod10
from scanstation.codes.formats import CHECK_DIGIT, Format

NAMES = {"canadapost": "Canada Post"}

FORMATS = (Format("canadapost", r"(?P<body>\d{15})(?P<check>\d)", CHECK_DIGIT, (4,), mod10),)
