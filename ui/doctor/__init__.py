"""`scanstation doctor`: all that a bench depends on, looked at from the top floor, where everything may be known."""

from ui.doctor.examination import Examination

__all__ = ["Examination"]
