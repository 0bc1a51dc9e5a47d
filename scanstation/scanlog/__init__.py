"""The scan log: what a bench has recorded, for the shift lead. Reads the journal's file; writes nothing.

Corrections are the bench's business (`scanstation/corrections.py`): new entries, with who and why.
"""

from scanstation.scanlog.closings import Closing
from scanstation.scanlog.facets import Facets
from scanstation.scanlog.filters import Filters, Mark
from scanstation.scanlog.handover import HandOver, hand_over
from scanstation.scanlog.lines import Line
from scanstation.scanlog.reader import LogReader, Parcel
from scanstation.scanlog.sheets import DayFacts, day_facts
from scanstation.scanlog.story import Story, Told
from scanstation.scanlog.summary import Measures, Summary, summarise
from scanstation.scanlog.tray import Item, Trouble

__all__ = [
    "Closing",
    "DayFacts",
    "Facets",
    "Filters",
    "HandOver",
    "Item",
    "Line",
    "LogReader",
    "Mark",
    "Measures",
    "Parcel",
    "Story",
    "Summary",
    "Told",
    "Trouble",
    "day_facts",
    "hand_over",
    "summarise",
]
