"""The posts of the world: UPU S10, two letters, 8 digits, a check digit and the country of the post.

The service letters are not checked: posts use more of them at home than S10 lists. Royal Mail's numbers are these.
"""

from scanstation.codes import countries
from scanstation.codes.checkdigits import mod11_s10
from scanstation.codes.formats import CHECK_DIGIT, Format

NAMES = {"upu": "Post", "royalmail": "Royal Mail"}

_POSTS = {"CA": "canadapost", "GB": "royalmail", "US": "usps"}
_ANY_OTHER = rf"(?!{'|'.join(_POSTS)})[A-Z]{{2}}"


def _item(post: str, country: str) -> Format:
    return Format(
        post,
        rf"[A-Z]{{2}}(?P<body>\d{{8}})(?P<check>\d)(?P<country>{country})",
        1000 * CHECK_DIGIT,
        (2, 3, 3, 3, 2),
        mod11_s10,
        also=lambda match: match["country"] in countries.LETTERS,
    )


FORMATS = (*(_item(post, country) for country, post in _POSTS.items()), _item("upu", _ANY_OTHER))
