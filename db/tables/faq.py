"""Frequent questions, and every time one was answered with."""

from datetime import datetime

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class FrequentQuestion(Numbered, Base):
    """One question with its answer in one language; what is taken off the list stays for what it answered."""

    __tablename__ = "frequent_questions"
    __table_args__ = (UniqueConstraint("language", "question"),)

    language: Mapped[str]
    question: Mapped[str]
    # Other ways to ask it.
    wordings: Mapped[list[str]] = mapped_column(default=list)
    answer: Mapped[str]
    # Who wrote it last, and when.
    author: Mapped[str]
    at: Mapped[datetime]
    removed_at: Mapped[datetime | None]

    @property
    def asked(self) -> list[str]:
        """The question in all its wordings."""
        return [self.question, *self.wordings]


class AutomaticAnswer(Numbered, Base):
    """A customer's question that was answered from the list: once a comment, nobody's words are here."""

    __tablename__ = "automatic_answers"

    comment_id: Mapped[int] = mapped_column(ForeignKey("comments.id"), unique=True)
    question_id: Mapped[int] = mapped_column(ForeignKey("frequent_questions.id"), index=True)
    # How near the words were to the question (a cosine), and in whose eyes.
    similarity: Mapped[float]
    model: Mapped[str]
    at: Mapped[datetime]
    # When Telegram took it; None: it never went out, staff have the question.
    sent_at: Mapped[datetime | None]
    # When the customer asked for a person all the same.
    person_at: Mapped[datetime | None]
