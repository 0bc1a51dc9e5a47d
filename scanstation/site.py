"""The site's clock: what day it is where the bench stands."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo


class Site:
    """Turns moments into the site's local time. Without a zone it follows the computer's own."""

    def __init__(self, zone: ZoneInfo | None = None) -> None:
        self._zone = zone

    @property
    def zone(self) -> ZoneInfo | None:
        """The zone; None means the computer's own."""
        return self._zone

    def local(self, moment: datetime) -> datetime:
        """The aware `moment` with the site's offset at that moment."""
        return moment.astimezone(self._zone)

    def stamp(self, moment: datetime) -> datetime:
        """Like `local`, with that offset itself in the zone's place: two stamps can be compared and subtracted, also
        across the night in which the clock is set back."""
        local = self.local(moment)
        return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()))

    def day(self, moment: datetime) -> tuple[datetime, datetime]:
        """Start and end (exclusive), in UTC, of the site's day that contains `moment`: 23, 24 or 25 hours."""
        today = self.local(moment).date()
        return self.day_of(today)

    def day_of(self, day: date) -> tuple[datetime, datetime]:
        """Start and end (exclusive), in UTC, of a day by the site's calendar."""
        return self._midnight(day), self._midnight(day + timedelta(days=1))

    def _midnight(self, day: date) -> datetime:
        naive = datetime.combine(day, time())
        return (naive.replace(tzinfo=self._zone) if self._zone else naive.astimezone()).astimezone(UTC)
