"""Hands letters to the post over SMTP. The only user of smtplib; runs on the mail worker's thread."""

import contextlib
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import EmailMessage

from scanstation.errors import ScanStationError
from tracking.mail.configuration import Post, Tls

CONNECT_SECONDS = 30
"""How long each answer may take until we are logged in."""
ANSWER_SECONDS = 300
"""How long each answer about a mail may take: who hangs up earlier gets mails twice (RFC 5321, 4.5.3.2)."""


_OF_THE_MAIL = (552, 555)
"""Answers to the sender that mean this mail: it is too large, or asks for what the post cannot do."""


class PostUnavailableError(ScanStationError):
    """The post cannot be reached, or does not let us in. No mail is to blame: all of them wait."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The post has taken the mail and answers for it from now on."""

    answer: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The post did not take it. `permanent`: trying again will not help."""

    answer: str
    permanent: bool


@dataclass(frozen=True, slots=True)
class Unknown:
    """The line broke before the answer came: the post may have taken the mail or not."""

    answer: str


@dataclass(frozen=True, slots=True)
class Unwelcome:
    """The post wants nothing from our sender, or nothing more for now. No mail is to blame: all of them wait."""

    answer: str


Result = Accepted | Refused | Unknown | Unwelcome


class Line:
    """An open connection to the post."""

    def __init__(self, smtp: smtplib.SMTP) -> None:
        self._smtp = smtp

    @property
    def is_open(self) -> bool:
        """False once the post has hung up."""
        return self._smtp.sock is not None

    def hand_over(self, letter: EmailMessage, sender: str, recipient: str) -> Result:
        """Offer one letter. Returns only when the post has answered, or the line is gone."""
        try:
            self._smtp.send_message(letter, sender, [recipient])
        except smtplib.SMTPRecipientsRefused as error:
            return _refused(*error.recipients[recipient])
        except smtplib.SMTPSenderRefused as error:
            return _turned_away(error.smtp_code, error.smtp_error)
        except smtplib.SMTPResponseException as error:
            return _refused(error.smtp_code, error.smtp_error)
        except (smtplib.SMTPNotSupportedError, ValueError) as error:
            return Refused(f"It cannot be said to the post: {error}", permanent=True)
        except (OSError, smtplib.SMTPServerDisconnected) as error:
            self._smtp.close()
            return Unknown(f"The line to the post broke: {error}")
        return Accepted("The post has it.")


@contextmanager
def line(post: Post) -> Iterator[Line]:
    """Connect, secure and log in; hang up at the end. Raises PostUnavailableError."""
    smtp = _connected(post)
    try:
        yield Line(smtp)
    finally:
        with contextlib.suppress(OSError, smtplib.SMTPException):
            smtp.quit()
        smtp.close()


def _connected(post: Post) -> smtplib.SMTP:
    secure = ssl.create_default_context()
    smtp: smtplib.SMTP | None = None
    try:
        if post.tls is Tls.TLS:
            smtp = smtplib.SMTP_SSL(post.host, post.port, timeout=CONNECT_SECONDS, context=secure)
        else:
            smtp = smtplib.SMTP(post.host, post.port, timeout=CONNECT_SECONDS)
        if post.tls is Tls.STARTTLS:
            smtp.starttls(context=secure)
        if post.user:
            smtp.login(post.user, post.password)
        smtp.sock.settimeout(ANSWER_SECONDS)
    except (OSError, smtplib.SMTPException) as error:
        if smtp:
            smtp.close()
        raise PostUnavailableError(f"The post at {post.host} port {post.port} cannot be used: {error}") from error
    return smtp


def _turned_away(code: int, answer: bytes | str) -> Result:
    """What it means that the post stops at the sender."""
    return _refused(code, answer) if code in _OF_THE_MAIL else Unwelcome(_words(code, answer))


def _refused(code: int, answer: bytes | str) -> Refused:
    return Refused(_words(code, answer), permanent=500 <= code < 600)


def _words(code: int, answer: bytes | str) -> str:
    return f"{code} {answer.decode('utf-8', 'replace') if isinstance(answer, bytes) else answer}"
