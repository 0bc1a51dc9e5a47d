"""An SMTP server as a process of its own: `python -m tests.tracking.mail.post FILE`. Ends when its stdin does.

It prints its port, and appends each mail that it takes to FILE, a JSON object a line, before it says so. A
recipient's name asks for an answer: refuse-550 and refuse-450 at RCPT, data-554 at DATA, hangup ends the line there.
"""

import asyncio
import json
import os
import ssl
import sys
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

CERTIFICATE = Path(__file__).parent / "localhost.pem"


class Box:
    """What comes in."""

    def __init__(self, file: Path) -> None:
        self._file = file

    async def handle_MAIL(self, server: Any, session: Session, envelope: Envelope, address: str, options: Any) -> str:  # noqa: N802
        if address.startswith("unwanted"):
            return "553 not from you"
        if address.startswith("large"):
            return "552 too large"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server: Any, session: Session, envelope: Envelope, address: str, options: Any) -> str:  # noqa: N802
        if address.startswith("refuse-"):
            return f"{address[7:10]} not here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Session, envelope: Envelope) -> str:  # noqa: N802
        [recipient] = envelope.rcpt_tos
        if recipient.startswith("data-"):
            return f"{recipient[5:8]} not this"
        if recipient.startswith("hangup"):
            server.transport.abort()
            return "250 nobody hears this"
        line = {"to": recipient, "from": envelope.mail_from, "data": envelope.content.decode("ascii")}
        with self._file.open("a") as file:
            file.write(json.dumps(line | {"user": session.auth_data}) + "\n")
            file.flush()
            os.fsync(file.fileno())
        return "250 taken"


def _authenticate(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    is_right = (data.login, data.password) == (b"shop", b"secret")
    return AuthResult(success=is_right, handled=False, auth_data="shop" if is_right else None)


async def serve(file: Path, mode: str) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    options: dict[str, Any] = {"hostname": "post.example.com"}
    if mode != "none":
        options |= {"authenticator": _authenticate, "auth_required": True, "auth_require_tls": mode == "starttls"}
    if mode == "starttls":
        options |= {"tls_context": context, "require_starttls": True}
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: SMTP(Box(file), loop=loop, **options), "127.0.0.1", 0, ssl=context if mode == "tls" else None
    )
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve(Path(sys.argv[1]), sys.argv[2]))
