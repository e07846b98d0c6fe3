"""What is changed because of complaints, which cases asked for it, and who is told."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId

WAITING = "settled_at IS NULL"


class Improvement(Numbered, Base):
    """Something to be changed; the words are staff's."""

    __tablename__ = "improvements"

    what: Mapped[str]
    # open | done | dropped (feedback.improvements.State)
    state: Mapped[str]
    # can_do | needs_sanction | impossible (feedback.improvements.Feasibility); None: nobody has said.
    feasibility: Mapped[str | None]
    owner_id: Mapped[int | None] = mapped_column(TelegramId)
    owner_name: Mapped[str | None]
    due_on: Mapped[date | None]
    created_at: Mapped[datetime]
    created_by: Mapped[str]
    # What those who complained read once it is done.
    told: Mapped[str | None]
    done_at: Mapped[datetime | None]
    done_by: Mapped[str | None]


class ImprovementCase(Numbered, Base):
    """A case that asks for an improvement."""

    __tablename__ = "improvement_cases"
    __table_args__ = (UniqueConstraint("improvement_id", "case_id"),)

    improvement_id: Mapped[int] = mapped_column(ForeignKey("improvements.id"))
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    tied_at: Mapped[datetime]
    tied_by: Mapped[str]


class Telling(Numbered, Base):
    """Somebody is to be told, once, what was done about their complaint."""

    __tablename__ = "tellings"
    __table_args__ = (
        UniqueConstraint("improvement_id", "contact_id"),
        Index("ix_tellings_due", "due_at", sqlite_where=text(WAITING), postgresql_where=text(WAITING)),
    )

    improvement_id: Mapped[int] = mapped_column(ForeignKey("improvements.id"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    # Where the contact had been: of the first case that is tied.
    location: Mapped[str | None]
    due_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
    # queued, or why not (feedback.verdict.Reason)
    outcome: Mapped[str | None]
