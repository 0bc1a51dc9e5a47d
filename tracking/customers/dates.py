"""Days and times as each language writes them, for pages without JavaScript, mails and whoever hears the page."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.translation import get_language

_DAY = {"de": "l, j. F", "es": r"l, j \d\e F", "pl": "l, j E"}
_MOMENT = {"de": "D, j. N, H:i", "es": "D, j N, H:i", "fr": "D j N, H:i", "pl": "D, j E, H:i"}
_SMALL = {"es", "fr", "pl"}
"""Languages that write days and months small, also where Django's catalogue has a capital."""


def day(value: date) -> str:
    """ "Thursday 26 November" """
    return _cased(formatted(value, _DAY.get(_language(), "l j F")))


def moment(value: datetime) -> str:
    """ "Thu 26 Nov, 06:12", in the site's zone."""
    return _cased(formatted(timezone.localtime(value), _MOMENT.get(_language(), "D j M, H:i")))


def _language() -> str:
    return (get_language() or "en").partition("-")[0]


def _cased(text: str) -> str:
    return text.lower() if _language() in _SMALL else text
