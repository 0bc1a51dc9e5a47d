"""How mail goes out: the TRACKING_MAIL_* settings, cast once. Errors name the variable."""

from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from enum import StrEnum
from pathlib import Path

from scanstation.errors import SettingsError
from tracking import environment


class Tls(StrEnum):
    """How the connection to the post is secured."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


_PORTS = {Tls.STARTTLS: 587, Tls.TLS: 465, Tls.NONE: 25}


@dataclass(frozen=True, slots=True)
class Post:
    """The SMTP server that takes our mails, and who they are from. `user` is "" for one without log-in."""

    host: str
    port: int
    tls: Tls
    user: str
    password: str
    sender: Address


def post() -> Post | None:
    """The post that the environment names; None without a host: mails then wait. Raises SettingsError."""
    host = environment.value("TRACKING_MAIL_HOST")
    if not host:
        return None
    tls = _tls()
    user = environment.value("TRACKING_MAIL_USER")
    if user and tls is Tls.NONE:
        raise SettingsError(
            ("TRACKING_MAIL_TLS",), "TRACKING_MAIL_TLS is none: a password would travel in the clear."
        )
    return Post(host, _port(tls), tls, user, environment.value("TRACKING_MAIL_PASSWORD"), _sender())


def checked() -> Post | None:
    """The post; all that sending mails needs is looked at before the first one. Raises SettingsError."""
    templates()
    return post()


def told(post: Post | None) -> str:
    """Where mails go, for whoever looks after the server."""
    if post is None:
        return "Mails wait: TRACKING_MAIL_HOST is not set (docs/mail.md)."
    return f"Mails go out through {post.host}."


def templates() -> Path | None:
    """The folder that shops' own templates are in, if there is one. Raises SettingsError."""
    named = environment.value("TRACKING_MAIL_TEMPLATES")
    if named and not Path(named).is_dir():
        raise SettingsError(
            ("TRACKING_MAIL_TEMPLATES",), f"TRACKING_MAIL_TEMPLATES is {named!r}, which is no folder."
        )
    return Path(named) if named else None


def _tls() -> Tls:
    text = environment.value("TRACKING_MAIL_TLS", Tls.STARTTLS.value)
    try:
        return Tls(text)
    except ValueError:
        sentence = f"TRACKING_MAIL_TLS is {text!r}; write starttls, tls or none."
        raise SettingsError(("TRACKING_MAIL_TLS",), sentence) from None


def _port(tls: Tls) -> int:
    text = environment.value("TRACKING_MAIL_PORT", str(_PORTS[tls]))
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 65536):
        raise SettingsError(("TRACKING_MAIL_PORT",), f"TRACKING_MAIL_PORT is {text!r}; write a port such as 587.")
    return int(text)


def _sender() -> Address:
    text = environment.value("TRACKING_MAIL_FROM")
    sentence = f"TRACKING_MAIL_FROM is {text!r}; write the address that mails come from: parcels@example.com."
    try:
        address = Address(addr_spec=text)
    except (ValueError, IndexError, MessageError):
        raise SettingsError(("TRACKING_MAIL_FROM",), sentence) from None
    if not (text.isascii() and address.username and address.domain):
        raise SettingsError(("TRACKING_MAIL_FROM",), sentence)
    return address
