"""The doctor: looks at what a bench depends on, and says in words what is wrong and what mends it. Only looks."""

from scanstation.doctor.finding import Finding, Health, guarded, worst
from scanstation.doctor.journal import examine_journal
from scanstation.doctor.report import Report

__all__ = ["Finding", "Health", "Report", "examine_journal", "guarded", "worst"]
