"""Step 2: the enrolment code becomes the station's token. Scanned, pasted or typed; or left out."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from scanstation import enrolment
from scanstation.codes.enrolment import read_code
from scanstation.enrolment import Invitation, NotAnInvitation, Way
from scanstation.errors import ScanStationError
from scanstation.reading import Reading
from ui import theme, words
from ui.bench.verdict_pane import Card
from ui.setup.card import StepCard
from ui.setup.draft import Draft
from ui.setup.enroller import Enroller, Home, Membership
from ui.setup.step import Step
from ui.setup.words import failure

translate = QCoreApplication.translate
ENROL_COMMAND = "tracking\u00a0station\u00a0enrol\u00a0NAME"
"""What an operator types at the server: the same in every language, and kept in one line."""


class ServerStep(Step):
    """One card says how it stands."""

    def __init__(self, draft: Draft, home: Home) -> None:
        super().__init__(
            draft,
            lambda: translate("Setup", "Connect to the tracking server"),
            lambda: translate(
                "Setup",
                "The operator gets the code on the server’s page “Stations”, “Add a bench”, "
                "or by the command: {command}",
            ).format(command=ENROL_COMMAND),
        )
        self.add_field(lambda: translate("Setup", "or type the server’s address, Enter, then the code, Enter"))
        self._enroller = Enroller(home, self)
        self._enroller.enrolled.connect(self._enrolled)
        self._enroller.failed.connect(self._failed)
        self._address, self._code = "", ""
        self._asked: Invitation | None = None
        self._error: Exception | None = None
        self.busy = self.unsure = False
        self.pane = StepCard(self._card)
        self._layout = QVBoxLayout(self.body)
        self._layout.addWidget(self.pane)

    def primary(self) -> str:
        """Go on, or what the card asks."""
        if self.unsure:
            return translate("Setup", "Use it all the same")
        if self._error is not None and self._asked is not None:
            return translate("Setup", "Try again")
        return translate("Setup", "Next")

    def ready(self) -> bool:
        """A server must be known, or something to be tried."""
        return not self.busy and (self.unsure or self._asked is not None or self.draft.server is not None)

    def secondary(self) -> str:
        """Everything works without a server, and can be sent later."""
        if self.busy or (self.draft.server is not None and not self.unsure and self._error is None):
            return ""
        return (
            translate("Setup", "Work without a server") if self.draft.server is None else translate("Setup", "Skip")
        )

    def press_primary(self) -> None:
        """Go on, or do what the card asks."""
        if self._asked is not None and (self.unsure or self._error is not None):
            self._ask(self._asked)
        else:
            self.go_on.emit()

    def heard(self, reading: Reading, *, typed: bool) -> None:
        """A scan must be a whole enrolment code; typed ones come in two parts."""
        if self.busy:
            return
        if typed:
            self.take(reading.text)
        elif reading.doubt is None or enrolment.is_invitation(reading.text):
            self._try(lambda: self._considered(enrolment.from_text(reading.text)))

    def take(self, text: str) -> None:
        """Whatever somebody typed or pasted: a whole code, an address, or a code alone."""
        if not self.busy and text.strip():
            self._try(lambda: self._sorted(text.strip()))

    def _try(self, step: Callable[[], None]) -> None:
        try:
            step()
        except ScanStationError as error:
            self._asked = None
            self._failed(error)

    def _sorted(self, text: str) -> None:
        if (code := read_code(text)) is not None:
            self._code = code
        elif enrolment.is_invitation(text) or " " in text:
            self._considered(enrolment.from_text(text))
            return
        else:
            self._address, _way = enrolment.server_address(text)
        if self._address and self._code:
            self._considered(enrolment.from_parts(self._address, self._code))
            return
        self._show(None)

    def _considered(self, invitation: Invitation) -> None:
        self._asked, self._error = invitation, None
        self.unsure = invitation.way is Way.LOCAL_NETWORK
        if self.unsure:
            self._show(None)
        else:
            self._ask(invitation)

    def _ask(self, invitation: Invitation) -> None:
        self.busy, self.unsure = True, False
        self._enroller.start(invitation, self.draft.server or {})
        self._show(None)

    def _enrolled(self, membership: Membership) -> None:
        self.draft.server, self.draft.name = membership.server, words.shown(membership.name, 64)
        self.draft.enrolled_as = self.draft.name
        self._address = self._code = ""
        self._asked = None
        self.busy = False
        self._show(None)
        self.tone.emit("good")

    def _failed(self, error: Exception) -> None:
        self.busy = self.unsure = False
        if isinstance(error, NotAnInvitation) or self._asked is None:
            self._code = ""
        self._show(error)
        self.tone.emit("care")

    def _show(self, error: Exception | None) -> None:
        self._error = error
        self.pane.show_card(self._card)
        if self.field is not None:
            self.field.show_text("")
        self.changed.emit()

    def _card(self) -> Card:
        if self._error is not None:
            return self._failure_card()
        if self.unsure:
            return self._doubt_card()
        if self.busy:
            return Card(theme.READY, "turning", translate("Setup", "Asking the server…"), quiet=True)
        if self.draft.server is not None:
            return self._good_card()
        known = self._address or self._code
        return Card(
            theme.READY, "viewfinder", translate("Setup", "Scan the enrolment code"), context=known, quiet=True
        )

    def _failure_card(self) -> Card:
        assert self._error is not None  # noqa: S101 - for the types
        word, hint = failure(self._error)
        where = self._asked.url if self._asked else ""
        return Card(theme.ATTENTION, "octagon", word, context=words.shown(where, 80), hint=hint)

    def _doubt_card(self) -> Card:
        assert self._asked is not None  # noqa: S101 - for the types
        return Card(
            theme.ATTENTION,
            "question",
            translate("Setup", "Not encrypted"),
            context=words.shown(self._asked.url, 80),
            hint=translate("Setup", "Whoever is in this network can read along. Only a lead should say yes to that."),
        )

    def _good_card(self) -> Card:
        server = self.draft.server or {}
        in_ring = server.get("token") == "keyring"
        ring = translate("Setup", "The token is in this computer’s keyring.")
        file = translate("Setup", "The token is kept in a file that only you can read.")
        return Card(
            theme.ACCEPTED,
            "tick",
            translate("Setup", "Enrolled as {name}").format(name=self.draft.enrolled_as or self.draft.name),
            context=words.shown(str(server.get("url", "")), 80),
            hint=ring if in_ring else file,
        )

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        super().rescale(unit)
        self._layout.setContentsMargins(0, round(8 * unit), 0, 0)
        self.pane.rescale(unit)
