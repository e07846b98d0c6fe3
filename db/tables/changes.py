"""The audit log."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from db.tables.base import Base, Numbered, TelegramId


class Change(Numbered, Base):
    """One change, written in the transaction that made it; never changed itself."""

    __tablename__ = "changes"

    at: Mapped[datetime]
    # feedback.changes.ChangeKind
    kind: Mapped[str]
    # What it was done to, as people call it: a slug, a name, a number.
    about: Mapped[str]
    # feedback.changes.ActorKind
    actor_kind: Mapped[str]
    # A Telegram account or the number of a key.
    actor_id: Mapped[int | None] = mapped_column(TelegramId)
    actor_name: Mapped[str]
    # Only what differs; None: it was not there, or is no more.
    before: Mapped[dict[str, Any] | None]
    after: Mapped[dict[str, Any] | None]

    __table_args__ = (Index("ix_changes_kind", "kind", "id"), Index("ix_changes_actor_id", "actor_id", "id"))
