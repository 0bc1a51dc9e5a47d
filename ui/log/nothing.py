"""What stands in the place of the lines when there are none: that nothing was found, and why."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import theme
from ui.bench.parts import Text
from ui.log.parts import Button, Words, wrapped
from ui.log.words import translate


class Nothing(QWidget):
    """Hidden while there is something. `clear` asks for everything again."""

    def __init__(self) -> None:
        super().__init__()
        self._table: tuple[Words, Words, bool] | None = None
        self._tray_is_empty = True
        self._of_tray = False
        self._failure = ""
        self.word = Text(22, theme.INK, theme.SEMIBOLD)
        self.why = wrapped(16, theme.PALE)
        self.archive = Button(lambda: translate("Log", "Open the archive"), strong=True)
        self._has_archive = False
        self.clear = Button(lambda: translate("Log", "Show everything"))
        for text in (self.word, self.why):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(2)
        self._layout.addWidget(self.word)
        self._layout.addWidget(self.why)
        for button in (self.archive, self.clear):
            self._layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._layout.addStretch(3)
        self.hide()

    def show_for(self, *, found: bool, whole: bool, filtered: bool, day: date | None, today: bool) -> None:
        """How the table is. While not all was looked at nothing is said."""
        self._failure = ""
        if found or not whole:
            self._table = None
        elif filtered:
            self._table = (
                lambda: translate("Log", "Nothing found"),
                lambda: (
                    translate("Log", "No scan fits what is chosen above, or the search.")
                    if day is None
                    else translate("Log", "No scan of this day fits what is chosen above, or the search.")
                ),
                True,
            )
        else:
            self._table = (
                lambda: translate("Log", "Nothing scanned yet") if today else translate("Log", "Nothing was scanned"),
                lambda: (
                    translate("Log", "The next scan appears here by itself.")
                    if today
                    else translate("Log", "On this day nothing was scanned at this bench.")
                ),
                False,
            )
        self._show()

    def show_tray(self, *, empty: bool) -> None:
        """How the tray is."""
        self._tray_is_empty = empty
        self._show()

    def offer_archive(self, *, there_is_one: bool) -> None:
        """Whether the day's lines are in an archive."""
        self._has_archive = there_is_one

    def turn(self, *, tray: bool) -> None:
        """The tray is looked at, or the table."""
        self._of_tray = tray
        self._show()

    def show_failure(self, sentence: str) -> None:
        """The journal cannot be read."""
        self._failure = sentence
        self._show()

    def rescale(self, unit: float) -> None:
        """Take the size for a window of `unit` pixels per pixel as drawn."""
        self._layout.setSpacing(round(12 * unit))
        for part in (self.word, self.why, self.archive, self.clear):
            part.rescale(unit)

    def _show(self) -> None:
        failure = self._failure
        said: tuple[Words, Words, bool] | None = self._table
        if failure:
            said = (lambda: translate("Log", "The log cannot be read"), lambda: failure, False)
        elif self._of_tray:
            said = (
                (
                    lambda: translate("Log", "Nobody is needed"),
                    lambda: translate("Log", "Everything of this bench is seen to."),
                    False,
                )
                if self._tray_is_empty
                else None
            )
        self.setVisible(said is not None)
        if said is not None:
            self.word.say(said[0])
            self.why.say(said[1])
            self.clear.setVisible(said[2])
            self.archive.setVisible(self._has_archive and not failure and not self._of_tray)
