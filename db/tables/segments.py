"""Named groups of contacts."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class Segment(Numbered, Base):
    """A name for an expression; campaigns that name it follow every change of it."""

    __tablename__ = "segments"

    name: Mapped[str] = mapped_column(unique=True)
    # As it was written (feedback.segments.parse reads it).
    expression: Mapped[str]
    changed_by: Mapped[str]
    changed_at: Mapped[datetime]
