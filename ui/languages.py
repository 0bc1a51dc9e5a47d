"""The languages of the bench: which there are, which one is spoken now, and changing it at once. GUI thread.

A text is written in English where it is said, as `translate("Context", "Text")`. `translations/` holds the others.
Widgets hear of a change as `QEvent.LanguageChange`; `Text.say` and `VerdictPane` ask anew for what they show.
"""

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTranslator, Signal

from scanstation.errors import SettingsError
from scanstation.languages import LANGUAGES

log = logging.getLogger(__name__)

ENGLISH = "en"
"""What the texts in the sources are. Its catalogue holds plurals alone."""
TRANSLATIONS = Path(__file__).parent / "translations"


class Languages(QObject):
    """Speaks one language at a time, from the first `use` on; `use("")` is the station's own (`home`).

    Raises SettingsError for a `home` that is not one of ours; without one it is the computer's.
    """

    changed = Signal(str)
    """The code of the language that is spoken from now on."""

    def __init__(self, app: QCoreApplication, home: str | None = None, folder: Path = TRANSLATIONS) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        # Qt looks texts up in an installed translator for as long as it lives: they are kept, each loaded once.
        self._translators: dict[str, QTranslator] = {}
        self._spoken: QTranslator | None = None
        if home is not None and home not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            raise SettingsError(("station", "language"), f"there is no language '{home}'; those there are: {known}")
        self.home = home or of_the_system()
        self.current = ""

    def use(self, code: str) -> None:
        """Speak this language from now on, everywhere; "" is the station's own. An unknown code changes nothing."""
        code = code or self.home
        if code not in LANGUAGES:
            log.warning("There is no language %r; those there are: %s", code[:16], ", ".join(LANGUAGES))
            return
        if code == self.current:
            return
        self.current = code
        QLocale.setDefault(_locale(code))
        self._install(self._translator(code))
        self.changed.emit(code)

    def close(self) -> None:
        """Leave Qt as it was found."""
        self._install(None)

    def _install(self, translator: QTranslator | None) -> None:
        if self._spoken is not None:
            self._app.removeTranslator(self._spoken)
        self._spoken = translator
        if translator is not None:
            self._app.installTranslator(translator)

    def _translator(self, code: str) -> QTranslator:
        if code not in self._translators:
            translator = QTranslator(self)
            if not translator.load(f"bench_{code}.qm", str(self._folder)):
                log.error("The translation %s is missing or damaged: the bench speaks English.", code)
            self._translators[code] = translator
        return self._translators[code]


def of_the_system() -> str:
    """The language of the computer, if it is one of ours; else English."""
    return next((code for code in map(_short, QLocale.system().uiLanguages()) if code in LANGUAGES), ENGLISH)


def _short(tag: str) -> str:
    return tag.replace("_", "-").partition("-")[0]


def _locale(code: str) -> QLocale:
    """How numbers and dates are written. The computer's own way where it speaks this language."""
    system = QLocale.system()
    if _short(system.name()) == code and system.language() is not QLocale.Language.C:
        return system
    return QLocale("en_GB" if code == ENGLISH else code)  # plain "en" writes the month before the day
