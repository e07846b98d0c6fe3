"""Answers staff wrote once to send them often."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from db.tables.base import Base, Numbered


class CannedAnswer(Numbered, Base):
    """One answer in one language; {name} stands for the customer's name."""

    __tablename__ = "canned_answers"
    __table_args__ = (UniqueConstraint("language", "title"),)

    language: Mapped[str]
    title: Mapped[str]
    text: Mapped[str]
    author: Mapped[str]
    at: Mapped[datetime]
