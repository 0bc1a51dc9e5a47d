"""Sheets to print: the command barcodes of a site, and its workers' badges. GUI thread; needs a QGuiApplication."""

from ui.sheets.sheet import BadgeCard, Paper, Sheet, print_sheet, write_pdf

__all__ = ["BadgeCard", "Paper", "Sheet", "print_sheet", "write_pdf"]
