"""Evri and Hermes. Their check digits are not published, and what is known of the shapes is from labels.

Evri (UK): a letter, 5 letters or digits, 10 digits. Hermes (Germany): "H10" and 17 digits; or 14 digits by mod 10,
which is just what a carton's GTIN-14 is, so that reading is a guess (paketda.de: 09133131530724).
"""

from scanstation.codes.checkdigits import mod10
from scanstation.codes.formats import CHECK_DIGIT, Format

NAMES = {"evri": "Evri", "hermes": "Hermes"}

FORMATS = (
    Format("evri", r"[A-Z][0-9A-Z]{5}\d{10}", 1, (1, 4, 1, 9, 1), guess=True),
    Format("hermes", r"H10\d{17}", 1000, (4,)),
    Format("hermes", r"(?P<body>\d{13})(?P<check>\d)", CHECK_DIGIT, (4,), mod10, guess=True),
)
