"""The set-up: from nothing to a bench that works, on the screen."""

from ui.setup.enroller import Home
from ui.setup.room import SetupRoom
from ui.setup.window import SetupWindow

__all__ = ["Home", "SetupRoom", "SetupWindow"]
