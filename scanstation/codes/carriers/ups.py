"""UPS: "1Z" and 16 letters or digits, the last a check digit; Mail Innovations package ids.

Formats as ups.com's help page on tracking numbers has them. The MaxiCode beside the number is in `maxicode.py`, the
postal code ("420…") in `gs1.py`. UPS's plain 9-, 12- and 18-digit numbers show nothing that tells them apart.
"""

from scanstation.codes.checkdigits import mod10_ups
from scanstation.codes.formats import CHECK_DIGIT, Format, misread

NAMES = {"ups": "UPS"}

FORMATS = (
    Format("ups", r"1Z(?P<body>[0-9A-Z]{15})(?P<check>\d)", 1000 * CHECK_DIGIT, (2, 3, 3, 2, 4), mod10_ups),
    # Of a torn label, or one read twice at once, comes more or less than a number: it is UPS's, and misread
    Format("ups", r"(?!1Z[0-9A-Z]{15}\d$)1Z[0-9A-Z]{2,70}", 1, (2, 3, 3, 2, 4), also=misread),
    # Mail Innovations: MI, the customer's 6 digits, the shipper's own id. A mistyped S10 number is none
    Format("ups", r"(?!MI\d{9}[A-Z]{2}$)MI\d{6}[0-9A-Z]{1,22}", 1000, (2, 6, 4)),
)
