"""GLS: 11 digits and a check digit, or the 8 letters and digits of a Track ID, which have none.

Sources: GLS Uni-Box documentation 2D, 3.2.1 (check digit); paketda.de on the GLS label ("XHAX4HDA"). A Track ID
looks like any article number of eight characters, so it is a guess; a shop that types them adds a pattern of its own.
"""

from scanstation.codes.checkdigits import mod10_plus_one
from scanstation.codes.formats import CHECK_DIGIT, Format

NAMES = {"gls": "GLS"}

FORMATS = (
    Format("gls", r"(?P<body>\d{11})(?P<check>\d)", CHECK_DIGIT, (4,), mod10_plus_one),
    Format("gls", r"\d{11}", 1, (4,), guess=True),
    Format("gls", r"(?=\d*[A-Z])(?=[A-Z]*\d)[0-9A-Z]{8}", 1, (4,), guess=True),
)
