"""The report of a day, to print and to sign. Needs a QGuiApplication."""

from ui.report.writing import write_from_terminal, write_pdf

__all__ = ["write_from_terminal", "write_pdf"]
