"""The clocks of cases: what must be done by when, and who was told."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered

CALLING = "look_at IS NOT NULL"


class Clock(Numbered, Base):
    """One of a case's clocks, from its beginning to the act that ended it."""

    __tablename__ = "clocks"

    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"))
    # claim | reply | resolve (feedback.sla.ClockKind)
    kind: Mapped[str]
    started_at: Mapped[datetime]
    half_at: Mapped[datetime]
    due_at: Mapped[datetime]
    # When it is to be looked at next; None: it has ended, waits for the customer or has said everything.
    look_at: Mapped[datetime | None]
    # Waiting for the customer since then, and how many seconds altogether before.
    paused_at: Mapped[datetime | None]
    paused_seconds: Mapped[float] = mapped_column(default=0.0)
    # The owner was reminded, managers were told: once each.
    reminded_at: Mapped[datetime | None]
    missed_at: Mapped[datetime | None]
    stopped_at: Mapped[datetime | None]

    __table_args__ = (
        UniqueConstraint("case_id", "kind", "started_at"),
        Index("ix_clocks_calling", "look_at", sqlite_where=text(CALLING), postgresql_where=text(CALLING)),
    )
