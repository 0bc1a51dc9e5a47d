"""Exports of the scan log: exactly the lines of some filters, oldest first, as a file that is whole or not there.

Lines are read a page at a time, whatever their number. What words a file has is passed in: see `columns.Say`.
"""

from scanstation.scanlog.export.columns import Column, Saying, plainly
from scanstation.scanlog.export.source import Cancelled, Going, Source
from scanstation.scanlog.export.writing import Form, export, write_text
from scanstation.scanlog.export.xlsx import Table

__all__ = [
    "Cancelled",
    "Column",
    "Form",
    "Going",
    "Saying",
    "Source",
    "Table",
    "export",
    "plainly",
    "write_text",
]
