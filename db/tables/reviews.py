"""Comments written elsewhere, e.g. on a map or in a shop."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered


class Review(Numbered, Base):
    """Where a comment of kind `review` was written, and about what; its words stand in messages."""

    __tablename__ = "reviews"
    __table_args__ = (
        UniqueConstraint("source", "external_id"),
        Index("ix_reviews_source_written_at", "source", "written_at"),
    )

    # Empty only while it is being written: its number is taken first, so that one writer wins.
    comment_id: Mapped[int | None] = mapped_column(ForeignKey("comments.id"), unique=True)
    # google, app-store, ... as the sender calls it.
    source: Mapped[str]
    # The sender's own number of it; with the source it is taken once.
    external_id: Mapped[str]
    written_at: Mapped[datetime]
    received_at: Mapped[datetime]
    # As given there, out of so many; no score of ours.
    rating: Mapped[float | None]
    best: Mapped[float | None]
    url: Mapped[str | None]
    service: Mapped[str | None]
    location: Mapped[str | None]
    staff: Mapped[str | None]
    channel: Mapped[str | None]
    stage: Mapped[str | None]
    # The canonical body as received; empty once the person is forgotten.
    body: Mapped[dict[str, Any]]
