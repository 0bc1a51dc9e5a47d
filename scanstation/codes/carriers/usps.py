"""USPS: the Intelligent Mail package barcode of 22 or 26 digits, often behind 420 and the ZIP code; older 20 digits.

Sources: USPS Publication 199 (91 to 95 is the channel, mod-10 the check), Publication 109 (20 digits: service type,
customer, serial, check). With the ZIP code in front, only the part after it is printed and tracked.
International numbers are S10: see `upu.py`.
"""

from scanstation.codes.checkdigits import mod10, mod10_after
from scanstation.codes.formats import CHECK_DIGIT, Format

NAMES = {"usps": "USPS"}


def _package(zip_code: str, digits: int, odds: int) -> Format:
    number = rf"(?P<number>(?P<body>9[1-5]\d{{{digits - 3}}})(?P<check>\d))"
    return Format("usps", zip_code + number, odds * 20 * CHECK_DIGIT, (4,), mod10)


_ZIP5, _ZIP9 = r"420\d{5}\x1d?", r"420\d{9}\x1d?"

FORMATS = (
    _package("", 22, 1),
    _package("", 26, 1),
    _package(_ZIP5, 22, 1000),
    # 34 digits are nearly always ZIP+4 and 22, seldom ZIP and 26
    _package(_ZIP9, 22, 1000),
    _package(_ZIP5, 26, 1000),
    _package(_ZIP9, 26, 1000),
    # Service types in use: delivery confirmation, priority and express mail, certified, insured, registered, receipt
    Format(
        "usps",
        r"(?!7196)(?P<body>(?:0[1-4]|13|14|23|7[0137]|81)\d{17})(?P<check>\d)",
        10 * CHECK_DIGIT,
        (4,),
        mod10,
    ),
    # Certified mail out of 22 digits whose first two, 91, are not shown but checked
    Format("usps", r"(?P<body>7196\d{15})(?P<check>\d)", 10 * CHECK_DIGIT, (4,), mod10_after("91")),
)
