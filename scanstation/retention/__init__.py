"""Retention: old entries leave the journal for dated archive files beside it, and nothing is ever lost on the way."""

from scanstation.retention.archives import archive_of, archives_of
from scanstation.retention.keeper import Keeper
from scanstation.retention.moving import Mover, bring_back

__all__ = ["Keeper", "Mover", "archive_of", "archives_of", "bring_back"]
