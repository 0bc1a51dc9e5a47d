"""DHL: waybills, licence plates, eCommerce and German parcels; the routing codes beside them, which are no parcels.

Sources: DHL Express, "Shipment and piece ranges" (mod 7); ISO/IEC 15459 licence plates ("J", the agency "JD" or
"VGL"); Deutsche Post Identcode and Leitcode (12 and 14 digits, Interleaved 2 of 5). German 20-digit numbers are an
SSCC with its 00 in front: see `gs1.py`. Licence plates and eCommerce numbers have no check digit.
"""

from scanstation.codes.checkdigits import mod7, mod10_four_nine
from scanstation.codes.formats import CHECK_DIGIT, Format, misread
from scanstation.codes.label import Kind

NAMES = {"dhl": "DHL"}

FORMATS = (
    Format("dhl", r"(?P<body>\d{9})(?P<check>\d)", CHECK_DIGIT, (2, 4), mod7),
    Format("dhl", r"(?P<body>\d{10})(?P<check>\d)", CHECK_DIGIT, (3, 4), mod7),
    Format("dhl", r"(?P<body>\d{11})(?P<check>\d)", CHECK_DIGIT, (2, 3, 3), mod10_four_nine),
    Format("dhl", r"JJD\d{10,30}", 10_000, (3, 4)),
    Format("dhl", r"JJD\d{2,9}", 1, (3, 4), also=misread),
    Format("dhl", r"JVGL\d{8,30}", 10_000, (4, 4)),
    # Yodel, once DHL Domestic, still prints the plate with and without its first J
    Format("dhl", r"JD\d{16}|JD\d{18}", 1000, (2, 4)),
    Format("dhl", r"GM\d{10,39}", 1000, (2, 4)),
    Format("dhl", r"2L[A-Z]{2}[0-9A-Z]{0,12}\+[0-9A-Z]{3,16}", 10_000, (99,), kind=Kind.ROUTING),
    Format("dhl", r"(?P<body>\d{13})(?P<check>\d)", CHECK_DIGIT, (5, 3, 3, 2, 1), mod10_four_nine, kind=Kind.ROUTING),
)
