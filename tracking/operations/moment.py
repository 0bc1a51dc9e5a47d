"""The moment that is asked about: now, the site's zone, and what counts as too long. Pure."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Moment:
    """`now` is aware. A parcel that was packed `pack_hours` ago and not shipped, or shipped `courier_hours` ago and
    seen by no courier since, is stuck.
    """

    now: datetime
    zone: ZoneInfo
    pack_hours: float = 4
    courier_hours: float = 24

    @property
    def today(self) -> date:
        """The site's day."""
        return self.now.astimezone(self.zone).date()

    @property
    def midnight(self) -> datetime:
        """When the site's day began, in UTC."""
        return self.start_of(self.today)

    @property
    def packed_before(self) -> datetime:
        """Whatever was packed before this and has not been shipped is stuck."""
        return self.now - timedelta(hours=self.pack_hours)

    @property
    def shipped_before(self) -> datetime:
        """Whatever was shipped before this and has not been seen by a courier is stuck."""
        return self.now - timedelta(hours=self.courier_hours)

    def start_of(self, day: date) -> datetime:
        """When a day of the site begins, in UTC. Days of 23 and 25 hours exist."""
        return datetime.combine(day, time.min, self.zone).astimezone(UTC)
