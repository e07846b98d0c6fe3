"""What was answered to the questions after the score; a change keeps its history."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class SurveyAnswer(Base):
    """One question put to somebody, and how far its answer has come; words stand in messages."""

    __tablename__ = "survey_answers"
    __table_args__ = (Index("ix_survey_answers_comment_id", "comment_id"),)

    response_id: Mapped[int] = mapped_column(ForeignKey("responses.id"), primary_key=True)
    # feedback.survey.FollowUp.id
    question: Mapped[str] = mapped_column(primary_key=True)
    wording_id: Mapped[int] = mapped_column(ForeignKey("wordings.id"))
    asked_at: Mapped[datetime]
    # Ids of choices, or a rating's number; each tap is kept at once.
    values: Mapped[list[str]] = mapped_column(default=list)
    comment_id: Mapped[int | None] = mapped_column(ForeignKey("comments.id"))
    # Since when words are waited for.
    words_at: Mapped[datetime | None]
    # Answered, or left out; the values then say which.
    finished_at: Mapped[datetime | None]
    # False: a later change of the score or of a choice left it without reason.
    counted: Mapped[bool] = mapped_column(default=True)
    # The tap that gave the values: a redelivered one is known by it.
    source: Mapped[str | None]


class SurveyChange(Numbered, Base):
    """Values that were replaced."""

    __tablename__ = "survey_changes"

    response_id: Mapped[int] = mapped_column(ForeignKey("responses.id"), index=True)
    question: Mapped[str]
    old: Mapped[list[str]]
    new: Mapped[list[str]]
    at: Mapped[datetime]
    # What had given the old values.
    source: Mapped[str | None]
