"""Python's classes for Qt's: made at the start, all of them.

PySide makes each when it is first needed. A filter that sees every event of the application (keyfilter.py,
clearkey.py, kiosk.py) needs them in the middle of Qt's work, one inside the other, and there PySide 6.11 crashes now
and then: when another language is spoken, say, and every widget is told so.
"""

import sys
from functools import cache


@cache
def make_all() -> None:
    """Make every class of the parts of Qt that are loaded; some 80 ms, once."""
    for name, module in list(sys.modules.items()):
        if name.startswith("PySide6.Qt"):
            for each in dir(module):
                getattr(module, each)
