"""Finds and fills the templates of mails: a shop's own, else ours.

A shop's are in TRACKING_MAIL_TEMPLATES/<shop>/, under the names of ours; each may replace one of them or extend it
("mail/base.html" is always ours). They are read once: start the worker again after a change.
"""

import logging
import re
from functools import cache
from pathlib import Path

from django.template import Context, Engine

from tracking.mail import configuration

log = logging.getLogger(__name__)

_OURS = Path(__file__).parent / "templates"
_SLUG = re.compile(r"[a-z0-9][a-z0-9_-]*")


def fill(shop: str, name: str, values: dict[str, object]) -> str:
    """The text of the template `name`. A shop's own that cannot be filled is replaced by ours, and logged."""
    own = _folder_of(shop)
    if own:
        try:
            return _filled(own, name, values)
        except Exception as error:  # a template can raise whatever it calls
            log.error("The template %s of shop %s is not used: %s", name, shop, error)  # noqa: TRY400  one line says it
    return _filled(None, name, values)


def _filled(own: Path | None, name: str, values: dict[str, object]) -> str:
    is_html = name.endswith(".html")
    return _engine(own, is_html).get_template(name).render(Context(values, autoescape=is_html))


def _folder_of(shop: str) -> Path | None:
    """The shop's own folder. A shop's name is no path, whatever it is made of."""
    root = configuration.templates()
    folder = root / shop if root and _SLUG.fullmatch(shop) else None
    return folder if folder and folder.is_dir() else None


@cache
def _engine(own: Path | None, is_html: bool) -> Engine:
    folders = [own] if own else []
    return Engine(
        [*folders, _OURS / "mail", _OURS], autoescape=is_html, libraries={"i18n": "django.templatetags.i18n"}
    )
