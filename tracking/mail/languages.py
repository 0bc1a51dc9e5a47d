"""The languages of the mails, and how they write days and times."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.dateformat import format as formatted
from django.utils.translation import get_language, pgettext

LANGUAGES = ("en", "de", "fr", "es", "pl")
_SMALL_DAYS = ("fr", "es", "pl")
"""Languages that write the names of days small; Django's Polish ones are capitals."""


def best(asked: str) -> str:
    """The language that we have for the one asked for: "de" for "de-AT", "en" for what we do not speak."""
    code = asked.replace("_", "-").split("-")[0].lower()
    return code if code in LANGUAGES else LANGUAGES[0]


def day(value: date) -> str:
    """Such as "Monday 30 November", in the active language."""
    # Translators: how a day is written, in the letters of Django's date filter.
    text = formatted(value, pgettext("day", "l j F"))
    return text.lower() if get_language() in _SMALL_DAYS else text


def moment(value: datetime) -> str:
    """Such as "Monday 30 November, 14:32 (CET)", in the active language and the site's zone."""
    local = timezone.localtime(value)
    return f"{day(local)}, {formatted(local, 'H:i (T)')}"
