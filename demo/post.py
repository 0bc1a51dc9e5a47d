"""The demo's post office: keeps the server's mails as files that a browser shows. A thread of its own."""

import email
import re
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from demo.programs import free_port


class PostOffice:
    """An SMTP server that delivers to `folder`. `on_mail` is told of each mail, on its thread."""

    def __init__(self, folder: Path, on_mail: Callable[[str], object]) -> None:
        folder.mkdir(parents=True)
        self.port = free_port()
        self.letters: list[Path] = []
        self._folder, self._on_mail = folder, on_mail
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)

    def start(self) -> None:
        """Open."""
        self._controller.start()

    def stop(self) -> None:
        """Close."""
        self._controller.stop()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's
        """Take a mail."""
        mail = email.message_from_bytes(envelope.content or b"", policy=default)
        html = mail.get_body(("html",)) if isinstance(mail, EmailMessage) else None
        name = re.sub(r"\W+", "-", str(mail["Subject"])).strip("-").lower()
        letter = self._folder / f"{len(self.letters) + 1}-{name}.html"
        letter.write_text(html.get_content() if html else "", encoding="utf-8")
        self.letters.append(letter)
        self._on_mail(f'A mail to {mail["To"]}: "{mail["Subject"]}"\n     {letter}')
        return "250 taken"
