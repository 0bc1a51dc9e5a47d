"""The scan log: what a bench has recorded, for the shift lead. Reads the journal's file; writes nothing.

Corrections are the bench's business (`scanstation/corrections.py`): new entries, with who and why.
"""

from scanstation.scanlog.facets import Facets
from scanstation.scanlog.filters import Filters, Mark
from scanstation.scanlog.lines import Line
from scanstation.scanlog.reader import LogReader, Parcel
from scanstation.scanlog.story import Story, Told
from scanstation.scanlog.tray import Item, Trouble

__all__ = ["Facets", "Filters", "Item", "Line", "LogReader", "Mark", "Parcel", "Story", "Told", "Trouble"]
