"""Answers without a name. Nothing here, not even the order of rows, says who gave which."""

from datetime import date
from typing import Any

from sqlalchemy import Date, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base

# Without it SQLite numbers rows in the order in which they came.
_UNNUMBERED = {"sqlite_with_rowid": False}


class AnonymousTally(Base):
    """How often each score was given to a campaign in a week: one row, whoever answers."""

    __tablename__ = "anonymous_tallies"
    __table_args__ = _UNNUMBERED

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"), primary_key=True)
    # Its Monday.
    week: Mapped[date] = mapped_column(Date, primary_key=True)
    # Times by score.
    counts: Mapped[dict[str, Any]]


class AnonymousComment(Base):
    """Words, by a mark made of nothing but them; beside no score."""

    __tablename__ = "anonymous_comments"
    __table_args__ = _UNNUMBERED

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"), primary_key=True)
    week: Mapped[date] = mapped_column(Date, primary_key=True)
    # feedback.anonymity.mark
    mark: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]


class AnonymousPrompt(Base):
    """Who has just answered and may add words; gone when the days are over. Not who has added any."""

    __tablename__ = "anonymous_prompts"
    __table_args__ = _UNNUMBERED

    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"), primary_key=True)
    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"), primary_key=True)
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    # The week of the answer, which the words go to.
    week: Mapped[date] = mapped_column(Date)
    # The last local day.
    until: Mapped[date] = mapped_column(Date, index=True)
    # They said that this is all: plain messages are what they always are again.
    closed: Mapped[bool] = mapped_column(default=False)
