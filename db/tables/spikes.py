"""What was found to be out of the ordinary."""

from datetime import datetime

from sqlalchemy import Index, UniqueConstraint
from sqlalchemy.orm import Mapped

from db.tables.base import Base, Numbered


class Spike(Numbered, Base):
    """More complaints than usual, or a score that fell, somewhere over some days."""

    __tablename__ = "spikes"
    __table_args__ = (
        # The same thing is told once, whoever finds it first.
        UniqueConstraint("days", "location", "campaign_id", "on_date"),
        Index("ix_spikes_found_at", "found_at"),
    )

    found_at: Mapped[datetime]
    # The date of finding it, in UTC.
    on_date: Mapped[str]
    days: Mapped[int]
    # Empty: the whole company.
    location: Mapped[str]
    # Whose score fell; 0: it is about complaints.
    campaign_id: Mapped[int]
    complaints: Mapped[int]
    usual: Mapped[float]
    # What the score was, and of how many answers; None for complaints.
    score: Mapped[float | None]
    answers: Mapped[int | None]
    score_before: Mapped[float | None]
    answers_before: Mapped[int | None]
