"""The exact words in which questions were put to people."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class Wording(Numbered, Base):
    """One question in one language (feedback.wording), kept once."""

    __tablename__ = "wordings"

    digest: Mapped[str] = mapped_column(unique=True)
    language: Mapped[str]
    text: Mapped[str]
    labels: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]


class ShownWording(Base):
    """How a question of the metric was last put to somebody; an answer to it keeps the wording."""

    __tablename__ = "shown_wordings"

    invitation_id: Mapped[int] = mapped_column(ForeignKey("invitations.id"), primary_key=True)
    question: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    wording_id: Mapped[int] = mapped_column(ForeignKey("wordings.id"))
