"""Plays the tones. Without a loudspeaker the bench stays silent, says so, and works on. GUI thread."""

import logging
from pathlib import Path

from platformdirs import user_cache_path
from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from ui.tones import STOP, TONES, wav

log = logging.getLogger(__name__)

STOP_AT_LEAST = 0.5
"""Whatever the volume is set to: a parcel that must not go out is worth a noise."""


class Sounds(QObject):
    """Every tone loaded and ready, so that it starts with the screen and not after it.

    A loudspeaker may come and go while the bench runs.
    """

    silent = Signal(bool)
    """There is no loudspeaker, or there is one again."""

    def __init__(self, parent: QObject | None = None, volume: float = 1.0, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._volume = volume
        self._folder = folder or user_cache_path("scanstation", appauthor=False) / "tones"
        self._effects: dict[str, QSoundEffect] = {}
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self.look)

    def look(self) -> None:
        """Look for a loudspeaker and get the tones ready; to be called once everybody listens to `silent`."""
        for effect in self._effects.values():
            effect.stop()
            effect.deleteLater()
        self._effects = {}
        found = bool(QMediaDevices.audioOutputs())
        if not found:
            log.warning("There is no loudspeaker: the bench has no tones.")
        elif self._written():
            self._effects = {name: self._effect(name) for name in TONES}
        self.silent.emit(not self._effects)

    def play(self, name: str) -> None:
        """Start a tone; the one that is still sounding is cut off."""
        for effect in self._effects.values():
            effect.stop()
        if name in self._effects:
            self._effects[name].play()

    def volume(self, name: str) -> float:
        """How loud a tone is played, from 0 to 1."""
        return max(self._volume, STOP_AT_LEAST) if name == STOP else self._volume

    def _written(self) -> bool:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            for name in TONES:
                (self._folder / f"{name}.wav").write_bytes(wav(name))
        except OSError as error:
            log.warning("The tones cannot be written: %s", error)
            return False
        return True

    def _effect(self, name: str) -> QSoundEffect:
        effect = QSoundEffect(self)
        effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{name}.wav")))
        effect.setVolume(self.volume(name))
        return effect
