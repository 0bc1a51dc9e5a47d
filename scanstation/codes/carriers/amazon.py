"""Amazon Logistics: "TBA" and 12 digits, no check digit."""

from scanstation.codes.formats import Format

NAMES = {"amazon": "Amazon"}

FORMATS = (Format("amazon", r"TBA\d{12}", 10_000, (3, 4)),)
