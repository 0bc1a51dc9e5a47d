"""FedEx: 12 digits (Express, and Ground today), 15 (Ground), and the longer texts that its barcodes hold.

The 34 digits of today's Code 128 end in the printed 12, with zeros before them; the 22 digits beginning with 96 of
older Ground labels end in the printed 15. Ground Economy (once SmartPost) is delivered by USPS under a USPS number.
Sources: FedEx Ground Label Layout Specification; the published test numbers of jkeen/tracking_number_data.
"""

from scanstation.codes.checkdigits import mod10, mod10_after, mod11_fedex
from scanstation.codes.formats import CHECK_DIGIT, Format

NAMES = {"fedex": "FedEx"}

FORMATS = (
    Format("fedex", r"(?P<body>\d{11})(?P<check>\d)", CHECK_DIGIT, (4,), mod11_fedex),
    Format("fedex", r"(?P<body>\d{14})(?P<check>\d)", CHECK_DIGIT, (4,), mod10),
    Format(
        "fedex",
        r"(?:10|96)\d{18}00(?P<number>(?P<body>\d{11})(?P<check>\d))",
        1000 * CHECK_DIGIT,
        (4,),
        mod11_fedex,
    ),
    Format("fedex", r"96\d{5}(?P<number>(?P<body>\d{14})(?P<check>\d))", 100 * CHECK_DIGIT, (4,), mod10),
    # Ground Economy without the 92 that its check digit counts in
    Format("fedex", r"(?P<body>61\d{17})(?P<check>\d)", 100 * CHECK_DIGIT, (4,), mod10_after("92")),
    # With it, it is a USPS number, and others than FedEx begin alike
    Format("fedex", r"(?P<body>9261\d{17})(?P<check>\d)", CHECK_DIGIT, (4,), mod10, guess=True),
    # Ground's SSCC is an SSCC like any other's
    Format("fedex", r"(?P<body>0[0124]\d{15})(?P<check>\d)", CHECK_DIGIT, (2, 4), mod10, guess=True),
)
