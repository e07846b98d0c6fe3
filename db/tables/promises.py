"""What agents promised customers."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId

CALLING = "look_at IS NOT NULL"


class Promise(Numbered, Base):
    """Who promised what to whom by when, and whether it was kept."""

    __tablename__ = "promises"

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), index=True)
    # For one to the person: the case through which they were looked at.
    case_id: Mapped[int] = mapped_column(ForeignKey("cases.id"), index=True)
    # Made to the person, whatever becomes of the case.
    personal: Mapped[bool] = mapped_column(default=False)
    # None once the person is forgotten.
    words: Mapped[str | None]
    # The message in which it was written: one that comes twice is one promise.
    source: Mapped[str] = mapped_column(unique=True)
    made_at: Mapped[datetime]
    made_by_id: Mapped[int] = mapped_column(TelegramId)
    made_by: Mapped[str]
    remind_at: Mapped[datetime]
    due_at: Mapped[datetime]
    # When it is to be looked at next; None: it is closed, or everybody has been told.
    look_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
    missed_at: Mapped[datetime | None]
    # open | kept | broken (feedback.promising.PromiseState)
    state: Mapped[str] = mapped_column(default="open")
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str | None]

    __table_args__ = (
        Index("ix_promises_calling", "look_at", sqlite_where=text(CALLING), postgresql_where=text(CALLING)),
        Index(
            "ix_promises_open",
            "due_at",
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index("ix_promises_closed", "closed_at"),
    )
