"""Letters over real SMTP, to a server that is a process of its own."""

import socket
from dataclasses import replace
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.tracking.mail.cast import Office, office
from tests.tracking.mail.post import CERTIFICATE
from tracking.mail import smtp
from tracking.mail.configuration import Post, Tls


def letter(text: str = "Grüße") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Hello"
    message.set_content(text, cte="quoted-printable")
    return message


def offered(office: Office, *recipients: str, sender: str = "parcels@example.com") -> list[smtp.Result]:
    with smtp.line(office.post) as line:
        return [line.hand_over(letter(), sender, recipient) for recipient in recipients]


def test_a_mail_that_the_post_takes_is_accepted(post_office: Office):
    [result] = offered(post_office, "anna@example.com")
    assert isinstance(result, smtp.Accepted)
    [line] = post_office.lines()
    assert (line["to"], line["from"]) == ("anna@example.com", "parcels@example.com")
    assert post_office.mails()[0].get_content().strip() == "Grüße"


@pytest.mark.parametrize(
    ("recipient", "permanent"),
    [("refuse-550@x.org", True), ("refuse-450@x.org", False), ("data-554@x.org", True), ("data-451@x.org", False)],
)
def test_a_refusal_is_for_good_or_for_now_and_the_next_mail_goes_on(post_office: Office, recipient, permanent):
    refused, taken = offered(post_office, recipient, "anna@example.com")
    assert isinstance(refused, smtp.Refused)
    assert (refused.permanent, refused.answer[:3].isdecimal()) == (permanent, True)
    assert isinstance(taken, smtp.Accepted)


def test_a_sender_that_the_post_does_not_want_is_no_fault_of_the_mail(post_office: Office):
    with smtp.line(post_office.post) as line:
        result = line.hand_over(letter(), "unwanted@example.com", "anna@example.com")
    assert result == smtp.Unwelcome("553 not from you")


def test_a_mail_that_the_post_finds_too_large_is_refused_itself(post_office: Office):
    [result] = offered(post_office, "anna@example.com", sender="large@example.com")
    assert result == smtp.Refused("552 too large", permanent=True)


def test_when_the_line_breaks_nobody_knows(post_office: Office):
    with smtp.line(post_office.post) as line:
        assert isinstance(line.hand_over(letter(), "parcels@example.com", "hangup@example.com"), smtp.Unknown)
        assert not line.is_open


def test_an_address_that_the_post_cannot_take_is_refused(post_office: Office):
    [result] = offered(post_office, "björk@example.com")
    assert isinstance(result, smtp.Refused)
    assert result.permanent


def test_a_post_that_is_not_there_is_a_sentence():
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        nobody = Post("127.0.0.1", bound.getsockname()[1], Tls.NONE, "", "", Address(addr_spec="a@b.c"))
        with pytest.raises(smtp.PostUnavailableError, match=r"127\.0\.0\.1"), smtp.line(nobody):
            pass


@pytest.mark.parametrize("mode", ["starttls", "tls"])
def test_a_secured_post_with_log_in_takes_mail(tmp_path: Path, monkeypatch, mode):
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with office(tmp_path, mode) as secured:
        post = replace(secured.post, user="shop", password="secret")
        with smtp.line(post) as line:
            assert isinstance(line.hand_over(letter(), "parcels@example.com", "anna@example.com"), smtp.Accepted)
        with pytest.raises(smtp.PostUnavailableError), smtp.line(replace(post, password="wrong")):
            pass
        assert [line["user"] for line in secured.lines()] == ["shop"]


@pytest.mark.parametrize("mode", ["starttls", "tls"])
def test_a_post_with_a_certificate_of_nobody_gets_nothing(tmp_path: Path, mode):
    with office(tmp_path, mode) as pretender:
        post = replace(pretender.post, user="shop", password="secret")
        with pytest.raises(smtp.PostUnavailableError, match="certificate"), smtp.line(post):
            pass


def test_a_post_without_tls_gets_nothing_when_tls_is_asked_for(post_office: Office):
    with pytest.raises(smtp.PostUnavailableError), smtp.line(replace(post_office.post, tls=Tls.STARTTLS)):
        pass
