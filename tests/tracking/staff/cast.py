"""Who plays in the staff's tests: members of every role, browsers, and all addresses below /ops/."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RegexPattern, RoutePattern

from tracking.staff.models import Member
from tracking.staff.roles import Role

PASSWORD = "correct-horse-battery"
MADE_AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_EXAMPLES = {"int": "1", "uuid": "00000000-0000-0000-0000-000000000001"}


class Place(NamedTuple):
    """An address that leads to a view, made up where it has parameters."""

    address: str
    view: Callable[..., Any]

    @property
    def open_to(self) -> Role | None:
        """The role that the view needs, None for everybody. Raises AttributeError for a view that does not say.

        Django's admin wraps its views once more, so that what they say does not show.
        """
        is_record = hasattr(self.view, "admin_site") or hasattr(self.view, "model_admin")
        return Role.ADMIN if is_record else self.view.open_to  # type: ignore[attr-defined,no-any-return]


def member(login: str = "anna", role: Role = Role.LEAD, password: str | None = None) -> Member:
    """A member; without a password, as hashing one takes its time, unless one is given."""
    made = Member(login=login, name=login.title(), role=role, created_at=MADE_AT)
    made.set_password(password)
    made.save()
    return made


def browser(who: Member | None = None, **headers: str) -> Client:
    """A browser, in which `who` is logged in."""
    client = Client(SERVER_NAME="localhost", headers=headers)
    if who:
        client.force_login(who)
    return client


def places() -> Iterator[Place]:
    """Every address below /ops/."""
    return (place for place in _walk(get_resolver().url_patterns, "/") if place.address.startswith("/ops/"))


def _walk(patterns: list[URLPattern | URLResolver], before: str) -> Iterator[Place]:
    for each in patterns:
        here = before + _example(each.pattern)
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns, here)
        else:
            yield Place(here, each.callback)


def _example(pattern: RegexPattern | RoutePattern) -> str:
    """What fits a pattern; of a regular expression, the first of what it lists."""
    if isinstance(pattern, RegexPattern):
        return re.sub(r"\(\?P<\w+>([^|()]*)[^()]*\)", r"\1", str(pattern)).replace(".*", "x").strip("^$")
    return re.sub(r"<(?:(\w+):)?\w+>", lambda found: _EXAMPLES.get(found[1], "x"), str(pattern))
