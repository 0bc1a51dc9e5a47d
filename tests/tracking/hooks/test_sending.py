"""One try at an endpoint, whatever that does. No database; real connections on the loopback."""

import socket
import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from uuid import UUID

import pytest

from scanstation.errors import ScanStationError
from tests.tracking.hooks.cast import NOW, Receiver, receiving
from tests.tracking.mail.post import CERTIFICATE
from tracking.hooks import addresses, sending
from tracking.hooks.addresses import is_public, resolved, target_of
from tracking.hooks.sending import Answer, Sender

KEY = UUID("01a2071f-44e1-715a-acbf-32f8d4fd4cfc")
HERE = Sender(allow_private=True, seconds=0.5)


def sent(url: str, sender: Sender = HERE) -> Answer:
    return sender.send(url, KEY, "m1", "{}", NOW)


def test_a_message_is_posted_as_json_to_the_whole_address(receiver: Receiver):
    answer = sent(receiver.url)
    [request] = receiver.requests
    assert (answer.status, answer.is_good, request.path) == (204, True, "/hooks?shop=1")
    assert request.headers["content-type"] == "application/json"
    assert request.headers["host"] == receiver.url.split("/")[2]


def test_a_redirect_is_not_followed(receiver: Receiver):
    with receiving() as other:

        def redirect(handler: BaseHTTPRequestHandler) -> None:
            handler.send_response(307)
            handler.send_header("Location", other.url)
            handler.send_header("Content-Length", "0")
            handler.end_headers()

        receiver.answer = redirect
        answer = sent(receiver.url)
        assert (answer.is_good, other.requests) == (False, [])
    assert "redirects are not followed" in answer.words


def test_of_an_endless_answer_a_few_bytes_are_read(receiver: Receiver):
    def endless(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(500)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 10_000)
        except OSError:
            pass

    receiver.answer = endless
    answer = sent(receiver.url)
    assert (answer.status, len(answer.words)) == (500, len("500 Internal Server Error ") + 200)


def test_who_has_taken_it_need_not_end_what_they_say(receiver: Receiver):
    def chatty(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        time.sleep(1)

    receiver.answer = chatty
    assert sent(receiver.url) == Answer(200, "200 OK")


def silent(handler: BaseHTTPRequestHandler) -> None:
    time.sleep(4)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """Never silent for long, and never done."""
    try:
        for _ in range(40):
            handler.wfile.write(b"HTTP/1.1 200 OK\r\n" if _ == 0 else b"X-More: 1\r\n")
            time.sleep(0.1)
    except OSError:
        pass


@pytest.mark.parametrize("answer", [silent, dripping])
def test_whoever_takes_too_long_is_hung_up_on(receiver: Receiver, answer):
    receiver.answer = answer
    began = time.monotonic()
    assert sent(receiver.url) == Answer(0, "No answer within 0.5 seconds.")
    assert time.monotonic() - began < 3.5


def test_a_line_that_breaks_or_is_refused_is_an_answer_in_words(receiver: Receiver):
    receiver.answer = lambda handler: handler.connection.shutdown(socket.SHUT_RDWR)
    assert sent(receiver.url).words.startswith("No answer: ")
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        assert "refused" in sent(f"http://127.0.0.1:{port}/").words


@contextmanager
def speaking_tls(*said: bytes) -> Iterator[str]:
    """An endpoint of one connection that says these things, a tenth of a second apart. Yields its address."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)

    def serve() -> None:
        raw, _ = listening.accept()
        with raw, suppress(OSError), context.wrap_socket(raw, server_side=True) as line:
            line.recv(10_000)
            for each in said:
                line.sendall(each)
                time.sleep(0.1)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=serve)
        thread.start()
        yield f"https://localhost:{listening.getsockname()[1]}/"
        thread.join()


@pytest.fixture
def trusted(monkeypatch) -> Iterator[None]:
    """The tests' own certificate is believed."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    sending._context.cache_clear()
    yield
    sending._context.cache_clear()


def test_a_certificate_that_nobody_vouches_for_is_refused():
    sending._context.cache_clear()
    with speaking_tls(b"HTTP/1.1 204 No Content\r\n\r\n") as url:
        assert "CERTIFICATE_VERIFY_FAILED" in sent(url).words


@pytest.mark.usefixtures("trusted")
def test_over_tls_it_arrives_and_whoever_takes_too_long_is_hung_up_on_too():
    with speaking_tls(b"HTTP/1.1 204 No Content\r\n\r\n") as url:
        assert sent(url) == Answer(204, "204 No Content")
    with speaking_tls(b"HTTP/1.1 200 OK\r\n", *[b"X-More: 1\r\n"] * 12) as url:
        assert sent(url) == Answer(0, "No answer within 0.5 seconds.")


@pytest.mark.parametrize(
    "url", ["https://localhost/", "https://127.0.0.1:8443/", "https://[::1]/", "https://[::ffff:10.0.0.1]/x"]
)
def test_an_address_of_ones_own_network_is_not_even_connected_to(url):
    answer = sent(url, Sender())
    assert (answer.status, "not on the open Internet" in answer.words) == (0, True)


def test_a_name_that_leads_elsewhere_at_the_next_look_is_looked_at_each_time(receiver: Receiver, monkeypatch):
    """The name server is the attacker's; the connection goes to the very address that was looked at."""
    answers = iter(["93.184.215.14", "127.0.0.1"])

    def look_up(host: str, port: int, **_: object) -> list:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (next(answers), port))]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", look_up)
    target = target_of("https://rebind.example.com/", allow_private=False)
    assert resolved(target, allow_private=False) == ["93.184.215.14"]
    with pytest.raises(ScanStationError, match=r"leads to 127\.0\.0\.1"):
        resolved(target, allow_private=False)


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f::1", True),
        *(
            (address, False)
            for address in (
                *("127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"),
                *("224.0.0.1", "::1", "::", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "64:ff9b::a00:1"),
                *("2002:7f00:1::", "ff02::1", "fec0::1", "64:ff9b:1::a00:1", "::127.0.0.1", "::ffff:0:10.0.0.1"),
            )
        ),
    ],
)
def test_what_is_on_the_open_internet(address, public):
    assert is_public(address) is public


@pytest.mark.parametrize(
    "url",
    [
        *(
            "http://shop.example.com/",
            "ftp://shop.example.com/",
            "https://",
            "https://a:b@shop.example.com/",
            "nonsense",
        ),
        *(
            "https://shop.example.com/#x",
            "https://shop.example.com/a b",
            "https://shop.example.com:99999/",
            "https://ü.de/",
        ),
        *("https://shop.example.com/\r\nX: y", "https://[::1/", f"https://shop.example.com/{'x' * 500}"),
        "https://shop.example.com:0/",
    ],
)
def test_what_is_no_address_for_webhooks_is_refused_in_a_sentence(url):
    with pytest.raises(ScanStationError, match=r"\.$"):
        target_of(url, allow_private=False)
