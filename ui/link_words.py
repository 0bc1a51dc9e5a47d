"""What the bench says of its connection to the server, in the worker's language."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from scanstation.link import Line, Link

translate = QCoreApplication.translate


def line(link: Link) -> str:
    """The connection in one or two words."""
    return {
        Line.NOT_SET: translate("Link", "No server set"),
        Line.CONNECTING: translate("Link", "Connecting"),
        Line.ONLINE: translate("Link", "Online"),
        Line.OFFLINE: translate("Link", "Offline"),
        Line.NOT_THE_SERVER: translate("Link", "Network asks for log-in"),
        Line.UNTRUSTED: translate("Link", "Server not trusted"),
        Line.TOKEN_REFUSED: translate("Link", "Not enrolled"),
        Line.SERVER_TROUBLE: translate("Link", "Server trouble"),
    }[link.line]


def backlog(link: Link, now: datetime) -> str:
    """What has not been acknowledged, calmly: offline is nothing special."""
    if link.set_aside:
        return translate("Link", "%Ln refused, for the lead", "", link.set_aside)
    if link.conflicts:
        return translate("Link", "%Ln in conflict, for the lead", "", link.conflicts)
    if not link.waiting:
        return translate("Link", "all sent") if link.line is Line.ONLINE else translate("Link", "all saved")
    if link.last_sent is None:
        return translate("Link", "%Ln waiting", "", link.waiting)
    waiting = translate("Link", "%Ln waiting, last sent {time}", "", link.waiting)
    return waiting.format(time=_when(link.last_sent, now))


def _when(moment: datetime, now: datetime) -> str:
    """The time; after midnight with its day of the week, after a week the date alone."""
    days = (now.astimezone(moment.tzinfo).date() - moment.date()).days
    if days == 0:
        return f"{moment:%H:%M}"
    if 0 < days < 7:
        return f"{QLocale().dayName(moment.isoweekday(), QLocale.FormatType.ShortFormat)} {moment:%H:%M}"
    return QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat)


def trouble(link: Link) -> str:
    """What the lead can do about the connection; nothing where it needs nobody: offline is nothing special."""
    return {
        Line.NOT_THE_SERVER: translate("Link", "Lead: log this computer in to the network, or check [server] url."),
        Line.UNTRUSTED: translate("Link", "Lead: check the server’s certificate, or set [server] ca_file."),
        Line.TOKEN_REFUSED: translate("Link", "Lead: enrol this bench again."),
        Line.SERVER_TROUBLE: translate("Link", "Lead: look at the server. Scanning goes on."),
    }.get(link.line) or _for_the_lead(link)


def _for_the_lead(link: Link) -> str:
    """Where what was counted above can be seen to."""
    return translate("Link", "Lead: scan your badge, then LOG.") if link.set_aside or link.conflicts else ""
