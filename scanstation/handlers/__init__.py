"""What becomes of a reading, a file for each kind of label code. Journal's thread, inside its transaction."""

from scanstation.handlers.badges import enter_pin
from scanstation.handlers.badges import give_up as give_up_pin
from scanstation.handlers.handle import handle

__all__ = ["enter_pin", "give_up_pin", "handle"]
