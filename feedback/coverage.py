"""Coverage: how many of the customers a campaign has asked at least once, and how that grew."""

from dataclasses import dataclass
from datetime import timedelta

# What growth is measured over.
BEFORE = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """Contacts asked at least once, of all who were known by then; testers and forgotten ones left out."""

    asked: int
    contacts: int

    @property
    def percent(self) -> float | None:
        """The share of those asked; None where there is nobody."""
        return 100 * self.asked / self.contacts if self.contacts else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Now, and `BEFORE` ago."""

    now: Covered
    before: Covered

    @property
    def growth(self) -> float | None:
        """Points by which the share grew; None where there was nobody then."""
        now, before = self.now.percent, self.before.percent
        return None if now is None or before is None else now - before
