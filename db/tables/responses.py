"""Responses and their answers; a change keeps its history."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class Response(Numbered, Base):
    """What one invitation brought: its score(s). The comment stands in comments."""

    __tablename__ = "responses"
    __table_args__ = (
        Index("ix_responses_campaign_id_answered_at", "campaign_id", "answered_at"),
        Index("ix_responses_contact_id_answered_at", "contact_id", "answered_at"),
        Index("ix_responses_answered_at", "answered_at", "id"),
    )

    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"), unique=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"))
    event_id: Mapped[int | None] = mapped_column(ForeignKey("service_events.id"))
    kind: Mapped[str]
    metric: Mapped[str]
    # The one value of a one-question metric; for several questions the lowest. None until complete.
    score: Mapped[int | None]
    group: Mapped[str | None]
    late: Mapped[bool] = mapped_column(default=False)
    # The first tap: the edit window of 24 h runs from here.
    started_at: Mapped[datetime]
    # When every required question was answered; reports count by it.
    answered_at: Mapped[datetime | None]
    # A staff reply or Resolve locks it.
    locked_at: Mapped[datetime | None]
    comment_asked_at: Mapped[datetime | None]
    comment_declined_at: Mapped[datetime | None]
    # They had enough of the questions after the score.
    enough_at: Mapped[datetime | None]


class Answer(Base):
    """One question's value."""

    __tablename__ = "answers"

    response_id: Mapped[int] = mapped_column(ForeignKey("responses.id"), primary_key=True)
    question: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    value: Mapped[int]
    at: Mapped[datetime]
    # The tap or message that gave it: a redelivered one is known by it.
    source: Mapped[str | None]
    # The words it was given to.
    wording_id: Mapped[int | None] = mapped_column(ForeignKey("wordings.id"))


class AnswerChange(Numbered, Base):
    """A value that was replaced."""

    __tablename__ = "answer_changes"

    response_id: Mapped[int] = mapped_column(ForeignKey("responses.id"), index=True)
    question: Mapped[int]
    old: Mapped[int]
    new: Mapped[int]
    at: Mapped[datetime]
    # What had given the old value.
    source: Mapped[str | None]
